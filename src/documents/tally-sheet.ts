import { groupBy } from '../domain/basics/group-by';
import { localized } from '../domain/basics/localized';
import { STAGES, type StageId } from '../domain/campaign/stage';
import { appraisalScale, voterGroups } from '../domain/stages/appraisal-score';
import { voteKindOf } from '../domain/stages/appraisal-votes';
import type { Entrant } from '../domain/stages/stage-kind';
import type { OpenStage } from '../sheets/campaign-view';
import { paragraph } from './blocks';
import { pagesOnly, type DocumentKind, type DocumentSource } from './document-kind';
import { ballotCounts, formPages, partText, titles, writingRow } from './forms';
import { currentHoldings, settingsOf } from './holdings';
import { ordered } from './people';
import type { PagePlan } from './plan';

const VOTED: readonly StageId[] = ['recommendation', 'appraisal', 'ballot'];

/**
 * 计票单 (R-DOC-1): what the tellers write the votes into: a page per post of 民主推荐 and 票决, and for 民主测评 one of the votes and one per item,
 * for each voter group. The numbers are those that the sheets of the stage ask for afterwards.
 */
export const tallySheet: DocumentKind = {
  id: 'tally-sheet',
  title: localized('计票单', 'Tally sheets'),
  layout: 'form',
  needs: { anyOf: VOTED, state: 'begun' },
  reads: VOTED,
  content: (source) =>
    pagesOnly(
      currentHoldings(source, VOTED).flatMap(([stage, holding]) =>
        stage === 'appraisal' ? ofAppraisal(source, holding) : perPost(source, stage, holding),
      ),
    ),
};

interface Tally {
  readonly stage: StageId;
  /** What is counted on this page: a post, an item. */
  readonly of: string;
  readonly people: readonly Entrant[];
  /** Answers of which each person gets a number of votes; a tally by 正 where there is one only. */
  readonly answers: readonly string[];
  readonly withPost: boolean;
}

function perPost(source: DocumentSource, stage: StageId, { context }: OpenStage): readonly PagePlan[] {
  if (stage === 'ballot' && settingsOf(source.view).choice('decisionMethod') === 'committee') return [];
  const staying = context.entrants.filter(({ gone }) => !gone);
  return [...groupBy(staying, ({ post }) => post)].flatMap(([post, people]) =>
    sheets(source, { stage, of: `职位：${post}`, people, answers: ['得票'], withPost: false }),
  );
}

function ofAppraisal(source: DocumentSource, { context }: OpenStage): readonly PagePlan[] {
  const { settings, entrants } = context;
  const people = entrants.filter(({ gone }) => !gone);
  const scale = appraisalScale(settings);
  const answers = Object.values(voteKindOf(settings)?.answers ?? {});
  const grades = scale?.grades.map(({ name }) => name) ?? [];
  const groups = settings.named('appraisalGroups') ? voterGroups(settings).map(({ name }) => `　组别：${name}`) : [''];
  return groups.flatMap((group) => [
    ...(answers.length === 0
      ? []
      : sheets(source, { stage: 'appraisal', of: `总体评价${group}`, people, answers, withPost: true })),
    ...(scale?.items ?? []).flatMap(({ name }) =>
      sheets(source, { stage: 'appraisal', of: `项目：${name}${group}`, people, answers: grades, withPost: true }),
    ),
  ]);
}

function sheets({ view }: DocumentSource, { stage, of, people, answers, withPost }: Tally): readonly PagePlan[] {
  const { people: inOrder } = ordered(people, ({ name }) => name);
  const isPlain = answers.length === 1;
  const first = withPost ? ['姓名', '竞聘职位'] : ['姓名'];
  const columns = [...first, ...(isPlain ? ['画“正”计票', '合计得票'] : answers), '备注'];
  const shares = columns.map((title) => SHARES[title] ?? 12);
  return formPages({
    layout: 'form',
    above: (part) => [
      paragraph('formTitle', `${STAGES[stage].zh}计票单${partText(part)}`),
      paragraph('formLine', view.scheme.scheme.title.zh),
      paragraph('formLine', of),
      ballotCounts(),
      paragraph('tableNote', ''),
    ],
    shares,
    header: [titles(columns, 12)],
    rows: inOrder.map(({ name, post }) =>
      writingRow(withPost ? [name, post] : [name], columns.length, isPlain ? 15 : 13),
    ),
    below: [
      paragraph('tableNote', '注：有效票、空白票、废票合计应等于收回票；没有票的填0。'),
      paragraph('formSign', '计票人：＿＿＿＿＿　监票人：＿＿＿＿＿　＿＿＿＿年＿＿月＿＿日'),
    ],
  });
}

const SHARES: Readonly<Record<string, number>> = {
  姓名: 14,
  竞聘职位: 20,
  '画“正”计票': 44,
  合计得票: 14,
  备注: 12,
};
