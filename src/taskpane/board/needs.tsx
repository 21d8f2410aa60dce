import { Button, Text } from '@fluentui/react-components';
import { operationNeeds, type CampaignView, type OperationNeed } from '../../app/campaign';
import type { CommandId } from '../../commands';
import type { BoardText } from '../../i18n/board';
import { useBoardWords } from './words';

/** What each kind of need is called, and the command that meets it. */
const NEEDS: Readonly<
  Record<OperationNeed['kind'], { readonly line: BoardText; readonly go: BoardText; readonly command: CommandId }>
> = {
  substitution: { line: 'needSubstitution', go: 'goSubstitute', command: 'substitute' },
  substitutionTest: { line: 'needSubstitutionTest', go: 'goReopen', command: 'reopen' },
  tie: { line: 'needTie', go: 'goDecide', command: 'decide' },
  appointment: { line: 'needAppointment', go: 'goAppoint', command: 'decide' },
  reapplication: { line: 'needReapplication', go: 'goReapply', command: 'reapply' },
};

/** More names than this do not fit a line. */
const NAMES_SHOWN = 5;

/** What waits for an operation: by kind who is concerned, for which post, and the way there. */
export function Needs(props: { readonly view: CampaignView; readonly onCommand: (command: CommandId) => void }) {
  const { language, board } = useBoardWords();
  const needs = operationNeeds(props.view);
  const comma = language === 'zh' ? '、' : ', ';
  return [...new Set(needs.map(({ kind }) => kind))].map((kind) => {
    const { line, go, command } = NEEDS[kind];
    const ofKind = needs.filter((need) => need.kind === kind);
    const count = ofKind.reduce((sum, { people }) => sum + people.length, 0);
    return (
      <div key={kind} className="stack wide">
        {ofKind.map(({ post, people }) => {
          const shown = people.slice(0, NAMES_SHOWN).join(comma);
          const names = people.length > NAMES_SHOWN ? `${shown} …` : shown;
          return (
            <Text key={post} block>
              {board(line, { post, names, count: people.length })}
            </Text>
          );
        })}
        <Button onClick={() => props.onCommand(command)}>{board(go, { count })}</Button>
      </div>
    );
  });
}
