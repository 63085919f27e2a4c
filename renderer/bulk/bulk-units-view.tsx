/** Earlier decisions about many: who took which unit when, how many, and whether it can still be taken back. */
import './bulk.css'
import { useQuery } from '@tanstack/react-query'
import { PATHS } from '../address.ts'
import { desk } from '../queries.ts'
import { ButtonLink } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useWords } from '../ui/use-words.ts'
import { BulkUnits } from './bulk-units.tsx'

const MOST_SHOWN = 100

export function BulkUnitsView() {
  const t = useWords().bulk.units
  const list = useQuery(desk.bulk.list.queryOptions({ input: { limit: MOST_SHOWN } }))
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <ButtonLink kind="quiet" icon="left" href={`#${PATHS.queue}`}>
            {t.back}
          </ButtonLink>
        }
      >
        <p>{t.lead}</p>
      </PageHead>
      <div className="page">
        {list.error && <ErrorNote what={t.failed} error={list.error} onRetry={() => void list.refetch()} />}
        {list.isPending && <Skeleton rows={6} />}
        {list.data?.length === 0 && (
          <div className="empty">
            <h2>{t.none}</h2>
            <p>{t.noneHow}</p>
          </div>
        )}
        {list.data && list.data.length > 0 && <BulkUnits units={list.data} />}
        {list.data?.length === MOST_SHOWN && <p className="medium muted">{t.onlyNewest(MOST_SHOWN)}</p>}
      </div>
    </>
  )
}
