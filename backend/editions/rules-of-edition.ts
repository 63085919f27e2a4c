/** Rules as files hold them, without what the edition itself says, and those rules with an edition's days and words. */
import type { z } from 'zod'
import { type Edition, type RuleSet, ruleParameters, ruleSet } from '../../domain/edition.ts'

const FROM_EDITION = { startsOn: true, endsOn: true, deadlineAt: true, themes: true, types: true } as const

export const rulesWithoutEdition = ruleSet.extend({ parameters: ruleParameters.omit(FROM_EDITION) })
type RulesWithoutEdition = z.infer<typeof rulesWithoutEdition>

/** A team's choice between readings is made for one edition and never comes along. */
export function rulesOfEdition(
  { version, criteria, parameters }: RulesWithoutEdition,
  { startsOn, endsOn, deadlineAt, themes, types }: Edition,
): RuleSet {
  const acceptedSectors = { ...parameters.acceptedSectors, choice: null }
  return {
    version,
    criteria,
    parameters: { ...parameters, startsOn, endsOn, deadlineAt, themes, types, acceptedSectors },
  }
}
