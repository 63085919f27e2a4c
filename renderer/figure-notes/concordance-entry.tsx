/** One name that counts as another: where it holds, from which name, and what it counts as; told at its field if it cannot. */
import { useId, useState } from 'react'
import type { EditionListed } from '../../contract/calls/editions.ts'
import {
  type ConcordanceDimension,
  type ConcordanceEntry,
  concordanceFault,
  concordanceKey,
} from '../../domain/figures/concordance.ts'
import { FORMATS } from '../../domain/submission.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { useWords } from '../ui/use-words.ts'
import { withEntry } from './concordance-draft.ts'

type ConcordanceEntryFormProps = {
  dimension: ConcordanceDimension
  editions: readonly EditionListed[]
  entries: readonly ConcordanceEntry[]
  /** The one that is changed; null for a new one. */
  entry: ConcordanceEntry | null
  onClose: () => void
  onKept: (entry: ConcordanceEntry) => void
}

export function ConcordanceEntryForm(props: ConcordanceEntryFormProps) {
  const { dimension, editions, entries, entry, onClose, onKept } = props
  const { figureNotes, figuresMore } = useWords()
  const t = figureNotes.names
  const [scope, setScope] = useState(scopeOf(entry))
  const [from, setFrom] = useState(entry?.from ?? (dimension === 'format' ? FORMATS[0] : ''))
  const [to, setTo] = useState(entry?.to ?? (dimension === 'format' ? FORMATS[1] : ''))
  const [isChecked, setChecked] = useState(false)
  const written: ConcordanceEntry = {
    ...readScope(scope),
    from: concordanceKey(dimension, from),
    to: concordanceKey(dimension, to),
  }
  const isWhole = written.from !== '' && written.to !== ''
  const fault = isWhole ? concordanceFault(dimension, withEntry(entries, written, entry)) : null
  const keep = () => {
    setChecked(true)
    if (isWhole && !fault) onKept(written)
  }
  const errorAt = (place: 'from' | 'to') => {
    if (!isChecked) return undefined
    if (written[place] === '') return t.nameNeeded
    const isHere = fault && (fault.code === 'same-key' || fault.code === 'chain') === (place === 'to')
    return isHere ? figuresMore.failures.badConcordance[fault.code](fault.key) : undefined
  }
  return (
    <Dialog title={entry ? t.changeTitle : t.addTitle} confirm={t.use} onConfirm={keep} onClose={onClose}>
      <Select
        label={figuresMore.cli.headings.where}
        value={scope}
        options={scopes(editions, figuresMore.cli.everywhere, t.programme)}
        onChange={setScope}
      />
      <NameField
        label={figuresMore.cli.headings.from}
        {...{ dimension, editions }}
        value={from}
        error={errorAt('from')}
        onChange={setFrom}
      />
      <NameField
        label={figuresMore.cli.headings.to}
        {...{ dimension, editions }}
        value={to}
        error={errorAt('to')}
        onChange={setTo}
      />
    </Dialog>
  )
}

type NameFieldProps = {
  label: string
  dimension: ConcordanceDimension
  editions: readonly EditionListed[]
  value: string
  error: string | undefined
  onChange: (value: string) => void
}

/** Formats are chosen; types and themes are written, with the editions' own names offered. */
function NameField({ label, dimension, editions, value, error, onChange }: NameFieldProps) {
  const { common } = useWords()
  const listId = useId()
  if (dimension === 'format')
    return (
      <Select
        label={label}
        value={value}
        error={error}
        options={FORMATS.map((one) => ({ value: one, label: common.formats[one] }))}
        onChange={onChange}
      />
    )
  const known = editions.flatMap((edition) => (dimension === 'type' ? edition.types : edition.themes))
  return (
    <>
      <TextField
        label={label}
        list={listId}
        value={value}
        error={error}
        onChange={(event) => onChange(event.target.value)}
      />
      <datalist id={listId}>
        {[...new Set(known.map((one) => one.sv))].map((one) => (
          <option key={one} value={one} />
        ))}
      </datalist>
    </>
  )
}

const EVERYWHERE = ''

function scopeOf(entry: ConcordanceEntry | null): string {
  if (entry?.edition) return `edition ${entry.edition}`
  return entry?.programme ? `programme ${entry.programme}` : EVERYWHERE
}

function readScope(scope: string): Pick<ConcordanceEntry, 'programme' | 'edition'> {
  const [kind, id = ''] = scope.split(' ', 2)
  return { programme: kind === 'programme' ? id : null, edition: kind === 'edition' ? id : null }
}

function scopes(
  editions: readonly EditionListed[],
  everywhere: string,
  sayProgramme: (name: string) => string,
) {
  const programmes = new Map(editions.map((one) => [one.programme, one.programmeName]))
  return [
    { value: EVERYWHERE, label: everywhere },
    ...[...programmes].map(([id, name]) => ({ value: `programme ${id}`, label: sayProgramme(name) })),
    ...editions.map(({ id }) => ({ value: `edition ${id}`, label: id })),
  ]
}
