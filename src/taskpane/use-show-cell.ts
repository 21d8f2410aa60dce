import { useState } from 'react';
import type { Issue } from '../domain/basics/issue';
import type { CellPlace, WorkbookScreen } from '../ports/workbook-screen';

/** Brings the clerk to cells; `refused` says why the last one could not be shown. */
export function useShowCell(screen: WorkbookScreen): {
  readonly show: (place: CellPlace) => void;
  readonly refused: { readonly place: CellPlace; readonly issues: readonly Issue[] } | undefined;
} {
  const [refused, setRefused] = useState<{ readonly place: CellPlace; readonly issues: readonly Issue[] }>();
  const show = (place: CellPlace) => {
    setRefused(undefined);
    void screen.showCell(place).then((shown) => setRefused(shown.ok ? undefined : { place, issues: shown.error }));
  };
  return { show, refused };
}

/** The cell of an issue; the beginning of the row or the sheet where it names no more, `undefined` where it names no sheet. */
export function cellOf({ place: { sheet, row = 1, column = 1 } }: Issue): CellPlace | undefined {
  return sheet === undefined ? undefined : { sheet, row, column };
}
