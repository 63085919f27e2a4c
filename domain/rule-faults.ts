/** What is wrong with rules that somebody wrote: each fault with the path to its field. Rules with a fault are refused. */
import { KIND_OF } from './criterion.ts'
import type { RuleSet } from './edition.ts'
import { NEVER_MISSING, type RuleFault, type RuleProblem } from './rule-fault.ts'
import { shapeFaults } from './rule-shape-faults.ts'
import { writtenRules } from './written-rules.ts'

/** A web address, or a site's name as in a reference; never a scheme that does something else. */
const OTHER_SCHEME = /^(?!https?:)[a-z][a-z0-9+.-]*:/i

export type CheckedRules = { ok: true; rules: RuleSet } | { ok: false; faults: RuleFault[] }

/** Parses rules and holds them to what no edition may do (MODEL: a team's check is never a must, nor is being late). */
export function checkRules(given: unknown): CheckedRules {
  const parsed = writtenRules.safeParse(given)
  if (!parsed.success) return { ok: false, faults: shapeFaults(parsed.error.issues, given) }
  const rules = parsed.data
  const faults = [
    ...daysFaults(rules),
    ...criteriaFaults(rules),
    ...sectorFaults(rules),
    ...codeFaults(rules),
  ]
  return faults.length > 0 ? { ok: false, faults } : { ok: true, rules }
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
    const fault = (problem: RuleProblem, field: string, detail: string, expected?: readonly string[]) =>
      faults.push({ problem, path: `criteria[${at}].${field}`, detail, ...(expected && { expected }) })
    if (seen.has(rule.code)) fault('criterion-twice', 'code', rule.code)
    seen.add(rule.code)
    if (rule.kind !== KIND_OF[rule.code]) fault('wrong-kind', 'kind', rule.kind, [KIND_OF[rule.code]])
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
