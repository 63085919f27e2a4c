/** One edition whole: its facts, what others have published about it, and its rules with their sources. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import type { DeskClient } from '../../contract/contract.ts'
import { SEVERITIES } from '../../domain/criterion.ts'
import type { CriterionRule, PublishedFigure } from '../../domain/edition.ts'
import { statedFigure } from '../dashboard/stated-figure.ts'
import { desk } from '../queries.ts'
import { OutsideLink } from '../queue/outside-link.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatDay } from '../ui/format.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { deadlineDay, formatDays } from './edition-days.ts'

type EditionWhole = Awaited<ReturnType<DeskClient['editions']['show']>>

export function EditionDetails({ id }: { id: string }) {
  const t = useWords().editions
  const edition = useQuery(desk.editions.show.queryOptions({ input: { id } }))
  const heading = useId()
  if (edition.isPending) return <Skeleton />
  if (edition.error)
    return <ErrorNote what={t.rulesFailed} error={edition.error} onRetry={() => void edition.refetch()} />
  return (
    <article className="edition-details" aria-labelledby={heading}>
      <h2 id={heading}>{edition.data.name}</h2>
      <Facts edition={edition.data} />
      <Published figures={edition.data.publishedFigures} />
      <Rules edition={edition.data} />
    </article>
  )
}

function Facts({ edition }: { edition: EditionWhole }) {
  const t = useWords().editions
  const language = useLanguage()
  const last = deadlineDay(edition)
  const day = (one: string | null) => one && formatDay(one, language)
  const theme = edition.theme?.[language]
  const facts: [string, ReactNode][] = [
    [t.facts.days, formatDays(edition, language)],
    [t.facts.opens, day(edition.opensOn) ?? t.unknown],
    [t.facts.deadline, last ? t.facts.deadlineBefore(formatDay(last, language)) : t.unknown],
    [t.facts.centralOrganisers, edition.centralOrganisers.join(', ')],
    [t.facts.partners, edition.partners.join(', ')],
    [t.facts.theme, theme],
    [t.facts.themes, edition.themes.map((one) => one[language]).join(', ')],
    [t.facts.types, edition.types.map((one) => one[language]).join(', ')],
    [t.facts.retained, day(edition.contactsRetainedUntil) ?? t.facts.notSet],
  ]
  return (
    <dl className="facts">
      {facts.map(
        ([name, value]) =>
          value && (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}

function Published({ figures }: { figures: readonly PublishedFigure[] }) {
  const words = useWords()
  const language = useLanguage()
  const t = words.editions
  return (
    <section>
      <h3>{t.publishedTitle}</h3>
      <p className="medium muted">{figures.length === 0 ? t.publishedNone : t.publishedText}</p>
      <ul className="published">
        {figures.map((figure) => (
          <li key={`${figure.source} ${figure.value}`}>
            <b className="label">{statedFigure(figure, words)}</b>
            <span>
              {figure.words[language]}
              {figure.statedOn && `, ${t.statedOn(formatDay(figure.statedOn, language))}`}
            </span>
            <OutsideLink address={figure.source} />
          </li>
        ))}
      </ul>
    </section>
  )
}

function Rules({ edition }: { edition: EditionWhole }) {
  const { editions: t, common } = useWords()
  const { criteria, parameters, version } = edition.rules
  const sectors = (codes: readonly (keyof typeof common.sectors)[]) =>
    codes.map((code) => common.sectors[code]).join(', ')
  return (
    <section>
      <h3>
        {t.rulesTitle} <span className="small muted">{t.rulesVersion(version)}</span>
      </h3>
      <dl className="facts">
        <div>
          <dt>{t.sectorsMet}</dt>
          <dd>{sectors(parameters.acceptedSectors.met)}</dd>
        </div>
        {parameters.acceptedSectors.unclear.length > 0 && (
          <div>
            <dt>{t.sectorsUnclear}</dt>
            <dd>{sectors(parameters.acceptedSectors.unclear)}</dd>
          </div>
        )}
      </dl>
      {SEVERITIES.map((severity) => {
        const rules = criteria.filter((rule) => rule.severity === severity)
        return (
          rules.length > 0 && (
            <section key={severity} className="rules">
              <h4>
                {common.severities[severity]}{' '}
                <span className="small muted">{t.severityMeaning[severity]}</span>
              </h4>
              <ul>
                {rules.map((rule) => (
                  <Rule key={rule.code} rule={rule} />
                ))}
              </ul>
            </section>
          )
        )
      })}
    </section>
  )
}

function Rule({ rule }: { rule: CriterionRule }) {
  const { editions: t, common } = useWords()
  const language = useLanguage()
  const quotes = rule.sources.flatMap((source) => (source.kind === 'rule' ? [source] : []))
  return (
    <li>
      <p>
        <b className="label">{common.criteria[rule.code]}</b>
        {quotes.length === 0 && <span className="tag">{common.ruleSources.team}</span>}
      </p>
      <p className="muted">{rule.known ? rule.text[language] : t.rulesUnknown}</p>
      {quotes.map(({ quote, address, reading }) => (
        <blockquote key={`${address} ${quote}`} cite={address}>
          {reading && <p className="small muted">{t.readings[reading]}</p>}
          <p lang="sv">{quote}</p>
          <OutsideLink address={address} />
        </blockquote>
      ))}
    </li>
  )
}
