import type { SourceSheet, SourceValue, SourceWorkbook } from '../../src/domain/roster/source';
import type { WorkbookPort } from '../../src/ports/workbook';
import type { PlannedCell, SheetPlan, WorkbookPlan } from '../../src/sheets/plan';

/** What the suite needs to try a host. */
export interface PortHarness {
  /** A workbook of that host with these sheets of the clerk's. */
  open(sheets: readonly SourceSheet[]): Promise<WorkbookPort>;
  /** The workbook's names that begin with `xb_`, with their targets: `{ xb_top: "'表'!$C$7" }`. */
  names(port: WorkbookPort): Promise<Readonly<Record<string, string>>>;
  /** Anything that tells whether the clerk's sheets are still what they were, down to what the host can see. */
  fingerprint(port: WorkbookPort): Promise<unknown>;
  /** False for a host that has no way to tell merged cells; it reads none. */
  readonly readsMerges?: boolean;
  /** True for a host that marks its sheets. */
  readonly marks?: boolean;
}

export const ROSTER: SourceSheet = {
  name: '报名表',
  rows: [
    ['2012年度竞争上岗报名表'],
    ['姓名', '出生日期', '得分', '党员', null, '备注'],
    ['张三', { kind: 'date', day: { kind: 'day', year: 1974, month: 6, day: 12 }, hour: 0, minute: 0 }, 0, false],
    [],
    ['李四', '1975.03', 88.5, true, null, '001'],
  ],
  merges: [{ top: 1, left: 1, bottom: 1, right: 6 }],
  hiddenRows: new Set([4]),
  hidden: false,
};

export const NOTES: SourceSheet = {
  name: '说明',
  rows: [['填表说明']],
  merges: [],
  hiddenRows: new Set(),
  hidden: true,
};

export function sheetPlan(name: string, rows: readonly (readonly PlannedCell[])[] = [['甲']]): SheetPlan {
  return {
    name,
    visibility: 'visible',
    columns: [
      { width: 12, style: 'text' },
      { width: 20, style: 'number' },
    ],
    rows,
    rowHeights: new Map(),
    merges: [],
    validations: [],
    highlights: [],
    print: { orientation: 'landscape' },
  };
}

export function workbookPlan(sheets: readonly SheetPlan[], more: Partial<WorkbookPlan> = {}): WorkbookPlan {
  return {
    sheets,
    names: [],
    replaces: [],
    active: sheets.find((sheet) => sheet.visibility === 'visible')?.name ?? '',
    title: '2012年度竞争上岗',
    writtenAt: '2012-06-01T09:00:00Z',
    ...more,
  };
}

/** Cells that have gone wrong somewhere, and what must be read back. */
const CELLS: readonly (readonly [title: string, cell: PlannedCell, expected: SourceValue])[] = [
  ['zero', 0, 0],
  ['a negative fraction', -0.125, -0.125],
  ['a number with 15 digits', 123456789012345, 123456789012345],
  ['false', false, false],
  ['true', true, true],
  ['text', '张三', '张三'],
  ['text that looks like a number', '001', '001'],
  ['text that looks like an ID number', '320506196407042198', '320506196407042198'],
  ['text that looks like a formula', '=1+1', '=1+1'],
  ['text with +', '+86', '+86'],
  ['text with -', '-5', '-5'],
  ['text with @', '@甲', '@甲'],
  ['text that looks like an error', '#N/A', '#N/A'],
  ['text that looks like TRUE', 'TRUE', 'TRUE'],
  ['text with markup', '<a href="x">&amp;</a>', '<a href="x">&amp;</a>'],
  ['text with spaces around', '  王 五  ', '  王 五  '],
  ['text of several lines', '第一行\n第二行\n', '第一行\n第二行\n'],
  ['a rare character', '𠮷野', '𠮷野'],
  ['the longest text', '长'.repeat(32_767), '长'.repeat(32_767)],
  ['a formula with a number', { value: 3, formula: '1+2' }, 3],
  ['a formula with text', { value: '合格', formula: 'IF(1<2,"合格","")' }, '合格'],
  ['a formula with a boolean', { value: false, formula: '1>2' }, false],
  ['a styled cell', { value: '是', style: 'inputCentered' }, '是'],
  ['a link', { value: '见报名表', link: { sheet: '报名表', cell: 'B3' }, style: 'link' }, '见报名表'],
];

