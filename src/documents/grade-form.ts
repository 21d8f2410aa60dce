import { groupBy } from '../domain/basics/group-by';
import { localized } from '../domain/basics/localized';
import { paragraph } from './blocks';
import { pagesOnly, type DocumentKind } from './document-kind';
import { formPages, partText, titles, writingRow } from './forms';
import { currentHolding } from './holdings';

const GRADES = ['优秀', '良好', '一般', '较差'] as const;

/**
 * 评议表 (R-DOC-1, R-INT-6): a page per post on which those who listen to the interview grade the candidates, for reference and never
 * scored. Anonymous: every copy is the same, with no name, number or signature of who fills it in.
 */
export const gradeForm: DocumentKind = {
  id: 'grade-form',
  title: localized('评议表', 'Grade forms'),
  layout: 'form',
  needs: { anyOf: ['interview'], state: 'begun' },
  reads: ['interview'],
  content(source) {
    const staying = currentHolding(source, 'interview')?.context.entrants.filter(({ gone }) => !gone) ?? [];
    const { title } = source.view.scheme.scheme;
    return pagesOnly(
      [...groupBy(staying, ({ post }) => post)].flatMap(([post, people]) =>
        formPages({
          layout: 'form',
          above: (part) => [
            paragraph('formTitle', `面试评议表${partText(part)}`),
            paragraph('formLine', title.zh),
            paragraph('formLine', `职位：${post}`),
          ],
          shares: [10, 22, ...GRADES.map(() => 17)],
          header: [titles(['序号', '姓名', ...GRADES])],
          rows: people.map(({ name }, index) => writingRow([String(index + 1), name], 2 + GRADES.length, 12)),
          below: [
            paragraph(
              'tableNote',
              '说明：1．本表不记名，请勿署名或作任何标记。2．每人只在一格内打“√”。3．评议供决定时参考，不计入成绩。',
            ),
          ],
        }),
      ),
    );
  },
};
