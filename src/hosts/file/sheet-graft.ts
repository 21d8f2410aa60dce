import type { SheetPlan } from '../../sheets/plan';
import type { StyleName } from '../../sheets/styles';
import type { PasswordHash } from './password';
import { sheetRows } from './sheet-rows';

/** Where a sheet is going to stand. */
export interface SheetPlace {
  /** The numbers of our styles in the workbook's style sheet. */
  readonly styles: Readonly<Record<StyleName, number>>;
  /** The numbers there of the formats of rules, by those that the frame was written with. */
  readonly ruleFormats: readonly number[];
  /** This tab is the one that shows. */
  readonly selected: boolean;
  /** Windows of the workbook; each wants a view of every sheet. */
  readonly windows: number;
  readonly password: PasswordHash | undefined;
  /** The relationship id of what is drawn on the sheet. */
  readonly drawing: string | undefined;
}

const NO_ROWS = '<sheetData/>';

/** The worksheet part for a planned sheet, piece by piece: the rows in the frame that hucre wrote, made to fit the place. */
export function* worksheetPieces(sheet: SheetPlan, frame: string, place: SheetPlace): Generator<string> {
  const at = frame.indexOf(NO_ROWS);
  yield fittedHead(frame.slice(0, at), place);
  yield '<sheetData>';
  yield* sheetRows(sheet, place.styles);
  yield '</sheetData>';
  yield fittedTail(frame.slice(at + NO_ROWS.length), place);
}

// The patterns are for the text that hucre 1.0.0 writes: `<` and `>` stand in it as markup only, also in attributes.

const VIEW = /<sheetView workbookViewId="0"(?:\/>|>.*<\/sheetView>)/;
const PANE = /<pane [^>]*topLeftCell="(\w+)"[^>]*activePane="(\w+)"[^>]*\/>/;

/** A view for every window, and the cursor below and beside what is frozen. */
function fittedHead(text: string, { selected, windows }: SheetPlace): string {
  return text.replace(VIEW, (found) => {
    const view = found.replace(PANE, '$&<selection pane="$2" activeCell="$1" sqref="$1"/>');
    return Array.from({ length: windows }, (_, window) =>
      view.replace(' workbookViewId="0"', `${selected ? ' tabSelected="1"' : ''} workbookViewId="${window}"`),
    ).join('');
  });
}

const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The numbers of the rules' formats, what is drawn, and the hash of a password that may be Chinese. */
function fittedTail(text: string, { ruleFormats, password, drawing }: SheetPlace): string {
  const drawn = drawing === undefined ? '' : `<drawing xmlns:r="${RELATIONS}" r:id="${drawing}"/>`;
  const fitted = text
    .replace(
      /(<cfRule [^>]*dxfId=")(\d+)/g,
      (_, before: string, format: string) => `${before}${ruleFormats[Number(format)]}`,
    )
    .replace(/<\/headerFooter>(?:<rowBreaks .*?<\/rowBreaks>)?/, `$&${drawn}`);
  if (!password) return fitted;
  const { hash, salt, spins } = password;
  const attributes = `algorithmName="SHA-512" hashValue="${hash}" saltValue="${salt}" spinCount="${spins}"`;
  return fitted.replace('<sheetProtection', `$& ${attributes}`);
}