/** The promises of `WorkbookPort`, tried on one host. */
export function workbookPortContract(host: string, harness: PortHarness): void {
  const read = async (port: WorkbookPort): Promise<SourceWorkbook> => {
    const result = await port.read();
    if (!result.ok) throw new Error(JSON.stringify(result.error));
    return result.value;
  };
  const apply = async (port: WorkbookPort, plan: WorkbookPlan): Promise<void> => {
    const result = await port.apply(plan);
    if (!result.ok) throw new Error(JSON.stringify(result.error));
  };
  const sheetOf = async (port: WorkbookPort, name: string): Promise<SourceSheet> => {
    const found = (await read(port)).sheets.find((sheet) => sheet.name === name);
    if (!found) throw new Error(`no sheet ${name}`);
    return found;
  };
  /** The sheets as this host can read them. */
  const told = (sheets: readonly SourceSheet[]) =>
    sheets.map((sheet) => ({
      ...sheet,
      ...(harness.readsMerges === false ? { merges: [] } : {}),
      ...(harness.marks === true ? { mark: expect.any(String) as string } : {}),
    }));
  const namesOf = async (port: WorkbookPort) => (await read(port)).sheets.map((sheet) => sheet.name);

  describe(`workbook port: ${host}`, () => {
    test('reads the sheets as they stand', async () => {
      const { sheets } = await read(await harness.open([ROSTER, NOTES]));
      expect(sheets).toEqual(told([ROSTER, NOTES]));
    });

    test('reads only what is wanted, and tells the names of the rest', async () => {
      const port = await harness.open([ROSTER, NOTES]);
      const some = await port.read((name) => name === NOTES.name);
      if (!some.ok) throw new Error(JSON.stringify(some.error));
      const unread = { ...ROSTER, rows: [], merges: [], hiddenRows: new Set<number>(), unread: true as const };
      expect(some.value.sheets).toEqual(told([unread, NOTES]));
      await apply(port, workbookPlan([sheetPlan('初审', [['甲']])]));
      expect((await read(port)).sheets).toEqual(expect.arrayContaining([...told([ROSTER, NOTES])]));
    });

    test('a mark stays as long as the cells do', async () => {
      const port = await harness.open([ROSTER]);
      const marksOf = async () => new Map((await read(port)).sheets.map(({ name, mark }) => [name, mark]));
      await apply(port, workbookPlan([sheetPlan('初审', [['甲']]), sheetPlan('复审', [['甲']])]));
      const before = await marksOf();
      const change = workbookPlan([sheetPlan('初审', [['乙']])]);
      await apply(port, { ...change, replaces: ['初审'] });
      const after = await marksOf();
      expect(after.get(ROSTER.name)).toBe(before.get(ROSTER.name));
      expect(after.get('复审')).toBe(before.get('复审'));
      if (harness.marks === true) expect(after.get('初审')).not.toBe(before.get('初审'));
      else expect(after.get('初审')).toBeUndefined();
    });

    test.each(CELLS)('reads back %s', async (_, cell, expected) => {
      const port = await harness.open([ROSTER]);
      await apply(port, workbookPlan([sheetPlan('初审', [[cell, '末']])]));
      expect((await sheetOf(port, '初审')).rows).toEqual([[expected, '末']]);
    });

    test('reads blank and empty cells back as blank, and nothing after the last value', async () => {
      const port = await harness.open([ROSTER]);
      const blank = { value: null, style: 'inputText' } as const;
      await apply(port, workbookPlan([sheetPlan('初审', [[null, 1, ''], [''], [blank, '', 'x', blank], [blank]])]));
      expect((await sheetOf(port, '初审')).rows).toEqual([[null, 1], [], [null, null, 'x']]);
    });

    test('writes merged cells', async () => {
      const port = await harness.open([ROSTER]);
      const merges = [{ top: 1, left: 1, bottom: 2, right: 3 }];
      await apply(port, workbookPlan([{ ...sheetPlan('初审', [['标题'], [], ['甲']]), merges }]));
      expect((await sheetOf(port, '初审')).merges).toEqual(harness.readsMerges === false ? [] : merges);
    });

    test('puts visible sheets first, the clerk’s next and the hidden state last', async () => {
      const port = await harness.open([ROSTER, NOTES]);
      const state: SheetPlan = { ...sheetPlan('xb_state', [['{}']]), visibility: 'state' };
      await apply(port, workbookPlan([sheetPlan('概况'), state, sheetPlan('初审')]));
      const { sheets } = await read(port);
      expect(sheets.map((sheet) => [sheet.name, sheet.hidden])).toEqual([
        ['概况', false],
        ['初审', false],
        ['报名表', false],
        ['说明', true],
        ['xb_state', true],
      ]);
    });

    test('leaves the clerk’s own sheets as they were', async () => {
      const port = await harness.open([ROSTER, NOTES]);
      const before = await harness.fingerprint(port);
      await apply(port, workbookPlan([sheetPlan('初审')]));
      await apply(port, workbookPlan([sheetPlan('面试')], { replaces: ['初审'] }));
      expect(await harness.fingerprint(port)).toEqual(before);
      expect((await read(port)).sheets.filter((sheet) => sheet.name !== '面试')).toEqual(told([ROSTER, NOTES]));
    });

    test('replaces the sheets and names of an earlier version', async () => {
      const port = await harness.open([ROSTER]);
      await apply(
        port,
        workbookPlan([sheetPlan('初审', [['旧']]), sheetPlan('面试')], {
          names: [
            { name: 'xb_old', sheet: '面试', range: '$A$1' },
            { name: 'xb_top', sheet: '初审', range: '$A$1' },
          ],
        }),
      );
      const names = [{ name: 'xb_top', sheet: '初审', range: '$C$7:$D$9' }];
      await apply(port, workbookPlan([sheetPlan('初审', [['新']])], { replaces: ['初审', '面试', '没有过'], names }));
      expect(await namesOf(port)).toEqual(['初审', '报名表']);
      expect((await sheetOf(port, '初审')).rows).toEqual([['新']]);
      expect(await harness.names(port)).toEqual({ xb_top: "'初审'!$C$7:$D$9" });
    });

    test('a sheet of ours that stays follows a replaced one by a name of ours', async () => {
      const port = await harness.open([ROSTER]);
      const names = [{ name: 'xb_top', sheet: '初审', range: '$A$1' }];
      const stays = sheetPlan('图表', [[{ value: '甲', formula: 'INDEX(xb_top,1,1)' }, 3]]);
      const charts: SheetPlan['charts'] = [
        {
          title: '得分',
          direction: 'upright',
          categories: 'A1:A1',
          axes: { categories: '姓名', values: '得分' },
          numberFormat: '0',
          series: [{ name: '得分', values: 'B1:B1', look: 'bars', color: 'counts' }],
          place: { top: 3, left: 1, bottom: 9, right: 4 },
        },
      ];
      await apply(port, workbookPlan([sheetPlan('初审', [['甲']]), { ...stays, charts }], { names }));
      await apply(port, workbookPlan([sheetPlan('初审', [['甲']])], { replaces: ['初审'], names }));
      expect(await namesOf(port)).toEqual(['初审', '图表', '报名表']);
      expect((await sheetOf(port, '图表')).rows).toEqual([['甲', 3]]);
      expect(await harness.names(port)).toEqual({ xb_top: "'初审'!$A$1" });
    });

    test('refuses a name that is taken, also in other letters, and changes nothing', async () => {
      const port = await harness.open([ROSTER, { ...NOTES, name: 'Sheet2' }]);
      const before = [await read(port), await harness.fingerprint(port)];
      const result = await port.apply(workbookPlan([sheetPlan('sheet2'), sheetPlan('报名表'), sheetPlan('初审')]));
      expect(result).toMatchObject({
        ok: false,
        error: [
          { severity: 'block', message: { code: 'workbook.sheet-exists', params: { sheet: 'Sheet2' } } },
          { severity: 'block', message: { code: 'workbook.sheet-exists', params: { sheet: '报名表' } } },
        ],
      });
      expect([await read(port), await harness.fingerprint(port)]).toEqual(before);
    });

    test('refuses a text that no cell holds, says where, and changes nothing', async () => {
      const port = await harness.open([ROSTER]);
      const before = [await read(port), await harness.fingerprint(port)];
      const long = '长'.repeat(32_768);
      const result = await port.apply(workbookPlan([sheetPlan('初审', [['甲'], ['乙', { value: long }]])]));
      expect(result).toMatchObject({
        ok: false,
        error: [
          {
            message: { code: 'workbook.text-too-long', params: { cell: 'B2', length: 32_768 } },
            place: { sheet: '初审', row: 2, column: 2 },
          },
        ],
      });
      expect([await read(port), await harness.fingerprint(port)]).toEqual(before);
    });

    const range = 'A1:A9';
    const texts = { range, title: '请选择', message: '请从下拉列表中选择。', strictness: 'stop' } as const;
    const LIST = { ...texts, kind: 'list', values: ['甲'] } as const;
    test.each([
      ['a number that is none', sheetPlan('初审', [[Number.NaN]])],
      ['a sheet name that Excel refuses', sheetPlan('初审/复审')],
      ['a list with a comma', { ...sheetPlan('初审'), validations: [{ ...texts, kind: 'list', values: ['甲,乙'] }] }],
      ['a long list', { ...sheetPlan('初审'), validations: [{ ...texts, kind: 'list', values: ['长'.repeat(256)] }] }],
      ['a long prompt', { ...sheetPlan('初审'), validations: [{ ...LIST, prompt: '长'.repeat(256) }] }],
      ['a formula with =', sheetPlan('初审', [[{ value: 2, formula: '=1+1' }]])],
    ] as const)('throws for a plan with %s, which is a bug, and changes nothing', async (_, sheet) => {
      const port = await harness.open([ROSTER]);
      const before = [await read(port), await harness.fingerprint(port)];
      await expect(port.apply(workbookPlan([sheet as SheetPlan]))).rejects.toThrow('Wrong plan');
      expect([await read(port), await harness.fingerprint(port)]).toEqual(before);
    });

    test('takes a large sheet', async () => {
      const port = await harness.open([ROSTER]);
      const rows = Array.from({ length: 5_000 }, (_, row) => [`第${row}行`, row, row % 2 === 0]);
      await apply(port, workbookPlan([sheetPlan('初审', rows)]));
      expect((await sheetOf(port, '初审')).rows).toEqual(rows);
    });
  });
}
