/** What colleagues have noted about the submission, its case number, and the ways to add to both. */
import { useId, useState } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { desk } from '../queries.ts'
import { Button, TextButton } from '../ui/button.tsx'
import { formatInstant } from '../ui/format.ts'
import { useLanguage, useSessionStatus, useWords } from '../ui/use-words.ts'
import { ActProblemNote } from './act-problem.tsx'
import { CaseNumberDialog } from './case-number-dialog.tsx'
import { NoteDialog } from './note-dialog.tsx'
import { useAct } from './use-act.ts'

export function NotesList({ submission }: { submission: SubmissionShown }) {
  const { note: t, caseNumber: c } = useWords().triage
  const [asking, setAsking] = useState<'note' | 'case-number' | null>(null)
  const close = () => setAsking(null)
  const heading = useId()
  const { notes, caseNumber } = submission
  return (
    <section className="panel-part" aria-labelledby={heading}>
      <h3 id={heading}>{t.list}</h3>
      {notes.length === 0 && <p className="muted">{t.none}</p>}
      {notes.map((note) => (
        <NoteShown key={note.id} note={note} />
      ))}
      <p>
        <Button size="small" onClick={() => setAsking('note')}>
          {t.add}
        </Button>
      </p>
      <p className="row row-wrap">
        <span>
          {caseNumber === null ? c.none : `${c.name}: `}
          {caseNumber !== null && <b>{caseNumber}</b>}
        </span>
        <TextButton
          aria-label={caseNumber === null ? c.setName : c.changeName}
          onClick={() => setAsking('case-number')}
        >
          {caseNumber === null ? c.set : c.change}
        </TextButton>
      </p>
      {asking === 'note' && <NoteDialog submission={submission} onClose={close} />}
      {asking === 'case-number' && <CaseNumberDialog submission={submission} onClose={close} />}
    </section>
  )
}

function NoteShown({ note }: { note: SubmissionShown['notes'][number] }) {
  const { note: t } = useWords().triage
  const language = useLanguage()
  const own = useSessionStatus()?.reviewer
  const { act, isBusy, problem } = useAct(desk.triage.withdrawNote.mutationOptions(), () => t.withdrawn)
  const when = formatInstant(note.at, language)
  const isOwn = note.reviewer === own?.name && note.organisation === own.organisation
  return (
    <div className="note-shown">
      <p className="said">{note.text}</p>
      <p className="small muted">
        {t.by(note.reviewer, note.organisation, when, note.revision)}
        {isOwn && (
          <>
            {' '}
            <TextButton
              disabled={isBusy}
              aria-label={t.withdrawOf(when)}
              onClick={() => act({ noteId: note.id })}
            >
              {t.withdraw}
            </TextButton>
          </>
        )}
      </p>
      {problem && <ActProblemNote problem={problem} />}
    </div>
  )
}
