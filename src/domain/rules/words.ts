import { sameText } from '../basics/same-text';
const EDGE_MARKS = /^[。.,，;；、"'“”()（）]+|[。.,，;；、"'“”()（）]+$/g;

/** Marks and words that stand for 'none' in any column: 无, 否, 没有, 不存在, —, /. The whole text must say so. */
const NONE = /^(?:[-‐-―─−/\\_~～]+|无|否|没有|暂无|不存在|不涉及|无情况|no|none|n\/a|na|nil)$/;

const SANCTION = '(?:党纪|政纪|政务|党政纪|党政|纪律|组织|违纪|违法|违规|刑事|行政)';
const SANCTION_NOUN = '(?:处分|处理|处罚|记录|行为|问题|情况|情形)';
const NO_DISCIPLINE = new RegExp(
  `^(?:无|没有|未有|暂无|(?:从)?未受到?过?|没有?受到?过?|无受过?|不存在)(?:任何)?` +
    `(?:${SANCTION}[、和及或]?)*${SANCTION_NOUN}(?:[、和及或]${SANCTION_NOUN})?(?:${SANCTION_NOUN})?$`,
);
const NO_RECUSAL =
  /^(?:无|没有|不存在|不涉及)(?:需要?|应当?)?(?:任职)?回避(?:的)?(?:情况|情形|关系|事项|人员|亲属)$|^(?:无需|不需要?|不用|无须)(?:任职)?回避$|^无回避$|^(?:无|没有|不存在)(?:亲属|亲属关系|任职回避)$/;

function bare(text: string): string {
  return sameText(text).replace(EDGE_MARKS, '');
}

/** The whole text says 'none' ('无', '没有', '—', '/'); nothing is guessed from a part of it. */
function saysNone(text: string): boolean {
  const content = bare(text);
  return content === '' || NONE.test(content);
}

/** The whole text says that there is no sanction: 无, 无处分, 无任何处分, 未受过处分, 无党纪、政纪处分 (R-ELI-13). */
export function saysNoDiscipline(text: string): boolean {
  return saysNone(text) || NO_DISCIPLINE.test(bare(text));
}

/** The whole text says that nobody has to be avoided: 无, 无需回避, 不存在回避关系 (R-ELI-12). */
export function saysNoRecusal(text: string): boolean {
  return saysNone(text) || NO_RECUSAL.test(bare(text));
}
