/** The controls of a heading's filter: values to tick, words, or a range of days. */
import { useState } from 'react'
import type { Outcome } from '../../domain/criterion.ts'
import { fold } from '../../domain/swedish.ts'
import type { Words } from '../../text/catalog.ts'
import { Checkbox, TextField } from '../ui/field.tsx'
import { OutcomeMark } from '../ui/outcome-mark.tsx'
import { useWords } from '../ui/use-words.ts'
import { type FilterDraft, isDayOrEmpty, isListField, isTextField } from './filter-draft.ts'
import { choicesOf, type DayRange, type FilterField, isSameValue, type ListField } from './header-filter.ts'
import { isPlaceField, placeName } from './place-words.ts'
import { useEditions } from './use-queue-query.ts'

type PartProps = {
  field: FilterField
  edition: string | null
  draft: FilterDraft
  fault: string | undefined
  onDraft: (change: FilterDraft) => void
}

export function FilterPart({ field, edition, draft, fault, onDraft }: PartProps) {
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

/** More than these are sought by name. */
const MOST_AT_ONCE = 24

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
  const [sought, setSought] = useState('')
  const isSought = (code: string) => fold(valueName(field, code, words)).includes(fold(sought))
  const isOn = (code: string) => chosen.some((one) => isSameValue(field, one, code))
  return (
    <fieldset>
      <legend className="group-label">{filter.fields[field]}</legend>
      {choices.length === 0 && <p className="small muted">{filter.noTypes}</p>}
      {choices.length > MOST_AT_ONCE && (
        <TextField label={filter.seek} value={sought} onChange={(event) => setSought(event.target.value)} />
      )}
      <div className={choices.length > 8 ? 'filter-choices filter-choices-many' : 'filter-choices'}>
        {choices.filter(isSought).map((code) => (
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
  const offered = {
    type: () => asked.flatMap(({ types }) => types.map(({ sv }) => sv)),
    edition: () => editions.map(({ id }) => id),
  }
  const own = field === 'type' || field === 'edition' ? offered[field]() : choicesOf(field)
  const all = [...own, ...chosen]
  return all.filter((code, at) => all.findIndex((one) => isSameValue(field, one, code)) === at)
}

function valueName(field: ListField, code: string, { common, queueGrid }: Words): string {
  const { filter } = queueGrid
  const names: Readonly<Partial<Record<ListField, Readonly<Record<string, string>>>>> = {
    state: common.states,
    format: common.formats,
    outcome: common.outcomes,
    county: { digital: filter.digitalCounty, unknown: filter.unknownCounty },
    claimed: filter.claimants,
  }
  const place = isPlaceField(field) ? placeName(field, code) : null
  return place ?? names[field]?.[code] ?? code
}
