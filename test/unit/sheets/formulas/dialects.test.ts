import { parseExact, type Exact } from '../../../../src/domain/basics/exact';
import type { Computation } from '../../../../src/domain/stages/computation';
import { DIALECTS, type FormulaPlaces, type WriteFormula } from '../../../../src/sheets/formulas/dialect';
import { exactMatch } from '../../../../src/sheets/formula-text';

const exact = (value: string): Exact => parseExact(value) as Exact;
const fraction = (part: string, whole: string): Exact => exact(part).div(exact(whole));

/** Columns in order: a row of people on row 4 of 4 to 9, and a table of the stage beside it. */
const IDS = ['post', 'a', 'b', 'c', 'd', 'e', 'f', 'g', 'score', 'weight', 'day'];
const letter = (id: string) => String.fromCharCode(65 + IDS.indexOf(id));

function places(more: Partial<FormulaPlaces> = {}): FormulaPlaces {
  const cell = (id: string) => `$${letter(id)}4`;
  return {
    cell,
    cells(ids) {
      const side =
        ids.length > 1 &&
        ids.every((id, index) => index === 0 || IDS.indexOf(id) === IDS.indexOf(ids[index - 1] as string) + 1);
      return side ? `${cell(ids[0] as string)}:${cell(ids[ids.length - 1] as string)}` : ids.map(cell).join(',');
    },
    column: (id) => `$${letter(id)}$4:$${letter(id)}$9`,
    sideColumn: (table, id) => `'${table}'!$${letter(id)}$4:$${letter(id)}$6`,
    isPlain: () => true,
    match: exactMatch([]),
    ...more,
  };
}

const SEVEN = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const third = fraction('1', '3');

