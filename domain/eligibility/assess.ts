/** Runs the own checks of an edition's rules on one revision. */
import type { CriterionCode, Severity } from '../criterion.ts'
import type { CriterionRule } from '../edition.ts'
import type { Finding } from '../finding.ts'
import type { AssessmentInput } from './assessment-input.ts'
import { checkContact } from './contact.ts'
import { checkDeadline } from './deadline.ts'
import { type CheckResult, evidenceOf, result } from './evidence-codes.ts'
import { checkInsideWeek } from './inside-week.ts'
import { checkParty } from './party.ts'
import { checkPlace } from './place.ts'
import { checkText } from './text.ts'
import { checkTimes } from './times.ts'

type Assessor = (input: AssessmentInput) => CheckResult

const ASSESSORS: Readonly<Partial<Record<CriterionCode, Assessor>>> = {
  party: checkParty,
  'inside-week': checkInsideWeek,
  deadline: checkDeadline,
  place: checkPlace,
  contact: checkContact,
  text: checkText,
  times: checkTimes,
}

/** One finding for each criterion in the rules that a check exists for, in the rules' order. */
export function assess(input: AssessmentInput): Finding[] {
  return input.rules.criteria.flatMap((rule) => {
    const assessor = ASSESSORS[rule.code]
    if (!assessor) return []
    const { outcome, evidence } = rule.known
      ? assessor(input)
      : result('not-applicable', evidenceOf('rule.unknown'))
    const finding: Finding = {
      criterion: rule.code,
      severity: severityOf(rule),
      kind: 'own',
      outcome,
      evidence,
      sources: rule.sources,
    }
    return [finding]
  })
}

/** A house rule is never a must, nor is being late (DOMAIN: a late submission is never a ground for refusal). */
function severityOf({ code, severity, sources }: CriterionRule): Severity {
  const mayBeMust = code !== 'deadline' && sources.some((source) => source.kind === 'rule')
  return severity === 'must' && !mayBeMust ? 'should' : severity
}
