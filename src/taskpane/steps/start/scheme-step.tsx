import { Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useDeferredValue, useState } from 'react';
import type { Issue } from '../../../domain/basics/issue';
import { SCHEMES } from '../../../domain/schemes';
import { OwnSchemeFile } from './own-scheme-file';
import { Questions } from './questions';
import { schemeSummary } from './scheme-summary';
import { StepFrame } from './step-frame';
import type { WizardModel } from './use-wizard';
import type { SchemeChoice } from './wizard-state';
import { useWizardWords } from './wizard-words';

/** The choice of a clerk's own scheme, among the ids of presets. */
const OWN = 'own-scheme';

/** 选择方案: a preset or a clerk's own scheme, and what it leaves to be entered. */
export function SchemeStep({ model }: { readonly model: WizardModel }) {
  const { language, text } = useWizardWords();
  const { entries, scheme, resolved, dispatch } = model;
  const [refused, setRefused] = useState<readonly Issue[]>([]);
  const choose = (choice: SchemeChoice) => {
    setRefused([]);
    dispatch({ type: 'chooseScheme', scheme: choice });
  };
  const chosen = entries.scheme;
  // A file stays on offer after a look at the presets.
  const [file, setFile] = useState(chosen?.kind === 'own' ? chosen : undefined);
  // The questions of a scheme that was just chosen are drawn between what else the page has to do.
  const drawn = useDeferredValue(scheme);
  const wrong = resolved?.issues ?? [];
  const obstacle = !scheme?.ok
    ? text('schemeMissing')
    : wrong.length > 0
      ? text('answersWrong', { count: wrong.length })
      : undefined;
  return (
    <StepFrame step="scheme" onGo={(step) => dispatch({ type: 'go', step })} obstacle={obstacle}>
      <Text as="p" block>
        {text('schemeAbout')}
      </Text>
      <Field className="wide" label={text('schemePresets')}>
        <RadioGroup
          value={chosen?.kind === 'own' ? OWN : (chosen?.id ?? '')}
          onChange={(_, { value }) => {
            if (value !== OWN) choose({ kind: 'preset', id: value });
            else if (file) choose(file);
          }}
        >
          {SCHEMES.map((preset) => (
            <Radio
              key={preset.id}
              value={preset.id}
              label={
                <>
                  {preset.title[language]}
                  <Text block size={200} className="quiet">
                    {schemeSummary(preset, language, text)}
                  </Text>
                </>
              }
            />
          ))}
          {file && scheme?.ok !== false ? (
            <Radio value={OWN} label={<OwnSchemeLabel file={file} model={model} />} />
          ) : null}
        </RadioGroup>
      </Field>
      <OwnSchemeFile
        refused={refused}
        onRefused={setRefused}
        onRead={(read) => {
          setFile(read);
          choose(read);
        }}
      />
      {scheme?.ok && resolved && drawn === scheme ? (
        <Questions
          key={scheme.value.id}
          scheme={scheme.value}
          resolved={resolved.resolved}
          issues={wrong}
          answers={entries.answers}
          onAnswer={(id, typed) => dispatch({ type: 'answer', id, typed })}
        />
      ) : null}
    </StepFrame>
  );
}

function OwnSchemeLabel({ file, model }: { readonly file: SchemeChoice; readonly model: WizardModel }) {
  const { language, text } = useWizardWords();
  const name = file.kind === 'own' ? file.file : '';
  const { scheme } = model;
  if (model.entries.scheme?.kind !== 'own' || !scheme?.ok) return name;
  return (
    <>
      {text('ownSchemeUsed', { title: scheme.value.title[language], file: name })}
      <Text block size={200} className="quiet">
        {schemeSummary(scheme.value, language, text)}
      </Text>
    </>
  );
}
