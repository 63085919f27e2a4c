/** Faults of rules in words, and which field each of them is at. */
import type { RuleFault } from '../../domain/rule-faults.ts'
import type { Words } from '../../text/catalog.ts'

/** The faults of a field: at its own path or below it, such as an entry of its list. */
export function faultsAt(faults: readonly RuleFault[], path: string): RuleFault[] {
  return faults.filter(
    ({ path: at }) => at === path || at.startsWith(`${path}.`) || at.startsWith(`${path}[`),
  )
}

export function sayFault({ problem, path }: RuleFault, { rules }: Pick<Words, 'rules'>): string {
  const t = rules.faults
  if (problem !== 'shape') return t[problem]
  if (/\.(startsOn|endsOn|deadlineAt)$/.test(path)) return t.shapeDay
  return /\.(code|sv|en|why|by|quote|address)$/.test(path) ? t.shapeText : t.shape
}

/** What the field is called, such as "Part, vikt"; the path itself where it has no name on screen. */
export function nameField(
  path: string,
  criteria: readonly { code: keyof Words['common']['criteria'] }[],
  { rules, common }: Pick<Words, 'rules' | 'common'>,
): string {
  const criterion = /^criteria\[(\d+)\](?:\.(\w+))?/.exec(path)
  const code = criteria[Number(criterion?.[1])]?.code
  if (criterion && code) {
    const field = criterion[2] === 'severity' ? rules.criterion.severity : rules.criterion.sources
    const named = criterion[2] === 'severity' || criterion[2] === 'sources' ? `, ${field.toLowerCase()}` : ''
    return `${common.criteria[code]}${named}`
  }
  const list = /^parameters\.(themes|types)\[(\d+)\]/.exec(path)
  if (list) return rules.codes.of(rules.parts[list[1] as 'themes' | 'types'], Number(list[2]) + 1)
  const fields: [start: string, name: string][] = [
    ['parameters.startsOn', rules.startsOn],
    ['parameters.endsOn', rules.endsOn],
    ['parameters.deadlineAt', rules.deadline],
    ['parameters.acceptedSectors.choice', rules.parts.reading],
    ['parameters.acceptedSectors', rules.parts.sectors],
    ['parameters.associations', rules.parts.skr],
  ]
  return fields.find(([start]) => path.startsWith(start))?.[1] ?? path
}

/** Of the fields that there are, the one that a fault is at or closest to; null when none has to do with it. */
export function closestField(paths: readonly string[], fault: string): string | null {
  const near = paths.filter((path) => fault === path || fault.startsWith(path) || path.startsWith(fault))
  const shared = (path: string) => Math.min(path.length, fault.length)
  return [...near].sort((a, b) => shared(b) - shared(a) || a.length - b.length)[0] ?? null
}
