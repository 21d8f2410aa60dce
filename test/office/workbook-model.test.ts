import { OfficePage, WorkbookData } from './workbook-model';
import { enteredContent } from './workbook-model/cell-input';
import { execute } from './workbook-model/executor';
import { deleteSheet, renameSheet } from './workbook-model/references';

const page = OfficePage.load();
const older = OfficePage.load(8);

function workbook(names: readonly string[] = ['甲'], on = page) {
  const data = new WorkbookData({ results: () => 3 });
  for (const name of names) data.addSheet(name);
  const connection = on.connect(data);
  return { data, connection, run: on.library.Excel.run as typeof Excel.run };
}

/** What Excel answers to a batch that must fail. */
async function codeOf(batch: Promise<unknown>): Promise<unknown> {
  return batch.then(
    () => 'no error',
    (error: { readonly code?: string }) => error.code,
  );
}

describe('ranges', () => {
  test('are grids, also those of one cell; blank cells are empty texts', async () => {
    const { run, data } = workbook();
    const seen = await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('甲');
      const range = sheet.getRange('B2:C3');
      range.values = [
        [1, '=1+2'],
        ['张三', null],
      ];
      const one = sheet.getRange('B2');
      range.load('values,formulas,valueTypes,text,address,rowIndex,columnIndex');
      one.load('values');
      await context.sync();
      return [range.values, range.formulas, range.valueTypes, range.text, range.address, range.rowIndex, one.values];
    });
    expect(seen).toEqual([
      [
        [1, 3],
        ['张三', ''],
      ],
      [
        [1, '=1+2'],
        ['张三', ''],
      ],
      [
        ['Double', 'Double'],
        ['String', 'Empty'],
      ],
      [
        ['1', '3'],
        ['张三', ''],
      ],
      '甲!B2:C3',
      1,
      [[1]],
    ]);
    expect(data.sheets[0]?.cells.used(false)).toEqual({ top: 1, left: 1, rows: 2, columns: 2 });
  });

  test('take grids of their own size only, in one request even where there are many cells', async () => {
    const { run, connection, data } = workbook();
    const rows = Array.from({ length: 2_000 }, (_, row) => [row, `第${row}行`]);
    await run(async (context) => {
      context.workbook.worksheets.getItem('甲').getRange('A1:B2000').values = rows;
      await context.sync();
    });
    expect(connection.requests).toHaveLength(1);
    expect(data.result(data.sheets[0] as never, 1_999, 1)).toBe('第1999行');
    const wrong = run(async (context) => {
      context.workbook.worksheets.getItem('甲').getRange('A1:B3').values = rows;
      await context.sync();
    });
    expect(await codeOf(wrong)).toBe('InvalidArgument');
  });

  test('that do not exist are null objects', async () => {
    const { run } = workbook();
    const seen = await run(async (context) => {
      const sheets = context.workbook.worksheets;
      const used = sheets.getItem('甲').getUsedRangeOrNullObject(true);
      const missing = sheets.getItemOrNullObject('乙');
      const merged = sheets.getItem('甲').getRange().getMergedAreasOrNullObject();
      for (const object of [used, missing, merged]) object.load();
      await context.sync();
      return [used.isNullObject, missing.isNullObject, merged.isNullObject];
    });
    expect(seen).toEqual([true, true, true]);
    const direct = run(async (context) => {
      context.workbook.worksheets.getItem('乙').load('name');
      await context.sync();
    });
    expect(await codeOf(direct)).toBe('ItemNotFound');
  });

  test('tell merged areas that begin in them, up to 512', async () => {
    const { run, data } = workbook();
    const sheet = data.sheets[0];
    sheet?.merges.push({ top: 0, left: 0, rows: 2, columns: 2 }, { top: 4, left: 1, rows: 1, columns: 3 });
    const areas = (address: string) =>
      run(async (context) => {
        const merged = context.workbook.worksheets.getItem('甲').getRange(address).getMergedAreasOrNullObject();
        merged.load('address');
        await context.sync();
        return merged.isNullObject ? undefined : merged.address;
      });
    expect([await areas('A1:Z9'), await areas('B2:Z9'), await areas('B2:C3')]).toEqual([
      '甲!A1:B2,甲!B5:D5',
      '甲!B5:D5',
      undefined,
    ]);
    for (let row = 10; row < 530; row++) sheet?.merges.push({ top: row, left: 0, rows: 1, columns: 2 });
    expect(await codeOf(areas('A1:Z999'))).toBe('GeneralException');
  });
});

