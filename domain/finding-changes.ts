/** Which findings came out otherwise when a revision or other rules came. */
import { CRITERIA, type CriterionCode, type Outcome } from './criterion.ts'

type Made = { revision: number; rulesVersion: number; criterion: CriterionCode; outcome: Outcome }

export type FindingChanges = {
  revision: number
  rulesVersion: number
  /** Whether other rules made the difference; else the new revision did. */
  isByRules: boolean
  changes: { criterion: CriterionCode; before: Outcome; after: Outcome }[]
}

/** From the earliest; `made` may be in any order. A criterion that one of the two lacks is no change. */
export function findingChanges(made: readonly Made[]): FindingChanges[] {
  const rounds = Map.groupBy(made, ({ revision, rulesVersion }) => `${revision} ${rulesVersion}`)
  const inOrder = [...rounds.values()].sort(
    ([a], [b]) => (a?.revision ?? 0) - (b?.revision ?? 0) || (a?.rulesVersion ?? 0) - (b?.rulesVersion ?? 0),
  )
  return inOrder.flatMap((round, place) => {
    const [first] = round
    const before = inOrder[place - 1]
    if (!first || !before) return []
    const changes = changesBetween(before, round)
    const { revision, rulesVersion } = first
    const isByRules = before[0]?.revision === revision
    return changes.length === 0 ? [] : [{ revision, rulesVersion, isByRules, changes }]
  })
}

function changesBetween(before: readonly Made[], after: readonly Made[]): FindingChanges['changes'] {
  const outcomes = new Map(before.map(({ criterion, outcome }) => [criterion, outcome]))
  return after
    .flatMap(({ criterion, outcome }) => {
      const was = outcomes.get(criterion)
      return was === undefined || was === outcome ? [] : [{ criterion, before: was, after: outcome }]
    })
    .sort((a, b) => CRITERIA.indexOf(a.criterion) - CRITERIA.indexOf(b.criterion))
}
