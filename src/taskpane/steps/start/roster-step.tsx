import { Button, Field, Input, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { parseHeaderRows } from '../../../domain/roster/header-rows';
import type { SurveyedSheet } from '../../../domain/roster/roster';
import { IssueList } from '../../components/issue-list';
import { StepFrame } from './step-frame';
import type { WizardModel } from './use-wizard';
import { sheetEntries } from './wizard-state';
import { useWizardWords, type WizardWords } from './wizard-words';

/** 选择名册: the sheets with what of a roster is in each; the best guess is chosen already. */
export function RosterStep({ model }: { readonly model: WizardModel }) {
  const { text, comma } = useWizardWords();
  const { surveyed, sheet, outline, entries, dispatch } = model;
  const { headerRows } = sheetEntries(entries, sheet);
  const isWrong = headerRows.trim() !== '' && !parseHeaderRows(headerRows);
  const wrong = text('headerRowsWrong', { typed: headerRows });
  const obstacle = isWrong ? wrong : outline.ok ? undefined : text('notYet');
  return (
    <StepFrame step="roster" onGo={(step) => dispatch({ type: 'go', step })} obstacle={obstacle}>
      <Text as="p" block>
        {text('rosterAbout')}
      </Text>
      <Field className="wide" label={text('rosterSheets')}>
        <RadioGroup value={sheet} onChange={(_, { value }) => dispatch({ type: 'chooseSheet', sheet: value })}>
          {surveyed.map((found) => (
            <Radio
              key={found.sheet}
              value={found.sheet}
              label={
                <>
                  {found.sheet}
                  <Text block size={200} className="quiet">
                    {sheetText(found, text).join(comma)}
                  </Text>
                </>
              }
            />
          ))}
        </RadioGroup>
      </Field>
      <Field
        className="wide"
        label={text('headerRows')}
        hint={text('headerRowsHint')}
        {...(isWrong && { validationMessage: wrong, validationState: 'error' as const })}
      >
        <Input
          autoComplete="off"
          value={headerRows}
          onChange={(_, { value }) => dispatch({ type: 'typeHeaderRows', sheet, typed: value })}
        />
      </Field>
      <div aria-live="polite" className="stack">
        {outline.ok ? (
          <Text as="p" block>
            {text('rosterChosen', { sheet, ...outline.value.header, people: outline.value.people })}
          </Text>
        ) : (
          <IssueList issues={outline.error} />
        )}
      </div>
      <Button className="plain" size="small" appearance="subtle" onClick={model.readAgain}>
        {text('readAgain')}
      </Button>
    </StepFrame>
  );
}

/** What of a roster a sheet has, and what else is to be known of it. */
function sheetText({ hidden, header, people, best }: SurveyedSheet, text: WizardWords): readonly string[] {
  const found = () => {
    if (!header) return text('sheetNothing');
    if (people === 0) return text('sheetNoName');
    return header.first === header.last
      ? text('sheetFoundOne', { first: header.first, people })
      : text('sheetFound', { ...header, people });
  };
  return [...(best ? [text('sheetBest')] : []), found(), ...(hidden ? [text('sheetHidden')] : [])];
}
