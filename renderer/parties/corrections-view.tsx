/** All corrections of parties that stand: what each says, who made it and why, and taking it back. */
import './parties.css'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CorrectionShown } from '../../contract/calls/parties.ts'
import { PATHS } from '../address.ts'
import { followAssessment } from '../frame/assessment.ts'
import { desk, useRefreshDesk } from '../queries.ts'
import { announce } from '../ui/announce.tsx'
import { Button, ButtonLink, TextButton } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatInstant, formatNumber } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { WithdrawCorrection } from './withdraw-correction.tsx'

export function CorrectionsView() {
  const { partiesView, registerView } = useWords()
  const t = partiesView.list
  const corrections = useQuery(desk.parties.corrections.queryOptions())
  const [asking, setAsking] = useState<CorrectionShown | null>(null)
  const [withdrawn, setWithdrawn] = useState<CorrectionShown | null>(null)
  const { data } = corrections
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <ButtonLink kind="quiet" icon="left" href={`#${PATHS.settings}`}>
            {registerView.back}
          </ButtonLink>
        }
      >
        {data && <p>{t.lead(data.length)}</p>}
      </PageHead>
      <div className="page corrections">
        {withdrawn && <Withdrawn correction={withdrawn} onDone={() => setWithdrawn(null)} />}
        {corrections.error && (
          <ErrorNote what={t.failed} error={corrections.error} onRetry={() => void corrections.refetch()} />
        )}
        {corrections.isPending && <Skeleton />}
        {data?.length === 0 && (
          <div className="empty">
            <h2>{t.none}</h2>
            <p>{t.noneText}</p>
          </div>
        )}
        {data && data.length > 0 && <CorrectionTable corrections={data} onWithdraw={setAsking} />}
      </div>
      {asking && (
        <WithdrawCorrection
          correction={asking}
          onClose={() => setAsking(null)}
          onWithdrawn={() => {
            setWithdrawn(asking)
            setAsking(null)
          }}
        />
      )}
    </>
  )
}

type CorrectionTableProps = {
  corrections: readonly CorrectionShown[]
  onWithdraw: (correction: CorrectionShown) => void
}

function CorrectionTable({ corrections, onWithdraw }: CorrectionTableProps) {
  const t = useWords().partiesView.list
  return (
    <TableRegion name={t.title}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.columns.name}</th>
            <th scope="col">{t.columns.is}</th>
            <th scope="col">{t.columns.note}</th>
            <th scope="col">{t.columns.by}</th>
            <NumberHead>{t.columns.submissions}</NumberHead>
            <th scope="col">
              <span className="visually-hidden">{t.columns.withdraw}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {corrections.map((correction) => (
            <CorrectionRow key={correction.id} correction={correction} onWithdraw={onWithdraw} />
          ))}
        </tbody>
      </table>
    </TableRegion>
  )
}

function CorrectionRow({
  correction,
  onWithdraw,
}: Pick<CorrectionTableProps, 'onWithdraw'> & { correction: CorrectionShown }) {
  const { partiesView, common } = useWords()
  const t = partiesView.list
  const language = useLanguage()
  const { name, scope, sector, publicParty, sameAs, registerName, note, by, organisation, at, submissions } =
    correction
  return (
    <tr>
      <th scope="row">
        {name}
        {scope === 'body' && <div className="small muted">{t.bodyScope}</div>}
      </th>
      <td>
        {sameAs !== null && <div>{t.sameAs(registerName ?? sameAs)}</div>}
        <span className={sameAs === null ? undefined : 'muted'}>
          {common.sectors[sector]}. {common.publicParty[publicParty]}.
        </span>
      </td>
      <td>{note === '' ? t.noNote : note}</td>
      <td>
        {by}, {organisation}
        <div className="small muted">{formatInstant(at, language)}</div>
      </td>
      <NumberCell>{formatNumber(submissions, language)}</NumberCell>
      <td>
        <Button size="small" aria-label={t.withdrawOf(name)} onClick={() => onWithdraw(correction)}>
          {t.withdraw}
        </Button>
      </td>
    </tr>
  )
}

/** What was done, and a way to undo it: the same correction made again. */
function Withdrawn({ correction, onDone }: { correction: CorrectionShown; onDone: () => void }) {
  const t = useWords().partiesView.withdrawal
  const refresh = useRefreshDesk()
  const restore = useMutation(
    desk.parties.correct.mutationOptions({
      onSuccess: async () => {
        announce(t.undone(name))
        followAssessment()
        await refresh()
        onDone()
      },
    }),
  )
  const { name, scope, registerId, sector, publicParty, sameAs, note } = correction
  return (
    <>
      <Note kind="ok" role="status">
        {t.done(name)}{' '}
        <TextButton
          disabled={restore.isPending}
          onClick={() => restore.mutate({ name, scope, registerId, sector, publicParty, sameAs, note })}
        >
          {t.undo}
        </TextButton>
      </Note>
      {restore.error && <ErrorNote what={t.undoFailed} error={restore.error} />}
    </>
  )
}
