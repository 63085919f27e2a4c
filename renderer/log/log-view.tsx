/** The log: what everybody has done, newest first, filtered, opened and saved as a file. */
import './log.css'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useId } from 'react'
import { PATHS } from '../address.ts'
import { desk } from '../queries.ts'
import { Button, ButtonLink } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { LogExport } from './log-export.tsx'
import { LogFilterForm } from './log-filter-form.tsx'
import { LogTable } from './log-table.tsx'
import { useLogFilters } from './use-log-filters.ts'

const BLOCK = 100

export function LogView() {
  const { log: t } = useWords()
  const language = useLanguage()
  const asked = useLogFilters()
  const leadId = useId()
  const log = useInfiniteQuery(
    desk.log.block.infiniteOptions({
      input: (offset: number) => ({ filters: asked.filters, language, offset, limit: BLOCK }),
      initialPageParam: 0,
      getNextPageParam: (last, pages) => {
        const read = pages.length * BLOCK
        return read < last.total ? read : undefined
      },
      placeholderData: (before) => before,
    }),
  )
  const rows = log.data?.pages.flatMap((page) => page.rows) ?? []
  const total = log.data?.pages[0]?.total ?? 0
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <ButtonLink kind="quiet" icon="left" href={`#${PATHS.settings}`}>
            {t.back}
          </ButtonLink>
        }
      >
        <p id={leadId} role="status">
          {log.data && t.lead(total)}
        </p>
      </PageHead>
      <div className="page log">
        <LogFilterForm asked={asked} title={rows.find((row) => row.submission)?.submission?.title ?? ''} />
        {log.error && <ErrorNote what={t.failed} error={log.error} onRetry={() => void log.refetch()} />}
        {log.isPending && <Skeleton rows={8} />}
        {log.data && total === 0 && (
          <div className="empty">
            <h2>{t.none}</h2>
            <p>{asked.isFiltered ? t.noneFiltered : t.noneYet}</p>
          </div>
        )}
        {total > 0 && <LogTable rows={rows} />}
        {log.hasNextPage && (
          <p>
            <Button disabled={log.isFetchingNextPage} onClick={() => void log.fetchNextPage()}>
              {log.isFetchingNextPage ? t.loadingMore : t.more(total - rows.length)}
            </Button>
          </p>
        )}
        {total > 0 && <LogExport filters={asked.filters} />}
      </div>
    </>
  )
}
