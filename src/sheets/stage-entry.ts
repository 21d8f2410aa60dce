import { nearestNumber } from '../domain/basics/exact';
import type { StageInput } from '../domain/stages/table';
import { TEXT, words, type CellEntry } from './cell-entry';
import type { InputStyleName } from './styles';

/** How cells look that take an input of a stage or a tool. */
export const INPUT_STYLES = {
  score: 'inputNumber',
  count: 'inputNumber',
  choice: 'inputCentered',
  day: 'inputCentered',
  text: 'inputText',
} as const satisfies Readonly<Record<StageInput['kind'], InputStyleName>>;

/** What is understood in such a cell. */
export function stageEntry(input: StageInput): CellEntry {
  switch (input.kind) {
    case 'score':
      return { kind: 'decimal', least: 0, most: nearestNumber(input.most) };
    case 'count':
      return { kind: 'wholeNumber', least: 0, most: 1_000_000 };
    case 'choice':
      return words(Object.values(input.of).map((term) => term.zh));
    case 'day':
      return { kind: 'free', form: 'day' };
    case 'text':
      return TEXT;
  }
}
