import { Field, Select, Text } from '@fluentui/react-components';
import { columnLetters } from '../../../domain/basics/place';
import { ROSTER_FIELDS, type RosterField } from '../../../domain/roster/fields';
import type { ColumnMatch } from '../../../domain/roster/roster';
import { IssueList } from '../../components/issue-list';
import { reviewColumns, type ContestedField } from './column-review';
import { StepFrame } from './step-frame';
import type { WizardModel } from './use-wizard';
import type { ColumnUse, WizardStep } from './wizard-state';
import { useWizardWords, type WizardWords } from './wizard-words';

/** 核对列: what each column was recognised as, the doubtful ones first; the clerk can say otherwise. */
export function ColumnsStep({ model }: { readonly model: WizardModel }) {
  const { text } = useWizardWords();
  const { outline, dispatch } = model;
  const go = (step: WizardStep) => dispatch({ type: 'go', step });
  if (!outline.ok) {
    return (
      <StepFrame step="columns" onGo={go} obstacle={text('notYet')}>
        <IssueList issues={outline.error} />
      </StepFrame>
    );
  }
  const { columns, issues } = outline.value;
  const { doubtful, sure, contested } = reviewColumns(columns);
  const isBlocked = issues.some(({ severity }) => severity === 'block');
  const list = (shown: readonly ColumnMatch[], isDoubtful: boolean) => (
    <ul className="items">
      {shown.map((column) => (
        <li key={column.column}>
          <ColumnField
            column={column}
            isDoubtful={isDoubtful}
            onUse={(use) => dispatch({ type: 'useColumn', sheet: model.sheet, column: column.column, use, columns })}
          />
        </li>
      ))}
    </ul>
  );
  return (
    <StepFrame step="columns" onGo={go} obstacle={isBlocked ? text('notYet') : undefined}>
      <Text as="p" block>
        {text('columnsAbout')}
      </Text>
      <div aria-live="polite" className="stack">
        {contested.map((found) => (
          <Contested key={found.field} found={found} />
        ))}
        <IssueList issues={issues} />
      </div>
      <Text as="h4" block weight="semibold">
        {doubtful.length > 0 ? text('columnsDoubtful', { count: doubtful.length }) : text('columnsNoDoubt')}
      </Text>
      {list(doubtful, true)}
      <Text as="h4" block weight="semibold">
        {text('columnsSure', { count: sure.length })}
      </Text>
      {list(sure, false)}
    </StepFrame>
  );
}

function Contested({ found: { field, columns, used } }: { readonly found: ContestedField }) {
  const { language, text, comma } = useWizardWords();
  const params = { columns: columns.join(comma), field: ROSTER_FIELDS[field][language] };
  return (
    <Text as="p" block>
      {used === undefined ? text('columnContested', params) : text('columnContestedUsed', { ...params, used })}
    </Text>
  );
}

const ALL_FIELDS = Object.keys(ROSTER_FIELDS) as readonly RosterField[];

function ColumnField(props: {
  readonly column: ColumnMatch;
  readonly isDoubtful: boolean;
  readonly onUse: (use: ColumnUse) => void;
}) {
  const { language, text, comma } = useWizardWords();
  const { column, header, field, year, alternatives, samples } = props.column;
  const title = text('columnTitle', { column: columnLetters(column), header: header || text('columnNoHeader') });
  const contents =
    samples.length > 0 ? text('columnSamples', { samples: samples.join(comma) }) : text('columnNoSamples');
  const mark = props.isDoubtful
    ? { validationMessage: text('columnDoubtful'), validationState: 'warning' as const }
    : {};
  const term = (id: RosterField) => {
    const words = ROSTER_FIELDS[id][language];
    return id === field && year !== undefined ? text('columnYear', { field: words, year }) : words;
  };
  const option = (id: RosterField) => (
    <option key={id} value={id}>
      {term(id)}
    </option>
  );
  const perhaps = alternatives.filter((id) => id !== field);
  return (
    <Field
      className="wide"
      label={title}
      hint={text('columnHint', { contents, how: howText(props.column, text) })}
      {...mark}
    >
      <Select value={field ?? 'unused'} onChange={(_, { value }) => props.onUse(value as ColumnUse)}>
        <option value="unused">{text('columnUnused')}</option>
        {perhaps.length > 0 ? <optgroup label={text('columnPerhaps')}>{perhaps.map(option)}</optgroup> : null}
        <optgroup label={text('columnFields')}>{ALL_FIELDS.filter((id) => !perhaps.includes(id)).map(option)}</optgroup>
      </Select>
    </Field>
  );
}

/** How a column came to be what it is. */
function howText({ field, chosenBy, confidence }: ColumnMatch, text: WizardWords) {
  if (chosenBy === 'clerk') return text('columnByClerk');
  if (field === undefined) return text('columnUnknown');
  return text(chosenBy === 'header' ? 'columnByHeader' : 'columnByValues', { confidence });
}
