/** What Excel insists on in a workbook's parts, and charts that say the same as the cells that feed them. */
import { SaxesParser } from 'saxes'
import { beforeAll, describe, expect, it } from 'vitest'
import { addEdition } from '../../../../backend/editions/editions.ts'
import { uniqueHeadings } from '../../../../backend/report/analyst/table-part.ts'
import { type Row, workspaceWith } from '../workspace.ts'
import { recordsOf, type Written, written } from './written.ts'

const ROWS: Row[] = [
  ...['14', '14', '01'].map((county, index) => ({
    title: `Rad ${index}`,
    county,
    format: 'on-site' as const,
    themes: [`Tema ${index}`, '=1+1'],
    type: `Typ & <${index}>`,
  })),
  { title: 'Digitalt', format: 'digital', edition: '2023', state: 'published' },
  { title: 'Ny', state: 'new' },
]

let one: Written

beforeAll(async () => {
  const workspace = workspaceWith(ROWS)
  const edition = {
    programme: 'innovationsveckan',
    startsOn: '2024-09-30',
    endsOn: '2024-10-04',
    deadlineAt: null,
  }
  // The same name as another's, and one with what a formula could be made of.
  addEdition(workspace, { ...edition, id: 'tom', name: '=A1 & <\'x\'> "y"' })
  addEdition(workspace, { ...edition, id: 'dubbel', name: 'Innovationsveckan 2024' })
  one = await written(workspace, { compare: ['2022', '2023', 'tom', 'dubbel'] }, { mostRows: 2 })
})

type Element = { name: string; attributes: Record<string, string>; children: Element[]; text: string }

/** Fails on XML that is not well formed. */
function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: {}, children: [], text: '' }
  const path = [root]
  const parser = new SaxesParser({ xmlns: false })
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, children: [], text: '' }
    path.at(-1)?.children.push(element)
    path.push(element)
  })
  parser.on('text', (text) => {
    const last = path.at(-1)
    if (last) last.text += text
  })
  parser.on('closetag', () => path.pop())
  parser.write(xml).close()
  return root.children[0] as Element
}

function all(element: Element, name: string): Element[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...all(child, name)])
}

const pathsLike = (pattern: RegExp) => Object.keys(one.parts).filter((path) => pattern.test(path))
const part = (path: string) => parsed(one.parts[path] ?? '')

