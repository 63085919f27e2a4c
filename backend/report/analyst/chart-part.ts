/** A native chart as DrawingML: fed by the cells of its sheet, with the same numbers kept beside for who does not calculate. */
import { columnLetters } from '../cell-address.ts'
import type { AnalystSheet, Cell, Chart } from './analyst-sheet.ts'
import { headerRowOf } from './analyst-sheet.ts'
import { DECLARATION, escapeXml, RELATIONS } from './xml.ts'

export const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart'
export const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'

/** Okabe and Ito's, without the yellow that is hard to see on white: apart for those who see colours in other ways. */
const COLOURS = ['0072B2', 'E69F00', '009E73', 'D55E00', 'CC79A7', '56B4E9', '404040']
const DASHES = ['solid', 'dash', 'sysDot', 'dashDot', 'lgDash', 'sysDash', 'lgDashDot']
const MARKERS = ['circle', 'square', 'diamond', 'triangle', 'x', 'star', 'plus']
const LINE_WIDTH = 28_575
const CATEGORY_AXIS = 111_111_111
const VALUE_AXIS = 222_222_222
/** Up to here an axis that chooses its own steps would show parts of ones. */
const FEW = 5

/** `rows` are those of the sheet's table; `language` is a tag such as `sv-SE`. */
export function chartXml(
  sheet: AnalystSheet,
  chart: Chart,
  rows: readonly (readonly Cell[])[],
  language: string,
): string {
  const feed = feedOf(sheet, chart, rows)
  const most = Math.max(0, ...chart.series.flatMap((column) => feed.cells(column).map(Number)))
  return [
    `${DECLARATION}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}" xmlns:r="${RELATIONS}">`,
    `<c:date1904 val="0"/><c:lang val="${language}"/><c:roundedCorners val="0"/><c:chart>`,
    titleXml(chart.title, language, 1400),
    '<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>',
    plotXml(chart, feed),
    categoryAxis(chart, language),
    valueAxis(chart, language, most),
    '</c:plotArea>',
    chart.series.length > 1 ? '<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>' : '',
    '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>',
    '<c:spPr><a:solidFill><a:srgbClr val="FFFFFF"/></a:solidFill></c:spPr>',
    '<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz="1000"><a:solidFill><a:srgbClr val="262626"/></a:solidFill></a:defRPr></a:pPr><a:endParaRPr/></a:p></c:txPr>',
    '</c:chartSpace>',
  ].join('')
}

type Feed = {
  name: (column: number) => string
  numbers: (column: number) => string
  categories: (column: number) => string
  cells: (column: number) => Cell[]
}

function feedOf(sheet: AnalystSheet, { from, to }: Chart, rows: readonly (readonly Cell[])[]): Feed {
  const header = headerRowOf(sheet)
  const quoted = `'${sheet.name.replaceAll("'", "''")}'`
  const address = (column: number, first: number, last: number) => {
    const letters = columnLetters(column)
    const range = first === last ? `$${letters}$${first}` : `$${letters}$${first}:$${letters}$${last}`
    return `<c:f>${escapeXml(`${quoted}!${range}`)}</c:f>`
  }
  const cells = (column: number) => rows.slice(from, to).map((row) => row[column] ?? null)
  const points = (values: readonly Cell[]) => {
    const all = values.map((value, at) =>
      value === null || value === '' ? '' : `<c:pt idx="${at}"><c:v>${escapeXml(String(value))}</c:v></c:pt>`,
    )
    return `<c:ptCount val="${values.length}"/>${all.join('')}`
  }
  const range = (column: number) => address(column, header + 1 + from, header + to)
  const numbers = (column: number) =>
    `<c:numRef>${range(column)}<c:numCache><c:formatCode>#,##0</c:formatCode>${points(cells(column))}</c:numCache></c:numRef>`
  const texts = (column: number) =>
    `<c:strRef>${range(column)}<c:strCache>${points(cells(column))}</c:strCache></c:strRef>`
  return {
    name: (column) =>
      `<c:strRef>${address(column, header, header)}<c:strCache>${points([sheet.columns[column]?.heading ?? ''])}</c:strCache></c:strRef>`,
    numbers,
    categories: (column) =>
      cells(column).every((cell) => typeof cell === 'number') ? numbers(column) : texts(column),
    cells,
  }
}

function plotXml(chart: Chart, feed: Feed): string {
  const series = chart.series.map((column, index) => seriesXml(chart, feed, column, index)).join('')
  const axes = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`
  if (chart.kind === 'line')
    return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${axes}</c:lineChart>`
  const [direction, grouping, overlap] =
    chart.kind === 'bar' ? ['bar', 'clustered', 0] : ['col', 'stacked', 100]
  return `<c:barChart><c:barDir val="${direction}"/><c:grouping val="${grouping}"/><c:varyColors val="0"/>${series}<c:gapWidth val="50"/><c:overlap val="${overlap}"/>${axes}</c:barChart>`
}

function seriesXml(chart: Chart, feed: Feed, column: number, index: number): string {
  const colour = `<a:solidFill><a:srgbClr val="${cycled(COLOURS, index)}"/></a:solidFill>`
  const head = `<c:idx val="${index}"/><c:order val="${index}"/><c:tx>${feed.name(column)}</c:tx>`
  const data = `<c:cat>${feed.categories(chart.categories)}</c:cat><c:val>${feed.numbers(column)}</c:val>`
  if (chart.kind !== 'line')
    return `<c:ser>${head}<c:spPr>${colour}</c:spPr><c:invertIfNegative val="0"/>${data}</c:ser>`
  // Lines differ in more than colour.
  const line = `<c:spPr><a:ln w="${LINE_WIDTH}" cap="rnd">${colour}<a:prstDash val="${cycled(DASHES, index)}"/></a:ln></c:spPr>`
  const marker = `<c:marker><c:symbol val="${cycled(MARKERS, index)}"/><c:size val="5"/><c:spPr>${colour}</c:spPr></c:marker>`
  return `<c:ser>${head}${line}${marker}${data}<c:smooth val="0"/></c:ser>`
}

function cycled(list: readonly string[], index: number): string {
  return list[index % list.length] ?? ''
}

/** Horizontal bars are read from above, as the table is. */
function categoryAxis({ kind, categoryTitle }: Chart, language: string): string {
  const [orientation, side] = kind === 'bar' ? ['maxMin', 'l'] : ['minMax', 'b']
  return [
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${orientation}"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${side}"/>${titleXml(categoryTitle, language, 1000)}`,
    '<c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="low"/><c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/>`,
    '<c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>',
  ].join('')
}

function valueAxis({ kind, valueTitle }: Chart, language: string, most: number): string {
  const [side, crosses] = kind === 'bar' ? ['b', 'max'] : ['l', 'autoZero']
  return [
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling>`,
    `<c:delete val="0"/><c:axPos val="${side}"/>`,
    '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D0D0D0"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>',
    titleXml(valueTitle, language, 1000),
    '<c:numFmt formatCode="#,##0" sourceLinked="0"/><c:majorTickMark val="out"/><c:minorTickMark val="none"/>',
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${crosses}"/><c:crossBetween val="between"/>`,
    most <= FEW ? '<c:majorUnit val="1"/>' : '',
    '</c:valAx>',
  ].join('')
}

/** Letters in hundredths of a point. */
function titleXml(text: string, language: string, size: number): string {
  const look = `sz="${size}" b="1"`
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${look}/></a:pPr><a:r><a:rPr lang="${language}" ${look}/><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
}
