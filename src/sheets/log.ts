import type { InParts } from '../domain/basics/parts';
import type { LogEntry } from '../domain/campaign/log';
import type { CampaignView } from './campaign-view';
import { tableSheet, type Column } from './columns';
import type { SheetPlan } from './plan';

const COLUMNS: readonly Column<LogEntry>[] = [
  { id: 'at', title: '时间', width: 18, style: 'centered', value: ({ at }) => at },
  { id: 'action', title: '操作', width: 14, style: 'centered', value: ({ action }) => action },
  { id: 'what', title: '内容', width: 70, style: 'text', value: ({ what }) => what },
  { id: 'why', title: '理由', width: 40, style: 'text', value: ({ why }) => why || null },
  { id: 'who', title: '经办人', width: 12, style: 'centered', value: ({ who }) => who || null },
  { id: 'data', title: '操作数据', width: 16, style: 'data', value: ({ data }) => data || null },
  { id: 'mark', title: '校验码', width: 16, style: 'data', value: ({ mark }) => mark },
];

/** The titles by which 日志 is read back. */
export const LOG_COLUMNS: readonly { readonly id: string; readonly title: string }[] = COLUMNS;

/** 日志: what was done to the campaign, oldest first; rows are only added. */
export function logSheet(view: CampaignView): InParts<SheetPlan> {
  return tableSheet({
    name: view.names.log,
    title: '工作日志',
    note: '每次操作自动追加，只增不改。校验码逐行相连，任何一行被改动、删除或调换，重新检查时都会指出。',
    columns: COLUMNS,
    records: view.log,
    frozenColumns: 1,
  });
}