describe('the package', () => {
  it('has well-formed parts, each with a type, and types and relationships of parts that there are', () => {
    const types = part('[Content_Types].xml')
    const typed = all(types, 'Override').map(({ attributes }) => attributes.PartName?.slice(1))
    expect(new Set(typed).size).toBe(typed.length)
    const others = Object.keys(one.parts).filter(
      (path) => path !== '[Content_Types].xml' && !path.endsWith('.rels'),
    )
    expect(typed.toSorted()).toEqual(others.toSorted())
    for (const path of pathsLike(/\.rels$/)) {
      const folder = path.replace(/_rels\/[^/]*$/, '')
      const relations = all(part(path), 'Relationship')
      const targets = relations.map(
        ({ attributes }) => new URL(attributes.Target ?? '', `zip:///${folder}`).pathname,
      )
      expect(targets.map((target) => target.slice(1)).filter((target) => !(target in one.parts))).toEqual([])
      const ids = relations.map(({ attributes }) => attributes.Id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('begins with its types, as those who look at the first bytes expect', () => {
    expect(Object.keys(one.parts)[0]).toBe('[Content_Types].xml')
  })
})

describe('sheets', () => {
  /** ECMA-376, CT_Worksheet. */
  const ORDER = [
    'sheetPr',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'pageMargins',
    'pageSetup',
    'headerFooter',
    'ignoredErrors',
    'drawing',
    'tableParts',
  ]

  it('have their elements in order, their cells in order, and never a formula or a link', () => {
    const sheets = pathsLike(/^xl\/worksheets\/sheet/)
    expect(sheets.length).toBeGreaterThan(8)
    for (const path of sheets) {
      const sheet = part(path)
      const names = sheet.children.map(({ name }) => name)
      expect(names).toEqual(ORDER.filter((name) => names.includes(name)))
      const rows = all(sheet, 'row').map(({ attributes }) => Number(attributes.r))
      expect(rows).toEqual(rows.toSorted((a, b) => a - b))
      expect([...all(sheet, 'f'), ...all(sheet, 'hyperlink')]).toEqual([])
      expect(all(sheet, 'c').every(({ attributes }) => attributes.t !== 'str')).toBe(true)
    }
  })

  it('have names that Excel takes, each once', () => {
    const names = all(part('xl/workbook.xml'), 'sheet').map(({ attributes }) => attributes.name ?? '')
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
    expect(names.filter((name) => name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name))).toEqual([])
  })

  it('each have one table with ids and names of its own, whose headings are the cells and differ', () => {
    const tables = pathsLike(/^xl\/tables\//).map(part)
    const ids = tables.map(({ attributes }) => attributes.id)
    const names = tables.map(({ attributes }) => attributes.displayName?.toLowerCase())
    expect([new Set(ids).size, new Set(names).size]).toEqual([tables.length, tables.length])
    expect(names.filter((name) => !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name ?? ''))).toEqual([])
    for (const table of tables) {
      const headings = all(table, 'tableColumn').map(({ attributes }) => attributes.name ?? '')
      expect(new Set(headings.map((heading) => heading.toLowerCase())).size).toBe(headings.length)
      expect(headings.filter((heading) => heading.length === 0 || heading.length > 255)).toEqual([])
      const filters = all(table, 'autoFilter').map(({ attributes }) => attributes.ref)
      expect(filters.every((ref) => ref === table.attributes.ref)).toBe(true)
    }
    // hucre finds each table's headings in the cells that it spans.
    for (const { name } of one.workbook.sheets) {
      const sheet = one.workbook.sheets.find((each) => each.name === name)
      const [table] = sheet?.tables ?? []
      const row = Number(/\d+/.exec(table?.range ?? '')?.[0]) - 1
      expect(sheet?.rows[row]?.map(String)).toEqual(table?.columns.map((column) => column.name))
    }
  })

  it('have styles that there are', () => {
    const styles = part('xl/styles.xml')
    const [formats] = all(styles, 'cellXfs')
    const count = formats?.children.length ?? 0
    expect(Number(formats?.attributes.count)).toBe(count)
    const used = pathsLike(/^xl\/worksheets\/sheet/).flatMap((path) =>
      all(part(path), 'c').map(({ attributes }) => Number(attributes.s)),
    )
    expect(Math.max(...used)).toBeLessThan(count)
  })
})

describe('charts', () => {
  const texts = (element: Element | undefined) =>
    element
      ? all(element, 'c:pt').map((point) => [Number(point.attributes.idx), point.children[0]?.text])
      : []

  it('have the same values beside as the cells that they name', () => {
    const charts = pathsLike(/^xl\/charts\//)
    expect(charts).toHaveLength(7)
    let compared = 0
    for (const path of charts)
      for (const reference of [...all(part(path), 'c:strRef'), ...all(part(path), 'c:numRef')]) {
        const [formula, cache] = reference.children
        const cells = cellsAt(formula?.text ?? '')
        expect(Number(all(reference, 'c:ptCount')[0]?.attributes.val)).toBe(cells.length)
        const expected = cells.flatMap((cell, at) => (cell === null ? [] : [[at, String(cell)]]))
        expect(texts(cache)).toEqual(expected)
        compared += expected.length
      }
    expect(compared).toBeGreaterThan(100)
  })

  it('are bars, stacked columns and lines, with titles on chart and axes and words for who does not see them', () => {
    const kinds = pathsLike(/^xl\/charts\//).map((path) => {
      const chart = part(path)
      const titles = all(chart, 'c:title').map((title) => all(title, 'a:t')[0]?.text ?? '')
      expect(titles).toHaveLength(3)
      expect(titles.every((title) => title.length > 2)).toBe(true)
      const grouping = all(chart, 'c:grouping')[0]?.attributes.val
      return all(chart, 'c:lineChart').length > 0 ? 'line' : grouping
    })
    expect(new Set(kinds)).toEqual(new Set(['clustered', 'stacked', 'line']))
    for (const path of pathsLike(/^xl\/drawings\/drawing/)) {
      const [frame] = all(part(path), 'xdr:cNvPr')
      expect(frame?.attributes.descr?.length).toBeGreaterThan(40)
    }
  })

  it('have the elements of a series and an axis in the order of the format', () => {
    const SERIES = [
      'c:idx',
      'c:order',
      'c:tx',
      'c:spPr',
      'c:invertIfNegative',
      'c:marker',
      'c:cat',
      'c:val',
      'c:smooth',
    ]
    const AXIS =
      'axId scaling delete axPos majorGridlines title numFmt majorTickMark minorTickMark tickLblPos crossAx crosses auto lblAlgn lblOffset noMultiLvlLbl crossBetween majorUnit'
    const axis = AXIS.split(' ').map((name) => `c:${name}`)
    for (const path of pathsLike(/^xl\/charts\//)) {
      const chart = part(path)
      for (const [name, order] of [
        ['c:ser', SERIES],
        ['c:catAx', axis],
        ['c:valAx', axis],
      ] as const)
        for (const element of all(chart, name)) {
          const own = element.children.map((child) => child.name)
          expect(own).toEqual(order.filter((child) => own.includes(child)))
        }
    }
  })

  /** The cells of an address such as `'Per län'!$C$2:$C$24`, as hucre reads them. */
  function cellsAt(address: string): unknown[] {
    const [, name = '', letter = '', from = '', to = from] =
      /^'(.*)'!\$([A-Z])\$(\d+)(?::\$[A-Z]\$(\d+))?$/.exec(address) ?? []
    const sheet = one.workbook.sheets.find((each) => each.name === name.replaceAll("''", "'"))
    if (!sheet) throw new Error(`No sheet at ${address}`)
    const column = letter.charCodeAt(0) - 'A'.charCodeAt(0)
    return sheet.rows.slice(Number(from) - 1, Number(to)).map((row) => row[column] ?? null)
  }
})

describe('headings', () => {
  it('of editions with one name are told apart', () => {
    expect(Object.keys(recordsOf(one.workbook, 'Per län')[0] ?? {})).toContain('Innovationsveckan 2024 (2)')
  })

  it('are each once in any case of letters, and no longer than a table can have', () => {
    const long = 'å'.repeat(300)
    const unique = uniqueHeadings(['Län', 'län', '', long, long, 'Län (2)'])
    expect(new Set(unique.map((heading) => heading.toLowerCase())).size).toBe(6)
    expect(unique.filter((heading) => heading.length > 255 || heading === '')).toEqual([])
    expect(unique[0]).toBe('Län')
  })
})
