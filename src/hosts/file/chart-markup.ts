import type { ChartPlan, PlanValue, SeriesPlan, SheetPlan } from '../../sheets/plan';
import { sheetReference } from '../../sheets/sheet-names';
import { CHART_COLORS, FONT_NAME } from '../../sheets/styles';
import { columnValues, shownSeries } from '../chart-cells';
import { attributeText, elementText } from './xml-text';

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const MAIN = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';

/** Two axes that belong to each other; the numbers mean nothing else. */
const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
/** Sizes in hundredths of a point, lines in EMU. */
const TITLE_SIZE = 1300;
const TEXT_SIZE = 900;
const THIN_LINE = 9525;
const LIMIT_LINE = 22225;
const QUIET_COLOR = 'D9D9D9';

/**
 * A chart part (ECMA-376 part 1, 21.2): elements in the order of the schema, the numbers of the plan as cached values, so that it is shown
 * without calculating.
 * @param sheet where its cells stand
 */
export function chartMarkup(chart: ChartPlan, sheet: SheetPlan): string {
  const isLying = chart.direction === 'lying';
  const legend =
    shownSeries(chart).length > 1
      ? `<c:legend><c:legendPos val="b"/>${hiddenEntries(chart)}<c:overlay val="0"/>${textLook(TEXT_SIZE)}</c:legend>`
      : '';
  return (
    `${HEAD}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${MAIN}" xmlns:r="${RELATIONS}"><c:roundedCorners val="0"/>` +
    `<c:chart>${title(chart.title, TITLE_SIZE)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>` +
    groups(chart, sheet).join('') +
    categoryAxis(chart.axes.categories, isLying) +
    valueAxis(chart, isLying) +
    `</c:plotArea>${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill>${line(QUIET_COLOR, THIN_LINE)}</c:spPr>` +
    `${textLook(TEXT_SIZE)}</c:chartSpace>`
  );
}

/** The series that stand as columns or bars, and behind them those that are drawn over these. */
function groups(chart: ChartPlan, sheet: SheetPlan): readonly string[] {
  const numbered = chart.series.map((series, index) => ({ series, index }));
  const isBar = ({ look }: SeriesPlan) => look === 'bars' || look === 'base';
  const markup = ({ series, index }: (typeof numbered)[number]) => seriesMarkup(series, index, chart, sheet);
  const bars = numbered.filter(({ series }) => isBar(series)).map(markup);
  const lines = numbered.filter(({ series }) => !isBar(series)).map(markup);
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
  const direction = chart.direction === 'lying' ? 'bar' : 'col';
  const grouping = chart.stacked ? 'stacked' : 'clustered';
  const overlap = chart.stacked ? '<c:overlap val="100"/>' : '';
  return [
    ...(bars.length === 0
      ? []
      : [
          `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${bars.join('')}` +
            `<c:gapWidth val="70"/>${overlap}${axes}</c:barChart>`,
        ]),
    ...(lines.length === 0
      ? []
      : [
          `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${lines.join('')}` +
            `<c:marker val="1"/>${axes}</c:lineChart>`,
        ]),
  ];
}

function seriesMarkup(series: SeriesPlan, index: number, chart: ChartPlan, sheet: SheetPlan): string {
  const { name, look, values } = series;
  const color = CHART_COLORS[series.color];
  const reference = sheetReference(sheet.name);
  const categories = columnValues(sheet, chart.categories);
  const numbers = columnValues(sheet, values);
  // Excel takes no chart whose stacked columns have labels outside.
  const place = look !== 'bars' ? 't' : chart.stacked ? 'ctr' : 'outEnd';
  const labels = series.labels ? dataLabels(chart.numberFormat, place) : '';
  const data =
    `<c:cat><c:strRef><c:f>${elementText(reference + absolute(chart.categories))}</c:f>` +
    `<c:strCache>${points(categories, (value) => value !== null)}</c:strCache></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${elementText(reference + absolute(values))}</c:f>` +
    `<c:numCache><c:formatCode>${elementText(chart.numberFormat)}</c:formatCode>` +
    `${points(numbers, (value) => typeof value === 'number')}</c:numCache></c:numRef></c:val>`;
  const start =
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${elementText(name)}</c:v></c:tx>` +
    `<c:spPr>${shape(series, color)}</c:spPr>`;
  if (look === 'bars' || look === 'base') return `${start}<c:invertIfNegative val="0"/>${labels}${data}</c:ser>`;
  return `${start}<c:marker>${marker(series, color)}</c:marker>${labels}${data}<c:smooth val="0"/></c:ser>`;
}

function shape({ look }: SeriesPlan, color: string): string {
  switch (look) {
    case 'bars':
      return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
    case 'base':
      return '<a:noFill/><a:ln><a:noFill/></a:ln>';
    case 'limit':
      return line(color, LIMIT_LINE, '<a:prstDash val="dash"/>');
    case 'points':
    case 'marks':
      return `<a:ln w="${LIMIT_LINE}"><a:noFill/></a:ln>`;
  }
}

function marker({ look }: SeriesPlan, color: string): string {
  if (look === 'limit') return '<c:symbol val="none"/>';
  const [symbol, size] = look === 'marks' ? ['dash', 18] : ['diamond', 8];
  return (
    `<c:symbol val="${symbol}"/><c:size val="${size}"/><c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill>` +
    `${line(color, THIN_LINE)}</c:spPr>`
  );
}

function dataLabels(format: string, place: string): string {
  return (
    `<c:dLbls><c:numFmt formatCode="${attributeText(format)}" sourceLinked="0"/><c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>` +
    `${textLook(TEXT_SIZE)}<c:dLblPos val="${place}"/><c:showLegendKey val="0"/><c:showVal val="1"/><c:showCatName val="0"/>` +
    `<c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/></c:dLbls>`
  );
}

/** Cached values by their place; those that are not shown are left out. */
function points(values: readonly PlanValue[], isShown: (value: PlanValue) => boolean): string {
  const items = values.map((value, index) =>
    isShown(value) ? `<c:pt idx="${index}"><c:v>${elementText(String(value))}</c:v></c:pt>` : '',
  );
  return `<c:ptCount val="${values.length}"/>${items.join('')}`;
}

function categoryAxis(name: string, isLying: boolean): string {
  // The first category of lying bars stands at the top, as in the table.
  const scaling = `<c:scaling><c:orientation val="${isLying ? 'maxMin' : 'minMax'}"/></c:scaling>`;
  return (
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/>${scaling}<c:delete val="0"/><c:axPos val="${isLying ? 'l' : 'b'}"/>` +
    `${title(name, TEXT_SIZE, isLying)}<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="low"/><c:spPr>${line('7F7F7F', THIN_LINE)}</c:spPr>${textLook(TEXT_SIZE)}<c:crossAx val="${VALUE_AXIS}"/>` +
    `<c:crosses val="autoZero"/><c:auto val="1"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`
  );
}

