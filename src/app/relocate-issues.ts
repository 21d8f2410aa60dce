import type { Issue, Place } from '../domain/basics/issue';
import type { Roster } from '../domain/roster/roster';
import type { CampaignView } from '../sheets/campaign-view';
import { FIRST_DATA_ROW } from '../sheets/columns';
import { applicationColumnIds } from '../sheets/applications';

/**
 * The campaign's issues with the places where the clerk can mend them: what was found in a row of the roster is pointed to
 * in 报名, because the roster itself is never changed and not read again.
 */
export function relocateIssues(view: CampaignView, roster: Roster): readonly Issue[] {
  const rows = new Map<number, number>();
  view.applications.forEach(({ sourceRow }, index) => {
    if (!rows.has(sourceRow)) rows.set(sourceRow, FIRST_DATA_ROW + index);
  });
  const ids = applicationColumnIds(view);
  const columns = new Map<number, number>();
  for (const { column, field, year } of roster.columns) {
    const index = ids.indexOf(field === 'assessment' && year !== undefined ? `assessment${year}` : (field ?? ''));
    if (index >= 0) columns.set(column, index + 1);
  }
  return view.issues.map((found) => {
    const place = relocate(found.place, roster, rows, columns);
    return place === found.place ? found : { ...found, place: { ...place, sheet: view.names.applications } };
  });
}

function relocate(
  place: Place,
  roster: Roster,
  rows: ReadonlyMap<number, number>,
  columns: ReadonlyMap<number, number>,
): Place {
  const row = place.row === undefined || place.sheet !== roster.sheet ? undefined : rows.get(place.row);
  if (row === undefined) return place;
  const column = place.column === undefined ? undefined : columns.get(place.column);
  const { column: _, ...rest } = place;
  return {
    ...rest,
    row,
    ...(column === undefined ? {} : { column }),
    source: {
      sheet: roster.sheet,
      row: place.row ?? row,
      ...(place.column === undefined ? {} : { column: place.column }),
    },
  };
}
