/** Rules to read: accepted sectors, the team's choices, and each criterion with its text and sources. */
import type { ReactNode } from 'react'
import { SEVERITIES } from '../../domain/criterion.ts'
import type { CriterionRule, RuleSet } from '../../domain/edition.ts'
import { deadlineDay, formatDays } from '../editions/edition-days.ts'
import { OutsideLink } from '../queue/outside-link.tsx'
import { formatDay, formatInstant } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { SECTOR_SETS } from './rules-draft.ts'

type RulesShownProps = {
  rules: RuleSet
  /** Also days, deadline, themes and types, which an edition says of itself elsewhere. */
  isWhole?: boolean
  /** Where a reading can be chosen, when it has not been. */
  chooseReading?: ReactNode
}

export function RulesShown({ rules, isWhole = false, chooseReading }: RulesShownProps) {
  return (
    <>
      <dl className="facts rules-facts">
        {isWhole && <Days rules={rules} />}
        <AcceptedSectors rules={rules} />
        <Choices rules={rules} chooseReading={chooseReading} />
      </dl>
      <Criteria rules={rules} />
    </>
  )
}

function Days({ rules: { parameters } }: { rules: RuleSet }) {
  const { facts, unknown } = useWords().editions
  const language = useLanguage()
  const last = deadlineDay(parameters)
  const names = (list: RuleSet['parameters']['themes']) => list.map((one) => one[language]).join(', ')
  return (
    <>
      <Fact name={facts.days}>{formatDays(parameters, language)}</Fact>
      <Fact name={facts.deadline}>{last ? facts.deadlineBefore(formatDay(last, language)) : unknown}</Fact>
      <Fact name={facts.themes}>{names(parameters.themes)}</Fact>
      <Fact name={facts.types}>{names(parameters.types)}</Fact>
    </>
  )
}

/** One set, or what each reading accepts beside what holds until one is chosen. */
function AcceptedSectors({ rules }: { rules: RuleSet }) {
  const { editions: t, rules: r, common } = useWords()
  const { byReading, choice, ...ground } = rules.parameters.acceptedSectors
  const sectors = (codes: readonly (keyof typeof common.sectors)[]) =>
    codes.map((code) => common.sectors[code]).join(', ')
  const sets = byReading
    ? SECTOR_SETS.filter((set) => !(set === 'ground' && choice)).map((set) => ({
        name: r.shown.reads[set],
        ...(set === 'ground' ? ground : byReading[set]),
      }))
    : [{ name: '', ...ground }]
  return sets.map(({ name, met, unclear }) => (
    <Fact key={name} name={name === '' ? r.sectors.sets.only : name}>
      {t.sectorsMet}: {sectors(met)}.
      {unclear.length > 0 && (
        <span className="muted">
          {' '}
          {t.sectorsUnclear}: {sectors(unclear)}.
        </span>
      )}
    </Fact>
  ))
}

function Choices({ rules, chooseReading }: { rules: RuleSet; chooseReading?: ReactNode }) {
  const t = useWords().rules
  const language = useLanguage()
  const { acceptedSectors, associationsOfMunicipalitiesAndRegions: skr } = rules.parameters
  const { byReading, choice } = acceptedSectors
  return (
    <>
      {byReading && (
        <Fact name={t.shown.reading}>
          {choice ? (
            <>
              {t.shown.readingChosen(
                t.reading.readings[choice.reading],
                choice.by,
                formatInstant(choice.at, language),
              )}
              <p className="said">{choice.why}</p>
            </>
          ) : (
            <>
              {t.shown.readingOpen} {chooseReading}
            </>
          )}
        </Fact>
      )}
      <Fact name={t.shown.skr}>{t.shown.skrIs[skr]}</Fact>
    </>
  )
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  if (children === '') return null
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

function Criteria({ rules: { criteria } }: { rules: RuleSet }) {
  const { editions: t, common } = useWords()
  return SEVERITIES.map((severity) => {
    const rules = criteria.filter((rule) => rule.severity === severity)
    return (
      rules.length > 0 && (
        <section key={severity} className="rules">
          <h4>
            {common.severities[severity]} <span className="small muted">{t.severityMeaning[severity]}</span>
          </h4>
          <ul>
            {rules.map((rule) => (
              <Rule key={rule.code} rule={rule} />
            ))}
          </ul>
        </section>
      )
    )
  })
}

function Rule({ rule }: { rule: CriterionRule }) {
  const { editions: t, rules: r, common } = useWords()
  const language = useLanguage()
  const quotes = rule.sources.flatMap((source) => (source.kind === 'rule' ? [source] : []))
  return (
    <li>
      <p>
        <b className="label">{common.criteria[rule.code]}</b>
        {quotes.length === 0 && <span className="tag">{common.ruleSources.team}</span>}
      </p>
      <p className="muted">{rule.known ? rule.text[language] : t.rulesUnknown}</p>
      {quotes.map(({ quote, address, reading, takenFrom }) => (
        <blockquote key={`${address} ${quote}`} cite={address}>
          {reading && <p className="small muted">{t.readings[reading]}</p>}
          <p lang="sv">{quote}</p>
          {takenFrom && <p className="small muted">{r.shown.wordingFrom(takenFrom)}</p>}
          <OutsideLink address={address} />
        </blockquote>
      ))}
    </li>
  )
}
