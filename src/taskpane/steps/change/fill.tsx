import { Checkbox, Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { currentGate, type CampaignView } from '../../../app/campaign';
import { fillStage, stagesToFill, type FillOutcome, type StageToFill } from '../../../app/fill';
import { STAGES, type StageId } from '../../../domain/campaign/stage';
import { chineseWording } from '../../../i18n/wording';
import { IssueList } from '../../components/issue-list';
import type { StepProps } from '../index';
import { ChangeForm } from './change-form';
import { useChangeWords } from './change-words';
import { ScoreFile, useScoreFile } from './score-file';
import { WithCampaign } from './with-campaign';

/** 录入成绩: for which stage, from which file; how much is taken, what it replaces, and what the stage then still lacks. */
export function Fill({ host }: StepProps) {
  return (
    <WithCampaign host={host}>
      {(view, onAgain) => <FillScreen host={host} view={view} onAgain={onAgain} />}
    </WithCampaign>
  );
}

type ScreenProps = StepProps & { readonly view: CampaignView; readonly onAgain: () => void };

function FillScreen({ host, view, onAgain }: ScreenProps) {
  const { text } = useChangeWords();
  const [first, ...others] = stagesToFill(view);
  if (!first) return <Text block>{text('fillNone')}</Text>;
  return <FillForm host={host} view={view} onAgain={onAgain} stages={[first, ...others]} />;
}

const ENTRIES = ['fillFirst', 'fillSecond'] as const;

function FillForm(props: ScreenProps & { readonly stages: readonly [StageToFill, ...StageToFill[]] }) {
  const { host, view, onAgain, stages } = props;
  const { language, text, comma } = useChangeWords();
  const file = useScoreFile(host);
  const [chosen, setChosen] = useState<StageId>(stages[0].stage);
  const [entry, setEntry] = useState<(typeof ENTRIES)[number]>('fillFirst');
  const [replace, setReplace] = useState(false);
  const { stage, titles, secondTitles } = stages.find((one) => one.stage === chosen) ?? stages[0];
  const second = secondTitles.length > 0 && entry === 'fillSecond';
  const { state } = file;
  const obstacle =
    state.status !== 'read' ? text('fillFileMissing') : state.chosen.size === 0 ? text('fillSheetsMissing') : undefined;
  return (
    <ChangeForm
      host={host}
      view={view}
      obstacle={obstacle}
      reasonHint="reasonFill"
      isReasonOptional={!replace}
      run={(workbook, request, progress) =>
        fillStage(workbook, file.scores, { ...request, stage, replace, second }, chineseWording, progress)
      }
      viewOf={(outcome) => outcome.view}
      preview={(outcome) => <FillFollows file={file.scores.fileName} outcome={outcome} />}
      done={({ rows, cells }) => text('fillDone', { rows, cells })}
      onAgain={onAgain}
    >
      {stages.length === 1 ? (
        <Text as="h3" block weight="semibold">
          {STAGES[stage][language]}
        </Text>
      ) : (
        <Field className="wide" label={text('fillStage')}>
          <RadioGroup value={stage} onChange={(_, { value }) => setChosen(value as StageId)}>
            {stages.map((one) => (
              <Radio key={one.stage} value={one.stage} label={STAGES[one.stage][language]} />
            ))}
          </RadioGroup>
        </Field>
      )}
      {secondTitles.length === 0 ? null : (
        <Field className="wide" label={text('fillEntry')}>
          <RadioGroup value={entry} onChange={(_, { value }) => setEntry(value as (typeof ENTRIES)[number])}>
            {ENTRIES.map((id) => (
              <Radio key={id} value={id} label={text(id)} />
            ))}
          </RadioGroup>
        </Field>
      )}
      <Text as="p" block>
        {text('fillTitles', { titles: (second ? secondTitles : titles).join(comma) })}
      </Text>
      <ScoreFile choice={file} />
      <Checkbox
        label={text('fillReplace')}
        checked={replace}
        onChange={(_, { checked }) => setReplace(checked === true)}
      />
    </ChangeForm>
  );
}

/** So many replacements are listed. */
const LISTED = 20;

function FillFollows({ file, outcome }: { readonly file: string; readonly outcome: FillOutcome }) {
  const { language, text } = useChangeWords();
  const { view, rows, cells, replaced } = outcome;
  const current = currentGate(view);
  const stage = current ? STAGES[current.stage][language] : '';
  const blocks = current?.gate.blocks ?? [];
  const more = replaced.length - LISTED;
  return (
    <>
      <ul className="points">
        <li>{text('fillRows', { file, rows, cells })}</li>
        {replaced.length === 0 ? null : (
          <li>
            {text('fillReplaces', { count: replaced.length })}
            <ul className="points">
              {replaced.slice(0, LISTED).map(({ who, column, before, now }, index) => (
                <li key={index}>{text('fillReplaced', { who, column, before, now })}</li>
              ))}
              {more > 0 ? <li>{text('fillReplacedMore', { count: more })}</li> : null}
            </ul>
          </li>
        )}
        <li>{text(blocks.length === 0 ? 'fillComplete' : 'fillLeft', { stage })}</li>
      </ul>
      <IssueList issues={blocks} of="gate" />
    </>
  );
}
