/** Editions side by side: what was counted, what others published where the rows are missing, and what changed. */
import './comparison.css'
import '../figures/figures.css'
import type { EditionListed } from '../../contract/calls/editions.ts'
import { useAddressValue } from '../address.ts'
import { chooseEdition } from '../figures/chosen-edition.ts'
import { Counted } from '../figures/counted.tsx'
import { FigureFilterBar, useFigureFilter } from '../figures/figure-filter.tsx'
import { WithEditions } from '../figures/with-editions.tsx'
import { knownIn } from '../queue/known.ts'
import type { SelectOption } from '../ui/field.tsx'
import { PageHead } from '../ui/page-head.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { type Asked, useChoices, useComparison } from './asked.ts'
import { ChoiceBar } from './choice-bar.tsx'
import { ChooseEditions, ChooseProgramme } from './choose-editions.tsx'
import { ComparedParts } from './compared-parts.tsx'

export function ComparisonView() {
  const t = useWords().comparison
  const [programme, setProgramme] = useAddressValue('program')
  return (
    <WithEditions title={t.title}>
      {(all) => {
        const programmes = new Map(all.map((edition) => [edition.programme, edition.programmeName]))
        const shown = programmes.has(programme) ? programme : (chooseEdition(all, '')?.programme ?? '')
        return (
          <CompareProgramme
            key={shown}
            programmes={[...programmes].map(([value, label]) => ({ value, label }))}
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
  programmes: readonly SelectOption[]
  programme: string
  onProgramme: (programme: string) => void
  editions: readonly EditionListed[]
}

function CompareProgramme({ programmes, programme, onProgramme, editions }: CompareProgrammeProps) {
  const t = useWords().comparison
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
      <div className="page comparison">
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
          <Filtered editions={chosen} />
        )}
      </div>
    </>
  )
}

/** In the address when every edition was taken away, since no value at all means the usual ones. */
const NONE = '-'

/** The comparison under the newest filter that could be read. */
function Filtered({ editions }: { editions: readonly EditionListed[] }) {
  const t = useWords().comparison
  const language = useLanguage()
  const filter = useFigureFilter()
  const choices = useChoices()
  const { measure, by, digital, series, names } = choices
  const ids = editions.map(({ id }) => id)
  return (
    <>
      <FigureFilterBar filter={filter} known={knownIn(editions)} />
      <ChoiceBar choices={choices} />
      {filter.where === null ? (
        filter.problem && <p>{t.filterUnread}</p>
      ) : (
        <Answered
          asked={{ editions: ids, measure, by, digital, series, names, filter: filter.where, language }}
          editions={editions}
        />
      )}
    </>
  )
}

function Answered({ asked, editions }: { asked: Asked; editions: readonly EditionListed[] }) {
  const t = useWords().comparison
  return (
    <Counted name={t.title} query={useComparison(asked)}>
      {(compared) => <ComparedParts asked={asked} compared={compared} editions={editions} />}
    </Counted>
  )
}

function hasSomething(edition: EditionListed): boolean {
  return edition.submissions > 0 || edition.publishedFigures.length > 0
}
