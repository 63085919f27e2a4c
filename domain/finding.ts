/** What a check found: a criterion's outcome for one revision, with evidence and source. */
import type { CriterionCode, CriterionKind, Outcome, RuleSource, Severity } from './criterion.ts'
import { OUTCOMES } from './criterion.ts'

/**
 * Evidence is a code with values, so that it can be said in either language (`text` has the words) and read by
 * programs. Codes are `criterion.what`, such as `inside-week.before` with `{ day, startsOn }`.
 */
export type Evidence = { code: string; values: Record<string, string | number | string[]> }

export type Finding = {
  criterion: CriterionCode
  severity: Severity
  kind: CriterionKind
  outcome: Outcome
  evidence: Evidence[]
  sources: RuleSource[]
}

/** The worst outcome among the musts; `met` when none of them is open. Not-applicable counts as met. */
export function overallOutcome(findings: readonly Finding[]): Outcome {
  const musts = findings.filter((finding) => finding.severity === 'must')
  const worst = OUTCOMES.find((outcome) => musts.some((finding) => finding.outcome === outcome))
  return worst === undefined || worst === 'not-applicable' ? 'met' : worst
}

/** The findings that are neither met nor without application, musts first and worst first: what a reviewer sees first. */
export function openFindings(findings: readonly Finding[]): Finding[] {
  const severities = ['must', 'should', 'note']
  const rank = (finding: Finding) =>
    severities.indexOf(finding.severity) * OUTCOMES.length + OUTCOMES.indexOf(finding.outcome)
  return findings
    .filter((finding) => finding.outcome !== 'met' && finding.outcome !== 'not-applicable')
    .sort((a, b) => rank(a) - rank(b))
}
