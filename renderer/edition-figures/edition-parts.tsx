/** All figures of one edition, asked for under the same filter and switches. */
import { keepPreviousData, useQueries } from '@tanstack/react-query'
import type { EditionListed } from '../../contract/calls/editions.ts'
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import { Counted } from '../figures/counted.tsx'
import { CountyFigure } from '../figures/county-figure.tsx'
import { FormatFigure } from '../figures/format-figure.tsx'
import { HowCounted } from '../figures/how-counted.tsx'
import { keyNamer } from '../figures/key-names.ts'
import { queueQuery } from '../figures/queue-link.ts'
import { together } from '../figures/together.ts'
import { desk } from '../queries.ts'
import { useWords } from '../ui/use-words.ts'
import { type Asked, useCount } from './asked.ts'
import { CollaborationFigure } from './collaboration-figure.tsx'
import { NumberFigure } from './number-figure.tsx'
import { NUMBER_MEASURES } from './number-rows.ts'
import { OrganiserFigure } from './organiser-figure.tsx'
import { type PartDimension, PartFigure } from './part-figure.tsx'
import { TimeFigure } from './time-figure.tsx'
import { useTold } from './use-told.ts'

type EditionPartsProps = { asked: Asked; edition: EditionListed; editions: readonly EditionListed[] }

export function EditionParts({ asked, edition, editions }: EditionPartsProps) {
  const t = useWords().editionFigures
  const whole = useCount(asked, 'activities', [])
  return (
    <>
      <Counted name={t.title} query={whole}>
        {({ total }) => <Headline asked={asked} edition={edition} total={total} />}
      </Counted>
      <div className="figures-wide">
        <Counties asked={asked} />
        <Numbers asked={asked} />
        <Formats asked={asked} editions={editions} />
        <Parts asked={asked} edition={edition} dimension="type" />
        <Parts asked={asked} edition={edition} dimension="theme" />
        <Parts asked={asked} edition={edition} dimension="sector" />
        <Parts asked={asked} edition={edition} dimension="audience" />
        <Parts asked={asked} edition={edition} dimension="language" />
        <Times asked={asked} />
        <Collaborations asked={asked} edition={edition} />
        <Organisers asked={asked} />
        <Parts asked={asked} edition={edition} dimension="municipality" />
      </div>
    </>
  )
}

function Headline({ asked, edition, total }: { asked: Asked; edition: EditionListed; total: number }) {
  const t = useWords().editionFigures
  return (
    <div>
      <p className="headline">
        {t.headline(edition.name, total)}{' '}
        {total === 0 && (asked.filter === '' ? t.noActivities : t.noneFiltered)}
      </p>
      {asked.filter !== '' && <p>{t.filtered(asked.filter)}</p>}
    </div>
  )
}

function Counties({ asked }: { asked: Asked }) {
  const { perCounty } = useWords().dashboard
  return (
    <Counted name={perCounty.name} query={useCount(asked, 'activities', ['county'])}>
      {(figures) => <ToldCounties asked={asked} figures={figures} />}
    </Counted>
  )
}

function ToldCounties({ asked, figures }: { asked: Asked; figures: FiguresOutput }) {
  const { perCounty } = useWords().dashboard
  const { told, notes } = useTold(asked, figures)
  return (
    <CountyFigure
      edition={asked.edition}
      figures={figures}
      digitalCounty={asked.digital}
      filter={asked.filter}
      foot={<HowCounted name={perCounty.name} told={told} />}
      notes={notes}
    />
  )
}

type FormatsProps = { asked: Asked; editions: readonly EditionListed[] }

/** Beside the programme's other editions: a form alone says little. */
function Formats({ asked, editions }: FormatsProps) {
  const { perFormat } = useWords().dashboard
  const where = queueQuery({ edition: editions.map(({ id }) => id) }, asked.language, asked.filter)
  return (
    <Counted name={perFormat.name} query={useCount(asked, 'activities', ['edition', 'format'], where)}>
      {(figures) => <ToldFormats asked={asked} editions={editions} figures={figures} />}
    </Counted>
  )
}

function ToldFormats({ asked, editions, figures }: FormatsProps & { figures: FiguresOutput }) {
  const { perFormat } = useWords().dashboard
  const { told, notes } = useTold(asked, figures)
  return (
    <FormatFigure
      current={asked.edition}
      editions={editions}
      figures={figures}
      filter={asked.filter}
      foot={<HowCounted name={perFormat.name} told={told} />}
      notes={notes}
    />
  )
}

type PartsProps = { asked: Asked; edition: EditionListed; dimension: PartDimension }

function Parts({ asked, edition, dimension }: PartsProps) {
  const words = useWords()
  const nameOf = keyNamer(dimension, { named: [edition], words, language: asked.language })
  return (
    <Counted
      name={words.editionFigures.parts[dimension].name}
      query={useCount(asked, 'activities', [dimension])}
    >
      {(figures) => <PartFigure asked={asked} dimension={dimension} figures={figures} nameOf={nameOf} />}
    </Counted>
  )
}

function Times({ asked }: { asked: Asked }) {
  const { times } = useWords().editionFigures
  return (
    <Counted name={times.name} query={useCount(asked, 'activities', ['weekday', 'hour'])}>
      {(figures) => <TimeFigure asked={asked} figures={figures} />}
    </Counted>
  )
}

function Collaborations({ asked, edition }: { asked: Asked; edition: EditionListed }) {
  const words = useWords()
  const nameOf = keyNamer('sector', { named: [edition], words, language: asked.language })
  const query = together({
    crossing: useCount(asked, 'cross-sector', ['sector']),
    together: useCount(asked, 'collaborations', []),
  })
  return (
    <Counted name={words.editionFigures.collaborations.name} query={query}>
      {(answers) => <CollaborationFigure asked={asked} nameOf={nameOf} {...answers} />}
    </Counted>
  )
}

function Organisers({ asked }: { asked: Asked }) {
  const { organisers } = useWords().editionFigures
  const query = together({
    activities: useCount(asked, 'activities', ['organiser']),
    organisers: useCount(asked, 'organisers', []),
    // By edition as well, so that the notes are about this one.
    fresh: useCount(asked, 'new-organisers', ['edition', 'organiser']),
    returning: useCount(asked, 'returning-organisers', ['edition', 'organiser']),
  })
  return (
    <Counted name={organisers.name} query={query}>
      {(answers) => <OrganiserFigure asked={asked} answers={answers} />}
    </Counted>
  )
}

function Numbers({ asked }: { asked: Asked }) {
  const { numbers } = useWords().editionFigures
  const { where, language, digital, series } = asked
  const queries = useQueries({
    queries: NUMBER_MEASURES.map((measure) =>
      desk.figures.count.queryOptions({
        input: { measure, by: [], where, language, digital, series },
        placeholderData: keepPreviousData,
      }),
    ),
  })
  const query = together(Object.fromEntries(queries.map((one, at) => [String(at), one])))
  return (
    <Counted name={numbers.name} query={query}>
      {(answers) => <NumberFigure asked={asked} answers={Object.values(answers)} />}
    </Counted>
  )
}