function valueAxis({ axes, numberFormat, least, most }: ChartPlan, isLying: boolean): string {
  const end = most === undefined ? '' : `<c:max val="${most}"/>`;
  const begin = least === undefined ? '' : `<c:min val="${least}"/>`;
  return (
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/>${end}${begin}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${isLying ? 'b' : 'l'}"/><c:majorGridlines><c:spPr>${line(QUIET_COLOR, THIN_LINE)}</c:spPr></c:majorGridlines>` +
    `${title(axes.values, TEXT_SIZE, !isLying)}<c:numFmt formatCode="${attributeText(numberFormat)}" sourceLinked="0"/>` +
    `<c:majorTickMark val="out"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/><c:spPr>${line('7F7F7F', THIN_LINE)}</c:spPr>` +
    `${textLook(TEXT_SIZE)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${isLying ? 'max' : 'autoZero'}"/>` +
    '<c:crossBetween val="between"/></c:valAx>'
  );
}

/** Titles of axes that stand upright are turned, and read from below. */
function title(text: string, size: number, isTurned = false): string {
  const body = isTurned ? '<a:bodyPr rot="-5400000" vert="horz"/>' : '<a:bodyPr/>';
  const bold = size === TITLE_SIZE ? 1 : 0;
  return (
    `<c:title><c:tx><c:rich>${body}<a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}" b="${bold}"/></a:pPr>` +
    `<a:r><a:rPr lang="zh-CN" sz="${size}" b="${bold}">${FONTS}</a:rPr><a:t>${elementText(text)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title>'
  );
}

const FONTS = `<a:latin typeface="${FONT_NAME}"/><a:ea typeface="${FONT_NAME}"/>`;

function textLook(size: number): string {
  return `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="${size}">${FONTS}</a:defRPr></a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;
}

function line(color: string, width: number, dash = ''): string {
  return `<a:ln w="${width}"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill>${dash}</a:ln>`;
}

function hiddenEntries({ series }: ChartPlan): string {
  return series
    .map(({ look }, index) =>
      look === 'base' ? `<c:legendEntry><c:idx val="${index}"/><c:delete val="1"/></c:legendEntry>` : '',
    )
    .join('');
}

function absolute(range: string): string {
  return range.replace(/([A-Z]+)(\d+)/g, '$$$1$$$2');
}

/**
 * The drawing part of a sheet: where its charts stand.
 * @param ids the charts' relationship ids
 */
export function drawingMarkup(charts: readonly ChartPlan[], ids: readonly string[]): string {
  const anchors = charts.map(({ title: name, place: { top, left, bottom, right } }, index) => {
    const corner = (tag: string, column: number, row: number) =>
      `<xdr:${tag}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${tag}>`;
    // The second corner is the first cell that is not covered.
    return (
      `<xdr:twoCellAnchor editAs="oneCell">${corner('from', left - 1, top - 1)}${corner('to', right, bottom)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${attributeText(name)}" descr="${attributeText(name)}"/>` +
      '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${CHART}"><c:chart xmlns:c="${CHART}" xmlns:r="${RELATIONS}" r:id="${ids[index] as string}"/>` +
      '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
    );
  });
  return `${HEAD}<xdr:wsDr xmlns:xdr="${DRAWING}" xmlns:a="${MAIN}">${anchors.join('')}</xdr:wsDr>`;
}
