import { parseArea } from '../addresses';
import { ModelError } from '../model-error';
import type { ChartData, SeriesData, SheetData } from '../workbook-data';
import { colorOf, demandUnprotected, oneOf } from './format-objects';
import type { Range } from './range-object';
import type { Host } from './server-object';
import { ServerCollection, ServerObject } from './server-object';

// All members below are in ExcelApi 1.8 or earlier by Microsoft's reference (@types/office-js, "Api set" of each).

const TYPES = ['ColumnClustered', 'ColumnStacked', 'BarClustered', 'BarStacked', 'Line', 'LineMarkers'];

/** Charts of a sheet. By the reference `add` makes a series of each column of the source, and fails on a protected sheet. */
export class Charts extends ServerCollection {
  constructor(
    host: Host,
    private readonly sheet: SheetData,
  ) {
    super(host);
  }

  Add(type: string, source: Range, seriesBy: string | null): Chart {
    demandUnprotected(this.sheet);
    oneOf(seriesBy ?? 'Auto', ['Auto', 'Columns']);
    const { top, left, rows, columns } = source.area;
    const series = Array.from({ length: columns }, (_, index): SeriesData => {
      const settings = { chartType: oneOf(type, TYPES) };
      return { values: { top, left: left + index, rows, columns: 1 }, categories: undefined, settings };
    });
    const chart: ChartData = { settings: {}, series };
    this.sheet.charts.push(chart);
    return new Chart(this.host, chart);
  }

  items(): readonly Chart[] {
    return this.sheet.charts.map((chart) => new Chart(this.host, chart));
  }
}

class Chart extends ServerObject {
  constructor(
    host: Host,
    private readonly chart: ChartData,
  ) {
    super(host);
  }

  get Title(): ChartText {
    return new ChartText(this.host, this.chart.settings, 'title');
  }

  get Legend(): Legend {
    return new Legend(this.host, this.chart);
  }

  get Axes(): Axes {
    return new Axes(this.host, this.chart.settings);
  }

  get Series(): SeriesCollection {
    return new SeriesCollection(this.host, this.chart);
  }

  set DisplayBlanksAs(how: string) {
    this.chart.settings['blanks'] = oneOf(how, ['NotPlotted', 'Zero', 'Interplotted']);
  }

  SetPosition(start: string, end: string): void {
    this.chart.settings['place'] = [parseArea(start), parseArea(end)];
  }
}

/** A part of a chart whose settings stand under a name of its own. */
abstract class ChartPart extends ServerObject {
  constructor(
    host: Host,
    protected readonly settings: Record<string, unknown>,
    protected readonly part: string,
  ) {
    super(host);
  }

  protected put(name: string, value: unknown): void {
    this.settings[`${this.part}.${name}`] = value;
  }
}

class ChartText extends ChartPart {
  set Text(text: string) {
    this.put('text', text);
  }
}

class Axes extends ServerObject {
  constructor(
    host: Host,
    private readonly settings: Record<string, unknown>,
  ) {
    super(host);
  }

  get CategoryAxis(): Axis {
    return new Axis(this.host, this.settings, 'categoryAxis');
  }

  get ValueAxis(): Axis {
    return new Axis(this.host, this.settings, 'valueAxis');
  }
}

class Axis extends ChartPart {
  get Title(): ChartText {
    return new ChartText(this.host, this.settings, `${this.part}.title`);
  }

  set Minimum(least: number) {
    this.put('minimum', least);
  }

  set Maximum(most: number) {
    this.put('maximum', most);
  }

  set NumberFormat(format: string) {
    this.put('numberFormat', format);
  }

  set Position(position: string) {
    this.put('position', oneOf(position, ['Automatic', 'Maximum', 'Minimum', 'Custom']));
  }

  set ReversePlotOrder(isReversed: boolean) {
    this.put('reversePlotOrder', isReversed);
  }
}

class Legend extends ServerObject {
  constructor(
    host: Host,
    private readonly chart: ChartData,
  ) {
    super(host);
  }

  get LegendEntries(): LegendEntries {
    return new LegendEntries(this.host, this.chart);
  }

  set Visible(isVisible: boolean) {
    this.chart.settings['legend.visible'] = isVisible;
  }

