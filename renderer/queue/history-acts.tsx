/** What can be added to a submission's story beside a decision: a note to colleagues, and a case number. */
import { useState } from 'react'
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { useKeyOf } from '../frame/key-map.ts'
import { Button, TextButton } from '../ui/button.tsx'
import { useWords } from '../ui/use-words.ts'
import { CaseNumberDialog } from './case-number-dialog.tsx'
import { NoteDialog } from './note-dialog.tsx'

export function HistoryActs({ submission }: { submission: SubmissionShown }) {
  const { note: t, caseNumber: c } = useWords().triage
  const [asking, setAsking] = useState<'note' | 'case-number' | null>(null)
  const close = () => setAsking(null)
  const key = useKeyOf('note')
  const { caseNumber } = submission
  return (
    <div className="history-acts">
      <Button size="small" {...(key && { shortcut: key })} onClick={() => setAsking('note')}>
        {t.add}
      </Button>
      <span>
        {caseNumber === null ? c.none : `${c.name}: `}
        {caseNumber !== null && <b>{caseNumber}</b>}{' '}
        <TextButton
          aria-label={caseNumber === null ? c.setName : c.changeName}
          onClick={() => setAsking('case-number')}
        >
          {caseNumber === null ? c.set : c.change}
        </TextButton>
      </span>
      {asking === 'note' && <NoteDialog submission={submission} onClose={close} />}
      {asking === 'case-number' && <CaseNumberDialog submission={submission} onClose={close} />}
    </div>
  )
}
