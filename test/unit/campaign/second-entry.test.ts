import { answerQuestions } from '../../../src/app/answer';
import { checkCampaign } from '../../../src/app/check-campaign';
import { fillStage } from '../../../src/app/fill';
import { columnLetters } from '../../../src/domain/basics/place';
import { cellText } from '../../../src/domain/roster/text';
import type { FileWorkbook } from '../../../src/hosts/file';
import { HEADER_ROW } from '../../../src/sheets/columns';
import type { Rows } from './small-campaign-data';
import {
  advance,
  closedThrough,
  done,
  edited,
  ENTRIES,
  filled,
  load,
  nothing,
  NOW,
  open,
  refusal,
  sheetOf,
  started,
  WORDING,
  workbookOf,
} from './small-campaign';

const SCORES = (ENTRIES.interview as readonly Rows[]).find((rows) => rows[0]?.includes('评委1')) as Rows;
const update = (port: FileWorkbook) => checkCampaign(port, { now: NOW, update: true }, WORDING, nothing);
const answer = (id: string, value: string) => (port: FileWorkbook) =>
  answerQuestions(port, { now: NOW, reason: '统一规定', answers: new Map([[id, value]]) }, WORDING, nothing);

/** The second entry with other scores of the first judge, by name. */
const second = (others: Readonly<Record<string, number>> = {}): Rows =>
  SCORES.map((row, index) =>
    row.map((cell, column) => {
      const other = others[String(row[SCORES[0]?.indexOf('姓名') ?? 0])];
      return index > 0 && SCORES[0]?.[column] === '评委1' && other !== undefined ? other : cell;
    }),
  );

async function filledSecond(bytes: Uint8Array, rows: Rows, replace = false): Promise<Uint8Array> {
  const entries = await (await open(await workbookOf([rows]))).read();
  if (!entries.ok) throw new Error('the entries cannot be read');
  const request = { now: NOW, stage: 'interview', replace, second: true, ...(replace ? { reason: '看错一行' } : {}) };
  return (await done(bytes, (port) => fillStage(port, entries.value, request, WORDING, nothing))).bytes;
}

const log = async (bytes: Uint8Array) =>
  (await load(bytes)).view.log.filter(({ action }) => action === '双人复核').map(({ what }) => what);

let interview: Uint8Array;

beforeAll(async () => {
  interview = await filled(
    await closedThrough('written', await started({ answers: { doubleEntry: '面试' } })),
    'interview',
  );
});

