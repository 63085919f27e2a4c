/** A fault of rules that somebody wrote: what is wrong, and where. */
import type { CriterionCode } from './criterion.ts'

export const RULE_PROBLEMS = [
  'no-rules',
  'missing',
  'unknown-field',
  'wrong-type',
  'not-one-of',
  'bad-day',
  'bad-instant',
  'too-few',
  'too-small',
  'days-reversed',
  'criterion-twice',
  'wrong-kind',
  'house-rule-must',
  'late-must',
  'sector-twice',
  'choice-without-readings',
  'code-twice',
  'criterion-missing',
  'no-sector',
  'empty-text',
  'bad-address',
  'other-edition',
] as const
export type RuleProblem = (typeof RULE_PROBLEMS)[number]

/**
 * `path` is written as `criteria[3].severity`; `detail` is what was given there. `expected` says what could stand there:
 * the values to choose among (`not-one-of`), the kind of field (`wrong-type`), the field that was meant (`unknown-field`,
 * perhaps none), the criterion's own kind (`wrong-kind`), or the least number (`too-small`).
 */
export type RuleFault = {
  problem: RuleProblem
  path: string
  detail: string
  expected?: readonly string[] | undefined
}

/** What no edition's rules can leave out: the musts of the model. One that is not known is there with `known: false`. */
export const NEVER_MISSING: readonly CriterionCode[] = ['party', 'benefit', 'inside-week']
