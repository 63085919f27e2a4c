/** Editions side by side: what was counted, what others published where the rows are missing, and the change. */
import './compare.css'
import '../dashboard/figures.css'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { EditionListed } from '../../contract/calls/editions.ts'
import type { DigitalCounty } from '../../domain/figures.ts'
import { addressOf, PATHS, useAddressValue } from '../address.ts'
import { chooseEdition } from '../dashboard/chosen-edition.ts'
import { Counted } from '../dashboard/counted.tsx'
import { DigitalSwitch } from '../dashboard/county-figure.tsx'
import { EditionBars } from '../dashboard/edition-bars.tsx'
import { EditionKey, EditionTable } from '../dashboard/edition-figure.tsx'
import { editionMarks } from '../dashboard/edition-marks.ts'
import { Figure } from '../dashboard/figure.tsx'
import { countyKeys, countyName, FORMAT_ORDER } from '../dashboard/figure-rows.ts'
import { queueHref, queueQuery } from '../dashboard/queue-link.ts'
import { WithEditions } from '../dashboard/with-editions.tsx'
import { desk } from '../queries.ts'
import { Note } from '../ui/note.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { ChooseEditions, ChooseProgramme } from './choose-editions.tsx'
import { ComparisonTable } from './comparison-table.tsx'

export function CompareView() {
  const t = useWords().compare
  const [programme, setProgramme] = useAddressValue('program')
  return (
    <WithEditions title={t.title}>
      {(all) => {
        const shown = programme || (chooseEdition(all, '')?.programme ?? '')
        return (
          <CompareProgramme
            key={shown}
            programmes={[...new Set(all.map((edition) => edition.programme))]}
            programme={shown}
            onProgramme={setProgramme}
            editions={all.filter((edition) => edition.programme === shown)}
          />
        )
      }}
    </WithEditions>
  )
}

type CompareProgrammeProps = {
  programmes: readonly string[]
  programme: string
  onProgramme: (programme: string) => void
  editions: readonly EditionListed[]
}

function CompareProgramme({ programmes, programme, onProgramme, editions }: CompareProgrammeProps) {
  const t = useWords().compare
  const [value, setValue] = useAddressValue('upplagor')
  const asked = value.split(',')
  const inOrder = [...editions].sort((a, b) => (a.startsOn < b.startsOn ? -1 : 1))
  const chosen = value === '' ? inOrder.filter(hasSomething) : inOrder.filter(({ id }) => asked.includes(id))
  return (
    <>
      <PageHead title={t.title}>
        {programmes.length > 1 && (
          <ChooseProgramme programmes={programmes} chosen={programme} onChoose={onProgramme} />
        )}
      </PageHead>
      <div className="page compare">
        <ChooseEditions
          editions={inOrder}
          chosen={chosen}
          onChoose={(next) => setValue(next.map(({ id }) => id).join(',') || NONE)}
        />
        {chosen.length < 2 ? (
          <div className="empty">
            <h2>{t.chooseTwoTitle}</h2>
            <p>{t.chooseTwoText}</p>
          </div>
        ) : (
          <Comparison editions={chosen} />
        )}
      </div>
    </>
  )
}

/** In the address when every edition was taken away, since no value at all means the usual ones. */
const NONE = '-'

function Comparison({ editions }: { editions: readonly EditionListed[] }) {
  const { compare: t, common } = useWords()
  const words = useWords()
  const language = useLanguage()
  const [digitalCounty, setDigitalCounty] = useState<DigitalCounty>('own')
  const counted = editions.filter((edition) => edition.submissions > 0)
  const marks = editionMarks(editions)
  const input = { where: queueQuery({ edition: editions.map(({ id }) => id) }, language), language }
  const formats = useQuery(
    desk.figures.count.queryOptions({
      input: { ...input, by: ['edition', 'format'] },
      placeholderData: keepPreviousData,
    }),
  )
  const counties = useQuery(
    desk.figures.count.queryOptions({
      input: { ...input, by: ['edition', 'county'], digitalCounty },
      placeholderData: keepPreviousData,
    }),
  )
  const missing = editions.filter((edition) => edition.submissions === 0).map((edition) => edition.id)
  return (
    <>
      <Lead counted={counted} />
      {missing.length > 0 && <Note>{t.missing(words.dashboard.list(missing))}</Note>}
      <div className="compare-pair">
        <Figure
          name={t.perEdition}
          sentence={t.perEditionText}
          table={<EditionTable marks={marks} />}
          foot={<EditionKey marks={marks} />}
        >
          <EditionBars
            marks={marks}
            words={words}
            current={null}
            hrefOf={(mark) =>
              mark.kind === 'counted'
                ? queueHref({ edition: mark.id, state: 'published' }, language)
                : addressOf(PATHS.editions, { upplaga: mark.id })
            }
          />
        </Figure>
        <Counted name={t.perFormat} query={formats}>
          {(data) => (
            <ComparisonTable
              name={t.perFormat}
              text={t.perFormatText}
              dimension="format"
              keys={FORMAT_ORDER.map((key) => ({ key, name: common.formats[key] }))}
              editions={editions}
              figures={data}
            />
          )}
        </Counted>
      </div>
      <Counted name={t.perCounty} query={counties}>
        {(data) => (
          <ComparisonTable
            name={t.perCounty}
            text={t.perCountyText(digitalCounty === 'organiser')}
            dimension="county"
            keys={countyKeys().map((key) => ({ key, name: countyName(key, common.counted) }))}
            editions={editions}
            figures={data}
          >
            <DigitalSwitch digitalCounty={digitalCounty} onDigitalCounty={setDigitalCounty} />
          </ComparisonTable>
        )}
      </Counted>
      <p className="small muted">{t.symbols}</p>
    </>
  )
}

/** The last counted edition against the one before it, in a sentence. */
function Lead({ counted }: { counted: readonly EditionListed[] }) {
  const t = useWords().compare
  const [before, last] = [counted.at(-2), counted.at(-1)]
  if (!last) return <p className="headline">{t.leadNone}</p>
  if (!before) return <p className="headline">{t.leadOne(last.id, last.activities)}</p>
  return (
    <p className="headline">
      {t.lead(last.id, last.activities, before.id, last.activities - before.activities)}
    </p>
  )
}

function hasSomething(edition: EditionListed): boolean {
  return edition.submissions > 0 || edition.publishedFigures.length > 0
}
