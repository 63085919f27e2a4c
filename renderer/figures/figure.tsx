/** The frame of every figure: name, one sentence, the drawing or the same numbers as a table, rows, and files of it. */
import { type ReactNode, useId, useRef, useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../ui/button.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useWords } from '../ui/use-words.ts'
import { FigureFiles } from './figure-files.tsx'
import { FigureTable, type FigureTableData } from './figure-table.tsx'

type FigureProps = {
  name: string
  /** What the figure says, in words. */
  sentence: string
  /** The same numbers as a real table. */
  table: FigureTableData
  rowsHref?: string | undefined
  foot?: ReactNode
  /** What a file of it tells beside the sentence: filter, switches, definition, sources. */
  notes?: readonly string[]
  /**
   * The drawing. Every mark in it carries `data-mark`, leads to its rows and is named with its number. Without one the
   * table is all there is to see.
   */
  children?: ReactNode
}

export function Figure({ name, sentence, table, rowsHref, foot, notes = [], children }: FigureProps) {
  const [isTable, setTable] = useState(false)
  const heading = useId()
  const drawing = useRef<HTMLDivElement>(null)
  const t = useWords().dashboard
  return (
    <section className="figure" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{name}</h2>
        <div className="figure-tools">
          {children !== undefined && (
            <Button
              kind="quiet"
              size="small"
              aria-pressed={isTable}
              aria-label={t.showTableOf(name)}
              onClick={() => setTable(!isTable)}
            >
              {t.table}
            </Button>
          )}
          <FigureFiles name={name} sentence={sentence} notes={notes} table={table} drawing={drawing} />
          {rowsHref && (
            <Link className="button button-quiet button-small" href={rowsHref} aria-label={t.rowsOf(name)}>
              {t.rows}
            </Link>
          )}
        </div>
      </header>
      <p className="figure-sentence">{sentence}</p>
      {isTable && (
        <TableRegion name={t.tableRegion(name)}>
          <FigureTable {...table} />
        </TableRegion>
      )}
      {/* It keeps its size behind the table, so that it can be drawn into a file. */}
      <div ref={drawing} className="figure-drawing" data-is-behind={isTable} inert={isTable}>
        {children ?? (
          <TableRegion name={t.tableRegion(name)}>
            <FigureTable {...table} />
          </TableRegion>
        )}
      </div>
      {foot && <div className="figure-foot">{foot}</div>}
    </section>
  )
}
