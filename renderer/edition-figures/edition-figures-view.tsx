/** An edition in figures: where, when, in which form and by whom, under one filter and two switches. */
import '../figures/figures.css'
import '../dashboard/dashboard.css'
import './edition-figures.css'
import type { EditionListed } from '../../contract/calls/editions.ts'
import { useChosenEdition } from '../figures/chosen-edition.ts'
import { EditionPicker } from '../figures/edition-picker.tsx'
import { FigureFilterBar, useFigureFilter } from '../figures/figure-filter.tsx'
import { statedFigure } from '../figures/stated-figure.ts'
import { SwitchBar, ToldSwitches } from '../figures/switch-bar.tsx'
import { useSwitches } from '../figures/use-switches.ts'
import { WithEditions } from '../figures/with-editions.tsx'
import { knownIn } from '../queue/known.ts'
import { PageHead } from '../ui/page-head.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { asks } from './asked.ts'
import { EditionParts } from './edition-parts.tsx'

export function EditionFiguresView() {
  const t = useWords().editionFigures
  return <WithEditions title={t.title}>{(editions) => <EditionFigures editions={editions} />}</WithEditions>
}

function EditionFigures({ editions }: { editions: readonly EditionListed[] }) {
  const { editionFigures: t, dashboard } = useWords()
  const [edition, choose] = useChosenEdition(editions)
  return (
    <>
      <PageHead title={t.title}>
        {edition && (
          <EditionPicker
            label={dashboard.edition}
            editions={editions}
            chosen={edition.id}
            onChoose={choose}
          />
        )}
        {edition && <p>{edition.name}</p>}
      </PageHead>
      <div className="page dashboard edition-figures">
        {edition && <Stated edition={edition} />}
        {edition && edition.submissions > 0 && <Filtered edition={edition} editions={editions} />}
      </div>
    </>
  )
}

/** What others have published, in their words, apart from what is counted. */
function Stated({ edition }: { edition: EditionListed }) {
  const words = useWords()
  const t = words.editionFigures
  return (
    <>
      {edition.submissions === 0 && <p className="headline">{t.empty(edition.name)}</p>}
      {edition.publishedFigures.length > 0 && (
        <section aria-label={t.stated}>
          <p className="medium">{t.stated}</p>
          <ul className="edition-stated">
            {edition.publishedFigures.map((figure) => (
              <li key={`${figure.measure} ${figure.source}`}>
                {words.figures.measures[figure.measure].name}: {statedFigure(figure, words)} ({figure.source})
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}

type FilteredProps = { edition: EditionListed; editions: readonly EditionListed[] }

/** The figures under the newest filter that could be read. */
function Filtered({ edition, editions }: FilteredProps) {
  const t = useWords().editionFigures
  const language = useLanguage()
  const filter = useFigureFilter()
  const { changeDigital, changeSeries, ...switches } = useSwitches()
  const ofProgramme = editions.filter(({ programme }) => programme === edition.programme)
  return (
    <>
      <FigureFilterBar filter={filter} known={knownIn(editions)} />
      <SwitchBar {...switches} onDigital={changeDigital} onSeries={changeSeries} />
      <ToldSwitches {...switches} />
      {filter.where === null ? (
        filter.problem && <p>{t.filterUnread}</p>
      ) : (
        <EditionParts
          asked={asks(edition.id, filter.where, language, switches)}
          edition={edition}
          editions={ofProgramme}
        />
      )}
    </>
  )
}
