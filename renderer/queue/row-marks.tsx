/** What stands beside a submission's title in the list: tags in words, and how many notes. */
import type { QueueRow } from '../../contract/calls/queue.ts'
import { Icon } from '../ui/icon.tsx'
import { useSessionStatus, useWords } from '../ui/use-words.ts'

export function RowMarks({ row }: { row: QueueRow }) {
  const { queue, queueGrid, common } = useWords()
  return (
    <>
      {row.hasConflict && <span className="tag">{queue.inConflict}</span>}
      <ClaimTag claim={row.claim} />
      {row.isOwnOrganisation && (
        <span className="tag" title={queueGrid.ownOrganisationLong}>
          {queueGrid.ownOrganisation}
        </span>
      )}
      {row.isSeries && <span className="tag">{queueGrid.series}</span>}
      {row.noteCount > 0 && (
        <span className="note-sign" title={queueGrid.notes(row.noteCount)}>
          <Icon name="file" />
          <span aria-hidden="true">{row.noteCount}</span>
          <span className="visually-hidden">{queueGrid.notes(row.noteCount)}</span>
        </span>
      )}
      {row.isDemo && <span className="visually-hidden">, {common.demoData}</span>}
    </>
  )
}

function ClaimTag({ claim }: Pick<QueueRow, 'claim'>) {
  const { queueGrid } = useWords()
  const me = useSessionStatus()?.reviewer
  if (!claim) return null
  const isMine = claim.reviewer === me?.name && claim.organisation === me.organisation
  if (isMine) {
    return (
      <span className="tag" title={queueGrid.mineLong}>
        {queueGrid.mine}
      </span>
    )
  }
  return (
    <span className="tag" title={`${queueGrid.claimedBy(claim.reviewer)}, ${claim.organisation}`}>
      {queueGrid.claimedBy(claim.reviewer)}
    </span>
  )
}
