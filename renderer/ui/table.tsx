/** Pieces of plain tables: a region that scrolls by keyboard when it is wide, and cells with numbers. */
import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from 'react'

/** A named, focusable region round a wide table (WCAG: what scrolls must be reachable). */
export function TableRegion({ name, children }: { name: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region has to be reachable by keyboard.
    <section className="table-region" aria-label={name} tabIndex={0}>
      {children}
    </section>
  )
}

export function NumberCell(props: TdHTMLAttributes<HTMLTableCellElement>) {
  return <td {...props} className="number" />
}

export function NumberHead(props: ThHTMLAttributes<HTMLTableCellElement>) {
  return <th scope="col" {...props} className="number" />
}
