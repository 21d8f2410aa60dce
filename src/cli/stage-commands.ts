import { Option, type Command } from 'commander';
import type { Clock } from '../ports/clock';
import type { CliText } from '../i18n/ui';
import type { OperationOptions } from './commands/operate';
import {
  runAdvance,
  runAnnounce,
  runAnswer,
  runConvert,
  runDashboard,
  runDecide,
  runFill,
  runLeave,
  runPublish,
  runReapply,
  runReopen,
  runStatus,
  runSubstitute,
  runWiden,
  type CommandContext,
  type FillOptions,
  type PersonOptions,
} from './commands/stages';
import type { Console, ExitCode } from './console';
import type { OpenFile } from './file-port';

interface Frame {
  readonly out: Console;
  readonly host: OpenFile;
  readonly clock: Clock;
  text(id: CliText): string;
}

/** The commands on a campaign that has begun: every stage from the review to the appointment. */
export function addStageCommands(
  add: (name: string, description: CliText) => Command,
  { out, host, clock, text }: Frame,
  end: (code: ExitCode) => void,
): void {
  const context = (file: string): CommandContext => ({ out, file, host, clock });
  const command = (name: string, description: CliText): Command =>
    add(name, description).argument('<campaign>', text('argumentCampaign'));
  const operation = (name: string, description: CliText): Command =>
    command(name, description)
      .option('--reason <text>', text('optionReason'))
      .option('--who <name>', text('optionWho'))
      .option('--now <time>', text('optionNow'))
      .option('--password <password>', text('optionPassword'));
  const ofPerson = (name: string, description: CliText): Command =>
    operation(name, description)
      .requiredOption('--person <name>', text('optionPerson'))
      .option('--post <post>', text('optionOfPost'))
      .option('--number <number>', text('optionNumber'));

  command('status', 'commandStatus').action(async (file: string) => end(await runStatus(context(file))));
  operation('announce', 'commandAnnounce').action(async (file: string, options: OperationOptions) =>
    end(await runAnnounce(context(file), options)),
  );
  operation('answer', 'commandAnswer')
    .argument('<id=value...>', text('argumentAnswers'))
    .action(async (file: string, answer: readonly string[], options: OperationOptions) =>
      end(await runAnswer(context(file), { ...options, answer })),
    );
  operation('advance', 'commandAdvance').action(async (file: string, options: OperationOptions) =>
    end(await runAdvance(context(file), options)),
  );
  operation('reopen', 'commandReopen')
    .argument('<stage>', text('argumentStage'))
    .action(async (file: string, stage: string, options: OperationOptions) =>
      end(await runReopen(context(file), stage, options)),
    );
  ofPerson('withdraw', 'commandWithdraw').action(async (file: string, options: PersonOptions) =>
    end(await runLeave(context(file), 'withdraw', options)),
  );
  ofPerson('disqualify', 'commandDisqualify').action(async (file: string, options: PersonOptions) =>
    end(await runLeave(context(file), 'disqualify', options)),
  );
  ofPerson('reapply', 'commandReapply')
    .requiredOption('--to <post>', text('optionTo'))
    .action(async (file: string, options: PersonOptions & { readonly to: string }) =>
      end(await runReapply(context(file), options)),
    );
  operation('widen', 'commandWiden')
    .requiredOption('--post <post>', text('optionWidenPost'))
    .requiredOption('--to <scope>', text('optionScope'))
    .action(async (file: string, options: OperationOptions & { readonly post: string; readonly to: string }) =>
      end(await runWiden(context(file), options)),
    );
  operation('substitute', 'commandSubstitute')
    .option('--post <post>', text('optionOnlyPost'))
    .action(async (file: string, options: OperationOptions & { readonly post?: string }) =>
      end(await runSubstitute(context(file), options)),
    );
  ofPerson('decide', 'commandDecide')
    .requiredOption('--decision <decision>', text('optionDecision'))
    .option('--note <text>', text('optionNote'))
    .action(async (file: string, options: PersonOptions & { readonly decision: string; readonly note?: string }) =>
      end(await runDecide(context(file), options)),
    );
  operation('convert', 'commandConvert')
    .addOption(
      new Option('--formulas <dialect>', text('optionFormulas'))
        .choices(['addin', 'portable', 'values'])
        .makeOptionMandatory(),
    )
    .action(async (file: string, options: OperationOptions & { readonly formulas: 'portable' | 'addin' | 'values' }) =>
      end(await runConvert(context(file), options)),
    );
  operation('publish', 'commandPublish')
    .option('--stage <stage>', text('optionStage'))
    .action(async (file: string, options: OperationOptions & { readonly stage?: string }) =>
      end(await runPublish(context(file), options)),
    );
  operation('dashboard', 'commandDashboard').action(async (file: string, options: OperationOptions) =>
    end(await runDashboard(context(file), options)),
  );
  operation('fill', 'commandFill')
    .argument('<stage>', text('argumentStage'))
    .argument('<scores>', text('argumentScores'))
    .option('--replace', text('optionReplace'))
    .option('--second', text('optionSecond'))
    .option('--sheet <names...>', text('optionFillSheet'))
    .action(async (file: string, stage: string, scores: string, options: FillOptions) =>
      end(await runFill(context(file), stage, scores, options)),
    );
}