describe('what is put into a cell', () => {
  const value = (found: unknown) => ({ kind: 'value', value: found });
  test.each([
    ['001', 'General', value(1)],
    ['320506196407042198', 'General', value(320506196407042000)],
    ['1,200', 'General', value(1200)],
    ['5%', 'General', value(0.05)],
    ['2012-05-31', 'General', value(41060)],
    ['2012年5月', 'General', value(41030)],
    ['16:30', 'General', value(0.6875)],
    ['TRUE', 'General', value(true)],
    ['#N/A', 'General', value({ error: '#N/A' })],
    ['=1+1', 'General', { kind: 'formula', formula: '=1+1' }],
    ['+甲', 'General', { kind: 'formula', formula: '=+甲' }],
    ['@甲', 'General', { kind: 'formula', formula: '=@甲' }],
    ['+86', 'General', value(86)],
    ["'=1+1", 'General', value('=1+1')],
    ["''甲", '@', value("'甲")],
    ['=1+1', '@', value('=1+1')],
    ['001', '@', value('001')],
    [5, '@', value('5')],
    [true, '@', value('TRUE')],
    [5, 'General', value(5)],
    ['', 'General', undefined],
    ['张三', 'General', value('张三')],
    ['1975.03', '0', value(1975.03)],
  ] as const)('%p in a cell with the format %s', (input, format, expected) => {
    expect(enteredContent(input, format)).toEqual(expected);
  });
});

describe('formulas follow their sheets', () => {
  test('when a sheet gets another name, texts stay', () => {
    expect(renameSheet(`=甲!A1+'甲'!B2&"甲!A1"`, '甲', "乙'丙")).toBe(`='乙''丙'!A1+'乙''丙'!B2&"甲!A1"`);
  });

  test('and lose their target when it goes', () => {
    expect(deleteSheet("=SUM('甲'!$A$1:$B$9)+乙!A1", '甲')).toBe('=SUM(#REF!)+乙!A1');
  });

  test('in cells, names, validations and conditional formats alike', async () => {
    const { run, data } = workbook(['甲', '乙']);
    await run(async (context) => {
      const range = context.workbook.worksheets.getItem('甲').getRange('A1');
      range.formulas = [['=乙!A1']];
      range.dataValidation.rule = { list: { inCellDropDown: true, source: '=乙!$A$1:$A$3' } };
      range.conditionalFormats.add('Custom').custom.rule.formula = '=乙!$A$1>1';
      context.workbook.names.add('xb_one', '=乙!$A$1');
      context.workbook.worksheets.getItem('乙').name = '丙';
      await context.sync();
    });
    const sheet = data.sheets[0];
    expect([
      sheet?.cells.content(0, 0),
      sheet?.validations[0]?.rule,
      sheet?.conditionalFormats[0]?.formula,
      data.names,
    ]).toEqual([
      { kind: 'formula', formula: "='丙'!A1" },
      { list: { inCellDropDown: true, source: "='丙'!$A$1:$A$3" } },
      "='丙'!$A$1>1",
      [{ name: 'xb_one', formula: "='丙'!$A$1" }],
    ]);
  });

  test('and cannot be entered for a sheet that is not there', async () => {
    const { run } = workbook();
    const wrong = run(async (context) => {
      context.workbook.worksheets.getItem('甲').getRange('A1').formulas = [['=乙!A1']];
      await context.sync();
    });
    expect(await codeOf(wrong)).toBe('InvalidArgument');
  });
});

describe('requests', () => {
  test('stop at the first action that fails; what came before has happened', async () => {
    const { run, data } = workbook();
    const batch = run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.add('乙');
      sheets.add('甲');
      sheets.add('丙');
      await context.sync();
    });
    expect(await codeOf(batch)).toBe('ItemAlreadyExists');
    expect(data.sheets.map(({ name }) => name)).toEqual(['甲', '乙']);
  });

  test('of what a version does not have are ApiNotFound, in the library and behind it', async () => {
    const { run, data } = workbook(['甲'], older);
    const filter = run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('甲');
      sheet.autoFilter.apply(sheet.getRange('A1:B2'));
      await context.sync();
    });
    expect(await codeOf(filter)).toBe('ApiNotFound');
    const host = { data, apiLevel: 8, kept: new Map(), watched: new Set<string>() };
    const path = (Id: number, ObjectPathType: number, Name: string, ParentObjectPathId: number, ...args: string[]) => [
      Id,
      { Id, ObjectPathType, Name, ParentObjectPathId, ArgumentInfo: { Arguments: args } },
    ];
    const answer = execute(host, {
      Actions: [{ Id: 9, ActionType: 1, Name: '', ObjectPathId: 4 }],
      ObjectPaths: Object.fromEntries([
        path(1, 1, '', 0),
        path(2, 4, 'Worksheets', 1),
        path(3, 5, '', 2, '甲'),
        path(4, 4, 'AutoFilter', 3),
      ]),
    });
    expect(answer.Error).toMatchObject({ Code: 'ApiNotFound', ActionIndex: 0, HttpStatusCode: 404 });
  });
});

