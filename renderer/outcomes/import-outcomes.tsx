/** Reads outcomes from a file: what its headings mean, what each row becomes, and then all of it at once. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutcomesImport } from '../../contract/calls/outcomes.ts'
import type { HeadingsByHand, OutcomeColumn } from '../../domain/outcome-table.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { FileButton } from '../import/choose-file.tsx'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Select } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { useWords } from '../ui/use-words.ts'
import { OutcomesPlan } from './outcomes-plan.tsx'

type Given = { file: File; edition: string | null; headings: HeadingsByHand; scale: number | null }

export function ImportOutcomes() {
  const words = useWords()
  const t = words.outcomes.import
  const refresh = useRefreshDesk()
  const editions = useQuery(desk.editions.list.queryOptions())
  const [edition, setEdition] = useState<string | null>(null)
  const [given, setGiven] = useState<Given | null>(null)
  // The outlook before stays until the next has come, so that a choice under way keeps its place.
  const [plan, setPlan] = useState<OutcomesImport | null>(null)
  const preview = useMutation(desk.outcomes.preview.mutationOptions({ onSuccess: setPlan }))
  const take = useMutation(desk.outcomes.take.mutationOptions())
  const look = (next: Given) => {
    take.reset()
    setGiven(next)
    preview.mutate(next)
  }
  const close = () => {
    setGiven(null)
    setPlan(null)
  }
  const error = preview.error ?? take.error
  return (
    <section className="stack" aria-labelledby="import-outcomes">
      <h2 id="import-outcomes">{t.title}</h2>
      <p className="medium muted">{t.text}</p>
      <div className="outcomes-ways">
        <Select
          label={t.edition}
          value={edition ?? ''}
          options={[
            { value: '', label: t.anyEdition },
            ...(editions.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          onChange={(chosen) => {
            const of = chosen === '' ? null : chosen
            setEdition(of)
            if (given) look({ ...given, edition: of })
          }}
        />
        <FileButton
          label={t.choose}
          onChoose={(file) => {
            setPlan(null)
            look({ file, edition, headings: {}, scale: null })
          }}
        />
      </div>
      {error && (
        <ErrorNote what={t.failed} error={error}>
          {'code' in error ? sayFailure(words, error as { code: string; data?: unknown }) : undefined}
        </ErrorNote>
      )}
      {take.data && (
        <Note kind="ok" role="status">
          {t.taken(take.data.counts.new + take.data.counts.changed)}
        </Note>
      )}
      {given && plan && (
        <OutcomesPlan
          name={given.file.name}
          plan={plan}
          scale={given.scale}
          isBusy={take.isPending || preview.isPending}
          onHeading={(heading, column) =>
            look({ ...given, headings: withChosen(given.headings, heading, column) })
          }
          onScale={(scale) => look({ ...given, scale })}
          onTake={() =>
            take.mutate(given, {
              onSuccess: async ({ counts }) => {
                close()
                announce(t.taken(counts.new + counts.changed))
                await refresh()
              },
            })
          }
          onCancel={close}
        />
      )}
    </section>
  )
}

/** What is chosen last holds: another heading that was said to be the same gives way. */
function withChosen(before: HeadingsByHand, heading: string, column: OutcomeColumn | null): HeadingsByHand {
  const others = Object.entries(before).map(([one, was]) => [one, was === column ? null : was] as const)
  return { ...Object.fromEntries(others), [heading]: column }
}
