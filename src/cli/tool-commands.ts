import type { Command } from 'commander';
import type { CliText } from '../i18n/ui';
import type { Clock } from '../ports/clock';
import { listTools, runToolCommand, type ToolCommandOptions } from './commands/tools';
import type { Console, ExitCode } from './console';
import type { OpenFile } from './file-port';

/** The commands for tools: `tools` lists them, `tool` runs one. */
export function addToolCommands(
  add: (name: string, description: CliText) => Command,
  frame: {
    readonly out: Console;
    readonly host: OpenFile;
    readonly clock: Clock;
    text(id: CliText): string;
    collect(value: string, earlier: readonly string[]): readonly string[];
  },
  end: (code: ExitCode) => void,
): void {
  const { out, host, clock, text, collect } = frame;
  add('tools', 'commandTools').action(() => end(listTools(out)));
  add('tool', 'commandTool')
    .argument('<id>', text('argumentTool'))
    .argument('<workbook>', text('argumentWorkbook'))
    .option('--option <id=value>', text('optionOption'), collect, [])
    .option('--sheet <name>', text('optionPeopleSheet'))
    .option('--header <rows>', text('optionHeader'))
    .option('--map <field=column>', text('optionMap'), collect, [])
    .option('--out <file>', text('optionToolOut'))
    .option('--force', text('optionForce'))
    .option('--reason <text>', text('optionReason'))
    .option('--who <name>', text('optionWho'))
    .option('--now <time>', text('optionNow'))
    .option('--password <password>', text('optionPassword'))
    .action(async (id: string, file: string, options: ToolCommandOptions) =>
      end(await runToolCommand({ out, file, host, clock }, id, options)),
    );
}