const CASES: readonly {
  readonly name: string;
  readonly computation: Computation;
  readonly portable: string | undefined;
  readonly addin?: string;
}[] = [
  {
    name: 'trimmed mean',
    computation: { op: 'trimmedMean', of: SEVEN, dropHigh: 1, dropLow: 1, minimum: 3, decimals: 2 },
    portable:
      'IF(AND(COUNTA($B4:$H4)=COUNT($B4:$H4),COUNT($B4:$H4)>=3),ROUND(ROUND((SUM($B4:$H4)-MAX($B4:$H4)-MIN($B4:$H4))/(COUNT($B4:$H4)-2),9),2),"")',
    addin: 'IFERROR(_xldudf_XUANBA_TRIMMEDMEAN($B4:$H4,1,1,2,3),"")',
  },
  {
    name: 'trimmed mean, two dropped each',
    computation: { op: 'trimmedMean', of: SEVEN, dropHigh: 2, dropLow: 2, minimum: 5, decimals: 3 },
    portable:
      'IF(AND(COUNTA($B4:$H4)=COUNT($B4:$H4),COUNT($B4:$H4)>=5),ROUND(ROUND((SUM($B4:$H4)-LARGE($B4:$H4,1)-LARGE($B4:$H4,2)-SMALL($B4:$H4,1)-SMALL($B4:$H4,2))/(COUNT($B4:$H4)-4),9),3),"")',
    addin: 'IFERROR(_xldudf_XUANBA_TRIMMEDMEAN($B4:$H4,2,2,3,5),"")',
  },
  {
    name: 'classes of judges',
    computation: {
      op: 'classMean',
      classes: [
        { of: ['a', 'b', 'c'], share: fraction('1', '2') },
        { of: ['d', 'e'], share: fraction('1', '2') },
      ],
      decimals: 2,
    },
    portable:
      'IF(AND(COUNT($B4:$D4)>0,COUNT($E4:$F4)>0,COUNTA($B4:$F4)=COUNT($B4:$F4)),ROUND(ROUND(SUM($B4:$D4)/COUNT($B4:$D4)/2+SUM($E4:$F4)/COUNT($E4:$F4)/2,9),2),"")',
  },
  {
    name: 'composite 3:3:4',
    computation: {
      op: 'composite',
      of: ['a', 'b', 'c'],
      shares: [fraction('3', '10'), fraction('3', '10'), fraction('4', '10')],
      fullMarks: [exact('100'), exact('140'), exact('30')],
      decimals: 2,
    },
    portable:
      'IF(AND(COUNT($B4:$D4)=3,MIN($B4:$D4)>=0,$B4<=100,$C4<=140,$D4<=30),ROUND(ROUND($B4*3/10+$C4*3/14+$D4*4/3,9),2),"")',
    addin: 'IFERROR(_xldudf_XUANBA_COMPOSITE($B4:$D4,"3:3:4",{100,140,30},2),"")',
  },
  {
    name: 'composite of equal full marks',
    computation: {
      op: 'composite',
      of: ['a', 'b'],
      shares: [third, fraction('2', '3')],
      fullMarks: [exact('100'), exact('100')],
      decimals: 2,
    },
    portable: 'IF(AND(COUNT($B4:$C4)=2,MIN($B4:$C4)>=0,MAX($B4:$C4)<=100),ROUND(ROUND($B4/3+$C4*2/3,9),2),"")',
    addin: 'IFERROR(_xldudf_XUANBA_COMPOSITE($B4:$C4,"1:2",100,2),"")',
  },
  {
    name: 'composite in which one part counts nothing',
    computation: {
      op: 'composite',
      of: ['a', 'b'],
      shares: [exact('1'), exact('0')],
      fullMarks: [exact('100'), exact('100')],
      decimals: 2,
    },
    portable: 'IF(AND(COUNT($B4)=1,MIN($B4)>=0,MAX($B4)<=100),ROUND(ROUND($B4,9),2),"")',
  },
  {
    name: 'sum with a bonus of at most 5',
    computation: { op: 'sum', of: ['a'], optional: ['b'], most: exact('100'), decimals: 2 },
    portable: 'IF(AND(COUNT($B4)=1,COUNTA($C4)=COUNT($C4)),MIN(100,ROUND(ROUND(SUM($B4:$C4),9),2)),"")',
  },
  {
    name: 'sum of what is there',
    computation: { op: 'sum', of: [], optional: ['a', 'b'], decimals: 0 },
    portable: 'IF(AND(COUNT($B4:$C4)>0,COUNTA($B4:$C4)=COUNT($B4:$C4)),ROUND(ROUND(SUM($B4:$C4),9),0),"")',
  },
  {
    name: 'mean points',
    computation: {
      op: 'meanPoints',
      of: ['a', 'b', 'c'],
      points: [exact('100'), exact('82.5'), exact('0')],
      decimals: 2,
    },
    portable:
      'IF(AND(COUNTA($B4:$D4)=COUNT($B4:$D4),SUM($B4:$D4)>0),ROUND(ROUND(($B4*100+$C4*165/2+$D4*0)/SUM($B4:$D4),9),2),"")',
  },
  {
    name: 'weighted points',
    computation: { op: 'weightedPoints', of: ['a', 'b'], points: [exact('100'), exact('80')], weight: 'weight' },
    portable:
      'IF(ISNUMBER($J4),IF(AND(COUNTA($B4:$C4)=COUNT($B4:$C4),SUM($B4:$C4)>0),($B4*100+$C4*80)/SUM($B4:$C4)*$J4,""),"")',
  },
  {
    name: 'share',
    computation: { op: 'share', part: ['a', 'b'], whole: ['d'] },
    portable: 'IF(COUNT($B4,$C4,$E4)=3,IF(SUM($E4)=0,"",SUM($B4:$C4)/SUM($E4)),"")',
  },
  {
    name: 'rank',
    computation: { op: 'rank', of: 'score', within: 'post' },
    portable: 'IF(ISNUMBER($I4),COUNTIFS($A$4:$A$9,$A4,$I$4:$I$9,">"&$I4)+1,"")',
  },
  {
    name: 'sum over another table',
    computation: { op: 'sumOver', table: '票', column: 'score', key: 'a', decimals: 2 },
    portable:
      "IF(AND(COUNTIFS('票'!$B$4:$B$6,$B4)>0,COUNTIFS('票'!$B$4:$B$6,$B4,'票'!$I$4:$I$6,\">=-1E+300\")=COUNTIFS('票'!$B$4:$B$6,$B4)),ROUND(ROUND(SUMIFS('票'!$I$4:$I$6,'票'!$B$4:$B$6,$B4),9),2),\"\")",
  },
  {
    name: 'look up',
    computation: { op: 'lookUp', table: '会议', column: 'score', key: 'post' },
    portable:
      "IFERROR(IF(INDEX('会议'!$I$4:$I$6,MATCH($A4,'会议'!$A$4:$A$6,0))=\"\",\"\",INDEX('会议'!$I$4:$I$6,MATCH($A4,'会议'!$A$4:$A$6,0))),\"\")",
  },
  {
    name: 'differences from another entry',
    computation: {
      op: 'differences',
      table: '面试',
      key: 'score',
      columns: [
        { id: 'a', title: '评委1' },
        { id: 'b', title: '说"理"' },
      ],
    },
    portable:
      'IF(COUNTA($B4:$C4)=0,"",IFERROR(MID(IF(INDEX(\'面试\'!$B$4:$B$6,MATCH($I4,\'面试\'!$I$4:$I$6,0))&""=$B4&"","","、评委1")&IF(INDEX(\'面试\'!$C$4:$C$6,MATCH($I4,\'面试\'!$I$4:$I$6,0))&""=$C4&"","","、说""理"""),2,8000),""))',
  },
  {
    name: 'differences in more columns than a formula takes',
    computation: {
      op: 'differences',
      table: '面试',
      key: 'score',
      columns: Array.from({ length: 200 }, () => ({ id: 'a', title: '评委' })),
    },
    portable: undefined,
  },
  {
    name: 'factor of a panel by the mean of all',
    computation: { op: 'panelFactor', of: 'a', panel: 'b', panels: 2, method: 'headcountMean', decimals: 6 },
    portable:
      'IF(AND(ISNUMBER($B4),ISNUMBER($C4),$C4>=1,$C4<=2),IF(COUNTIFS($C$4:$C$9,$C4,$B$4:$B$9,">=-1E+300")=COUNTIFS($C$4:$C$9,">=1",$C$4:$C$9,"<=2",$B$4:$B$9,">=-1E+300"),1,IFERROR(ROUND(ROUND(SUMIFS($B$4:$B$9,$C$4:$C$9,">=1",$C$4:$C$9,"<=2")/COUNTIFS($C$4:$C$9,">=1",$C$4:$C$9,"<=2",$B$4:$B$9,">=-1E+300")/(SUMIFS($B$4:$B$9,$C$4:$C$9,$C4)/COUNTIFS($C$4:$C$9,$C4,$B$4:$B$9,">=-1E+300")),11),6),"")),"")',
  },
  {
    name: 'score corrected by the means of two panels',
    computation: {
      op: 'panelCorrected',
      of: 'a',
      panel: 'b',
      panels: 2,
      method: 'panelMeans',
      most: exact('100'),
      decimals: 2,
    },
    portable:
      'IF(AND(ISNUMBER($B4),ISNUMBER($C4),$C4>=1,$C4<=2),IF(COUNTIFS($C$4:$C$9,$C4,$B$4:$B$9,">=-1E+300")=COUNTIFS($C$4:$C$9,">=1",$C$4:$C$9,"<=2",$B$4:$B$9,">=-1E+300"),MAX(0,MIN(100,$B4)),IFERROR(MAX(0,MIN(100,ROUND(ROUND($B4*(IFERROR(SUMIFS($B$4:$B$9,$C$4:$C$9,1)/COUNTIFS($C$4:$C$9,1,$B$4:$B$9,">=-1E+300"),0)+IFERROR(SUMIFS($B$4:$B$9,$C$4:$C$9,2)/COUNTIFS($C$4:$C$9,2,$B$4:$B$9,">=-1E+300"),0))/((COUNTIFS($C$4:$C$9,1,$B$4:$B$9,">=-1E+300")>0)+(COUNTIFS($C$4:$C$9,2,$B$4:$B$9,">=-1E+300")>0))/(SUMIFS($B$4:$B$9,$C$4:$C$9,$C4)/COUNTIFS($C$4:$C$9,$C4,$B$4:$B$9,">=-1E+300")),11),2))),"")),"")',
  },
  {
    name: 'times',
    computation: { op: 'times', of: 'a', factor: fraction('3', '10'), decimals: 2 },
    portable: 'IF(COUNT($B4)=1,ROUND(ROUND($B4*3/10,9),2),"")',
  },
  {
    name: 'years after',
    computation: { op: 'yearsAfter', of: 'day', years: 3 },
    portable: 'IF($K4="","",IFERROR(TEXT(EDATE(IF(ISNUMBER($K4),$K4,DATEVALUE($K4)),36),"yyyy-mm-dd"),""))',
  },
  {
    name: 'end of a notice, calendar days',
    computation: { op: 'noticeEnd', of: 'day', days: 7, kind: 'calendar', first: 'posting' },
    portable: 'IF($K4="","",IFERROR(TEXT(IF(ISNUMBER($K4),$K4,DATEVALUE($K4))+6,"yyyy-mm-dd"),""))',
  },
  {
    name: 'end of a notice, working days',
    computation: { op: 'noticeEnd', of: 'day', days: 5, kind: 'working', first: 'next' },
    portable: undefined,
  },
];

