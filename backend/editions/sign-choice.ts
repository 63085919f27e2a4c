/** Signs a choice between two readings of a rule: who made it, when and why. One that stays as it was keeps its own. */
import { z } from 'zod'
import type { RuleSet } from '../../domain/edition.ts'

/** `note` stands for a choice's own reason where it gives none. */
export type Signature = { by: string; at: string; note: string }

/** As much of the rules as has to be there for a choice to stand in it; the rest is looked at by `checkRules`. */
const withChoice = z.looseObject({
  parameters: z.looseObject({
    acceptedSectors: z.looseObject({
      choice: z.looseObject({ reading: z.unknown().optional(), why: z.unknown().optional() }),
    }),
  }),
})

/** What is no choice, or no rules at all, is given back as it is, for `checkRules` to say so. */
export function signChoice(current: RuleSet, given: unknown, { by, at, note }: Signature): unknown {
  const parsed = withChoice.safeParse(given)
  if (!parsed.success) return numbered(given, current)
  const { parameters } = parsed.data
  const { acceptedSectors } = parameters
  const { reading, why } = acceptedSectors.choice
  const before = current.parameters.acceptedSectors.choice
  const reason = typeof why === 'string' ? why.trim() || note : (why ?? note)
  // What else stands in the choice stays, for `checkRules` to say so.
  const signed = before && before.reading === reading ? before : { reading, by, at, why: reason }
  const choice = { ...acceptedSectors.choice, ...signed }
  return numbered(
    { ...parsed.data, parameters: { ...parameters, acceptedSectors: { ...acceptedSectors, choice } } },
    current,
  )
}

/** The number is the desk's to give, whatever the file says. */
function numbered(given: unknown, { version }: RuleSet): unknown {
  const isRecord = typeof given === 'object' && given !== null && !Array.isArray(given)
  return isRecord ? { ...given, version: version + 1 } : given
}