  set Position(position: string) {
    this.chart.settings['legend.position'] = oneOf(position, ['Top', 'Bottom', 'Left', 'Right', 'Corner']);
  }
}

class LegendEntries extends ServerCollection {
  constructor(
    host: Host,
    private readonly chart: ChartData,
  ) {
    super(host);
  }

  GetItemAt(index: number): LegendEntry {
    return new LegendEntry(this.host, seriesAt(this.chart, index).settings, 'legendEntry');
  }

  items(): readonly LegendEntry[] {
    return this.chart.series.map(({ settings }) => new LegendEntry(this.host, settings, 'legendEntry'));
  }
}

class LegendEntry extends ChartPart {
  set Visible(isVisible: boolean) {
    this.put('visible', isVisible);
  }
}

class SeriesCollection extends ServerCollection {
  constructor(
    host: Host,
    private readonly chart: ChartData,
  ) {
    super(host);
  }

  Add(name: string | null): Series {
    const { series } = this.chart;
    const added: SeriesData = {
      values: { top: 0, left: 0, rows: 1, columns: 1 },
      categories: undefined,
      settings: { name, chartType: series[0]?.settings['chartType'] },
    };
    series.push(added);
    return new Series(this.host, added);
  }

  GetItemAt(index: number): Series {
    return new Series(this.host, seriesAt(this.chart, index));
  }

  items(): readonly Series[] {
    return this.chart.series.map((series) => new Series(this.host, series));
  }
}

function seriesAt({ series }: ChartData, index: number): SeriesData {
  const found = series[index];
  if (!found) throw new ModelError('ItemNotFound', `no series ${index}`);
  return found;
}

class Series extends ServerObject {
  constructor(
    host: Host,
    private readonly series: SeriesData,
  ) {
    super(host);
  }

  get Format(): SeriesFormat {
    return new SeriesFormat(this.host, this.series.settings);
  }

  get DataLabels(): DataLabels {
    return new DataLabels(this.host, this.series.settings, 'labels');
  }

  set Name(name: string) {
    this.series.settings['name'] = name;
  }

  set ChartType(type: string) {
    this.series.settings['chartType'] = oneOf(type, TYPES);
  }

  set GapWidth(width: number) {
    this.series.settings['gapWidth'] = width;
  }

  set MarkerStyle(style: string) {
    this.series.settings['markerStyle'] = oneOf(style, ['None', 'Dash', 'Diamond', 'Circle', 'Square', 'Triangle']);
  }

  set MarkerSize(size: number) {
    if (!(size >= 2 && size <= 72)) throw new ModelError('InvalidArgument', `size ${size}`);
    this.series.settings['markerSize'] = size;
  }

  set MarkerBackgroundColor(color: string) {
    this.series.settings['markerBackgroundColor'] = colorOf(color);
  }

  set MarkerForegroundColor(color: string) {
    this.series.settings['markerForegroundColor'] = colorOf(color);
  }

  set HasDataLabels(has: boolean) {
    this.series.settings['labels'] = has;
  }

  SetValues(source: Range): void {
    this.series.values = source.area;
  }

  SetXAxisValues(source: Range): void {
    this.series.categories = source.area;
  }
}

class DataLabels extends ChartPart {
  set NumberFormat(format: string) {
    this.put('numberFormat', format);
  }
}

class SeriesFormat extends ServerObject {
  constructor(
    host: Host,
    private readonly settings: Record<string, unknown>,
  ) {
    super(host);
  }

  get Fill(): SeriesFill {
    return new SeriesFill(this.host, this.settings, 'fill');
  }

  get Line(): SeriesLine {
    return new SeriesLine(this.host, this.settings, 'line');
  }
}

class SeriesFill extends ChartPart {
  Clear(): void {
    this.put('color', 'none');
  }

  SetSolidColor(color: string): void {
    this.put('color', colorOf(color));
  }
}

class SeriesLine extends ChartPart {
  set Color(color: string) {
    this.put('color', colorOf(color));
  }

  set LineStyle(style: string) {
    this.put('style', oneOf(style, ['None', 'Continuous', 'Dash', 'Dot', 'DashDot']));
  }

  set Weight(weight: number) {
    this.put('weight', weight);
  }

  Clear(): void {
    this.put('color', 'none');
  }
}
