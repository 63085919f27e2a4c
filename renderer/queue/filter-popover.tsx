/** The filter of a heading: what its column can be narrowed to, written into the search when it is used. */
import { type FormEvent, useId, useRef, useState } from 'react'
import { Button } from '../ui/button.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { type ColumnId, columnName, columnOf } from './columns.ts'
import { draftOf, faultsOf, written } from './filter-draft.ts'
import { FilterPart } from './filter-parts.tsx'
import { excludedOn } from './header-filter.ts'
import { editionOf } from './query-text.ts'
import { setQueueQuery } from './use-queue-query.ts'
import { useStandsBelow } from './use-stands-below.ts'

export type OpenedFilter = { column: ColumnId; heading: HTMLElement }

type FilterPopoverProps = { opened: OpenedFilter; query: string; onClose: () => void }

/** Rendered while it is open; a click elsewhere and Esc close it, and focus goes back to the heading. */
export function FilterPopover({ opened, query, onClose }: FilterPopoverProps) {
  const words = useWords()
  const { filter } = words.queueGrid
  const language = useLanguage()
  const titleId = useId()
  const element = useRef<HTMLDivElement>(null)
  const fields = columnOf(opened.column).filters
  const [draft, setDraft] = useState(() => draftOf(query, fields))
  const [areFaultsShown, setFaultsShown] = useState(false)
  useStandsBelow(element, opened.heading, onClose)

  const faults = faultsOf(draft, filter)
  const use = (event?: FormEvent) => {
    event?.preventDefault()
    setFaultsShown(true)
    if (Object.keys(faults).length > 0) {
      window.requestAnimationFrame(() =>
        element.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus(),
      )
      return
    }
    let next = query
    for (const field of fields) next = written(next, field, draft, language)
    element.current?.hidePopover()
    if (next !== query) setQueueQuery(next)
  }
  const clear = () => {
    let next = query
    for (const field of fields) next = written(next, field, {}, language)
    element.current?.hidePopover()
    if (next !== query) setQueueQuery(next)
  }
  const excluded = fields.flatMap((field) => excludedOn(query, field))
  return (
    <div
      ref={element}
      popover="auto"
      role="dialog"
      aria-labelledby={titleId}
      className="filter-popover"
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form onSubmit={use} noValidate>
        <h2 id={titleId}>{filter.title(columnName(opened.column, words))}</h2>
        {fields.map((field) => (
          <FilterPart
            key={field}
            field={field}
            edition={editionOf(query)}
            draft={draft}
            fault={areFaultsShown ? faults[field] : undefined}
            onDraft={(change) => setDraft({ ...draft, ...change })}
          />
        ))}
        {excluded.length > 0 && <p className="small muted">{filter.excluded(excluded.join(' '))}</p>}
        <footer>
          <Button kind="primary" type="submit">
            {filter.use}
          </Button>
          <Button kind="quiet" onClick={clear}>
            {filter.clear}
          </Button>
        </footer>
      </form>
    </div>
  )
}
