import { Button, Link, Text } from '@fluentui/react-components';
import { currentGate, stageBoard, type BoardStage, type CampaignView, type Gate } from '../../app/campaign';
import type { CommandId } from '../../commands';
import { STAGES, type StageId } from '../../domain/campaign/stage';
import type { BoardText } from '../../i18n/board';
import type { WorkbookScreen } from '../../ports/workbook-screen';
import { IssueList } from '../components/issue-list';
import { NotShown } from '../components/not-shown';
import { cellOf, useShowCell } from '../use-show-cell';
import { Needs } from './needs';
import { useBoardWords } from './words';

interface StagesProps {
  readonly view: CampaignView;
  readonly screen: WorkbookScreen;
  readonly onCommand: (command: CommandId) => void;
}

/** What is to be done next, and every stage of the scheme with how far it is. */
export function Stages({ view, screen, onCommand }: StagesProps) {
  const { language, board } = useBoardWords();
  const current = currentGate(view);
  const problems = current ? [...current.gate.blocks, ...current.gate.warnings] : [];
  return (
    <>
      <section className="stack wide card" aria-label={board('next')}>
        <Text as="h3" block weight="semibold">
          {board('next')}
        </Text>
        <Next view={view} current={current} screen={screen} onCommand={onCommand} />
        <Needs view={view} onCommand={onCommand} />
      </section>
      <section className="stack wide" aria-label={board('stages')}>
        <Text as="h3" block weight="semibold">
          {board('stages')}
        </Text>
        <ol className="stages">
          {stageBoard(view).map((stage) => (
            <Stage key={stage.id} stage={stage} screen={screen} />
          ))}
        </ol>
      </section>
      {current && problems.length > 0 ? (
        <section className="stack wide" aria-label={board('gateProblems', { stage: STAGES[current.stage][language] })}>
          <Text as="h3" block weight="semibold">
            {board('gateProblems', { stage: STAGES[current.stage][language] })}
          </Text>
          <IssueList issues={problems} screen={screen} of="gate" />
        </section>
      ) : null}
    </>
  );
}

function Next({
  view,
  current,
  screen,
  onCommand,
}: StagesProps & { readonly current: { readonly stage: StageId; readonly gate: Gate } | undefined }) {
  const { language, board } = useBoardWords();
  const { show, refused } = useShowCell(screen);
  const command = (id: CommandId, label: BoardText) => (
    <Button appearance="primary" onClick={() => onCommand(id)}>
      {board(label)}
    </Button>
  );
  if (!current) {
    return (
      <>
        <Text block>{board('nextFinished')}</Text>
        {command('publish', 'goPublish')}
      </>
    );
  }
  const stage = STAGES[current.stage][language];
  const { blocks, warnings } = current.gate;
  if (blocks.length > 0) {
    const cell = blocks.map(cellOf).find((place) => place !== undefined);
    const questions = blocks.filter(({ message: { code } }) => code === 'campaign.answer-open').length;
    return (
      <>
        <Text block>{board('nextFill', { stage, count: blocks.length })}</Text>
        {cell ? (
          <Button appearance="primary" onClick={() => show(cell)}>
            {board('goThere')}
          </Button>
        ) : null}
        {questions === 0 ? null : (
          <Button onClick={() => onCommand('answer')}>{board('goAnswer', { count: questions })}</Button>
        )}
        {refused ? <NotShown issues={refused.issues} /> : null}
      </>
    );
  }
  const others = view.issues.filter(({ severity }) => severity === 'block').length;
  if (others > 0) {
    return (
      <>
        <Text block>{board('nextCheck', { stage, count: others })}</Text>
        {command('check', 'goCheck')}
      </>
    );
  }
  return (
    <>
      <Text block>{board('nextAdvance', { stage })}</Text>
      {warnings.length === 0 ? null : <Text block>{board('nextReason', { count: warnings.length })}</Text>}
      {command('advance', 'goAdvance')}
    </>
  );
}

/** Signs beside the words, for those who look rather than read. */
const SIGNS: Readonly<Record<BoardStage['status'], string>> = { closed: '✓', current: '▶', open: '…', waiting: '○' };

function Stage({ stage, screen }: { readonly stage: BoardStage; readonly screen: WorkbookScreen }) {
  const { language, board } = useBoardWords();
  const { show, refused } = useShowCell(screen);
  const { id, status, entrants, goOn, cutoff, sheets } = stage;
  const counts =
    status === 'waiting'
      ? []
      : [
          board('entrants', { count: entrants }),
          ...(status === 'closed' ? [board('goOn', { count: goOn })] : []),
          ...(status !== 'closed' && goOn > 0 ? [board('wouldGoOn', { count: goOn })] : []),
        ];
  const scores = cutoff.map(({ post, score }) => `${post} ${score}`).join(language === 'zh' ? '、' : ', ');
  return (
    <li className={`stage ${status}`} {...(status === 'current' && { 'aria-current': 'step' })}>
      <span className="sign" aria-hidden="true">
        {SIGNS[status]}
      </span>
      <div>
        <Text weight={status === 'current' ? 'semibold' : 'regular'}>{STAGES[id][language]}</Text>{' '}
        <Text size={200} className="quiet">
          {board(status)}
        </Text>
        {counts.length === 0 ? null : (
          <Text block size={200}>
            {counts.join(language === 'zh' ? '，' : ', ')}
          </Text>
        )}
        {scores === '' ? null : (
          <Text block size={200}>
            {board('cutoff', { scores })}
          </Text>
        )}
        {sheets.length === 0 ? null : (
          <div className="row">
            {sheets.map((sheet) => (
              <Link
                key={sheet}
                as="button"
                className="sheet"
                aria-label={board('openSheet', { sheet })}
                onClick={() => show({ sheet, row: 1, column: 1 })}
              >
                {sheet}
              </Link>
            ))}
          </div>
        )}
        {refused ? <NotShown issues={refused.issues} /> : null}
      </div>
    </li>
  );
}
