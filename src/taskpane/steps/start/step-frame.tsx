import { Button, Text } from '@fluentui/react-components';
import { startTransition, useEffect, useRef, useState, type ReactNode } from 'react';
import { useWizardWords } from './wizard-words';
import { WIZARD_STEPS, type WizardStep } from './wizard-state';

/**
 * A screen of 新建选拔: its heading, which takes the focus, its contents, and the ways on and back. While there is an `obstacle`, the way
 * on says it instead.
 */
export function StepFrame(props: {
  readonly step: WizardStep;
  readonly onGo: (step: WizardStep) => void;
  readonly obstacle?: string | undefined;
  readonly children: ReactNode;
}) {
  const { text } = useWizardWords();
  const [tried, setTried] = useState(false);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const at = WIZARD_STEPS.indexOf(props.step);
  const [previous, next] = [WIZARD_STEPS[at - 1], WIZARD_STEPS[at + 1]];
  // A screen with many fields is drawn between what else the page has to do.
  const go = (step: WizardStep) => startTransition(() => props.onGo(step));
  return (
    <form
      className="stack wide"
      noValidate
      aria-labelledby="wizard-step"
      onSubmit={(event) => {
        event.preventDefault();
        setTried(true);
        if (props.obstacle === undefined && next) go(next);
      }}
    >
      <h3 className="step-title" id="wizard-step" tabIndex={-1} ref={heading}>
        {text(props.step)}{' '}
        <Text size={200} className="quiet">
          {text('stepCount', { step: at + 1, steps: WIZARD_STEPS.length })}
        </Text>
      </h3>
      {props.children}
      <div role="alert">
        {tried && props.obstacle !== undefined ? (
          <Text as="p" block>
            {props.obstacle}
          </Text>
        ) : null}
      </div>
      <div className="buttons">
        {previous ? <Button onClick={() => go(previous)}>{text('previous')}</Button> : null}
        {next ? (
          <Button appearance="primary" type="submit">
            {text('next')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
