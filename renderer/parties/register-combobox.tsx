/** Looks up a body in the register while a name or number is written; chosen by arrows and Enter, or by pointer. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type KeyboardEvent, useEffect, useId, useState } from 'react'
import type { RegisterRow } from '../../contract/calls/register.ts'
import { desk } from '../queries.ts'
import { Field } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { closestFirst } from './closest-first.ts'

const PAUSE_MS = 200
const ASKED = 200
const SHOWN = 6

type RegisterComboboxProps = {
  chosen: RegisterRow | null
  error: string | undefined
  onChoose: (body: RegisterRow | null) => void
}

export function RegisterCombobox({ chosen, error, onChoose }: RegisterComboboxProps) {
  const words = useWords()
  const t = words.partiesView.search
  const list = useId()
  const [text, setText] = useState(chosen?.name ?? '')
  const [isOpen, setOpen] = useState(false)
  const [active, setActive] = useState(-1)
  const found = useRegisterSearch(isOpen ? text : '')
  const rows = isOpen ? closestFirst(found.data?.rows ?? [], text).slice(0, SHOWN) : []
  const take = (body: RegisterRow) => {
    onChoose(body)
    setText(body.name)
    setOpen(false)
    setActive(-1)
  }
  const press = (event: KeyboardEvent) => {
    const current = rows[active]
    if (event.nativeEvent.isComposing || event.ctrlKey || rows.length === 0) return
    if (event.key === 'ArrowDown') setActive((active + 1) % rows.length)
    else if (event.key === 'ArrowUp') setActive((active <= 0 ? rows.length : active) - 1)
    else if (event.key === 'Escape') setOpen(false)
    else if (event.key === 'Enter' && current) take(current)
    else return
    // Esc and Enter are for the list here, not for the dialog round it.
    event.preventDefault()
    event.stopPropagation()
  }
  return (
    <div className="combobox">
      <Field
        label={t.label}
        hint={chosen ? <ChosenBody body={chosen} /> : t.hint}
        error={found.error ? t.failed : error}
      >
        {(ids) => (
          <input
            {...ids}
            className="input"
            type="text"
            role="combobox"
            aria-autocomplete="list"
            aria-expanded={rows.length > 0}
            aria-controls={list}
            aria-activedescendant={active >= 0 && rows[active] ? `${list}-${active}` : undefined}
            autoComplete="off"
            spellCheck={false}
            value={text}
            onChange={(event) => {
              setText(event.target.value)
              setOpen(event.target.value.trim() !== '')
              setActive(-1)
              if (chosen) onChoose(null)
            }}
            onKeyDown={press}
            onBlur={() => setOpen(false)}
          />
        )}
      </Field>
      <div
        id={list}
        className="combobox-list"
        role="listbox"
        aria-label={t.results}
        hidden={rows.length === 0}
      >
        {rows.map((row, place) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the field above has the keys, as in every combobox.
          <div
            key={row.id}
            id={`${list}-${place}`}
            role="option"
            tabIndex={-1}
            aria-selected={place === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => take(row)}
          >
            <span>{row.name}</span>
            <span className="small muted">{describeBody(row, words.common.sectors)}</span>
          </div>
        ))}
      </div>
      <p className="combobox-hits small muted" role="status">
        {isOpen && found.data && sayHits(rows.length, found.data.total, t)}
      </p>
    </div>
  )
}

function ChosenBody({ body }: { body: RegisterRow }) {
  const { partiesView, common } = useWords()
  return `${partiesView.search.chosen(body.name)}. ${describeBody(body, common.sectors)}.`
}

function describeBody(
  { sector, orgnr }: RegisterRow,
  sectors: Record<RegisterRow['sector'], string>,
): string {
  return [sectors[sector], orgnr].filter(Boolean).join(', ')
}

type SearchWords = ReturnType<typeof useWords>['partiesView']['search']

function sayHits(shown: number, total: number, t: SearchWords): string {
  if (total === 0) return t.none
  return total > shown ? t.more(shown, total) : `${t.hits(total)}, ${t.keys}`
}

/** Asked when the writing pauses; what was found before stays until then. */
function useRegisterSearch(text: string) {
  const [asked, setAsked] = useState('')
  useEffect(() => {
    const timer = window.setTimeout(() => setAsked(text.trim()), PAUSE_MS)
    return () => window.clearTimeout(timer)
  }, [text])
  return useQuery(
    desk.register.search.queryOptions({
      input: { text: asked, limit: ASKED },
      enabled: asked !== '',
      placeholderData: keepPreviousData,
    }),
  )
}
