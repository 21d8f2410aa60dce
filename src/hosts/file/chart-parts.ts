import type { SheetPlan } from '../../sheets/plan';
import { chartMarkup, drawingMarkup } from './chart-markup';
import { CONTENT_TYPE, type ContentTypes } from './content-types';
import { freePartName, packText, storeParts, type Part } from './parts';
import { Relationships } from './relationships';

/**
 * Puts the charts of a sheet into the package, each in a part of its own, and a drawing that says where they stand; returns the id by which
 * the sheet calls the drawing. Names that the clerk's parts have are left alone. When the sheet goes, they go with it.
 * @param folder where the workbook's parts stand, with its slash
 */
export async function addCharts(
  parts: Map<string, Part>,
  folder: string,
  sheetPart: string,
  sheet: SheetPlan,
  types: ContentTypes,
): Promise<string | undefined> {
  const { charts = [] } = sheet;
  if (charts.length === 0) return undefined;
  const drawing = freePartName(parts, (number) => `${folder}drawings/drawing${number}.xml`);
  const ofDrawing = await Relationships.of(parts, drawing);
  const ids: string[] = [];
  for (const chart of charts) {
    const name = freePartName(parts, (number) => `${folder}charts/chart${number}.xml`);
    await storeParts(parts, [packText(name, [chartMarkup(chart, sheet)])]);
    types.set(name, CONTENT_TYPE.chart);
    ids.push(ofDrawing.add('chart', name));
  }
  const ofSheet = await Relationships.of(parts, sheetPart);
  const id = ofSheet.add('drawing', drawing);
  await storeParts(parts, [packText(drawing, [drawingMarkup(charts, ids)]), ofDrawing.pack(), ofSheet.pack()]);
  types.set(drawing, CONTENT_TYPE.drawing);
  return id;
}
