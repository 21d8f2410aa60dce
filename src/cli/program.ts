import { Command, CommanderError, Option } from 'commander';
import { issue, message, type Message } from '../domain/basics/issue';
import type { Clock } from '../ports/clock';
import type { RenderDocument } from '../ports/document-files';
import { cliText, type CliText } from '../i18n/ui';
import { runCheck, type CheckCommandOptions } from './commands/check';
import { runDocuments, type DocumentsOptions } from './commands/documents';
import { exportPreset, importScheme, listSchemes, showPreset, type ExportCommandOptions } from './commands/schemes';
import { runStart, type StartCommandOptions } from './commands/start';
import { Console, type ExitCode, type OutputStream, type OutputStreams } from './console';
import { addStageCommands } from './stage-commands';
import { addToolCommands } from './tool-commands';
import type { OpenFile } from './file-port';
import { chooseLanguage } from './language';

/** What the command line needs from outside. */
export interface CliEnvironment {
  readonly version: string;
  readonly host: OpenFile;
  readonly clock: Clock;
  readonly renderDocument: RenderDocument;
  readonly variables: Readonly<Record<string, string | undefined>>;
  readonly streams: OutputStreams;
}

/** Runs one command line (without node and script) and says how it ended: 0 fine, 1 problems, 2 could not run. */
export async function runCli(args: readonly string[], environment: CliEnvironment): Promise<ExitCode> {
  const language = chooseLanguage(args, environment.variables);
  const text = (id: CliText) => cliText(language, id);
  const json = args.includes('--json');
  const out = new Console(language, json, environment.streams);
  let exitCode: ExitCode = 0;

  const common = (command: Command) =>
    command
      .option('--json', text('optionJson'))
      .addOption(new Option('--lang <language>', text('optionLang')).choices(['zh', 'en']));
  const program = common(new Command('xuanba'))
    .description(text('description'))
    .version(environment.version, '-V, --version', text('version'));
  prepare(program, text, environment.streams.stdout);
  const add = (name: string, description: CliText, parent = program) => {
    const command = common(parent.command(name).description(text(description)));
    return prepare(command, text, environment.streams.stdout);
  };

  add('schemes', 'commandSchemes').action(() => {
    exitCode = listSchemes(out);
  });
  const scheme = add('scheme', 'commandScheme')
    .argument('<id>', text('argumentScheme'))
    .action((id: string) => {
      exitCode = showPreset(out, id);
    });
  add('export', 'commandSchemeExport', scheme)
    .argument('<id>', text('argumentScheme'))
    .requiredOption('--out <file>', text('optionSchemeOut'))
    .option('--force', text('optionForce'))
    .action(async (id: string, options: ExportCommandOptions) => {
      exitCode = await exportPreset(out, id, options);
    });
  add('import', 'commandSchemeImport', scheme)
    .argument('<file>', text('argumentSchemeFile'))
    .action(async (file: string) => {
      exitCode = await importScheme(out, file);
    });
  add('start', 'commandStart')
    .argument('<roster>', text('argumentRoster'))
    .requiredOption('--scheme <id or file>', text('optionScheme'))
    .requiredOption('--out <file>', text('optionOut'))
    .option('--sheet <name>', text('optionSheet'))
    .option('--header <rows>', text('optionHeader'))
    .option('--map <field=column>', text('optionMap'), collect, [])
    .option('--post <post=number>', text('optionPost'), collect, [])
    .option('--posts <file>', text('optionPosts'))
    .option('--answer <id=value>', text('optionAnswer'), collect, [])
    .option('--now <time>', text('optionNow'))
    .option('--password <password>', text('optionPassword'))
    .option('--force', text('optionForce'))
    .action(async (roster: string, options: StartCommandOptions) => {
      exitCode = await runStart(out, roster, options, environment.host, environment.clock);
    });
  add('check', 'commandCheck')
    .argument('<campaign>', text('argumentCampaign'))
    .option('--update', text('optionUpdate'))
    .option('--now <time>', text('optionNow'))
    .option('--password <password>', text('optionPassword'))
    .action(async (campaign: string, options: CheckCommandOptions) => {
      exitCode = await runCheck(out, campaign, options, environment.host, environment.clock);
    });

  add('documents', 'commandDocuments')
    .argument('<campaign>', text('argumentCampaign'))
    .option('--out <folder>', text('optionOutFolder'))
    .option('--list', text('optionDocumentList'))
    .option('--kind <id...>', text('optionKind'))
    .option('--person <name>', text('optionDocumentPerson'))
    .option('--issuer <name>', text('optionIssuer'))
    .option('--contact <text>', text('optionContact'))
    .option('--now <time>', text('optionDocumentDay'))
    .option('--force', text('optionForce'))
    .action(async (campaign: string, options: DocumentsOptions) => {
      exitCode = await runDocuments(out, campaign, options, environment);
    });

  const frame = { out, host: environment.host, clock: environment.clock, text, collect };
  const end = (code: ExitCode) => {
    exitCode = code;
  };
  addStageCommands(add, frame, end);
  addToolCommands(add, frame, end);

  try {
    if (args.every((arg) => arg === '--json')) {
      program.outputHelp();
      return 2;
    }
    await program.parseAsync([...args], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') return 2;
    return out.fail([issue('block', usageMessage(error))]);
  }
  return exitCode;
}

function collect(value: string, earlier: readonly string[]): readonly string[] {
  return [...earlier, value];
}

const HEADINGS: Readonly<Record<string, CliText>> = {
  'Usage:': 'usage',
  'Options:': 'options',
  'Commands:': 'commands',
  'Arguments:': 'arguments',
};

/** Chinese or English help, and errors as exceptions instead of an exit in the middle. */
function prepare(command: Command, text: (id: CliText) => string, stdout: OutputStream): Command {
  return command
    .helpOption('-h, --help', text('help'))
    .helpCommand(false)
    .exitOverride()
    .allowExcessArguments(false)
    .configureOutput({ writeErr: () => undefined, writeOut: (words) => stdout.write(words) })
    .configureHelp({ styleTitle: (title) => (HEADINGS[title] ? text(HEADINGS[title]) : title) });
}

/** The choices that commander names at the end of its text. */
function choicesIn(words: string): readonly string[] {
  return (/Allowed choices are (.*?)\.?$/.exec(words)?.[1] ?? '').split(', ');
}

/** What is wrong with a call, in the clerk's language: commander's own texts are English only. */
function usageMessage({ code, message: words }: CommanderError): Message {
  const quoted = /'([^']*)'/.exec(words)?.[1] ?? '';
  const option = /--[\w-]+/.exec(words)?.[0] ?? quoted;
  switch (code) {
    case 'commander.optionMissingArgument':
      return message('option.value-missing', { option });
    case 'commander.invalidArgument':
      return message('option.value-wrong', { option, expected: choicesIn(words) });
    case 'commander.missingMandatoryOptionValue':
      return message('option.required', { option });
    case 'commander.missingArgument':
      return message('option.argument-missing', { argument: quoted });
    case 'commander.excessArguments':
      return message('option.too-many-arguments', { command: quoted });
    case 'commander.unknownCommand':
      return message('option.command-unknown', { command: quoted });
    default:
      return message('option.unknown', { option: quoted || option });
  }
}
