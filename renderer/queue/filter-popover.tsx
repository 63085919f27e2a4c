/** The filter of a heading: what its column can be narrowed to, written into the search when it is used. */
import { type FormEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react'
import type { Outcome } from '../../domain/criterion.ts'
import { isDay } from '../../domain/time.ts'
import type { Words } from '../../text/catalog.ts'
import { Button } from '../ui/button.tsx'
import { Checkbox, TextField } from '../ui/field.tsx'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { type ColumnId, columnName, columnOf } from './columns.ts'
import {
  choicesOf,
  countyShortName,
  DAY_FIELDS,
  type DayField,
  type DayRange,
  excludedOn,
  type FilterField,
  isSameValue,
  LIST_FIELDS,
  type ListField,
  listOf,
  rangeOf,
  TEXT_FIELDS,
  type TextField as TextualField,
  textOf,
  withList,
  withRange,
  withText,
} from './header-filter.ts'
import { editionOf } from './query-text.ts'
import { setQueueQuery, useEditions } from './use-queue-query.ts'

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

/** Below the heading, within the window; focus goes to its first control, and back when it closes. */
function useStandsBelow(
  element: React.RefObject<HTMLDivElement | null>,
  heading: HTMLElement,
  onClose: () => void,
): void {
  const latest = useRef(onClose)
  latest.current = onClose
  useLayoutEffect(() => {
    const popover = element.current
    if (!popover) return
    popover.showPopover()
    const at = heading.getBoundingClientRect()
    const left = Math.min(at.left, window.innerWidth - popover.offsetWidth - 8)
    const top = Math.min(at.bottom, window.innerHeight - popover.offsetHeight - 8)
    popover.style.left = `${Math.max(8, left)}px`
    popover.style.top = `${Math.max(8, top)}px`
    popover.querySelector<HTMLElement>('input')?.focus()
  }, [element, heading])
  useEffect(() => {
    const popover = element.current
    const closed = (event: Event) => {
      if (!('newState' in event) || event.newState !== 'closed') return
      const isHere = document.activeElement === document.body || popover?.contains(document.activeElement)
      if (isHere) heading.focus()
      latest.current()
    }
    popover?.addEventListener('toggle', closed)
    return () => popover?.removeEventListener('toggle', closed)
  }, [element, heading])
}

type Draft = {
  lists?: Partial<Record<ListField, readonly string[]>>
  texts?: Partial<Record<TextualField, string>>
  ranges?: Partial<Record<DayField, DayRange>>
}

type PartProps = {
  field: FilterField
  edition: string | null
  draft: Draft
  fault: string | undefined
  onDraft: (change: Draft) => void
}

function FilterPart({ field, edition, draft, fault, onDraft }: PartProps) {
  const { filter } = useWords().queueGrid
  if (isListField(field)) {
    return (
      <ListPart
        field={field}
        edition={edition}
        chosen={draft.lists?.[field] ?? []}
        onChosen={(codes) => onDraft({ lists: { ...draft.lists, [field]: codes } })}
      />
    )
  }
  if (isTextField(field)) {
    return (
      <TextField
        label={filter.fields[field]}
        value={draft.texts?.[field] ?? ''}
        onChange={(event) => onDraft({ texts: { ...draft.texts, [field]: event.target.value } })}
      />
    )
  }
  const range = draft.ranges?.[field] ?? { from: '', to: '' }
  const change = (part: Partial<DayRange>) =>
    onDraft({ ranges: { ...draft.ranges, [field]: { ...range, ...part } } })
  const isReversed = fault === filter.reversed
  return (
    <fieldset>
      <legend className="group-label">{filter.fields[field]}</legend>
      <div className="filter-range">
        <TextField
          label={filter.from}
          placeholder="2024-09-30"
          value={range.from}
          error={fault && !isReversed && !isDayOrEmpty(range.from) ? fault : undefined}
          onChange={(event) => change({ from: event.target.value.trim() })}
        />
        <TextField
          label={filter.to}
          placeholder="2024-10-04"
          value={range.to}
          error={fault && (isReversed || !isDayOrEmpty(range.to)) ? fault : undefined}
          onChange={(event) => change({ to: event.target.value.trim() })}
        />
      </div>
    </fieldset>
  )
}

type ListPartProps = {
  field: ListField
  edition: string | null
  chosen: readonly string[]
  onChosen: (codes: string[]) => void
}

function ListPart({ field, edition, chosen, onChosen }: ListPartProps) {
  const words = useWords()
  const { filter } = words.queueGrid
  const choices = useChoices(field, edition, chosen)
  const isOn = (code: string) => chosen.some((one) => isSameValue(field, one, code))
  return (
    <fieldset>
      <legend className="group-label">{filter.fields[field]}</legend>
      {choices.length === 0 && <p className="small muted">{filter.noTypes}</p>}
      <div className={choices.length > 8 ? 'filter-choices filter-choices-many' : 'filter-choices'}>
        {choices.map((code) => (
          <Checkbox
            key={code}
            checked={isOn(code)}
            onChange={() =>
              onChosen(
                isOn(code)
                  ? chosen.filter((one) => !isSameValue(field, one, code))
                  : // In the order of the choices, so that the same boxes always write the same.
                    choices.filter((one) => one === code || isOn(one)),
              )
            }
            label={
              field === 'outcome' ? (
                <OutcomeMark outcome={code as Outcome} isCalm />
              ) : (
                valueName(field, code, words)
              )
            }
          />
        ))}
      </div>
    </fieldset>
  )
}

/** The types are those of the edition asked about, or of all; a value that is none of the choices is one more. */
function useChoices(field: ListField, edition: string | null, chosen: readonly string[]): string[] {
  const editions = useEditions() ?? []
  const asked = editions.filter((one) => edition === null || one.id === edition)
  const offered =
    field === 'type' ? asked.flatMap(({ types }) => types.map(({ sv }) => sv)) : choicesOf(field)
  const all = [...offered, ...chosen]
  return all.filter((code, at) => all.findIndex((one) => isSameValue(field, one, code)) === at)
}

function valueName(field: ListField, code: string, { common, queueGrid }: Words): string {
  const { filter } = queueGrid
  if (field === 'county') {
    if (code === 'digital') return filter.digitalCounty
    return code === 'unknown' ? filter.unknownCounty : (countyShortName(code) ?? code)
  }
  const names: Readonly<Record<string, string>> =
    field === 'state' ? common.states : field === 'format' ? common.formats : {}
  return names[code] ?? code
}

function draftOf(query: string, fields: readonly FilterField[]): Draft {
  const draft: Required<Draft> = { lists: {}, texts: {}, ranges: {} }
  for (const field of fields) {
    if (isListField(field)) draft.lists[field] = listOf(query, field) ?? []
    else if (isTextField(field)) draft.texts[field] = textOf(query, field)
    else draft.ranges[field] = rangeOf(query, field)
  }
  return draft
}

/** What the draft does not change stays as it was written. */
function written(
  query: string,
  field: FilterField,
  draft: Draft,
  language: Parameters<typeof withList>[3],
): string {
  if (isListField(field)) {
    const codes = draft.lists?.[field] ?? []
    return sameList(codes, listOf(query, field) ?? []) ? query : withList(query, field, codes, language)
  }
  if (isTextField(field)) {
    const text = draft.texts?.[field] ?? ''
    return text === textOf(query, field) ? query : withText(query, field, text, language)
  }
  const range = draft.ranges?.[field] ?? { from: '', to: '' }
  const before = rangeOf(query, field)
  return range.from === before.from && range.to === before.to
    ? query
    : withRange(query, field, range, language)
}

function sameList(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((code) => other.includes(code))
}

function faultsOf(
  draft: Draft,
  { badDay, reversed }: Words['queueGrid']['filter'],
): Partial<Record<FilterField, string>> {
  const faults: Partial<Record<FilterField, string>> = {}
  for (const field of DAY_FIELDS) {
    const { from, to } = draft.ranges?.[field] ?? { from: '', to: '' }
    if (!isDayOrEmpty(from) || !isDayOrEmpty(to)) faults[field] = badDay
    else if (from !== '' && to !== '' && from > to) faults[field] = reversed
  }
  return faults
}

function isDayOrEmpty(text: string): boolean {
  return text === '' || isDay(text)
}

function isListField(field: FilterField): field is ListField {
  return LIST_FIELDS.some((one) => one === field)
}

function isTextField(field: FilterField): field is TextualField {
  return TEXT_FIELDS.some((one) => one === field)
}
