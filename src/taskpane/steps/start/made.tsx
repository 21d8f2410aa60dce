import { Text } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { PreparedCampaign } from '../../../app/prepare-campaign';
import { useWizardWords } from './wizard-words';

/** What was made, and what is to be done next. */
export function Made({ prepared: { view } }: { readonly prepared: PreparedCampaign }) {
  const { text } = useWizardWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const sum = (id: 'eligible' | 'ineligible' | 'unverified') =>
    view.posts.reduce((total, standing) => total + standing[id], 0);
  const counts = {
    applications: view.applications.length,
    eligible: sum('eligible'),
    ineligible: sum('ineligible'),
    unverified: sum('unverified'),
  };
  return (
    <div className="stack wide">
      <p role="status" id="made">
        {text('makeDone', counts)}
      </p>
      <h3 className="step-title" tabIndex={-1} ref={heading} aria-describedby="made">
        {text('makeNext')}
      </h3>
      <ol className="points">
        <li>{text('makeNextProblems', { sheet: view.names.problems })}</li>
        <li>{text('makeNextReview', { sheet: view.names.review })}</li>
        <li>{text('makeNextSave')}</li>
      </ol>
      <Text as="p" block size={200} className="quiet">
        {text('previewHidden', { sheet: view.names.state })}
      </Text>
    </div>
  );
}
