import { Text } from '@fluentui/react-components';
import { announceScheme } from '../../../app/announce';
import type { CampaignView } from '../../../app/campaign';
import { message } from '../../../domain/basics/issue';
import { formatAnswer } from '../../../domain/schemes/answers';
import { hasParameter, openQuestions } from '../../../domain/schemes/resolve';
import { chineseWording } from '../../../i18n/wording';
import type { StepProps } from '../index';
import { ChangeForm } from './change-form';
import { useChangeWords } from './change-words';
import { WithCampaign } from './with-campaign';

/** 发布公告 (R-PLAN-3): what is published, and what it means for changes of the scheme. */
export function Announce({ host }: StepProps) {
  return (
    <WithCampaign host={host}>
      {(view, onAgain) => <AnnounceScreen host={host} view={view} onAgain={onAgain} />}
    </WithCampaign>
  );
}

type ScreenProps = StepProps & { readonly view: CampaignView; readonly onAgain: () => void };

function AnnounceScreen({ host, view, onAgain }: ScreenProps) {
  const { text, say } = useChangeWords();
  if (view.published !== undefined) return <Text block>{say(message('campaign.already-announced', {}))}</Text>;
  return (
    <ChangeForm
      host={host}
      view={view}
      obstacle={undefined}
      reasonHint="reasonAnnounce"
      isReasonOptional
      run={(workbook, request, progress) => announceScheme(workbook, request, chineseWording, progress)}
      viewOf={(after) => after}
      preview={(after) => <Published view={after} />}
      done={() => text('announceDone')}
      onAgain={onAgain}
    >
      <Text as="p" block>
        {text('announceAbout')}
      </Text>
    </ChangeForm>
  );
}

/** How many values hold from now on and which they are, and what is still open. */
function Published({ view: { scheme } }: { readonly view: CampaignView }) {
  const { language, text, comma, colon } = useChangeWords();
  const held = scheme.parameters.flatMap(({ parameter: { id, title, input }, value }) =>
    value === undefined || !hasParameter(scheme, id)
      ? []
      : [{ id, title: title[language], value: formatAnswer(input, value, language) }],
  );
  const open = openQuestions(scheme);
  return (
    <>
      <ul className="points">
        <li>{text('announceHeld', { count: held.length })}</li>
        {open.length === 0 ? null : (
          <li>
            {text('announceOpen', {
              count: open.length,
              titles: open.map(({ title }) => title[language]).join(comma),
            })}
          </li>
        )}
      </ul>
      <details className="wide">
        <summary>{text('announceValues')}</summary>
        <ul className="points">
          {held.map(({ id, title, value }) => (
            <li key={id}>{`${title}${colon}${value}`}</li>
          ))}
        </ul>
      </details>
    </>
  );
}
