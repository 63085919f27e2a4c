/** The first view: where the edition stands, in a sentence, key figures, and three figures that lead to their rows. */
import './figures.css'
import './dashboard.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { Link } from 'wouter'
import type { EditionListed } from '../../contract/calls/editions.ts'
import type { DigitalCounty } from '../../domain/figures.ts'
import { PATHS } from '../address.ts'
import { deadlineDay, formatDays } from '../editions/edition-days.ts'
import { desk } from '../queries.ts'
import { formatDay } from '../ui/format.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { useChosenEdition } from './chosen-edition.ts'
import { Counted } from './counted.tsx'
import { CountyFigure } from './county-figure.tsx'
import { Definition } from './definition.tsx'
import { EditionFigure } from './edition-figure.tsx'
import { mainFigure } from './edition-marks.ts'
import { EditionPicker } from './edition-picker.tsx'
import { FormatFigure } from './format-figure.tsx'
import { KeyFigures } from './key-figures.tsx'
import { queueQuery } from './queue-link.ts'
import { StateFigure } from './state-figure.tsx'
import { statedFigure } from './stated-figure.ts'
import { WithEditions } from './with-editions.tsx'

export function DashboardView() {
  const t = useWords().dashboard
  return <WithEditions title={t.title}>{(editions) => <Dashboard editions={editions} />}</WithEditions>
}

function Dashboard({ editions }: { editions: readonly EditionListed[] }) {
  const t = useWords().dashboard
  const [edition, choose] = useChosenEdition(editions)
  return (
    <>
      <PageHead title={t.title} actions={<Definition />}>
        {edition && (
          <EditionPicker label={t.edition} editions={editions} chosen={edition.id} onChoose={choose} />
        )}
        {edition && <Week edition={edition} />}
      </PageHead>
      <div className="page dashboard">
        {edition && editions.some((one) => one.submissions > 0) ? (
          <EditionNow edition={edition} editions={editions} />
        ) : (
          <NothingYet />
        )}
      </div>
    </>
  )
}

function Week({ edition }: { edition: EditionListed }) {
  const t = useWords().dashboard
  const language = useLanguage()
  const last = deadlineDay(edition)
  return <p>{t.week(formatDays(edition, language), last && formatDay(last, language))}</p>
}

type EditionNowProps = { edition: EditionListed; editions: readonly EditionListed[] }

function EditionNow({ edition, editions }: EditionNowProps) {
  const t = useWords().dashboard
  const language = useLanguage()
  const [digitalCounty, setDigitalCounty] = useState<DigitalCounty>('own')
  const ofProgramme = editions.filter((one) => one.programme === edition.programme)
  // Where the rows are missing a zero would be a claim; only what others published is known.
  const hasRows = edition.submissions > 0
  const overview = useQuery(
    desk.figures.overview.queryOptions({
      input: { edition: edition.id },
      placeholderData: keepPreviousData,
    }),
  )
  const counties = useQuery(
    desk.figures.count.queryOptions({
      input: {
        by: ['county'],
        where: queueQuery({ edition: edition.id }, language),
        language,
        digitalCounty,
      },
      placeholderData: keepPreviousData,
    }),
  )
  const formats = useQuery(
    desk.figures.count.queryOptions({
      input: {
        by: ['edition', 'format'],
        where: queueQuery({ edition: ofProgramme.map((one) => one.id) }, language),
        language,
      },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <>
      <Headline edition={edition} />
      {hasRows && (
        <Counted name={t.keyFigures} query={overview}>
          {(data) => <KeyFigures edition={edition.id} overview={data} />}
        </Counted>
      )}
      <div className="figures-wide">
        <EditionFigure current={edition} editions={ofProgramme} />
        {hasRows && (
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
          {(data) => <FormatFigure current={edition.id} editions={ofProgramme} figures={data} />}
        </Counted>
        {hasRows && (
          <Counted name={t.perState.name} query={overview}>
            {(data) => <StateFigure edition={edition.id} overview={data} />}
          </Counted>
        )}
      </div>
    </>
  )
}

/** The sentence that the page begins with. */
function Headline({ edition }: { edition: EditionListed }) {
  const words = useWords()
  const t = words.dashboard
  const stated = mainFigure(edition.publishedFigures)
  if (edition.submissions > 0)
    return <p className="headline">{t.headline(edition.activities, edition.toReview)}</p>
  return (
    <p className="headline">
      {t.headlineEmpty(edition.name)} {stated && t.onlyPublished(statedFigure(stated, words))}
    </p>
  )
}

function NothingYet() {
  const t = useWords().dashboard
  return (
    <div className="empty">
      <h2>{t.emptyTitle}</h2>
      <p>{t.emptyText}</p>
      <div className="row">
        <Link className="button button-plain" href={PATHS.sync}>
          {t.toSync}
        </Link>
        <Link className="button button-plain" href={PATHS.import}>
          {t.toImport}
        </Link>
      </div>
    </div>
  )
}
