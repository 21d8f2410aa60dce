import { calendarDay, type CalendarMinute } from '../domain/basics/calendar';
import { openFileWorkbook } from '../hosts/file';
import { FILE_LIMITS } from '../hosts/file/limits';
import { runCli } from './program';

declare const XUANBA_VERSION: string;

function now(): CalendarMinute {
  const date = new Date();
  const day = calendarDay(date.getFullYear(), date.getMonth() + 1, date.getDate());
  if (!day) throw new Error('the system clock is out of range');
  return { day, hour: date.getHours(), minute: date.getMinutes() };
}

void runCli(process.argv.slice(2), {
  version: XUANBA_VERSION,
  host: { open: openFileWorkbook, limitBytes: FILE_LIMITS.fileBytes },
  clock: { now },
  variables: process.env,
}).then((exitCode) => {
  process.exitCode = exitCode;
});
