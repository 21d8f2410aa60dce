import { Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useState } from 'react';
import { convertFormulas } from '../../app/convert';
import { ok } from '../../domain/basics/result';
import type { BoardText } from '../../i18n/board';
import { chineseWording } from '../../i18n/wording';
import { useBoardWords } from '../board/words';
import type { StepProps } from './index';
import { OperationStep, type Operation } from './operation';

const DIALECTS = {
  portable: 'dialectPortable',
  addin: 'dialectAddin',
  values: 'dialectValues',
} as const satisfies Readonly<Record<Parameters<typeof convertFormulas>[1]['dialect'], BoardText>>;

type Dialect = keyof typeof DIALECTS;

/** 转为通用公式, or another way to write formulas; the add-in's only where cells can use them. */
export function Convert({ host }: StepProps) {
  const { board } = useBoardWords();
  const [dialect, setDialect] = useState<Dialect>('portable');
  const offered = (Object.keys(DIALECTS) as Dialect[]).filter((id) => id !== 'addin' || host.hasCellFunctions);
  const operation: Operation = {
    about: 'convertAbout',
    asksReason: false,
    run: async (workbook, request, progress) => {
      const done = await convertFormulas(workbook, { ...request, dialect }, chineseWording, progress);
      return done.ok ? ok({ text: { id: 'done' }, view: done.value }) : done;
    },
  };
  return (
    <OperationStep host={host} operation={operation}>
      <Field className="wide" label={board('dialect')}>
        <RadioGroup value={dialect} onChange={(_, { value }) => setDialect(value as Dialect)}>
          {offered.map((id) => (
            <Radio key={id} value={id} label={board(DIALECTS[id])} />
          ))}
        </RadioGroup>
      </Field>
    </OperationStep>
  );
}