test.each(CASES)('$name: portable', ({ computation, portable }) => {
  expect(DIALECTS.portable(computation, places())).toBe(portable);
});

test.each(CASES)('$name: add-in', ({ computation, portable, addin }) => {
  expect(DIALECTS.addin(computation, places())).toBe(addin ?? portable);
});

test.each(CASES)('$name: values', ({ computation }) => {
  expect((DIALECTS.values as WriteFormula)(computation, places())).toBeUndefined();
});

test('every operation is among the examples', () => {
  const ops = new Set(CASES.map(({ computation }) => computation.op));
  const all: Readonly<Record<Computation['op'], true>> = {
    trimmedMean: true,
    classMean: true,
    composite: true,
    sum: true,
    meanPoints: true,
    weightedPoints: true,
    share: true,
    rank: true,
    sumOver: true,
    lookUp: true,
    differences: true,
    panelFactor: true,
    panelCorrected: true,
    times: true,
    yearsAfter: true,
    noticeEnd: true,
  };
  expect([...ops].sort()).toEqual(Object.keys(all).sort());
});

test('what a criterion could misread is compared as it is', () => {
  const rank: Computation = { op: 'rank', of: 'score', within: 'post' };
  expect(DIALECTS.portable(rank, places({ isPlain: (id) => id !== 'post' }))).toBe(
    'IF(ISNUMBER($I4),SUMPRODUCT(($A$4:$A$9=$A4)*ISNUMBER($I$4:$I$9)*($I$4:$I$9>$I4))+1,"")',
  );
  const lookUp: Computation = { op: 'lookUp', table: '会议', column: 'score', key: 'post' };
  expect(DIALECTS.portable(lookUp, places({ match: exactMatch(['A*?~']) }))).toContain(
    "MATCH(1,INDEX(--('会议'!$A$4:$A$6=$A4),0),0)",
  );
});

test('the add-in’s functions take cells side by side only; else the formula is the portable one', () => {
  const apart: Computation = {
    op: 'trimmedMean',
    of: ['a', 'c', 'e'],
    dropHigh: 1,
    dropLow: 1,
    minimum: 3,
    decimals: 2,
  };
  expect(DIALECTS.addin(apart, places())).toBe(DIALECTS.portable(apart, places()));
});
