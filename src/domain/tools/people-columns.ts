import { sameText } from '../basics/same-text';
import type { Fact, PersonFacts } from '../roster/facts';
import type { ToolCell, ToolColumn } from './table';
import type { ToolPerson } from './tool';

/** The columns with which a tool's list of people begins. */
export const WHO_COLUMNS: readonly ToolColumn[] = [
  { id: 'number', title: '序号', show: 'number', width: 7 },
  { id: 'name', title: '姓名', show: 'centered', width: 12 },
  { id: 'unit', title: '单位', show: 'text' },
];

/** What stands in them; `index` from 0. */
export function whoCells({ facts }: ToolPerson, index: number): Readonly<Record<string, ToolCell>> {
  return { number: index + 1, name: nameOf(facts), unit: unitOf(facts) || null };
}

export function nameOf({ name }: PersonFacts): string {
  return name.state === 'known' ? name.value : name.state === 'unreadable' ? name.raw : '';
}

/** 单位, else 部门; '' where neither is known. */
export function unitOf({ unit, department }: PersonFacts): string {
  return valueOf(unit) ?? valueOf(department) ?? '';
}

export function valueOf<T>(fact: Fact<T>): T | undefined {
  return fact.state === 'known' ? fact.value : undefined;
}

/** Whether a text is one of these words, or has one of them in it. */
export function says(text: string | undefined, words: readonly string[]): string | undefined {
  const within = sameText(text ?? '');
  return words.find((word) => within.includes(sameText(word)));
}
