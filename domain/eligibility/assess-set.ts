/** Makes the findings that need an edition's other submissions, from the relations of one of them. */
import type { CriterionCode, Outcome } from '../criterion.ts'
import type { RuleSet } from '../edition.ts'
import type { Evidence, Finding } from '../finding.ts'
import type { Judgement } from '../judgement.ts'
import type { Content } from '../submission.ts'
import { type CheckResult, type EvidenceCode, evidenceOf, result } from './evidence-codes.ts'
import { makeFinding } from './make-finding.ts'
import type { Relation, RelationKind } from './relation.ts'

const NONE: Readonly<Record<RelationKind, { outcome: Outcome; code: EvidenceCode }>> = {
  duplicate: { outcome: 'met', code: 'duplicate.none' },
  series: { outcome: 'not-applicable', code: 'series.none' },
  nested: { outcome: 'not-applicable', code: 'nested.none' },
}

/**
 * The findings of kind `set` that see neighbours, in the rules' order: `duplicate`, `series`, `nested`. `relations` is
 * what `findRelations` has of the submission; undefined when it has none. `locked-text` comes from `assess`.
 */
export function assessSet(
  rules: RuleSet,
  relations: readonly Relation[] | undefined,
  content: Content,
  judgements: readonly Judgement[],
): Finding[] {
  return rules.criteria.flatMap((rule) => {
    const { code } = rule
    if (!isRelationKind(code)) return []
    return makeFinding(rule, content, judgements, () => checkRelations(code, relations ?? []))
  })
}

function isRelationKind(code: CriterionCode): code is RelationKind {
  return code in NONE
}

function checkRelations(kind: RelationKind, relations: readonly Relation[]): CheckResult {
  const own = relations.filter((relation) => relation.kind === kind)
  const evidence = own.map(evidenceOfRelation)
  // Others that lie inside it do not make it lie inside another.
  const isOne = own.some(({ code }) => code !== 'nested.holds')
  if (!isOne)
    return result(NONE[kind].outcome, ...(own.length > 0 ? evidence : [evidenceOf(NONE[kind].code)]))
  return result(kind === 'duplicate' ? 'unclear' : 'met', ...evidence)
}

function evidenceOfRelation({ code, others, titles, values }: Relation): Evidence {
  return evidenceOf(code, { ...values, ...(others.length > 0 && { others, titles }) })
}
