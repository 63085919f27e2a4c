/** Whether the reviewer's own organisation is a party. Depends on who looks, so it is made when shown and never stored. */
import type { OwnOrganisation } from '../decision.ts'
import type { RuleSet } from '../edition.ts'
import type { Finding } from '../finding.ts'
import type { Party } from '../party/party.ts'
import { type CheckResult, evidenceOf, result } from './evidence-codes.ts'
import { makeFinding } from './make-finding.ts'

type KnownBy = Pick<Party, 'key' | 'name'>

export type Viewed = {
  /** The parties that the reviewer's organisation is read as. */
  reviewer: readonly KnownBy[]
  parties: readonly KnownBy[]
  /** The parties that the edition's central organisers are read as. */
  centralOrganisers: readonly KnownBy[]
}

/** None when the rules have no such criterion. Party keys are compared, so every way of writing a name counts. */
export function assessOwnOrganisation(rules: RuleSet, viewed: Viewed): Finding | null {
  const rule = rules.criteria.find(({ code }) => code === 'own-organisation')
  return rule ? makeFinding(rule, null, [], () => checkOwnOrganisation(viewed)) : null
}

export function checkOwnOrganisation(viewed: Viewed): CheckResult {
  const own = ownOrganisationIn(viewed)
  if (!own) return result('not-applicable', evidenceOf('own-organisation.not-party'))
  const party = evidenceOf('own-organisation.party', { parties: own.parties })
  return result('to-judge', party, ...(own.areAllCentral ? [evidenceOf('own-organisation.all-central')] : []))
}

/** The names under which the reviewer's organisation is a party; null where it is none. */
export function ownOrganisationIn({ reviewer, parties, centralOrganisers }: Viewed): OwnOrganisation | null {
  const own = new Set(reviewer.map(({ key }) => key))
  const named = parties.filter(({ key }) => own.has(key))
  if (named.length === 0) return null
  const keys = new Set(parties.map(({ key }) => key))
  const areAllCentral = centralOrganisers.length > 0 && centralOrganisers.every(({ key }) => keys.has(key))
  return { parties: [...new Set(named.map(({ name }) => name))], areAllCentral }
}
