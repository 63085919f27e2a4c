/** Bars lying under each other, each a link to its rows: a name, a bar from zero, a number and words beside it. */
import { Link } from 'wouter'
import { useWords } from '../ui/use-words.ts'
import { useArrowFocus } from './arrow-focus.ts'

export type BarRow = {
  key: string
  name: string
  value: number
  /** Of the value, drawn in another colour and told in `beside`. */
  part?: number
  beside?: string
  /** What is heard; it begins with the name that is seen. */
  label: string
  /** Null where no search finds these rows alone. */
  href: string | null
}

export function BarList({ name, rows }: { name: string; rows: readonly BarRow[] }) {
  const arrows = useArrowFocus()
  const highest = Math.max(1, ...rows.map(({ value }) => value))
  return (
    <div {...arrows}>
      <ul className="bar-list" aria-label={name}>
        {rows.map((row) => (
          <li key={row.key}>
            {row.href === null ? (
              <span className="bar-row">
                <Bar row={row} highest={highest} />
              </span>
            ) : (
              <Link data-mark className="bar-row" href={row.href}>
                <Bar row={row} highest={highest} />
              </Link>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function Bar({ row, highest }: { row: BarRow; highest: number }) {
  const { number } = useWords().dashboard
  const { name, value, part = 0, beside, label } = row
  const width = (some: number) => ({ width: `${(some / highest) * 100}%` })
  return (
    <>
      <span aria-hidden="true" className="bar-name">
        {name}
      </span>
      <span aria-hidden="true" className="bar-track">
        {part > 0 && <i className="bar-part" style={width(part)} />}
        {value > part && <i className="bar-rest" style={width(value - part)} />}
      </span>
      <span aria-hidden="true" className="bar-value">
        {number(value)}
      </span>
      {beside && (
        <span aria-hidden="true" className="bar-beside">
          {beside}
        </span>
      )}
      <span className="visually-hidden">{label}</span>
    </>
  )
}
