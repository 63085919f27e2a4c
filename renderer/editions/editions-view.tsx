/** All editions with their days, figures and rules, and a way to make another. */
import './editions.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { EditionListed } from '../../contract/calls/editions.ts'
import { addressOf, PATHS, useAddressValue } from '../address.ts'
import { mainFigure } from '../figures/edition-marks.ts'
import { queueHref } from '../figures/queue-link.ts'
import { statedFigure } from '../figures/stated-figure.ts'
import { desk } from '../queries.ts'
import { Button } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatDay, formatNumber } from '../ui/format.ts'
import { Note } from '../ui/note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { Skeleton } from '../ui/skeleton.tsx'
import { NumberCell, NumberHead, TableRegion } from '../ui/table.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { deadlineDay, formatDays } from './edition-days.ts'
import { EditionDetails } from './edition-details.tsx'
import { NewEdition } from './new-edition.tsx'

export function EditionsView() {
  const { editions: t, editionFigures: figuresWords } = useWords()
  const editions = useQuery(desk.editions.list.queryOptions({ placeholderData: keepPreviousData }))
  const [chosen, choose] = useAddressValue('upplaga')
  const [isAdding, setAdding] = useState(false)
  const [added, setAdded] = useState<EditionListed | null>(null)
  const all = editions.data ?? []
  const programmes = [...new Set(all.map((edition) => edition.programme))]
  return (
    <>
      <PageHead
        title={t.title}
        actions={
          <Button kind="primary" onClick={() => setAdding(true)}>
            {t.add}
          </Button>
        }
      >
        {editions.data && <p>{t.lead(all.length, programmes.length)}</p>}
        <Link href={addressOf(PATHS.editionFigures, { upplaga: chosen === '' ? null : chosen })}>
          {figuresWords.link}
        </Link>
      </PageHead>
      <div className="page editions">
        <div>
          {added && (
            <Note kind="ok" role="status">
              {t.dialog.added(added.name)}
            </Note>
          )}
          {editions.error && (
            <ErrorNote what={t.failed} error={editions.error} onRetry={() => void editions.refetch()} />
          )}
          {editions.isPending && <Skeleton />}
          {programmes.map((programme) => (
            <EditionTable
              key={programme}
              editions={all.filter((edition) => edition.programme === programme)}
              chosen={chosen}
            />
          ))}
          {all.length > 0 && <p className="small muted">{t.noneMeaning}</p>}
        </div>
        {all.some((edition) => edition.id === chosen) ? (
          <EditionDetails key={chosen} id={chosen} />
        ) : (
          <p className="medium muted">{t.choose}</p>
        )}
      </div>
      {isAdding && (
        <NewEdition
          programmes={programmes}
          onClose={() => setAdding(false)}
          onAdded={(edition) => {
            setAdded(edition)
            setAdding(false)
            choose(edition.id)
          }}
        />
      )}
    </>
  )
}

type EditionTableProps = { editions: readonly EditionListed[]; chosen: string }

function EditionTable({ editions, chosen }: EditionTableProps) {
  const words = useWords()
  const t = words.editions
  const language = useLanguage()
  const programme = editions[0]?.programmeName ?? ''
  return (
    <TableRegion name={programme}>
      <table>
        <caption>
          <h2>{programme}</h2>
        </caption>
        <thead>
          <tr>
            <th scope="col">{t.columns.edition}</th>
            <th scope="col">{t.columns.days}</th>
            <th scope="col">{t.columns.deadline}</th>
            <NumberHead>{t.columns.published}</NumberHead>
            <NumberHead>{t.columns.submissions}</NumberHead>
            <NumberHead>{t.columns.activities}</NumberHead>
          </tr>
        </thead>
        <tbody>
          {editions.map((edition) => {
            const stated = mainFigure(edition.publishedFigures)
            const last = deadlineDay(edition)
            return (
              <tr key={edition.id} aria-current={edition.id === chosen ? 'true' : undefined}>
                <th scope="row">
                  <Link
                    href={addressOf(PATHS.editions, { upplaga: edition.id })}
                    aria-label={t.show(edition.name)}
                  >
                    {edition.id}
                  </Link>
                </th>
                <td className="nowrap">{formatDays(edition, language)}</td>
                <td className="nowrap">{last ? formatDay(last, language) : t.unknown}</td>
                <NumberCell>{stated ? statedFigure(stated, words) : t.none}</NumberCell>
                <NumberCell>
                  <Link href={queueHref({ edition: edition.id }, language)}>
                    {formatNumber(edition.submissions, language)}
                  </Link>
                </NumberCell>
                <NumberCell>
                  {edition.submissions === 0 ? (
                    t.missing
                  ) : (
                    <Link href={queueHref({ edition: edition.id, state: 'published' }, language)}>
                      {formatNumber(edition.activities, language)}
                    </Link>
                  )}
                </NumberCell>
              </tr>
            )
          })}
        </tbody>
      </table>
    </TableRegion>
  )
}
