/** Breaks in the series: what changed, from which edition, and by which source. */
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EditionListed } from '../../contract/calls/editions.ts'
import { BREAK_DIMENSIONS, type BreakDimension, type KnownBreak } from '../../domain/figures/breaks.ts'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { Refused } from './refused.tsx'
import { useNoted } from './use-noted.ts'

export function Breaks({ editions }: { editions: readonly EditionListed[] }) {
  const words = useWords()
  const language = useLanguage()
  const { figureNotes } = words
  const t = figureNotes.breaks
  const list = useQuery(desk.figures.breaks.list.queryOptions())
  const [changed, setChanged] = useState<KnownBreak | 'new' | null>(null)
  const [removed, setRemoved] = useState<KnownBreak | null>(null)
  const { told, noted } = useNoted()
  return (
    <div className="stack">
      {list.error && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {list.data?.length === 0 && <p className="medium">{t.none}</p>}
      {list.data && list.data.length > 0 && (
        <TableRegion name={t.title}>
          <table>
            <thead>
              <tr>
                {[t.columns.edition, t.columns.what, t.columns.about, t.columns.source, t.columns.acts].map(
                  (head) => (
                    <th key={head} scope="col">
                      {head}
                    </th>
                  ),
                )}
              </tr>
            </thead>
            <tbody>
              {list.data.map((one) => (
                <tr key={one.id}>
                  <th scope="row">{one.edition}</th>
                  <td className="wrap">{one.words[language]}</td>
                  <td>{one.dimension === null ? t.everything : words.figures.dimensions[one.dimension]}</td>
                  <td className="wrap">{one.source}</td>
                  <td>
                    <span className="row">
                      <Button
                        size="small"
                        aria-label={t.changeOf(one.words[language])}
                        onClick={() => setChanged(one)}
                      >
                        {figureNotes.change}
                      </Button>
                      <Button
                        size="small"
                        aria-label={t.removeOf(one.words[language])}
                        onClick={() => setRemoved(one)}
                      >
                        {figureNotes.remove}
                      </Button>
                      {one.origin === 'shipped' && <span className="small muted">{figureNotes.shipped}</span>}
                    </span>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableRegion>
      )}
      <p>
        <Button onClick={() => setChanged('new')}>{t.add}</Button>
      </p>
      <p className="medium" role="status">
        {told}
      </p>
      {changed !== null && (
        <BreakForm
          editions={editions}
          known={changed === 'new' ? null : changed}
          onClose={() => setChanged(null)}
          onKept={() => {
            setChanged(null)
            void noted(t.kept)
          }}
        />
      )}
      {removed && (
        <RemoveBreak
          known={removed}
          onClose={() => setRemoved(null)}
          onRemoved={() => {
            setRemoved(null)
            void noted(t.removed)
          }}
        />
      )}
    </div>
  )
}

type BreakFormProps = {
  editions: readonly EditionListed[]
  known: KnownBreak | null
  onClose: () => void
  onKept: () => void
}

const EVERYTHING = ''

function BreakForm({ editions, known, onClose, onKept }: BreakFormProps) {
  const { figureNotes, figures } = useWords()
  const t = figureNotes.breaks
  const [edition, setEdition] = useState(known?.edition ?? editions.at(-1)?.id ?? '')
  const [dimension, setDimension] = useState<BreakDimension | null>(known?.dimension ?? null)
  const [swedish, setSwedish] = useState(known?.words.sv ?? '')
  const [english, setEnglish] = useState(known?.words.en ?? '')
  const [source, setSource] = useState(known?.source ?? '')
  const [isChecked, setChecked] = useState(false)
  const set = useMutation(desk.figures.breaks.set.mutationOptions({ onSuccess: onKept }))
  const keep = () => {
    setChecked(true)
    const [sv, from] = [swedish.trim(), source.trim()]
    if (sv === '' || from === '') return
    const words = { sv, en: english.trim() || sv }
    set.mutate({ ...(known && { id: known.id }), edition, dimension, words, source: from })
  }
  return (
    <Dialog
      title={known ? t.changeTitle : t.addTitle}
      confirm={figureNotes.keep}
      isBusy={set.isPending}
      onConfirm={keep}
      onClose={onClose}
    >
      <Select
        label={t.columns.edition}
        hint={t.editionHint}
        value={edition}
        options={editions.map(({ id }) => ({ value: id, label: id }))}
        onChange={setEdition}
      />
      <Select
        label={t.columns.about}
        value={dimension ?? EVERYTHING}
        options={[
          { value: EVERYTHING, label: t.everything },
          ...BREAK_DIMENSIONS.map((one) => ({ value: one, label: figures.dimensions[one] })),
        ]}
        onChange={(chosen) => setDimension(BREAK_DIMENSIONS.find((one) => one === chosen) ?? null)}
      />
      <TextField
        label={t.swedish}
        hint={t.wordsHint}
        value={swedish}
        error={isChecked && swedish.trim() === '' ? t.wordsNeeded : undefined}
        onChange={(event) => setSwedish(event.target.value)}
      />
      <TextField label={t.english} value={english} onChange={(event) => setEnglish(event.target.value)} />
      <TextField
        label={t.columns.source}
        value={source}
        error={isChecked && source.trim() === '' ? figureNotes.sourceNeeded : undefined}
        onChange={(event) => setSource(event.target.value)}
      />
      <Refused error={set.error} />
    </Dialog>
  )
}

type RemoveBreakProps = { known: KnownBreak; onClose: () => void; onRemoved: () => void }

function RemoveBreak({ known, onClose, onRemoved }: RemoveBreakProps) {
  const { figureNotes } = useWords()
  const language = useLanguage()
  const t = figureNotes.breaks
  const remove = useMutation(desk.figures.breaks.remove.mutationOptions({ onSuccess: onRemoved }))
  return (
    <Dialog
      title={t.removeTitle}
      confirm={figureNotes.remove}
      isBusy={remove.isPending}
      onConfirm={() => remove.mutate({ id: known.id })}
      onClose={onClose}
    >
      <p>{t.removeText(known.words[language])}</p>
      <Refused error={remove.error} />
    </Dialog>
  )
}
