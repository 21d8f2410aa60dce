import { issue, message, type Issue } from '../domain/basics/issue';
import { STAGES } from '../domain/campaign/stage';
import type { ResolvedScheme } from '../domain/schemes/resolve';
import type { SchemeParameter } from '../domain/schemes/scheme';
import { FIRST_DATA_ROW } from '../sheets/columns';
import { VALUE_COLUMN_NUMBER } from '../sheets/scheme-sheet';

/** Where the value of a parameter stands in 方案. */
export function parameterPlace({ scheme }: ResolvedScheme, parameter: SchemeParameter, sheet: string): Issue['place'] {
  return { sheet, row: FIRST_DATA_ROW + scheme.parameters.indexOf(parameter), column: VALUE_COLUMN_NUMBER };
}

/** A blank of the scheme that is needed now (`campaign.answer-open`). */
export function questionIssue(scheme: ResolvedScheme, parameter: SchemeParameter, sheet: string): Issue {
  const { id, title, neededFor } = parameter;
  const text = message('campaign.answer-open', { id, title, stage: STAGES[neededFor] });
  return issue('block', text, parameterPlace(scheme, parameter, sheet));
}