describe('protection', () => {
  test('of a sheet lets only unlocked cells be changed', async () => {
    const { run, data } = workbook();
    await run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('甲');
      sheet.getRange('A1').format.protection.locked = false;
      sheet.protection.protect({ allowFormatRows: true }, '密码');
      await context.sync();
    });
    const change = (address: string, how: (range: Excel.Range) => void) =>
      run(async (context) => {
        how(context.workbook.worksheets.getItem('甲').getRange(address));
        await context.sync();
      });
    const type = (range: Excel.Range) => (range.values = [['改']]);
    expect(await codeOf(change('A1', type))).toBe('no error');
    expect(await codeOf(change('B1', type))).toBe('AccessDenied');
    expect(await codeOf(change('A1', (range) => (range.format.font.bold = true)))).toBe('AccessDenied');
    expect(await codeOf(change('A1', (range) => (range.format.rowHeight = 30)))).toBe('no error');
    const unprotect = run(async (context) => {
      context.workbook.worksheets.getItem('甲').protection.unprotect('错');
      await context.sync();
    });
    expect(await codeOf(unprotect)).toBe('InvalidArgument');
    expect(data.sheets[0]?.protection?.password).toBe('密码');
  });

  test('of the structure forbids new, other and fewer sheets', async () => {
    const { run, data } = workbook(['甲', '乙']);
    data.structureProtected = true;
    const change = (how: (sheets: Excel.WorksheetCollection) => void) =>
      codeOf(
        run(async (context) => {
          how(context.workbook.worksheets);
          await context.sync();
        }),
      );
    expect(await change((sheets) => sheets.add('丙'))).toBe('AccessDenied');
    expect(await change((sheets) => sheets.getItem('乙').delete())).toBe('AccessDenied');
    expect(await change((sheets) => (sheets.getItem('乙').name = '丁'))).toBe('AccessDenied');
    expect(await change((sheets) => (sheets.getItem('乙').getCell(0, 0).values = [[1]]))).toBe('no error');
  });
});

describe('sheets', () => {
  test('that only a program shows are not deleted, nor is the last visible one', async () => {
    const { run, data } = workbook(['甲', '乙']);
    const change = (how: (sheets: Excel.WorksheetCollection) => void) =>
      codeOf(
        run(async (context) => {
          how(context.workbook.worksheets);
          await context.sync();
        }),
      );
    expect(await change((sheets) => (sheets.getItem('乙').visibility = 'VeryHidden'))).toBe('no error');
    expect(await change((sheets) => sheets.getItem('乙').delete())).toBe('InvalidOperation');
    expect(await change((sheets) => sheets.getItem('甲').delete())).toBe('InvalidOperation');
    expect(await change((sheets) => (sheets.getItem('甲').visibility = 'Hidden'))).toBe('InvalidOperation');
    expect(await change((sheets) => sheets.getItem('乙').activate())).toBe('InvalidOperation');
    expect(data.sheets).toHaveLength(2);
  });

  test('keep their names apart whatever the case, and their order', async () => {
    const { run, data } = workbook(['a', 'b']);
    const batch = run(async (context) => {
      const sheets = context.workbook.worksheets;
      sheets.add('c').position = 0;
      await context.sync();
      sheets.add('A');
      await context.sync();
    });
    expect(await codeOf(batch)).toBe('ItemAlreadyExists');
    expect(data.sheets.map(({ name }) => name)).toEqual(['c', 'a', 'b']);
  });
});

test('a name is a text unless its reference begins with =', async () => {
  const { run, data } = workbook();
  await run(async (context) => {
    const { names, worksheets } = context.workbook;
    names.add('xb_text', "'甲'!$A$1");
    names.add('xb_formula', "='甲'!$A$1");
    names.add('xb_range', worksheets.getItem('甲').getRange('A1:B2'));
    await context.sync();
  });
  expect(data.names.map(({ formula }) => formula)).toEqual([`="'甲'!$A$1"`, "='甲'!$A$1", '=甲!$A$1:$B$2']);
});

test('the newest conditional format comes first', async () => {
  const { run, data } = workbook();
  await run(async (context) => {
    const { conditionalFormats } = context.workbook.worksheets.getItem('甲').getRange('A1:B9');
    for (const formula of ['=A1=1', '=A1=2']) conditionalFormats.add('Custom').custom.rule.formula = formula;
    await context.sync();
  });
  expect(data.sheets[0]?.conditionalFormats.map(({ formula }) => formula)).toEqual(['=A1=2', '=A1=1']);
});

test('changes are told to whom listens, with their place and source', async () => {
  const { run, data } = workbook();
  const heard: unknown[] = [];
  await run(async (context) => {
    context.workbook.worksheets.onChanged.add(async ({ address, source, worksheetId }) => {
      heard.push([address, source, worksheetId]);
    });
    await context.sync();
  });
  const [sheet] = data.sheets;
  if (sheet) data.onChange(sheet, { top: 1, left: 2, rows: 1, columns: 1 }, 'Remote');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(heard).toEqual([['C2', 'Remote', sheet?.id]]);
});
