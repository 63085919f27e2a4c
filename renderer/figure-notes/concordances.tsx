/** The concordance of types, themes and formats: the current map, changes of it with what they do, and its versions. */
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EditionListed } from '../../contract/calls/editions.ts'
import type { ConcordanceShown } from '../../contract/calls/figures-concordance.ts'
import {
  CONCORDANCE_DIMENSIONS,
  type ConcordanceDimension,
  type ConcordanceEntry,
} from '../../domain/figures/concordance.ts'
import { useAddressValue } from '../address.ts'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Select } from '../ui/field.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../ui/use-words.ts'
import { isChanged, withEntry, withoutEntry } from './concordance-draft.ts'
import { ConcordanceEntryForm } from './concordance-entry.tsx'
import { ConcordanceTable } from './concordance-table.tsx'
import { ConcordanceUnsaved } from './concordance-unsaved.tsx'
import { ConcordanceVersions } from './concordance-versions.tsx'
import { useNoted } from './use-noted.ts'

export function Concordances({ editions }: { editions: readonly EditionListed[] }) {
  const { figureNotes, figures } = useWords()
  const [asked, choose] = useAddressValue('namn')
  const dimension = CONCORDANCE_DIMENSIONS.find((one) => one === asked) ?? 'type'
  const shown = useQuery(desk.figures.concordance.show.queryOptions({ input: { dimension } }))
  return (
    <div className="stack">
      <div className="field-inline">
        <Select
          label={figureNotes.names.dimension}
          value={dimension}
          options={CONCORDANCE_DIMENSIONS.map((one) => ({ value: one, label: figures.dimensions[one] }))}
          onChange={choose}
        />
      </div>
      {shown.isPending && <Skeleton />}
      {shown.error && <ErrorNote error={shown.error} onRetry={() => void shown.refetch()} />}
      {shown.data && (
        <>
          <ConcordanceMap
            key={dimension}
            dimension={dimension}
            current={shown.data}
            editions={editions}
            onStale={async () => (await shown.refetch()).data}
          />
          <ConcordanceVersions dimension={dimension} versions={shown.data.versions} />
        </>
      )}
    </div>
  )
}

type ConcordanceMapProps = {
  dimension: ConcordanceDimension
  current: ConcordanceShown
  editions: readonly EditionListed[]
  /** Fetches the map that somebody else saved. */
  onStale: () => Promise<ConcordanceShown | undefined>
}

/** The map that changes start from stays the same until they are saved, also when a colleague saves another meanwhile. */
function ConcordanceMap({ dimension, current, editions, onStale }: ConcordanceMapProps) {
  const t = useWords().figureNotes.names
  const [base, setBase] = useState<ConcordanceShown | null>(null)
  const [draft, setDraft] = useState<readonly ConcordanceEntry[]>(current.entries)
  const [edited, setEdited] = useState<ConcordanceEntry | 'new' | null>(null)
  const { told, noted } = useNoted()
  const from = base ?? current
  const entries = base ? draft : current.entries
  const change = (changed: readonly ConcordanceEntry[]) => {
    setBase(from)
    setDraft(changed)
  }
  return (
    <>
      <ConcordanceTable
        dimension={dimension}
        entries={entries}
        onChange={setEdited}
        onRemove={(entry) => change(withoutEntry(entries, entry))}
      />
      <p>
        <Button onClick={() => setEdited('new')}>{t.add}</Button>
      </p>
      {isChanged(from.entries, entries) && (
        <ConcordanceUnsaved
          base={from}
          draft={entries}
          editions={editions}
          onSaved={() => {
            void noted(t.kept).then(() => setBase(null))
          }}
          onDiscard={() => {
            setBase(null)
            void noted(t.discarded)
          }}
          onRebase={async (rebased) => {
            const now = await onStale()
            if (!now) return
            setDraft(rebased(now.entries))
            setBase(now)
          }}
        />
      )}
      <p className="medium" role="status">
        {told}
      </p>
      {edited !== null && (
        <ConcordanceEntryForm
          dimension={dimension}
          editions={editions}
          entries={entries}
          entry={edited === 'new' ? null : edited}
          onClose={() => setEdited(null)}
          onKept={(entry) => {
            change(withEntry(entries, entry, edited === 'new' ? null : edited))
            setEdited(null)
          }}
        />
      )}
    </>
  )
}
