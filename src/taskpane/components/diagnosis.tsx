import { Button, Text, Textarea } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import { helpText, type HelpText } from '../../i18n/help';
import type { DiagnosisLine } from '../../ports/diagnosis';
import { useWords } from '../words';

/** Set by the build; not there in tests. */
declare const XUANBA_VERSION: string | undefined;

const version = typeof XUANBA_VERSION === 'undefined' ? undefined : XUANBA_VERSION;

/** 诊断: what the program around the pane can do, to be copied and sent to somebody. */
export function Diagnosis({ lines }: { readonly lines: readonly DiagnosisLine[] }) {
  const { language } = useWords();
  const text = (id: HelpText) => helpText(language, id);
  const [copied, setCopied] = useState<'diagnosisCopied' | 'diagnosisSelected'>();
  const box = useRef<HTMLTextAreaElement>(null);
  const shown = (value: DiagnosisLine['value']): string => {
    if (value === undefined) return text('untold');
    return typeof value === 'boolean' ? text(value ? 'yes' : 'no') : value;
  };
  const told = [
    `${text('diagnosisVersion')}: ${shown(version)}`,
    ...lines.map(({ title, value }) => `${title[language]}: ${shown(value)}`),
    `${text('diagnosisBrowser')}: ${navigator.userAgent}`,
  ].join('\n');
  const copy = async () => {
    box.current?.select();
    // Older kernels and pages without https have no clipboard; what is selected can be copied by hand.
    const done = await navigator.clipboard?.writeText(told).then(
      () => true,
      () => false,
    );
    setCopied(done ? 'diagnosisCopied' : 'diagnosisSelected');
  };
  return (
    <>
      <Text as="h3" block weight="semibold" id="diagnosis">
        {text('helpDiagnosis')}
      </Text>
      <Text as="p" block>
        {text('diagnosisAbout')}
      </Text>
      <Textarea
        className="wide"
        readOnly
        value={told}
        rows={lines.length + 2}
        textarea={{ ref: box }}
        aria-labelledby="diagnosis"
        resize="vertical"
      />
      <Button size="small" onClick={() => void copy()}>
        {text('diagnosisCopy')}
      </Button>
      <Text role="status">{copied ? text(copied) : ''}</Text>
    </>
  );
}
