import { Button, Text } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { DraftLoss, FittedDraft } from './wizard-draft';
import { useWizardWords, type WizardWords } from './wizard-words';

/** Asks whether to go on with what was entered last time, and says what of it no longer fits. */
export function DraftOffer(props: {
  readonly draft: FittedDraft;
  readonly onContinue: () => void;
  readonly onRestart: () => void;
}) {
  const { text } = useWizardWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { losses } = props.draft;
  return (
    <div className="stack wide">
      <h3 className="step-title" tabIndex={-1} ref={heading}>
        {text('draftTitle')}
      </h3>
      <Text as="p" block>
        {text('draftAbout')}
      </Text>
      {losses.length > 0 ? (
        <>
          <Text as="p" block>
            {text('draftLosses')}
          </Text>
          <ul className="points">
            {losses.map((loss, index) => (
              <li key={index}>{lossText(loss, text)}</li>
            ))}
          </ul>
        </>
      ) : null}
      <div className="buttons">
        <Button appearance="primary" onClick={props.onContinue}>
          {text('draftContinue')}
        </Button>
        <Button onClick={props.onRestart}>{text('draftRestart')}</Button>
      </div>
    </div>
  );
}

function lossText(loss: DraftLoss, text: WizardWords): string {
  switch (loss.kind) {
    case 'sheet':
      return text('draftSheet', { sheet: loss.sheet });
    case 'column':
      return text('draftColumn', { column: loss.column, header: loss.header });
    case 'scheme':
      return text('draftScheme');
  }
}
