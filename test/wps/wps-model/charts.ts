import type { WpsAxis, WpsChart, WpsChartObject, WpsSeries } from '../../../src/hosts/wps/jsapi';
import type { ChartData, SeriesData, SheetData } from '../../office/workbook-model/workbook-data';
import type { Range } from './range';

/**
 * Charts on a sheet. The members, that colours are BGR and that a new series is an empty one: documented (WPS 基础接口/表格 API 参考: ChartObjects, Chart, Axis,
 * Series). That a series cannot have a type before it has values is so in VBA: assumed.
 */
export function chartObjects(sheet: SheetData) {
  return {
    Add(left: number, top: number, width: number, height: number): WpsChartObject {
      const chart: ChartData = { settings: { place: [left, top, width, height] }, series: [] };
      sheet.charts.push(chart);
      return { Chart: chartOf(chart), Delete: () => void sheet.charts.splice(sheet.charts.indexOf(chart), 1) };
    },
  };
}

/** Properties whose values are kept under names with `prefix`. */
function properties<T extends object>(settings: Record<string, unknown>, prefix: string, names: readonly string[]): T {
  const object = {};
  for (const name of names) {
    Object.defineProperty(object, name, {
      get: () => settings[prefix + name],
      set: (value: unknown) => (settings[prefix + name] = value),
    });
  }
  return object as T;
}

function chartOf({ settings, series }: ChartData): WpsChart {
  const plain = properties<WpsChart>(settings, '', ['HasTitle', 'HasLegend', 'DisplayBlanksAs']);
  const more: Pick<WpsChart, 'ChartTitle' | 'Legend' | 'SeriesCollection' | 'ChartGroups' | 'Axes'> = {
    ChartTitle: properties(settings, 'ChartTitle.', ['Text']),
    Legend: Object.assign(properties<{ Position: number }>(settings, 'Legend.', ['Position']), {
      LegendEntries: (index: number) => ({
        Delete: () => void ((series[index - 1] as SeriesData).settings['legendEntry'] = 'deleted'),
      }),
    }),
    SeriesCollection: () => ({
      NewSeries: () => {
        const added: SeriesData = {
          values: { top: 0, left: 0, rows: 0, columns: 0 },
          categories: undefined,
          settings: {},
        };
        series.push(added);
        return seriesOf(added);
      },
    }),
    ChartGroups: () => properties(settings, 'ChartGroups.', ['GapWidth']),
    Axes: () => ({ Item: (axis) => axisOf(settings, axis === 1 ? 'categories.' : 'values.') }),
  };
  return Object.assign(plain, more);
}

function axisOf(settings: Record<string, unknown>, prefix: string): WpsAxis {
  const names = ['HasTitle', 'MinimumScale', 'MaximumScale', 'ReversePlotOrder', 'Crosses'];
  return Object.assign(properties<WpsAxis>(settings, prefix, names), {
    AxisTitle: properties<WpsAxis['AxisTitle']>(settings, `${prefix}AxisTitle.`, ['Text']),
    TickLabels: properties<WpsAxis['TickLabels']>(settings, `${prefix}TickLabels.`, ['NumberFormat']),
  });
}

const MARKER = ['MarkerStyle', 'MarkerSize', 'MarkerBackgroundColor', 'MarkerForegroundColor'];

function seriesOf(series: SeriesData): WpsSeries {
  const { settings } = series;
  const object = Object.assign(properties<WpsSeries>(settings, '', ['Name', 'HasDataLabels', ...MARKER]), {
    Format: {
      Fill: Object.assign(properties<{ Visible: boolean }>(settings, 'Fill.', ['Visible']), {
        ForeColor: properties<{ RGB: number }>(settings, 'Fill.', ['RGB']),
      }),
      Line: Object.assign(
        properties<Omit<WpsSeries['Format']['Line'], 'ForeColor'>>(settings, 'Line.', [
          'Visible',
          'DashStyle',
          'Weight',
        ]),
        { ForeColor: properties<{ RGB: number }>(settings, 'Line.', ['RGB']) },
      ),
    },
    DataLabels: () => properties<{ NumberFormat: string }>(settings, 'DataLabels.', ['NumberFormat']),
  });
  const areaOf = ({ Row: row, Column: column, Rows: rows, Columns: columns }: Range) => {
    return { top: row - 1, left: column - 1, rows: rows.Count, columns: columns.Count };
  };
  Object.defineProperty(object, 'Values', { set: (range: Range) => (series.values = areaOf(range)) });
  Object.defineProperty(object, 'XValues', { set: (range: Range) => (series.categories = areaOf(range)) });
  Object.defineProperty(object, 'ChartType', {
    set: (type: number) => {
      if (series.values.rows === 0) throw new Error("Method 'ChartType' of object 'Series' failed");
      settings['ChartType'] = type;
    },
  });
  return object;
}
