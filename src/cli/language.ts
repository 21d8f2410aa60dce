import type { Language } from '../domain/basics/localized';

/**
 * The language of the command line: `--lang` where given, English where the system's locale says English, Chinese
 * everywhere else, because that is what the people who run selections read.
 */
export function chooseLanguage(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): Language {
  const index = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  const chosen = index < 0 ? undefined : (args[index]?.split('=')[1] ?? args[index + 1]);
  if (chosen === 'zh' || chosen === 'en') return chosen;
  const locale = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || '';
  return /^en/i.test(locale) ? 'en' : 'zh';
}
