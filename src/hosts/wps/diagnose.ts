import { localized } from '../../domain/basics/localized';
import type { DiagnosisLine } from '../../ports/diagnosis';
import { eventsOf, openWorkbook, type WpsPage } from './wps-page';

/** What this WPS can do, as far as it can be seen without writing. */
export function diagnoseWps(page: WpsPage, spills: boolean | undefined): readonly DiagnosisLine[] {
  const told = (read: () => string | undefined): string | undefined => {
    try {
      return read();
    } catch {
      return undefined;
    }
  };
  const has = (name: string): boolean => page.member(name) !== undefined;
  return [
    { title: localized('WPS版本', 'WPS version'), value: told(() => page.application.Version) },
    { title: localized('WPS内部版本', 'WPS build'), value: told(() => page.application.Build) },
    { title: localized('可添加单元格函数', 'Cell functions can be added'), value: has('AddCustomFunction') },
    { title: localized('结果可溢出到多个单元格', 'Results fill several cells'), value: spills },
    { title: localized('通知单元格的改动', 'Tells of changed cells'), value: eventsOf(page) !== undefined },
    { title: localized('可停靠任务窗格', 'Can dock a task pane'), value: has('CreateTaskPane') },
    { title: localized('页面间共享存储', 'Storage shared by pages'), value: has('PluginStorage') },
    { title: localized('成块读取的形式', 'Form of blocks that are read'), value: told(() => blocksOf(page)) },
  ];
}

function blocksOf(page: WpsPage): string {
  const block = openWorkbook(page).Worksheets.Item(1).Range('A1:B2').Value2;
  return Array.isArray(block) ? 'array' : block === null ? 'null' : typeof block;
}
