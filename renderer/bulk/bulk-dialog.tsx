/** Deciding about many: exactly what happens to how many and who is left out, before anything is done. */
import './bulk.css'
import { useState } from 'react'
import { Link } from 'wouter'
import type { BulkMarks } from '../../contract/calls/bulk.ts'
import { BULK_OUTCOMES, type BulkOutcome } from '../../domain/bulk.ts'
import type { CriterionCode } from '../../domain/criterion.ts'
import { NEEDS_REASON } from '../../domain/decision.ts'
import { PATHS } from '../address.ts'
import { Dialog } from '../ui/dialog.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { Choice, Radio, TextArea } from '../ui/field.tsx'
import { Note } from '../ui/note.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { BulkCriteria } from './bulk-criteria.tsx'
import { BulkLeftOut } from './bulk-left-out.tsx'
import { BulkMessage } from './bulk-message.tsx'
import { BulkWill } from './bulk-will.tsx'
import { closeBulk, type OpenBulk } from './open-bulk.ts'
import { useApplyBulk } from './use-apply-bulk.ts'
import { type Preview, useBulkPreview } from './use-bulk-preview.ts'

export function BulkDialog({ open }: { open: OpenBulk & { marks: BulkMarks } }) {
  const { bulk } = useWords()
  const language = useLanguage()
  const [outcome, setOutcome] = useState<BulkOutcome>(open.outcome ?? 'publish')
  const [criteria, setCriteria] = useState<CriterionCode[]>([])
  const [unmarked, setUnmarked] = useState<ReadonlySet<string>>(new Set())
  const [reason, setReason] = useState('')
  const [message, setMessage] = useState<string | null>(null)
  const [isTried, setTried] = useState(false)
  const { preview, error, isChanging, showMore, readAgain } = useBulkPreview(open.marks, {
    outcome,
    criteria,
  })
  const { apply, isApplying, problem } = useApplyBulk(() => void readAgain())

  const chosen = (preview?.items ?? []).filter(({ id }) => !unmarked.has(id))
  const needsReason = NEEDS_REASON.includes(outcome)
  const isReasonMissing = needsReason && reason.trim() === ''
  const confirm = () => {
    setTried(true)
    if (!preview || isChanging || chosen.length === 0 || isReasonMissing) return
    const said = needsReason ? reason.trim() : null
    apply({ items: chosen, token: preview.token, outcome, criteria, reason: said, message, language })
  }
  const choose = (next: BulkOutcome) => {
    setOutcome(next)
    setCriteria([])
    setMessage(null)
    setTried(false)
  }
  const hasSome = preview !== null && preview.willCount > 0
  return (
    <Dialog
      title={chosen.length > 0 ? bulk.title[outcome](chosen.length) : bulk.titleBefore[outcome]}
      width="broad"
      onClose={closeBulk}
      onConfirm={confirm}
      isBusy={isApplying || isChanging}
      {...(hasSome ? { confirm: bulk.confirm[outcome](chosen.length), footnote: <Footnote /> } : {})}
    >
      {preview && <Sentence marks={open.marks} preview={preview} outcome={outcome} chosen={chosen.length} />}
      {open.outcome === null && <OutcomeChoice outcome={outcome} onChoose={choose} />}
      {outcome !== 'publish' && preview && (
        <BulkCriteria outcome={outcome} preview={preview} chosen={criteria} onChange={setCriteria} />
      )}
      {hasSome && needsReason && (
        <TextArea
          label={bulk.reason}
          hint={bulk.reasonHint}
          error={isTried && isReasonMissing ? bulk.reasonMissing : undefined}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      )}
      {error && !preview ? (
        <ErrorNote what={bulk.failed} error={error} onRetry={() => void readAgain()} />
      ) : null}
      {!error && !preview && <Skeleton rows={6} />}
      {problem && (
        <Note kind="bad" role="alert">
          {problem}
        </Note>
      )}
      {isTried && hasSome && chosen.length === 0 && (
        <Note kind="warn" role="alert">
          {bulk.nobodyMarked}
        </Note>
      )}
      {preview && (
        <div className="bulk-columns">
          <BulkWill
            preview={preview}
            step={{ outcome, criteria }}
            unmarked={unmarked}
            onChange={setUnmarked}
            onMore={showMore}
          />
          <div className="stack">
            <BulkLeftOut left={preview.left} count={preview.leftCount} marks={open.marks} onMore={showMore} />
            {chosen[0] && (
              <BulkMessage
                key={outcome}
                step={{ outcome, criteria }}
                example={chosen[0].id}
                reason={needsReason ? reason : null}
                message={message}
                onChange={setMessage}
              />
            )}
          </div>
        </div>
      )}
    </Dialog>
  )
}

function Footnote() {
  const { bulk } = useWords()
  return (
    <>
      {bulk.unit} <Link href={PATHS.bulkUnits}>{bulk.units.title}</Link>
    </>
  )
}

type SentenceProps = { marks: BulkMarks; preview: Preview; outcome: BulkOutcome; chosen: number }

/** With the search as it was written; what is unmarked here is left out too. */
function Sentence({ marks, preview, outcome, chosen }: SentenceProps) {
  const { bulk } = useWords()
  return (
    <p className="muted" role="status">
      {marks.kind === 'search' ? (
        <>
          {bulk.search} <code className="bulk-query">{marks.query}</code> {bulk.hits(preview.total)}
        </>
      ) : (
        bulk.marked(preview.total)
      )}{' '}
      {bulk.consequence[outcome](chosen, preview.total - chosen)} {bulk.nothingDone}
    </p>
  )
}

function OutcomeChoice({
  outcome,
  onChoose,
}: {
  outcome: BulkOutcome
  onChoose: (next: BulkOutcome) => void
}) {
  const { bulk } = useWords()
  return (
    <Choice label={bulk.step} isInline>
      {BULK_OUTCOMES.map((one) => (
        <Radio
          key={one}
          name="bulk-outcome"
          label={bulk.steps[one]}
          checked={outcome === one}
          onChange={() => onChoose(one)}
        />
      ))}
    </Choice>
  )
}
