/** Which field each fault of the rules is at. */
import type { RuleFault } from '../../domain/rule-fault.ts'

/** The faults of a field: at its own path or below it, such as an entry of its list. */
export function faultsAt(faults: readonly RuleFault[], path: string): RuleFault[] {
  return faults.filter(
    ({ path: at }) => at === path || at.startsWith(`${path}.`) || at.startsWith(`${path}[`),
  )
}

/** Of the fields that there are, the one that a fault is at or closest to; null when none has to do with it. */
export function closestField(paths: readonly string[], fault: string): string | null {
  const near = paths.filter((path) => fault === path || fault.startsWith(path) || path.startsWith(fault))
  const shared = (path: string) => Math.min(path.length, fault.length)
  return [...near].sort((a, b) => shared(b) - shared(a) || a.length - b.length)[0] ?? null
}
