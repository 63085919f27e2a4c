/** What changed between two revisions, field by field and word by word; by default since the last decision. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useRef, useState } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import type { ChangesShown } from '../../contract/calls/submission.ts'
import { dayOf } from '../../domain/time.ts'
import { useKeyOf } from '../frame/key-map.ts'
import { desk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { TextButton } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Select } from '../ui/field.tsx'
import { formatInstant, formatShortDay } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { FieldChange } from './field-change.tsx'
import { fieldName } from './field-lines.ts'
import { FindingEvidence } from './finding-evidence.tsx'

type Chosen = { from?: number; to?: number }

type ChangesTabProps = {
  submission: SubmissionShown
  /** Whether "next change" was pressed and is not answered yet. */
  isJumping: boolean
  onJumped: () => void
}

export function ChangesTab({ submission, isJumping, onJumped }: ChangesTabProps) {
  const { changes: t } = useWords().panel
  const [chosen, setChosen] = useState<Chosen>({})
  const { data, error } = useChosenChanges(submission, chosen)
  const part = useRef<HTMLElement>(null)
  const isAlone = !hasEarlier(submission)
  useEffect(() => {
    if (!isJumping || !(data || error || isAlone)) return
    onJumped()
    if (!part.current || !focusNext(part.current, t.position)) announce(t.none)
  }, [isJumping, onJumped, data, error, isAlone, t])
  return (
    <section className="panel-part changes" ref={part}>
      {isAlone && <p className="muted">{t.onlyOne(submission.revision)}</p>}
      <LockedText submission={submission} />
      {error && <ErrorNote what={t.failed} error={error} />}
      {!isAlone && !data && !error && <Skeleton />}
      {data && (
        <>
          <Heading changes={data} />
          <Changes changes={data} />
          {submission.revisions.length > 2 && (
            <ChooseRevisions submission={submission} changes={data} chosen={chosen} onChoose={setChosen} />
          )}
        </>
      )}
    </section>
  )
}

/** Since the last decision; asked only where there is something to compare. */
export function useChanges(submission: SubmissionShown) {
  const { id } = submission
  return useQuery(desk.submission.changes.queryOptions({ input: { id }, enabled: hasEarlier(submission) }))
}

/** The first that was fetched may be a later revision. */
function hasEarlier({ revisions }: SubmissionShown): boolean {
  return revisions.length > 1
}

/** What was shown stays until what was chosen has come, and so does the focus in it. */
function useChosenChanges(submission: SubmissionShown, chosen: Chosen) {
  const input = { id: submission.id, ...chosen }
  const enabled = hasEarlier(submission)
  return useQuery(desk.submission.changes.queryOptions({ input, enabled, placeholderData: keepPreviousData }))
}

function Heading({ changes: { from, to, since } }: { changes: ChangesShown }) {
  const { changes: t } = useWords().panel
  const language = useLanguage()
  const day = since && formatShortDay(dayOf(since.at), language)
  return (
    <h3>
      {day === null
        ? t.sinceRevision(from)
        : since?.isOwn
          ? t.sinceOwn(day)
          : t.sinceDecision(since?.reviewer ?? '', day)}{' '}
      <span className="panel-aside">{t.revisions(from, to)}</span>
    </h3>
  )
}

/** The list of changes alone, for other places that compare two revisions. */
export function Changes({ changes: { changes, unchanged } }: { changes: ChangesShown }) {
  const words = useWords()
  const { changes: t } = words.panel
  const key = useKeyOf('next-change')
  if (changes.length === 0) return <p className="muted">{t.nothing}</p>
  return (
    <>
      <dl className="diff">
        {changes.map((one) => {
          const name = fieldName(one, words)
          return (
            <div key={`${one.field} ${one.extra}`} data-field={name}>
              <dt>{name}</dt>
              <dd>
                <FieldChange field={one.field} change={one.change} />
              </dd>
            </div>
          )
        })}
      </dl>
      <p className="small muted">
        {t.unchanged(unchanged)}
        {key && `. ${t.next}: ${key}`}
      </p>
    </>
  )
}

/** Said before anything else: it is against the rule. */
function LockedText({ submission }: { submission: SubmissionShown }) {
  const { changes: t } = useWords().panel
  const locked = submission.findings.find(
    ({ criterion, outcome }) => criterion === 'locked-text' && outcome === 'not-met',
  )
  if (!locked) return null
  return (
    <Note kind="warn" title={t.locked}>
      <FindingEvidence evidence={locked.evidence} related={[]} />
    </Note>
  )
}

type ChooseProps = {
  submission: SubmissionShown
  changes: ChangesShown
  chosen: Chosen
  onChoose: (chosen: Chosen) => void
}

function ChooseRevisions({ submission, changes, chosen, onChoose }: ChooseProps) {
  const { changes: t } = useWords().panel
  const language = useLanguage()
  const { from, to } = changes
  const options = submission.revisions.map(({ number, changedAt }) => ({
    value: String(number),
    label: t.revisionChoice(number, formatInstant(changedAt, language)),
  }))
  const isChosen = chosen.from !== undefined || chosen.to !== undefined
  const summary = useRef<HTMLElement>(null)
  const goBack = () => {
    // The button goes with what it did.
    summary.current?.focus()
    onChoose({})
  }
  return (
    <details className="grounds">
      <summary ref={summary}>{t.choose}</summary>
      <div className="row row-wrap">
        <Select
          label={t.from}
          value={String(from)}
          options={options}
          onChange={(value) => onChoose({ to, from: Number(value) })}
        />
        <Select
          label={t.to}
          value={String(to)}
          options={options}
          onChange={(value) => onChoose({ from, to: Number(value) })}
        />
        {isChosen && <TextButton onClick={goBack}>{t.backToDefault}</TextButton>}
      </div>
    </details>
  )
}

/** Focus goes to the change after the one that has it, and from the last to the first. False where there is none. */
function focusNext(part: HTMLElement, say: (place: number, total: number, field: string) => string): boolean {
  const stops = [...part.querySelectorAll<HTMLElement>('[data-change]')]
  const place = (stops.findIndex((stop) => stop === document.activeElement) + 1) % (stops.length || 1)
  const stop = stops[place]
  if (!stop) return false
  stop.focus()
  stop.scrollIntoView({ block: 'nearest' })
  const field = stop.closest<HTMLElement>('[data-field]')?.dataset.field ?? ''
  announce(say(place + 1, stops.length, field))
  return true
}
