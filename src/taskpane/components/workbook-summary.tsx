import { Text } from '@fluentui/react-components';
import { lazy, Suspense } from 'react';
import type { WorkbookSummary } from '../../app/describe-workbook';
import { joinSentences } from '../../i18n/sentences';
import type { SummaryState } from '../use-summary';
import { useWords } from '../words';

const IssueList = lazy(() => import('./issue-list').then((module) => ({ default: module.IssueList })));

/** What the open workbook is and how far its campaign is. */
export function WorkbookSummaryView({ state }: { readonly state: SummaryState }) {
  const { language, text } = useWords();
  if (state.status === 'reading') return <Text>{text('reading')}</Text>;
  if (state.status === 'failed') {
    return (
      <>
        <Text as="p" block>
          {text('notRead')}
        </Text>
        <Suspense>
          <IssueList issues={state.issues} />
        </Suspense>
      </>
    );
  }
  const { summary, remarks } = state;
  return (
    <>
      {remarks.length > 0 ? (
        <Suspense>
          <IssueList issues={remarks} />
        </Suspense>
      ) : null}
      {summary.kind === 'other' ? (
        <Text as="p" block>
          {joinSentences(language, text('notACampaign'), text('rosterNext'))}
        </Text>
      ) : (
        <CampaignSummary summary={summary} />
      )}
    </>
  );
}

type Campaign = Extract<WorkbookSummary, { readonly kind: 'campaign' }>;

function CampaignSummary({
  summary: { scheme, stage, entrants, problems, unfinished },
}: {
  readonly summary: Campaign;
}) {
  const { language, text } = useWords();
  const { block, warn } = problems;
  const rows = [
    [text('scheme'), scheme[language]],
    [text('stage'), stage ? stage[language] : text('stageFinished')],
    ...(stage ? [[text('people'), text('peopleCount', { count: entrants })] as const] : []),
    [text('problems'), block + warn === 0 ? text('noProblems') : text('problemCounts', { block, warn })],
    ...(stage
      ? [
          [
            text('beforeAdvance'),
            unfinished === 0 ? text('nothingUnfinished') : text('unfinished', { count: unfinished }),
          ],
        ]
      : []),
  ] as const;
  return (
    <dl className="facts">
      {rows.map(([term, value]) => (
        <Row key={term} term={term} value={value} />
      ))}
    </dl>
  );
}

function Row({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <>
      <dt className="quiet">{term}</dt>
      <dd>{value}</dd>
    </>
  );
}
