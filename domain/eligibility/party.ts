/** Whether a party of an accepted sector organises or takes part. */
import type { RuleParameters } from '../edition.ts'
import type { Evidence } from '../finding.ts'
import type { Party } from '../party/party.ts'
import type { AssessmentInput } from './assessment-input.ts'
import { type CheckResult, type EvidenceCode, evidenceOf, result } from './evidence-codes.ts'

type Standing = 'public' | 'accepted-sector' | 'borderline' | 'unrecognised' | 'not-accepted'

const CODES: Readonly<Record<Standing, EvidenceCode>> = {
  public: 'party.public',
  'accepted-sector': 'party.accepted-sector',
  borderline: 'party.borderline',
  unrecognised: 'party.unrecognised',
  'not-accepted': 'party.not-accepted',
}

export function checkParty({ parties, rules }: Pick<AssessmentInput, 'parties' | 'rules'>): CheckResult {
  if (parties.length === 0) return result('unclear', evidenceOf('party.none-named'))
  const standings = parties.map((party) => standingOf(party, rules.parameters))
  const name = (...asked: Standing[]): Evidence[] =>
    asked.flatMap((standing) => {
      const named = parties.filter((_, at) => standings[at] === standing)
      if (named.length === 0) return []
      return evidenceOf(CODES[standing], {
        parties: named.map((party) => party.name),
        sectors: named.map((party) => party.sector),
      })
    })
  const accepted = name('public', 'accepted-sector')
  if (accepted.length > 0) return result('met', ...accepted)
  const open = name('borderline', 'unrecognised')
  return open.length > 0 ? result('unclear', ...open) : result('not-met', ...name('not-accepted'))
}

function standingOf({ sector, publicParty }: Party, parameters: RuleParameters): Standing {
  const { met, unclear } = acceptedSectors(parameters)
  if (sector === 'unknown') return 'unrecognised'
  if (publicParty === 'unclear') return 'borderline'
  // An association that the team counts as a public party (SKR) is one whatever the rule says of civil society.
  if (publicParty === 'yes' && (met.includes(sector) || sector === 'civil-society')) return 'public'
  if (sector === 'civil-society' && met.includes(sector)) return 'accepted-sector'
  return unclear.includes(sector) ? 'borderline' : 'not-accepted'
}

/** Where the sources contradict each other the team's choice of a reading holds; without one the cautious ground. */
function acceptedSectors({ acceptedSectors: { byReading, choice, ...ground } }: RuleParameters) {
  return (choice ? byReading?.[choice] : undefined) ?? ground
}
