/** An edition as it stands now: headline, key figures, pace, what waits, what fails and who is not there. */
import type { EditionListed } from '../../contract/calls/editions.ts'
import { breaksCrossed, type KnownBreak } from '../../domain/figures/breaks.ts'
import { Counted } from '../figures/counted.tsx'
import { mainFigure } from '../figures/edition-marks.ts'
import { statedFigure } from '../figures/stated-figure.ts'
import { together } from '../figures/together.ts'
import { formatInstant } from '../ui/format.ts'
import { useWords } from '../ui/use-words.ts'
import { FailingFigure } from './failing-figure.tsx'
import { KeyFigures } from './key-figures.tsx'
import { MissingFigure } from './missing-figure.tsx'
import type { Asked } from './now-rows.ts'
import { PaceFigure } from './pace-figure.tsx'
import { headlineOf } from './pace-told.ts'
import { StateFigure } from './state-figure.tsx'
import { useNow } from './use-now.ts'
import { WaitingFigure } from './waiting-figure.tsx'

type EditionNowProps = { asked: Asked; editions: readonly EditionListed[] }

export function EditionNow({ asked, editions }: EditionNowProps) {
  const words = useWords()
  const { dashboard, now: t } = words
  const { now, states, municipalities, organisers, newOrganisers, breaks } = useNow(asked)
  const notes = [
    ...(now.data ? [t.fileAsOf(asked.edition, formatInstant(now.data.asOf, asked.language))] : []),
    ...(asked.filter === '' ? [] : [t.fileFilter(asked.filter)]),
  ]
  return (
    <>
      <div>
        {now.data && <p className="headline">{headlineOf(now.data.pace, words)}</p>}
        {asked.filter !== '' && <p className="filtered">{t.filtered(asked.filter)}</p>}
      </div>
      <Counted
        name={dashboard.keyFigures}
        query={together({ now, states, municipalities, organisers, newOrganisers })}
      >
        {(data) => <KeyFigures asked={asked} {...data} />}
      </Counted>
      <div className="figures-wide">
        <Counted name={t.pace.name} query={now}>
          {({ pace }) => (
            <PaceFigure
              asked={asked}
              pace={pace}
              breaks={breaksAmong(pace, breaks.data ?? [], editions)}
              notes={notes}
            />
          )}
        </Counted>
        <div className="figures-column">
          <Counted name={t.waiting.name} query={now}>
            {({ waiting }) => <WaitingFigure asked={asked} waiting={waiting} notes={notes} />}
          </Counted>
          <Counted name={t.failing.name} query={now}>
            {({ failing }) => <FailingFigure asked={asked} failing={failing} notes={notes} />}
          </Counted>
        </div>
        <Counted name={t.missing.name} query={now}>
          {(data) => <MissingFigure asked={asked} municipalities={data.municipalities} notes={notes} />}
        </Counted>
        <Counted name={dashboard.perState.name} query={states}>
          {(data) => <StateFigure asked={asked} states={data} notes={notes} />}
        </Counted>
      </div>
    </>
  )
}

/** Of an edition without rows only what others published is known. */
export function EmptyEdition({ edition }: { edition: EditionListed }) {
  const words = useWords()
  const t = words.dashboard
  const stated = mainFigure(edition.publishedFigures)
  return (
    <p className="headline">
      {t.headlineEmpty(edition.name)} {stated && t.onlyPublished(statedFigure(stated, words))}
    </p>
  )
}

type Pace = Parameters<typeof headlineOf>[0]

/** A break of one dimension is not crossed: the whole of each edition is compared. */
function breaksAmong(pace: Pace, known: readonly KnownBreak[], editions: readonly EditionListed[]) {
  return breaksCrossed(known, [...pace.earlier.map(({ edition }) => edition), pace.edition], editions, [])
}
