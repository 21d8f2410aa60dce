import { Text } from '@fluentui/react-components';
import { findingsOn, standingsInStage, type DecisionNeed, type DecisionPerson } from '../../../app/decision-needs';
import type { CampaignView } from '../../../app/campaign';
import type { OutcomeState } from '../../../domain/stages/stage-kind';
import type { ChangeText } from '../../../i18n/change';
import { joinSentences } from '../../../i18n/sentences';
import { useChangeWords } from './change-words';

const RULES: Readonly<Record<string, ChangeText>> = {
  'R-TIE': 'ruleTie',
  'R-DEC-1': 'ruleBallot',
  'R-DEC-2': 'ruleDecide',
};

/** Why it has to be decided: what the stage says, and the rule with its id. */
export function DecideWhy({ need: { rule, why } }: { readonly need: DecisionNeed }) {
  const { language, text, say } = useChangeWords();
  const ruleText = RULES[rule];
  return (
    <ul className="points">
      {why.map((message, index) => (
        <li key={index}>{say(message)}</li>
      ))}
      {ruleText ? <li>{joinSentences(language, text('decideRule', { rule }), text(ruleText))}</li> : null}
    </ul>
  );
}

/** What the sheet shows of one of them: 综合成绩 86.5 · 名次 2. */
export function factsOf({ shown }: DecisionPerson): string {
  return shown.map(({ title, text }) => `${title} ${text}`).join(' · ');
}

const STATES: Readonly<Record<OutcomeState, ChangeText>> = {
  goesOn: 'stateGoesOn',
  waiting: 'stateWaiting',
  out: 'stateOut',
  pending: 'statePending',
};

/** How those concerned stand after it, and what is left to settle. */
export function DecideFollows({ need, after }: { readonly need: DecisionNeed; readonly after: CampaignView }) {
  const { text, say, colon } = useChangeWords();
  const standings = standingsInStage(
    after,
    need.people.map(({ number }) => number),
  );
  const found = findingsOn(after, need);
  return (
    <>
      <ul className="points">
        {standings.map(({ number, name, state, reasons }) => (
          <li key={number}>
            {`${name}${colon}${text(STATES[state])}`}
            {reasons.map((reason, index) => (
              <Text key={index} block size={200} className="quiet">
                {say(reason)}
              </Text>
            ))}
          </li>
        ))}
      </ul>
      {found.length === 0 ? null : (
        <>
          <Text as="h4" block weight="semibold">
            {text('decideAlso')}
          </Text>
          <ul className="points">
            {found.map(({ message }, index) => (
              <li key={index}>{say(message)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
