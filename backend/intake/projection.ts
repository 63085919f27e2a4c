/** What lists, search and figures show of a submission, read from its current revision and findings. */
import type { FactColumns } from '../../db/write/figures-facts.ts'
import type { Projection } from '../../db/write/submissions.ts'
import { OUTCOMES } from '../../domain/criterion.ts'
import { heldDays } from '../../domain/eligibility/held-days.ts'
import { countedCounty, countedOrganiserCounty } from '../../domain/figures/counted-county.ts'
import { countSectors, heldMinutes, hourOf, organisingParties } from '../../domain/figures/facts.ts'
import { type Finding, openFindings, overallOutcome } from '../../domain/finding.ts'
import { withMaskedIdentityNumbers } from '../../domain/identity-number.ts'
import type { Party } from '../../domain/party/party.ts'
import type { Sector } from '../../domain/party/sector.ts'
import {
  type Content,
  firstOccurrence,
  lastDay,
  type Occurrence,
  organiserLine,
} from '../../domain/submission.ts'
import { sortKey } from '../../domain/swedish.ts'
import { places } from '../registers.ts'

export function projectSubmission(
  content: Content,
  parties: readonly Party[],
  findings: readonly Finding[],
): Projection {
  const { place, format } = content
  // Lists, exports and messages repeat these two; the content keeps what the organiser wrote.
  const title = withMaskedIdentityNumbers(content.title)
  const organiser = withMaskedIdentityNumbers(organiserLine(content.parties))
  const held = heldOccurrences(content)
  const first = firstOccurrence(held)
  const placeName = place.municipality ?? place.venue ?? place.county ?? ''
  const type = content.type?.trim().toLocaleLowerCase('sv') || null
  const countyCode = place.countyCode ?? place.municipalityCode?.slice(0, 2) ?? null
  const { organiserCounty, ...ofParties } = projectParties(parties)
  return {
    title,
    titleSort: sortKey(title),
    organiser,
    organiserSort: sortKey(organiser),
    format,
    type,
    typeSort: sortKey(type ?? ''),
    countyCode,
    municipalityCode: place.municipalityCode,
    countySort: placeKey(countyCode),
    municipalitySort: placeKey(place.municipalityCode),
    placeName,
    placeSort: sortKey(placeName),
    countedCounty: countedCounty(format, countyCode),
    countedOrganiserCounty: countedOrganiserCounty(format, countyCode, organiserCounty),
    ...ofParties,
    startsOn: first?.startsOn ?? null,
    startsAt: first?.startsAt ?? null,
    endsOn: lastDay(held),
    ...projectFacts(content, parties),
    ...projectFindings(findings),
  }
}

const PLACE_KEYS = new Map(
  [...places.counties, ...places.municipalities].map(({ code, shortName }) => [code, sortKey(shortName)]),
)

/** Where a county or municipality comes in Swedish order; a code that the register does not have, by itself. */
function placeKey(code: string | null): string {
  return PLACE_KEYS.get(code ?? '') ?? code ?? ''
}

/** The occurrences with the Swedish days that they are held on, also where the source tells only instants. */
export function heldOccurrences({ occurrences }: Content): Occurrence[] {
  return occurrences.map((one) => {
    const days = heldDays(one)
    return { ...one, startsOn: days?.from ?? null, endsOn: days?.to ?? null }
  })
}

/** What only figures read; of a content of an earlier form, null, no more than its parties. */
export function projectFacts(content: Content | null, parties: readonly Party[]): FactColumns {
  const { organisersKnown, sectorsKnown } = projectParties(parties)
  return {
    audience: content?.audience.kind ?? 'unknown',
    startsHour: hourOf(
      content === null ? null : (firstOccurrence(heldOccurrences(content))?.startsAt ?? null),
    ),
    heldMinutes: heldMinutes(content?.occurrences ?? []),
    organisersKnown,
    sectorsKnown,
  }
}

/** The part that changes when the register does. */
export function projectParties(parties: readonly Party[]): {
  sector: Sector
  organiserCounty: string | null
  organisersKnown: number
  sectorsKnown: number
} {
  const organisers = organisingParties(parties)
  return {
    organisersKnown: organisers.length,
    sectorsKnown: countSectors(organisers),
    sector: parties[0]?.sector ?? 'unknown',
    organiserCounty: parties.find((party) => party.countyCode !== null)?.countyCode ?? null,
  }
}

/** The part that changes when the rules do. */
export function projectFindings(
  findings: readonly Finding[],
): Pick<Projection, 'outcome' | 'outcomeRank' | 'attention'> {
  const outcome = overallOutcome(findings)
  return {
    outcome,
    outcomeRank: OUTCOMES.indexOf(outcome),
    attention: openFindings(findings)[0]?.criterion ?? null,
  }
}

/** Everything that a search should find a submission by; contacts never. */
export function searchTextOf(content: Content): string {
  const { place } = content
  return [
    content.title,
    content.lead,
    content.description,
    content.type,
    ...content.themes,
    ...content.parties.map((party) => party.text),
    place.venue,
    place.address,
    place.municipality,
    place.county,
  ]
    .filter(Boolean)
    .join('\n')
    .normalize('NFC')
}
