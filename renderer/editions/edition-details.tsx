/** One edition whole: its facts, what others have published about it, and its rules with their sources. */
import { useQuery } from '@tanstack/react-query'
import { type ReactNode, useId } from 'react'
import { Link } from 'wouter'
import type { EditionShown } from '../../contract/calls/editions.ts'
import type { PublishedFigure } from '../../domain/edition.ts'
import { rulesAddress } from '../address.ts'
import { statedFigure } from '../figures/stated-figure.ts'
import { desk } from '../queries.ts'
import { OutsideLink } from '../queue/outside-link.tsx'
import { draftKey, readDraft } from '../rules/kept-drafts.ts'
import { RulesShown } from '../rules/rules-shown.tsx'
import { RulesToReview } from '../rules/rules-to-review.tsx'
import { RulesVersions } from '../rules/rules-versions.tsx'
import { ButtonLink } from '../ui/button.tsx'
import { ErrorNote } from '../ui/error-note.tsx'
import { formatDay } from '../ui/format.ts'
import { Skeleton } from '../ui/skeleton.tsx'
import { useLanguage, useSessionStatus, useWords } from '../ui/use-words.ts'
import { deadlineDay, formatDays } from './edition-days.ts'

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

function Facts({ edition }: { edition: EditionShown }) {
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

function Rules({ edition }: { edition: EditionShown }) {
  const { editions: t, rules: r } = useWords()
  const { id, rules } = edition
  return (
    <>
      <section>
        <div className="rules-head">
          <h3>
            {t.rulesTitle} <span className="small muted">{t.rulesVersion(rules.version)}</span>
          </h3>
          <ButtonLink size="small" href={`#${rulesAddress(id)}`}>
            {r.edit}
          </ButtonLink>
        </div>
        <UnsavedRules id={id} />
        <RulesToReview edition={edition} />
        <RulesShown
          rules={rules}
          chooseReading={<Link href={rulesAddress(id, { part: 'reading' })}>{r.shown.choose}</Link>}
        />
      </section>
      <RulesVersions edition={edition} />
    </>
  )
}

/** Changes that were left without saving. */
function UnsavedRules({ id }: { id: string }) {
  const { unsavedLink } = useWords().rules
  const databaseFile = useSessionStatus()?.databaseFile ?? ''
  if (!readDraft(draftKey(databaseFile, id))) return null
  return (
    <p className="medium">
      <Link href={rulesAddress(id)}>{unsavedLink}</Link>
    </p>
  )
}
