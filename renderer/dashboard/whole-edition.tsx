/** What is of the whole edition rather than of now: activities beside other editions, by county and by format. */
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EditionListed } from '../../contract/calls/editions.ts'
import type { DigitalChoice } from '../../domain/figures/switches.ts'
import { Counted } from '../figures/counted.tsx'
import { CountyFigure } from '../figures/county-figure.tsx'
import { EditionFigure } from '../figures/edition-figure.tsx'
import { FormatFigure } from '../figures/format-figure.tsx'
import { queueQuery } from '../figures/queue-link.ts'
import { desk } from '../queries.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'

type WholeEditionProps = { edition: EditionListed; editions: readonly EditionListed[] }

/** Published figures are of whole editions, so no filter is followed: the view shows these without one only. */
export function WholeEdition({ edition, editions }: WholeEditionProps) {
  const t = useWords().dashboard
  const language = useLanguage()
  const [digitalCounty, setDigitalCounty] = useState<DigitalChoice>('apart')
  const counties = useQuery(
    desk.figures.count.queryOptions({
      input: {
        by: ['county'],
        where: queueQuery({ edition: edition.id }, language),
        language,
        digital: digitalCounty,
      },
      placeholderData: keepPreviousData,
    }),
  )
  const formats = useQuery(
    desk.figures.count.queryOptions({
      input: {
        by: ['edition', 'format'],
        where: queueQuery({ edition: editions.map(({ id }) => id) }, language),
        language,
      },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <div className="figures-wide">
      <EditionFigure current={edition} editions={editions} />
      {edition.submissions > 0 && (
        <Counted name={t.perCounty.name} query={counties}>
          {(data) => (
            <CountyFigure
              edition={edition.id}
              figures={data}
              digitalCounty={digitalCounty}
              onDigitalCounty={setDigitalCounty}
            />
          )}
        </Counted>
      )}
      <Counted name={t.perFormat.name} query={formats}>
        {(data) => <FormatFigure current={edition.id} editions={editions} figures={data} />}
      </Counted>
    </div>
  )
}
