/** The numbers behind a figure: one piece of data that is drawn as a table and written as CSV. */
import { Link } from 'wouter'
import { NumberCell, NumberHead } from '../ui/table.tsx'
import { useWords } from '../ui/use-words.ts'

/** Null is missing, which is not 0; a shown text stands for its value on screen, and the value in files. */
export type FigureCell =
  | string
  | number
  | null
  | { value: string | number | null; shown: string; href?: string }

export type FigureColumn = {
  name: string
  kind: 'text' | 'number'
  /** A break lies between this column and the one before; its words. */
  breakBefore?: string
}

export type FigureTableRow = {
  key: string
  /** In the order of the columns; the first heads the row. */
  cells: readonly FigureCell[]
  /** A break lies between this row and the one before; its words. */
  breakBefore?: string
}

export type FigureTableData = {
  columns: readonly FigureColumn[]
  rows: readonly FigureTableRow[]
  /** The whole, last. */
  total?: readonly FigureCell[]
}

export function FigureTable({ columns, rows, total }: FigureTableData) {
  return (
    <table>
      <thead>
        <tr>
          {columns.map((column) => {
            const Head = column.kind === 'number' ? NumberHead : TextHead
            return (
              <Head
                key={column.name}
                data-break={column.breakBefore !== undefined}
                title={column.breakBefore}
              >
                {column.name}
              </Head>
            )
          })}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, cells, breakBefore }) => (
          <tr key={key} data-break={breakBefore !== undefined} title={breakBefore}>
            <Cells cells={cells} columns={columns} />
          </tr>
        ))}
      </tbody>
      {total && (
        <tfoot>
          <tr>
            <Cells cells={total} columns={columns} />
          </tr>
        </tfoot>
      )}
    </table>
  )
}

function TextHead(props: { children: string; title?: string | undefined; 'data-break': boolean }) {
  return <th scope="col" {...props} />
}

function Cells({ cells, columns }: { cells: readonly FigureCell[]; columns: readonly FigureColumn[] }) {
  return columns.map(({ name, kind, breakBefore }, place) => {
    const shown = <Shown cell={cells[place] ?? null} />
    if (place === 0)
      return (
        <th key={name} scope="row">
          {shown}
        </th>
      )
    const Cell = kind === 'number' ? NumberCell : TextCell
    return (
      <Cell key={name} data-break={breakBefore !== undefined}>
        {shown}
      </Cell>
    )
  })
}

function TextCell({ children, ...rest }: { children: React.ReactNode; 'data-break': boolean }) {
  return (
    <td className="wrap" {...rest}>
      {children}
    </td>
  )
}

function Shown({ cell }: { cell: FigureCell }) {
  const { dashboard: t } = useWords()
  if (cell === null) return t.perEdition.missing
  if (typeof cell === 'number') return t.number(cell)
  if (typeof cell === 'string') return cell
  return cell.href === undefined ? cell.shown : <Link href={cell.href}>{cell.shown}</Link>
}

/** What stands in a file: the number itself, or the text; null where it is missing. */
export function inFile(cell: FigureCell): string | number | null {
  return typeof cell === 'object' && cell !== null ? cell.value : cell
}
