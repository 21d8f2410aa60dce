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

// A reader that closes early (| head) is no failure of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

void runCli(process.argv.slice(2), {
  version: XUANBA_VERSION,
  host: { open: openFileWorkbook, limitBytes: FILE_LIMITS.fileBytes },
  clock: { now },
  // In the same file, but not run before somebody makes a document.
  renderDocument: async (plan, progress) =>
    (await import(/* webpackMode: "eager" */ '../hosts/docx')).renderDocx(plan, progress),
  variables: process.env,
  streams: process,
}).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `程序内部错误，没有完成，已有文件保持原样。请把以下内容告知维护人员。 / Internal error, nothing was written:\n${detail}\n`,
    );
    process.exitCode = 2;
  },
);
