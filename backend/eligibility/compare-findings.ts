/** Counts what an assessment changes: findings whose outcome differs, and submissions by their overall outcome. */
import type { AssessmentReport } from '../../contract/calls/editions.ts'
import { CRITERIA, type CriterionCode, OUTCOMES, type Outcome } from '../../domain/criterion.ts'
import { type Finding, overallOutcome } from '../../domain/finding.ts'

const MOST_EXAMPLES = 20

export type Tally = ReturnType<typeof makeTally>

/** Give it the submissions in a steady order: the examples are the first that changed. */
export function makeTally() {
  const changes = new Map<string, AssessmentReport['changes'][number]>()
  const examples: AssessmentReport['examples'] = []
  const before: AssessmentReport['before'] = {}
  const after: AssessmentReport['after'] = {}
  let assessed = 0
  let changedSubmissions = 0

  function add(
    { id, title }: { id: string; title: string },
    was: readonly Finding[],
    is: readonly Finding[],
  ): void {
    assessed += 1
    count(before, overallOutcome(was))
    count(after, overallOutcome(is))
    const differing = differences(was, is)
    for (const { criterion, from, to } of differing) {
      const key = `${criterion} ${from} ${to}`
      const change = changes.get(key) ?? { criterion, from, to, findings: 0 }
      changes.set(key, { ...change, findings: change.findings + 1 })
      if (examples.length < MOST_EXAMPLES) examples.push({ id, title, criterion, from, to })
    }
    if (differing.length > 0 || overallOutcome(was) !== overallOutcome(is)) changedSubmissions += 1
  }

  function report(
    about: Pick<AssessmentReport, 'edition' | 'rulesVersion' | 'comparedWith'>,
  ): AssessmentReport {
    const sorted = [...changes.values()].sort((a, b) => rankOf(a) - rankOf(b))
    const changedFindings = sorted.reduce((sum, { findings }) => sum + findings, 0)
    return {
      ...about,
      assessed,
      changedFindings,
      changedSubmissions,
      changes: sorted,
      before,
      after,
      examples,
    }
  }

  return { add, report }
}

type Difference = { criterion: CriterionCode; from: Outcome | null; to: Outcome | null }

/** In the criteria's order; one that is not there has no outcome. */
function differences(was: readonly Finding[], is: readonly Finding[]): Difference[] {
  const [from, to] = [was, is].map((findings) => new Map(findings.map((one) => [one.criterion, one.outcome])))
  return CRITERIA.map((criterion) => ({
    criterion,
    from: from?.get(criterion) ?? null,
    to: to?.get(criterion) ?? null,
  })).filter((one) => one.from !== one.to)
}

function rankOf({ criterion, from, to }: Difference): number {
  const place = (outcome: Outcome | null) => (outcome === null ? OUTCOMES.length : OUTCOMES.indexOf(outcome))
  return (CRITERIA.indexOf(criterion) * 10 + place(from)) * 10 + place(to)
}

function count(counts: AssessmentReport['before'], outcome: Outcome): void {
  counts[outcome] = (counts[outcome] ?? 0) + 1
}
