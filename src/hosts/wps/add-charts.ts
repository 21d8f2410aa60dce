import type { ChartPlan, SeriesPlan } from '../../sheets/plan';
import { CHART_COLORS } from '../../sheets/styles';
import { rangeOf } from '../range-of';
import { AXIS, bgr, CHART_TYPES, MARKERS, type WpsChart, type WpsSeries, type WpsWorksheet } from './jsapi';
import { cellsAt } from './sheets';

const BLANKS_ARE_GAPS = 1;
const LEGEND_BELOW = -4107;
const CROSSES_AT_MOST = 2;
const DASHED = 4;
const LIMIT_POINTS = 1.75;
const GAP_PERCENT = 70;

/** Draws the charts of a sheet whose cells are written. Throws what WPS throws; of a chart that it cannot finish nothing stays. */
export function addCharts(charts: readonly ChartPlan[], sheet: WpsWorksheet): void {
  for (const plan of charts) {
    const { top, left, bottom, right } = plan.place;
    const cells = cellsAt(sheet, top, left, bottom - top + 1, right - left + 1);
    const drawn = sheet.ChartObjects().Add(cells.Left, cells.Top, cells.Width, cells.Height);
    try {
      drawChart(plan, drawn.Chart, sheet);
    } catch (error) {
      drawn.Delete();
      throw error;
    }
  }
}

function drawChart(plan: ChartPlan, chart: WpsChart, sheet: WpsWorksheet): void {
  for (const series of plan.series) drawSeries(series, plan, chart.SeriesCollection().NewSeries(), sheet);
  chart.HasTitle = true;
  chart.ChartTitle.Text = plan.title;
  chart.DisplayBlanksAs = BLANKS_ARE_GAPS;
  setAxes(plan, chart);
  if (plan.series.some(({ look }) => look === 'bars')) chart.ChartGroups(1).GapWidth = GAP_PERCENT;
  chart.HasLegend = plan.series.length > 1;
  if (plan.series.length === 1) return;
  chart.Legend.Position = LEGEND_BELOW;
  plan.series.forEach(({ look }, index) => {
    if (look === 'base') chart.Legend.LegendEntries(index + 1).Delete();
  });
}

function setAxes({ axes, numberFormat, least, most, direction }: ChartPlan, chart: WpsChart): void {
  const about = chart.Axes().Item(AXIS.categories);
  about.HasTitle = true;
  about.AxisTitle.Text = axes.categories;
  // The first of lying bars stands at the top, as in the table, and the numbers stay below.
  if (direction === 'lying') {
    about.ReversePlotOrder = true;
    about.Crosses = CROSSES_AT_MOST;
  }
  const numbers = chart.Axes().Item(AXIS.values);
  numbers.HasTitle = true;
  numbers.AxisTitle.Text = axes.values;
  numbers.TickLabels.NumberFormat = numberFormat;
  if (least !== undefined) numbers.MinimumScale = least;
  if (most !== undefined) numbers.MaximumScale = most;
}

function drawSeries(plan: SeriesPlan, chart: ChartPlan, series: WpsSeries, sheet: WpsWorksheet): void {
  const color = bgr(CHART_COLORS[plan.color]);
  series.Name = plan.name;
  series.Values = column(sheet, plan.values);
  series.XValues = column(sheet, chart.categories);
  // An empty series takes no type.
  series.ChartType = typeOf(plan, chart);
  const { Fill: fill, Line: line } = series.Format;
  switch (plan.look) {
    case 'bars':
      fill.ForeColor.RGB = color;
      break;
    case 'base':
      fill.Visible = false;
      line.Visible = false;
      break;
    case 'limit':
      line.ForeColor.RGB = color;
      line.DashStyle = DASHED;
      line.Weight = LIMIT_POINTS;
      series.MarkerStyle = MARKERS.none;
      break;
    case 'points':
    case 'marks':
      line.Visible = false;
      series.MarkerStyle = plan.look === 'marks' ? MARKERS.dash : MARKERS.diamond;
      series.MarkerSize = plan.look === 'marks' ? 18 : 8;
      series.MarkerBackgroundColor = color;
      series.MarkerForegroundColor = color;
  }
  if (!plan.labels) return;
  series.HasDataLabels = true;
  series.DataLabels().NumberFormat = chart.numberFormat;
}

function column(sheet: WpsWorksheet, reference: string) {
  const { top, left, bottom } = rangeOf(reference);
  return cellsAt(sheet, top, left, bottom - top + 1);
}

function typeOf({ look }: SeriesPlan, { direction, stacked }: ChartPlan): number {
  if (look === 'limit') return CHART_TYPES.line;
  if (look === 'points' || look === 'marks') return CHART_TYPES.lineMarkers;
  if (direction === 'lying') return stacked ? CHART_TYPES.barStacked : CHART_TYPES.barClustered;
  return stacked ? CHART_TYPES.columnStacked : CHART_TYPES.columnClustered;
}
