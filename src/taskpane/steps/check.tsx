import { Button, Text } from '@fluentui/react-components';
import { useBoardWords } from '../board/words';
import { IssueList } from '../components/issue-list';
import { Working } from '../components/working';
import { useCheck } from '../use-check';
import type { StepProps } from './index';

/**
 * 检查: reads the campaign again and lists every problem, each with the way to its cell; and once more whenever the workbook has changed.
 * Nothing is changed by it.
 */
export function Check({ host }: StepProps) {
  const { board } = useBoardWords();
  const {
    state: { problems, remarks, working, changedByOthers, isWatching },
    check,
  } = useCheck(host);
  const said =
    problems && (problems.length === 0 ? board('checkedWell') : board('checkedProblems', { count: problems.length }));
  return (
    <>
      <Text as="p" block role="status">
        {working === undefined ? said : board('checking')}
      </Text>
      {typeof working === 'object' && !problems ? <Working {...working} /> : null}
      <Text as="p" block role="status" size={200} className="quiet">
        {changedByOthers === undefined ? '' : board('othersChanged', { sheet: changedByOthers })}
      </Text>
      {problems ? (
        <>
          <Button onClick={check}>{board('checkAgain')}</Button>
          <div className="stack wide" aria-busy={working !== undefined}>
            <IssueList issues={problems} screen={host.screen} />
          </div>
          {remarks.length === 0 ? null : (
            <section className="stack" aria-label={board('remarks')}>
              <Text as="h3" block weight="semibold">
                {board('remarks')}
              </Text>
              <IssueList issues={remarks} />
            </section>
          )}
          {isWatching === undefined ? null : (
            <Text as="p" block size={200} className="quiet">
              {board(isWatching ? 'watching' : 'notWatching')}
            </Text>
          )}
        </>
      ) : null}
    </>
  );
}
