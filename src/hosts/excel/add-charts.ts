import { cellAddress } from '../../domain/basics/place';
import type { ChartPlan, SeriesPlan } from '../../sheets/plan';
import { CHART_COLORS } from '../../sheets/styles';
import { BYTES_PER_OBJECT } from './request-queue';
import type { SheetSite } from './write-sheet';

/** Titles, axes and legend of a chart; a series is as much again. */
const OBJECTS_PER_CHART = 10;
const LIMIT_POINTS = 1.75;

/** Draws the charts of a sheet whose cells are written. All of it is in ExcelApi 1.8. */
export async function addCharts(charts: readonly ChartPlan[], { sheet, queue }: SheetSite): Promise<void> {
  for (const plan of charts) {
    await queue.room(BYTES_PER_OBJECT * OBJECTS_PER_CHART * (1 + plan.series.length));
    drawChart(plan, sheet);
  }
}

function drawChart(plan: ChartPlan, sheet: Excel.Worksheet): void {
  const [first, ...others] = plan.series;
  if (!first) return;
  // One column of cells is one series, whose name and cells are set like those of the others.
  const chart = sheet.charts.add(typeOf(first, plan), sheet.getRange(first.values), 'Columns');
  chart.title.text = plan.title;
  const { top, left, bottom, right } = plan.place;
  chart.setPosition(cellAddress(top, left), cellAddress(bottom, right));
  setAxes(plan, chart);
  drawSeries(first, plan, chart.series.getItemAt(0), sheet);
  for (const series of others) drawSeries(series, plan, chart.series.add(series.name), sheet);
  chart.displayBlanksAs = 'NotPlotted';
  chart.legend.visible = plan.series.length > 1;
  chart.legend.position = 'Bottom';
  plan.series.forEach(({ look }, index) => {
    if (look === 'base') chart.legend.legendEntries.getItemAt(index).visible = false;
  });
}

function setAxes({ axes, numberFormat, least, most, direction }: ChartPlan, chart: Excel.Chart): void {
  const { categoryAxis, valueAxis } = chart.axes;
  categoryAxis.title.text = axes.categories;
  // The first of lying bars stands at the top, as in the table, and the numbers stay below.
  if (direction === 'lying') {
    categoryAxis.reversePlotOrder = true;
    categoryAxis.position = 'Maximum';
  }
  valueAxis.title.text = axes.values;
  valueAxis.numberFormat = numberFormat;
  if (least !== undefined) valueAxis.minimum = least;
  if (most !== undefined) valueAxis.maximum = most;
}

function drawSeries(plan: SeriesPlan, chart: ChartPlan, series: Excel.ChartSeries, sheet: Excel.Worksheet): void {
  const color = `#${CHART_COLORS[plan.color]}`;
  series.name = plan.name;
  series.setValues(sheet.getRange(plan.values));
  series.setXAxisValues(sheet.getRange(chart.categories));
  series.chartType = typeOf(plan, chart);
  const { fill, line } = series.format;
  switch (plan.look) {
    case 'bars':
      fill.setSolidColor(color);
      series.gapWidth = 70;
      break;
    case 'base':
      fill.clear();
      line.clear();
      series.gapWidth = 70;
      break;
    case 'limit':
      line.color = color;
      line.lineStyle = 'Dash';
      line.weight = LIMIT_POINTS;
      series.markerStyle = 'None';
      break;
    case 'points':
    case 'marks':
      line.clear();
      series.markerStyle = plan.look === 'marks' ? 'Dash' : 'Diamond';
      series.markerSize = plan.look === 'marks' ? 18 : 8;
      series.markerBackgroundColor = color;
      series.markerForegroundColor = color;
  }
  if (!plan.labels) return;
  series.hasDataLabels = true;
  series.dataLabels.numberFormat = chart.numberFormat;
}

type ChartType = 'BarStacked' | 'BarClustered' | 'ColumnStacked' | 'ColumnClustered' | 'LineMarkers' | 'Line';

function typeOf({ look }: SeriesPlan, { direction, stacked }: ChartPlan): ChartType {
  if (look === 'limit') return 'Line';
  if (look === 'points' || look === 'marks') return 'LineMarkers';
  if (direction === 'lying') return stacked ? 'BarStacked' : 'BarClustered';
  return stacked ? 'ColumnStacked' : 'ColumnClustered';
}
