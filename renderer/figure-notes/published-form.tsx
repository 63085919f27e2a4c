/** Notes a figure that somebody else has published, changes one that the team noted, or stands in for a shipped one. */
import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import type { StoredPublishedFigure } from '../../contract/calls/figures-published.ts'
import { MEASURES, type Measure } from '../../domain/figures/measures.ts'
import { QUALIFIERS, type Qualifier } from '../../domain/figures/qualifier.ts'
import { desk } from '../queries.ts'
import { Dialog } from '../ui/dialog.tsx'
import { Select, TextField } from '../ui/field.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { readWhole } from './read-whole.ts'
import { Refused } from './refused.tsx'

type PublishedFormProps = {
  edition: string
  /** The one that is changed or stood in for; null for a new one. */
  figure: StoredPublishedFigure | null
  onClose: () => void
  onKept: (told: string) => void
}

export function PublishedForm({ edition, figure, onClose, onKept }: PublishedFormProps) {
  const { figureNotes, figures, figuresMore } = useWords()
  const language = useLanguage()
  const t = figureNotes.published
  const [measure, setMeasure] = useState<Measure>(figure?.measure ?? 'activities')
  const [qualifier, setQualifier] = useState<Qualifier>(figure?.qualifier ?? 'at-least')
  const [value, setValue] = useState(figure ? String(figure.value) : '')
  const [source, setSource] = useState(figure?.source ?? '')
  // Words that only repeat the number are made anew with it.
  const plain = figure && figuresMore.stated[figure.qualifier](figure.value)
  const [said, setSaid] = useState(figure && figure.words[language] !== plain ? figure.words[language] : '')
  const [statedOn, setStatedOn] = useState(figure?.statedOn ?? '')
  const [isChecked, setChecked] = useState(false)
  const set = useMutation(desk.figures.published.set.mutationOptions({ onSuccess: () => onKept(t.kept) }))
  const number = readWhole(value)
  const keep = () => {
    setChecked(true)
    if (number === null || source.trim() === '') return
    set.mutate({
      edition,
      measure,
      qualifier,
      value: number,
      source: source.trim(),
      words: said.trim() || null,
      statedOn: statedOn || null,
    })
  }
  return (
    <Dialog
      title={figure ? t.changeTitle(edition) : t.addTitle(edition)}
      confirm={figureNotes.keep}
      isBusy={set.isPending}
      onConfirm={keep}
      onClose={onClose}
      footnote={t.never}
    >
      <Select
        label={t.columns.measure}
        value={measure}
        disabled={figure !== null}
        options={MEASURES.map((one) => ({ value: one, label: figures.measures[one].name }))}
        onChange={(chosen) => setMeasure(MEASURES.find((one) => one === chosen) ?? measure)}
      />
      <Select
        label={t.qualifier}
        value={qualifier}
        options={QUALIFIERS.map((one) => ({ value: one, label: t.qualifiers[one] }))}
        onChange={(chosen) => setQualifier(QUALIFIERS.find((one) => one === chosen) ?? qualifier)}
      />
      <TextField
        label={t.value}
        inputMode="numeric"
        value={value}
        error={isChecked && number === null ? t.valueNeeded : undefined}
        onChange={(event) => setValue(event.target.value)}
      />
      <TextField
        label={t.columns.source}
        hint={t.sourceHint}
        value={source}
        disabled={figure !== null}
        error={isChecked && source.trim() === '' ? figureNotes.sourceNeeded : undefined}
        onChange={(event) => setSource(event.target.value)}
      />
      <TextField
        label={t.columns.words}
        hint={t.wordsHint}
        value={said}
        onChange={(event) => setSaid(event.target.value)}
      />
      <TextField
        label={t.columns.statedOn}
        type="date"
        value={statedOn}
        onChange={(event) => setStatedOn(event.target.value)}
      />
      <Refused error={set.error} />
    </Dialog>
  )
}
