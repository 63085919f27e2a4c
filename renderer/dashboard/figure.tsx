/** The frame of every figure: name, one sentence, the drawing or the same numbers as a table, and the way to the rows. */
import { type ReactNode, useId, useState } from 'react'
import { Link } from 'wouter'
import { Button } from '../ui/button.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useWords } from '../ui/use-words.ts'

type FigureProps = {
  name: string
  sentence: string
  /** The same numbers as a real table. */
  table: ReactNode
  rowsHref?: string | undefined
  foot?: ReactNode
  children: ReactNode
}

export function Figure({ name, sentence, table, rowsHref, foot, children }: FigureProps) {
  const [isTable, setTable] = useState(false)
  const heading = useId()
  const t = useWords().dashboard
  return (
    <section className="figure" aria-labelledby={heading}>
      <header>
        <h2 id={heading}>{name}</h2>
        <Button
          kind="quiet"
          size="small"
          aria-pressed={isTable}
          aria-label={t.showTableOf(name)}
          onClick={() => setTable(!isTable)}
        >
          {t.table}
        </Button>
        {rowsHref && (
          <Link className="button button-quiet button-small" href={rowsHref} aria-label={t.rowsOf(name)}>
            {t.rows}
          </Link>
        )}
      </header>
      <p className="figure-sentence">{sentence}</p>
      {isTable ? <TableRegion name={t.tableRegion(name)}>{table}</TableRegion> : children}
      {foot && <div className="figure-foot">{foot}</div>}
    </section>
  )
}
