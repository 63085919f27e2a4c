/** The first view: whether the edition is on track, in a sentence, key figures, and figures that lead to their rows. */
import '../figures/figures.css'
import './dashboard.css'
import { Link } from 'wouter'
import type { EditionListed } from '../../contract/calls/editions.ts'
import { PATHS } from '../address.ts'
import { deadlineDay, formatDays } from '../editions/edition-days.ts'
import { useChosenEdition } from '../figures/chosen-edition.ts'
import { EditionPicker } from '../figures/edition-picker.tsx'
import { FigureFilterBar, useFigureFilter } from '../figures/figure-filter.tsx'
import { WithEditions } from '../figures/with-editions.tsx'
import { knownIn } from '../queue/known.ts'
import { formatDay } from '../ui/format.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { DataAgeLine } from './data-age-line.tsx'
import { Definition } from './definition.tsx'
import { EditionNow, EmptyEdition } from './edition-now.tsx'
import { WholeEdition } from './whole-edition.tsx'

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
          <Filtered edition={edition} editions={editions} />
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

type FilteredProps = { edition: EditionListed; editions: readonly EditionListed[] }

/** The filter, and the figures under the newest that could be read. */
function Filtered({ edition, editions }: FilteredProps) {
  const { now } = useWords()
  const language = useLanguage()
  const filter = useFigureFilter()
  const ofProgramme = editions.filter(({ programme }) => programme === edition.programme)
  // Where the rows are missing a zero would be a claim; only what others published is known.
  if (edition.submissions === 0)
    return (
      <>
        <EmptyEdition edition={edition} />
        <WholeEdition edition={edition} editions={ofProgramme} />
      </>
    )
  return (
    <>
      <FigureFilterBar filter={filter} known={knownIn(editions)} />
      <DataAgeLine />
      {filter.where === null ? (
        filter.problem && <p>{now.filterUnread}</p>
      ) : (
        <EditionNow asked={{ edition: edition.id, language, filter: filter.where }} editions={ofProgramme} />
      )}
      {filter.where === '' && <WholeEdition edition={edition} editions={ofProgramme} />}
    </>
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
