/** Whether a party of an accepted sector organises or takes part. */
import type { Outcome } from '../criterion.ts'
import type { RuleParameters, RuleReading } from '../edition.ts'
import type { Evidence } from '../finding.ts'
import type { Party } from '../party/party.ts'
import type { Sector } from '../party/sector.ts'
import { dayOf } from '../time.ts'
import type { AssessmentInput } from './assessment-input.ts'
import { type CheckResult, type EvidenceCode, evidenceOf, result } from './evidence-codes.ts'

type Accepted = { met: readonly Sector[]; unclear: readonly Sector[] }
type Standing = 'public' | 'accepted-sector' | 'borderline' | 'unrecognised' | 'not-accepted'

const CODES: Readonly<Record<Standing, EvidenceCode>> = {
  public: 'party.public',
  'accepted-sector': 'party.accepted-sector',
  borderline: 'party.borderline',
  unrecognised: 'party.unrecognised',
  'not-accepted': 'party.not-accepted',
}

type PartyOutcome = Extract<Outcome, 'met' | 'unclear' | 'not-met'>

/** The standings that lead to an outcome, in the order that they are told. */
const SPEAKING: Readonly<Record<PartyOutcome, readonly Standing[]>> = {
  met: ['public', 'accepted-sector'],
  unclear: ['borderline', 'unrecognised'],
  'not-met': ['not-accepted'],
}

/** In these the question is whether the party is a public one; in others whether the rule accepts the sector. */
const PUBLIC_SECTORS: readonly Sector[] = [
  'state',
  'region',
  'municipality',
  'municipal-federation',
  'university',
]

export function checkParty({ parties, rules }: Pick<AssessmentInput, 'parties' | 'rules'>): CheckResult {
  if (parties.length === 0) return result('unclear', evidenceOf('party.none-named'))
  const { acceptedSectors } = rules.parameters
  const { byReading, choice, ...ground } = acceptedSectors
  // Where the sources contradict each other the team's choice of a reading holds; without one the cautious ground.
  const accepted = (choice ? byReading?.[choice.reading] : undefined) ?? ground
  const { outcome, evidence } = weighParties(parties, accepted)
  return result(outcome, ...evidence, ...tellReading(parties, acceptedSectors))
}

function weighParties(parties: readonly Party[], accepted: Accepted): CheckResult {
  const standings = parties.map((party) => standingOf(party, accepted))
  const name = (...asked: Standing[]): Evidence[] =>
    asked.flatMap((standing) => {
      const named = parties.filter((_, at) => standings[at] === standing)
      if (named.length === 0) return []
      return evidenceOf(CODES[standing], {
        parties: named.map((party) => party.name),
        sectors: named.map((party) => party.sector),
      })
    })
  const outcome = outcomeOf(standings)
  return result(outcome, ...name(...SPEAKING[outcome]))
}

function outcomeBy(parties: readonly Party[], accepted: Accepted): PartyOutcome {
  return outcomeOf(parties.map((party) => standingOf(party, accepted)))
}

/** One party of an accepted sector is enough. */
function outcomeOf(standings: readonly Standing[]): PartyOutcome {
  if (standings.some((one) => SPEAKING.met.includes(one))) return 'met'
  return standings.some((one) => SPEAKING.unclear.includes(one)) ? 'unclear' : 'not-met'
}

function standingOf({ sector, publicParty }: Party, { met, unclear }: Accepted): Standing {
  if (PUBLIC_SECTORS.includes(sector)) {
    if (!met.includes(sector)) return unclear.includes(sector) ? 'borderline' : 'not-accepted'
    if (publicParty === 'yes') return 'public'
    return publicParty === 'unclear' ? 'borderline' : 'not-accepted'
  }
  // An association that the team counts as a public party (SKR) is one whatever the rule says of civil society.
  if (publicParty === 'yes') return 'public'
  if (sector === 'unknown') return 'unrecognised'
  if (met.includes(sector)) return 'accepted-sector'
  return unclear.includes(sector) || publicParty === 'unclear' ? 'borderline' : 'not-accepted'
}

/** Says which reading holds, where the other would give another outcome. */
function tellReading(
  parties: readonly Party[],
  { byReading, choice }: RuleParameters['acceptedSectors'],
): Evidence[] {
  if (!byReading) return []
  const outcomes: Record<RuleReading, Outcome> = {
    long: outcomeBy(parties, byReading.long),
    short: outcomeBy(parties, byReading.short),
  }
  if (outcomes.long === outcomes.short) return []
  if (!choice) return [evidenceOf('party.reading-not-chosen', outcomes)]
  const { reading, by, at, why } = choice
  const other = reading === 'long' ? 'short' : 'long'
  return [
    evidenceOf('party.reading-chosen', {
      reading,
      by,
      day: dayOf(at),
      why,
      other,
      otherwise: outcomes[other],
    }),
  ]
}