describe('双人复核 in a campaign', () => {
  it('an answer adds it to a preset; it stays after reading again', async () => {
    const { view } = await load(interview);
    expect(view.scheme.parameters.find(({ parameter }) => parameter.id === 'doubleEntry')?.value).toEqual([
      'interview',
    ]);
    expect(view.openStages[0]?.instance.sheets).toMatchObject({ people: '面试', second: '面试录入二' });
  });

  it('the stage stays open until the second entry is there and agrees', async () => {
    expect(await refusal(interview, advance)).toEqual(['second.missing']);
    const agreed = await filledSecond(interview, second());
    const closed = await done(agreed, advance);
    expect(closed.value.opened?.stage).toBe('composite');
    expect(await log(closed.bytes)).toEqual(['面试：8人的两次录入已比对，没有差异']);
    const { view } = await load(closed.bytes);
    expect(view.instances.find(({ stage }) => stage === 'interview')?.sheets.second).toBe('面试录入二');
  });

  it('a difference is in 问题 with links to both cells', async () => {
    const bytes = await filledSecond(interview, second({ 钱二: 1 }));
    const found = await load((await done(bytes, update)).bytes);
    const issue = found.view.issues.find(({ message: { code } }) => code === 'second.differs');
    const [sheet, first] = [sheetOf(found, '面试录入二'), sheetOf(found, '面试')];
    const rowOf = (of: typeof sheet) => of.rows.findIndex((row) => cellText(row[1]) === '钱二') + 1;
    const columnOf = (of: typeof sheet) => (of.rows[HEADER_ROW - 1] ?? []).findIndex((cell) => cell === '评委1') + 1;
    expect(issue?.place).toMatchObject({
      sheet: '面试录入二',
      person: '钱二',
      row: rowOf(sheet),
      column: columnOf(sheet),
      other: { sheet: '面试', row: rowOf(first), column: columnOf(first) },
    });
    const problems = sheetOf(found, '问题').rows.find((row) => cellText(row[6]).includes('两次录入不一致'));
    const address = (of: typeof sheet) => `${columnLetters(columnOf(of))}${rowOf(of)}`;
    expect(problems?.slice(2, 4)).toEqual([`面试录入二!${address(sheet)}`, `面试!${address(first)}`]);
  });

  it('日志 says at closing what differed and how it was settled', async () => {
    const differing = await filledSecond(interview, second({ 钱二: 1, 王八: 2 }));
    expect(await refusal(differing, advance)).toEqual(['second.differs', 'second.differs']);
    const [who, column] = [SCORES[0]?.indexOf('姓名') ?? 0, SCORES[0]?.indexOf('评委1') ?? 0];
    const scoreOf = (name: string) => String(SCORES.find((row) => row[who] === name)?.[column]);
    const corrected = await filledSecond((await done(differing, update)).bytes, second({ 王八: 2 }), true);
    const explained = await edited(corrected, (book) => {
      const rows = book.sheets.find(({ name }) => name === '面试录入二')?.rows ?? [];
      const at = (rows[HEADER_ROW - 1] ?? []).indexOf('差异说明');
      const row = rows.find((cells) => cells[1] === '王八') ?? [];
      row[at] = '原始评分表为准';
    });
    const closed = await done(explained, advance);
    const differs = (name: string, post: string, other: number) =>
      `${name}（${post}）“评委1”两次录入不一致：录入一为${scoreOf(name)}，录入二为${other}`;
    const of8 = `王八（财务科科长）“评委1”录入一为${scoreOf('王八')}，录入二为2，以录入一为准：原始评分表为准`;
    const of2 = `钱二（办公室主任）“评委1”曾为录入一${scoreOf('钱二')}、录入二1，核对后为${scoreOf('钱二')}`;
    expect(await log(closed.bytes)).toEqual([
      `面试发现差异：${differs('钱二', '办公室主任', 1)}、${differs('王八', '财务科科长', 2)}`,
      `面试：8人的两次录入已比对，差异2处：${of8}、${of2}`,
    ]);
  });

  it('first entries never go into the second sheet, nor the other way round', async () => {
    const bytes = await filledSecond(interview, second());
    const { view } = await load(bytes);
    const filledRows = view.openStages[0]?.filled.get('second')?.rows.filter((row) => !row.isBlank('judge1'));
    expect(filledRows).toHaveLength(8);
    const before = (await load(interview)).view.openStages[0]?.filled.get('second')?.rows ?? [];
    expect(before.every((row) => row.isBlank('judge1'))).toBe(true);
  });

  it('cannot be taken away while the stage is open, nor added once an earlier stage that could have it is closed', async () => {
    expect(await refusal(interview, answer('doubleEntry', '不复核'))).toContain('stage.sheet-of-change');
    const without = await closedThrough('written', await started());
    expect(await refusal(without, answer('doubleEntry', '面试'))).toEqual(['campaign.parameter-frozen']);
  });

  it('a judge cannot be taken away while the stage is open and he has scored', async () => {
    const without = await closedThrough('written', await started());
    const scored = await filled(without, 'interview');
    expect(await refusal(scored, answer('interviewJudges', '2'))).toEqual([
      'stage.sheet-of-change',
      'stage.sheet-of-change',
    ]);
    const before = await done(without, answer('interviewJudges', '2'));
    expect(before.value.openStages[0]?.tables[0]?.columns.map(({ id }) => id)).not.toContain('judge3');
  });

  it('a row of the parameter that is deleted from 方案 is missed', async () => {
    const bytes = await edited(interview, (book) => {
      const sheet = book.sheets.find(({ name }) => name === '方案');
      const at = sheet?.rows.findIndex((row) => row.includes('doubleEntry')) ?? -1;
      sheet?.rows.splice(at, 1);
      sheet?.cells?.clear();
    });
    const codes = (await load(bytes)).obstacles.map(({ message: { code } }) => code);
    expect(codes).toEqual(expect.arrayContaining(['campaign.parameter-missing', 'stage.sheet-of-change']));
  });
});
