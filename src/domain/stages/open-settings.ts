import { message, type Message } from '../basics/issue';
import type { StageSettings } from './settings';

/**
 * What is told while a parameter of the scheme that decides in this stage is open: it was emptied after the stage began. Without it
 * everybody would pass, or be counted on something else. One that does not hold (`onlyIf`) is not missed. `undefined` where none is.
 */
export function openSetting(settings: StageSettings, ids: readonly string[]): Message | undefined {
  const open = settings.scheme.parameters.find(
    ({ parameter: { id }, value }) => value === undefined && ids.includes(id) && settings.has(id),
  );
  return open && message('votes.setting-open', { setting: open.parameter.title });
}
