import { Text } from '@fluentui/react-components';
import { GroupedVerticalBarChart, HorizontalBarChartWithAxis, ScatterChart } from '@fluentui/react-charts';
import { useCallback } from 'react';
import type { CampaignView } from '../../app/campaign';
import {
  applicantsPerPost,
  aroundCutoff,
  judgedStages,
  scoreRange,
  type JudgedStage,
  type JudgeScores,
  type PostApplicants,
} from '../../app/chart-data';
import { heldStages } from '../../app/held-stages';
import { shortlistPosts, type PostShortlist } from '../../app/shortlist-posts';
import { isJudged } from '../../domain/stages/given-scores';
import type { WorkbookPort } from '../../ports/workbook';
import { IssueList } from '../components/issue-list';
import { nextTask } from '../next-task';
import { Chart } from './chart';
import { useReading } from './use-reading';
import { useBoardWords } from './words';

/** What counts, what does not, and a limit; the stylesheet has the colours, for contrast themes too. Each also has its own place, sign or number: none is told by its colour alone. */
const COLOURS = {
  counts: 'var(--chart-counts)',
  other: 'var(--chart-other)',
  limit: 'var(--chart-limit)',
} as const;

/** 图表: applicants against the minimum, what each judge gave, and who is near the cutoff. */
export function Charts({ view, workbook }: { readonly view: CampaignView; readonly workbook: WorkbookPort }) {
  const { board } = useBoardWords();
  const held = useReading(
    useCallback(
      () => heldStages(workbook, view, ({ stage }, tables) => stage === 'shortlist' || isJudged(tables), nextTask),
      [workbook, view],
    ),
  );
  const posts = applicantsPerPost(view);
  const groups = Array.from({ length: Math.ceil(posts.length / POSTS_PER_CHART) }, (_, index) =>
    posts.slice(index * POSTS_PER_CHART, (index + 1) * POSTS_PER_CHART),
  );
  return (
    <>
      {groups.map((group) => (
        <Applicants key={group[0]?.post} posts={group} />
      ))}
      {!held ? (
        <Text role="status">{board('readingCharts')}</Text>
      ) : held.ok ? (
        <HeldCharts
          judged={judgedStages(held.value)}
          posts={held.value
            .filter(({ instance }) => instance.stage === 'shortlist')
            .flatMap((list) => shortlistPosts(view, list))
            .filter(({ cutoff }) => cutoff !== undefined)}
        />
      ) : (
        <div role="alert" className="stack">
          <Text block>{board('notReadAgain')}</Text>
          <IssueList issues={held.error} />
        </div>
      )}
    </>
  );
}

function HeldCharts(props: { readonly judged: readonly JudgedStage[]; readonly posts: readonly PostShortlist[] }) {
  const { board } = useBoardWords();
  if (props.judged.length + props.posts.length === 0) return <Text block>{board('chartsLater')}</Text>;
  return (
    <>
      {props.judged.map((stage) => (
        <Judges key={`${stage.stage.zh}-${stage.round}`} stage={stage} />
      ))}
      {props.posts.map((post) => (
        <Cutoff key={post.post} shortlist={post} />
      ))}
    </>
  );
}

/** More names do not fit beside each other in a pane. */
const POSTS_PER_CHART = 4;

function Applicants({ posts }: { readonly posts: readonly PostApplicants[] }) {
  const { board } = useBoardWords();
  const bars = [
    ['applied', COLOURS.other],
    ['eligible', COLOURS.counts],
    ['minimum', COLOURS.limit],
  ] as const;
  return (
    <Chart
      title={board('chartApplicants')}
      columns={[board('post'), ...bars.map(([id]) => board(id))]}
      rows={posts.map((post) => [post.post, ...bars.map(([id]) => post[id] ?? board('unknown'))])}
    >
      <GroupedVerticalBarChart
        data={posts.map((post) => ({
          name: post.post,
          series: bars.flatMap(([id, color]) => {
            const count = post[id];
            return count === undefined ? [] : [{ key: id, data: count, color, legend: board(id) }];
          }),
        }))}
        wrapXAxisLables
      />
    </Chart>
  );
}

function Judges({ stage: { stage, round, judges } }: { readonly stage: JudgedStage }) {
  const { language, board } = useBoardWords();
  const severalPanels = new Set(judges.map(({ panel }) => panel)).size > 1;
  const nameOf = ({ judge, panel }: JudgeScores) => (severalPanels ? board('judgePanel', { judge, panel }) : judge);
  const of = (judge: JudgeScores, dropped: boolean) => judge.scores.filter((score) => score.dropped === dropped);
  const range = (judge: JudgeScores, dropped: boolean) => {
    const { count, lowest, highest } = scoreRange(of(judge, dropped));
    return count === 0 ? board('noneDropped') : board('scoreRange', { count, lowest, highest });
  };
  /** Equal scores are one point. */
  const points = (dropped: boolean) =>
    judges.flatMap((judge) =>
      [...new Set(of(judge, dropped).map(({ score }) => score))].map((score) => ({
        x: nameOf(judge),
        y: Number(score),
        ...(dropped ? { text: '×' } : {}),
      })),
    );
  const lowest = Math.min(...judges.flatMap(({ scores }) => scores.map(({ score }) => Number(score))));
  const series = [
    { legend: board('counted'), color: COLOURS.counts, data: points(false) },
    { legend: board('dropped'), color: COLOURS.limit, data: points(true) },
  ];
  const title = board(round === 1 ? 'chartJudges' : 'chartJudgesRound', { stage: stage[language], round });
  return (
    <Chart
      title={title}
      columns={[board('judge'), board('countedScores'), board('droppedScores')]}
      rows={judges.map((judge) => [nameOf(judge), range(judge, false), range(judge, true)])}
    >
      <ScatterChart
        data={{ chartTitle: title, scatterChartData: series.filter(({ data }) => data.length > 0) }}
        yMinValue={Math.floor(lowest)}
        wrapXAxisLables
      />
    </Chart>
  );
}

function Cutoff({ shortlist }: { readonly shortlist: PostShortlist }) {
  const { board } = useBoardWords();
  const near = aroundCutoff(shortlist);
  const termOf = (isIn: boolean) => board(isIn ? 'shortlisted' : 'notShortlisted');
  return (
    <Chart
      title={board('chartCutoff', { post: shortlist.post })}
      about={board('chartCutoffAbout', { score: shortlist.cutoff ?? '' })}
      columns={[board('name'), board('total'), board('difference'), board('state')]}
      rows={near.map(({ name, total, difference, shortlisted }) => [name, total, difference, termOf(shortlisted)])}
    >
      <HorizontalBarChartWithAxis
        data={[...near].reverse().map(({ name, difference, shortlisted }) => ({
          x: Number(difference),
          y: name,
          legend: termOf(shortlisted),
          color: shortlisted ? COLOURS.counts : COLOURS.other,
        }))}
        margins={{ left: 64, right: 24 }}
        xAxisTickCount={4}
        barHeight={14}
      />
    </Chart>
  );
}
