/** One field's change in the way of its kind: words within a text, from one choice to another, items of a list, times. */
import type { ReactNode } from 'react'
import type { FieldChangeShown } from '../../contract/calls/submission.ts'
import type { Words } from '../../text/catalog.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { Added, ChangeStop, DiffPieces, Removed } from './diff-pieces.tsx'
import { choiceWord, languageName, occurrenceLine } from './field-lines.ts'
import { numbered } from './numbered.ts'

type Change = FieldChangeShown['change']
type ListStep = Extract<Change, { kind: 'list' }>['steps'][number]
type OccurrenceStep = Extract<Change, { kind: 'occurrences' }>['steps'][number]

export function FieldChange({ field, change }: Pick<FieldChangeShown, 'field' | 'change'>) {
  const words = useWords()
  if (change.kind === 'text') return <DiffPieces pieces={change.pieces} />
  if (change.kind === 'choice')
    return (
      <ChangeStop>
        <Became
          before={choiceWord(field, change.before, words)}
          after={choiceWord(field, change.after, words)}
        />
      </ChangeStop>
    )
  if (change.kind === 'list')
    return numbered(change.steps).map(([key, step]) => (
      <ListChange key={key} step={step} isLanguage={field === 'languages'} />
    ))
  return numbered(change.steps).map(([key, step]) => <OccurrenceChange key={key} step={step} />)
}

function ListChange({ step, isLanguage }: { step: ListStep; isLanguage: boolean }) {
  const words = useWords()
  const { panel, common } = words
  const say = (text: string) => (isLanguage ? languageName(text, words) : text)
  if (step.kind === 'rewritten')
    return (
      <div>
        <DiffPieces pieces={step.pieces} /> <Role words={words} role={step.role} />
      </div>
    )
  if (step.kind === 'other-role') {
    const [before, after] = [common.roles[step.before], common.roles[step.role]]
    return (
      <ChangeStop>
        {step.text}: <Became before={before.toLowerCase()} after={after.toLowerCase()} />
      </ChangeStop>
    )
  }
  const Mark = step.kind === 'removed' ? Removed : Added
  return (
    <ChangeStop>
      <Mark>{say(step.text) || panel.changes.empty}</Mark> <Role words={words} role={step.role} />
    </ChangeStop>
  )
}

function Role({ role, words }: { role: 'organiser' | 'co-organiser' | 'participant' | null; words: Words }) {
  return role && <span className="muted">({words.common.roles[role].toLowerCase()})</span>
}

function OccurrenceChange({ step }: { step: OccurrenceStep }): ReactNode {
  const words = useWords()
  const language = useLanguage()
  const say = (one: Parameters<typeof occurrenceLine>[0]) => occurrenceLine(one, words, language)
  if (step.kind === 'moved')
    return (
      <ChangeStop>
        <Became before={say(step.before)} after={say(step.after)} />
      </ChangeStop>
    )
  const Mark = step.kind === 'removed' ? Removed : Added
  return (
    <ChangeStop>
      <Mark>{say(step.occurrence)}</Mark>
    </ChangeStop>
  )
}

/** `2 okt 09:00 → 3 okt 09:00`; the arrow is a word to those who listen. */
function Became({ before, after }: { before: string; after: string }) {
  const t = useWords().panel.changes
  return (
    <>
      <del>{before}</del>
      <span aria-hidden="true"> → </span>
      <span className="visually-hidden"> {t.became} </span>
      <ins>{after}</ins>
    </>
  )
}
