/** What is wrong with rules that somebody wrote: each fault with the path to its field. Rules with a fault are refused. */
import type { z } from 'zod'
import { type CriterionCode, KIND_OF } from './criterion.ts'
import { type RuleSet, ruleSet } from './edition.ts'

export const RULE_PROBLEMS = [
  'shape',
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

/** `path` is written as `criteria[3].severity`; `detail` is the value, or what the shape expected. */
export type RuleFault = { problem: RuleProblem; path: string; detail: string }

/** What no edition's rules can leave out: the musts of the model. One that is not known is there with `known: false`. */
const NEVER_MISSING: readonly CriterionCode[] = ['party', 'benefit', 'inside-week']
/** A web address, or a site's name as in a reference; never a scheme that does something else. */
const OTHER_SCHEME = /^(?!https?:)[a-z][a-z0-9+.-]*:/i

export type CheckedRules = { ok: true; rules: RuleSet } | { ok: false; faults: RuleFault[] }

/** Parses rules and holds them to what no edition may do (MODEL: a team's check is never a must, nor is being late). */
export function checkRules(given: unknown): CheckedRules {
  const parsed = ruleSet.safeParse(given)
  if (!parsed.success) return { ok: false, faults: parsed.error.issues.map(shapeFault) }
  const rules = parsed.data
  const faults = [
    ...daysFaults(rules),
    ...criteriaFaults(rules),
    ...sectorFaults(rules),
    ...codeFaults(rules),
  ]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, rules }
}

function shapeFault({ path, message }: z.core.$ZodIssue): RuleFault {
  return { problem: 'shape', path: pathText(path), detail: message }
}

export function pathText(path: readonly PropertyKey[]): string {
  return path
    .map((step, at) => (typeof step === 'number' ? `[${step}]` : `${at === 0 ? '' : '.'}${String(step)}`))
    .join('')
}

function daysFaults({ parameters: { startsOn, endsOn } }: RuleSet): RuleFault[] {
  return startsOn > endsOn ? [{ problem: 'days-reversed', path: 'parameters.endsOn', detail: endsOn }] : []
}

function criteriaFaults({ criteria }: RuleSet): RuleFault[] {
  const seen = new Set<string>()
  const missing = NEVER_MISSING.filter((code) => !criteria.some((rule) => rule.code === code))
  const absent = missing.map(
    (code): RuleFault => ({ problem: 'criterion-missing', path: 'criteria', detail: code }),
  )
  const faulty = criteria.flatMap((rule, at): RuleFault[] => {
    const faults: RuleFault[] = []
    const fault = (problem: RuleProblem, field: string, detail: string) =>
      faults.push({ problem, path: `criteria[${at}].${field}`, detail })
    if (seen.has(rule.code)) fault('criterion-twice', 'code', rule.code)
    seen.add(rule.code)
    if (rule.kind !== KIND_OF[rule.code]) fault('wrong-kind', 'kind', rule.kind)
    if (rule.severity === 'must') {
      if (rule.code === 'deadline') fault('late-must', 'severity', rule.code)
      else if (!rule.sources.some((source) => source.kind === 'rule'))
        fault('house-rule-must', 'severity', rule.code)
    }
    for (const language of ['sv', 'en'] as const)
      if (rule.text[language].trim() === '') fault('empty-text', `text.${language}`, rule.code)
    for (const [place, source] of rule.sources.entries())
      if (source.kind === 'rule' && OTHER_SCHEME.test(source.address.trim()))
        fault('bad-address', `sources[${place}].address`, source.address)
    return faults
  })
  return [...absent, ...faulty]
}

function sectorFaults({ parameters: { acceptedSectors }, criteria }: RuleSet): RuleFault[] {
  const { byReading, choice } = acceptedSectors
  const path = 'parameters.acceptedSectors'
  const sets = [
    [path, acceptedSectors] as const,
    ...(byReading
      ? (['long', 'short'] as const).map((one) => [`${path}.byReading.${one}`, byReading[one]] as const)
      : []),
  ]
  const twice = sets.flatMap(([at, { met, unclear }]) =>
    unclear.flatMap((sector, place): RuleFault[] =>
      met.includes(sector)
        ? [{ problem: 'sector-twice', path: `${at}.unclear[${place}]`, detail: sector }]
        : [],
    ),
  )
  const lost: RuleFault[] =
    choice && !byReading
      ? [{ problem: 'choice-without-readings', path: `${path}.choice`, detail: choice.reading }]
      : []
  const isKnown = criteria.some((rule) => rule.code === 'party' && rule.known)
  const nobody = (isKnown ? sets : []).flatMap(([at, { met }]): RuleFault[] =>
    met.length === 0 ? [{ problem: 'no-sector', path: `${at}.met`, detail: '' }] : [],
  )
  return [...twice, ...nobody, ...lost]
}

function codeFaults({ parameters }: RuleSet): RuleFault[] {
  return (['themes', 'types'] as const).flatMap((list) => {
    const codes = parameters[list].map((one) => one.code)
    return codes.flatMap((code, at): RuleFault[] =>
      codes.indexOf(code) < at
        ? [{ problem: 'code-twice', path: `parameters.${list}[${at}].code`, detail: code }]
        : [],
    )
  })
}
