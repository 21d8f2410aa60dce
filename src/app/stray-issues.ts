import { issue, message, type Issue } from '../domain/basics/issue';
import type { SourceWorkbook } from '../domain/roster/source';
import { APPLICATION_TITLES } from '../sheets/applications';
import { isReviewOpen } from '../domain/campaign/instance';
import type { CampaignView } from '../sheets/campaign-view';
import { HOME_COLUMN_COUNT } from '../sheets/home';
import { LOG_COLUMNS } from '../sheets/log';
import { POST_COLUMNS } from '../sheets/post-layout';
import { problemColumns } from '../sheets/problems';
import { reviewColumns } from '../sheets/review';
import { PARAMETER_COLUMN_COUNT } from '../sheets/scheme-sheet';
import { stageColumns } from '../sheets/stage-sheet';
import { strayCells } from '../sheets/stray-cells';
import type { CampaignState } from '../sheets/state';

/** Text that people put beside or below the campaign's tables: an update would clear it (`campaign.stray-text`). */
export function strayIssues(workbook: SourceWorkbook, state: CampaignState, view: CampaignView): readonly Issue[] {
  const { sheetNames, applicationCount, postNames, factColumnIds } = state;
  const anyRows = Number.MAX_SAFE_INTEGER;
  const registrationTables = [
    [sheetNames.applications, factColumnIds.length + Object.keys(APPLICATION_TITLES).length, applicationCount],
    [sheetNames.review, reviewColumns(view).length, applicationCount],
  ] as const;
  const tables: readonly (readonly [name: string, columns: number, records: number])[] = [
    [sheetNames.home, HOME_COLUMN_COUNT, anyRows],
    [sheetNames.scheme, PARAMETER_COLUMN_COUNT, view.scheme.parameters.length],
    [sheetNames.posts, POST_COLUMNS.length, postNames.length],
    ...(isReviewOpen(view.instances) ? registrationTables : []),
    ...view.openStages.flatMap((stage) =>
      stage.tables.map(
        (table) =>
          [stage.instance.sheets[table.id] ?? '', stageColumns(view, stage, table).length, table.rows.length] as const,
      ),
    ),
    [sheetNames.problems, problemColumns(view).length, anyRows],
    [sheetNames.log, LOG_COLUMNS.length, anyRows],
  ];
  return tables.flatMap(([name, columns, records]) => {
    const sheet = workbook.sheets.find((candidate) => candidate.name === name);
    const cells = sheet ? strayCells(sheet, columns, records) : [];
    return cells.map(({ row, column, text }) => {
      const params = { sheet: name, text: text.slice(0, 20) };
      return issue('block', message('campaign.stray-text', params), { sheet: name, row, column });
    });
  });
}
