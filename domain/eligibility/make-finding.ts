/** Puts a check's result together with its rule, and with a person's judgement where one still holds. */
import { KIND_OF, type Severity } from '../criterion.ts'
import type { CriterionRule } from '../edition.ts'
import type { Finding } from '../finding.ts'
import { holdingJudgement, type Judgement, judgedFinding } from '../judgement.ts'
import type { Content } from '../submission.ts'
import { type CheckResult, evidenceOf, result } from './evidence-codes.ts'

/** The check is only made where the edition's rule is known. Without a content there is nothing that was judged. */
export function makeFinding(
  rule: CriterionRule,
  content: Content | null,
  judgements: readonly Judgement[],
  check: () => CheckResult,
): Finding {
  const { outcome, evidence } = rule.known ? check() : result('not-applicable', evidenceOf('rule.unknown'))
  const { criterion, severity, kind, sources } = ofRule(rule)
  const finding: Finding = { criterion, severity, kind, outcome, evidence, sources }
  const judgement = rule.known && content ? holdingJudgement(judgements, rule.code, content) : null
  return judgement ? judgedFinding(finding, judgement) : finding
}

type OfRule = Pick<Finding, 'criterion' | 'severity' | 'kind' | 'sources'>
const known = new WeakMap<CriterionRule, OfRule>()

/** What all findings of a rule have in common, made once: an edition's rules see every submission. */
function ofRule(rule: CriterionRule): OfRule {
  const made = known.get(rule)
  if (made) return made
  const { code: criterion, sources } = rule
  const common = { criterion, severity: severityOf(rule), kind: KIND_OF[criterion], sources }
  known.set(rule, common)
  return common
}

/** A house rule is never a must, nor is being late (DOMAIN: a late submission is never a ground for refusal). */
function severityOf({ code, severity, sources }: CriterionRule): Severity {
  const mayBeMust = code !== 'deadline' && sources.some((source) => source.kind === 'rule')
  return severity === 'must' && !mayBeMust ? 'should' : severity
}
