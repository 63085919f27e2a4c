/** A case's facts, each as its source says; what it does not say is told as that. */
import type { CaseShown } from '../../contract/calls/cases.ts'
import type { CaseFacts } from '../../domain/case/case.ts'
import type { Sector } from '../../domain/party/sector.ts'
import type { Words } from '../../text/catalog.ts'
import { formatNumber } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function CaseFactsBox({ shown }: { shown: CaseShown }) {
  const words = useWords()
  const language = useLanguage()
  const { casesView: t, cases, common } = words
  const { facts, party } = shown
  const sector = party && (common.sectors[party.sector as Sector] ?? '')
  return (
    <section>
      <h2>{t.facts}</h2>
      <dl className="case-facts">
        {rowsOf(facts, words, (value) => formatNumber(value, language)).map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd className={value === null ? 'muted' : undefined}>{value ?? cases.notStated}</dd>
          </div>
        ))}
      </dl>
      {party && sector && (
        <p className="small muted">
          {party.registerName === null
            ? t.byName(party.name, sector)
            : t.inRegister(party.registerName, sector)}
        </p>
      )}
      {facts.links.length > 0 && (
        <ul className="case-links">
          {facts.links.map(({ label, address }) => (
            <li key={address}>
              <a href={address} target="_blank" rel="noreferrer noopener">
                {label || address}
              </a>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function rowsOf(
  facts: CaseFacts,
  { cases: { facts: names } }: Words,
  asNumber: (value: number) => string,
): [string, string | null][] {
  if (facts.kind === 'interview')
    return [
      [names.person, facts.person],
      [names.role, facts.role],
      [names.organisation, facts.organisation],
      [names.publishedOn, facts.publishedOn],
      [names.photoCredit, facts.photoCredit],
    ]
  const { coordinator, grantSek, start, end } = facts
  return [
    [names.diarienummer, facts.diarienummer],
    [names.coordinator, coordinator?.name ?? null],
    [names.organisationNumber, coordinator?.organisationNumber ?? null],
    [names.grantSek, grantSek === null ? null : `${asNumber(grantSek)} kr`],
    [names.start, start],
    [names.end, end],
    [names.status, facts.status],
    [names.call, facts.call],
    [names.round, facts.round],
    [names.titleEn, facts.titleEn],
    [names.updatedOn, facts.updatedOn],
  ]
}
