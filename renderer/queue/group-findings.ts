/** How the checks are laid out: the reviewer's own organisation, what is open, what a person has judged, and the rest folded. */
import type { FindingShown, SubmissionShown } from '../../contract/calls/queue.ts'
import { openFindings } from '../../domain/finding.ts'
import { isJudged } from '../../domain/judgement.ts'

export type JudgementShown = SubmissionShown['judgements'][number]

/** The id of a check's name on the page, where reading goes on after it was judged. */
export const findingId = (criterion: string) => `finding-${criterion}`

export type FindingGroups = {
  /** Only when the reviewer's organisation is a party. */
  ownOrganisation: FindingShown | null
  open: FindingShown[]
  /** Met because a person says so. */
  judged: FindingShown[]
  met: FindingShown[]
  notApplicable: FindingShown[]
}

export function groupFindings(findings: readonly FindingShown[]): FindingGroups {
  const viewers = findings.filter((finding) => finding.kind === 'viewer')
  const others = findings.filter((finding) => finding.kind !== 'viewer')
  // The contract's findings are the domain's, with optional parts written out.
  const open = openFindings(others as Parameters<typeof openFindings>[0]) as FindingShown[]
  const met = others.filter((finding) => finding.outcome === 'met')
  return {
    ownOrganisation: viewers.find(({ outcome }) => outcome !== 'met' && outcome !== 'not-applicable') ?? null,
    open,
    judged: met.filter(isJudged),
    met: met.filter((finding) => !isJudged(finding)),
    notApplicable: others.filter((finding) => finding.outcome === 'not-applicable'),
  }
}

/** The newest judgement of a criterion: one that holds before those that no longer do; null when nobody has judged it. */
export function judgementOf(
  judgements: readonly JudgementShown[],
  criterion: FindingShown['criterion'],
): JudgementShown | null {
  const ofIt = judgements.filter((one) => one.criterion === criterion)
  const newestFirst = [...ofIt].sort(
    (a, b) => Number(b.holds) - Number(a.holds) || b.at.localeCompare(a.at) || 0,
  )
  return newestFirst[0] ?? null
}

/** What the check itself found, whatever a person has said since. */
export function checkedFinding(finding: FindingShown): Pick<FindingShown, 'outcome' | 'evidence'> {
  const [said, ...evidence] = finding.evidence
  if (!said || !isJudged(finding)) return finding
  return { outcome: said.values.checked as FindingShown['outcome'], evidence }
}

/** The submissions that a finding's evidence names, in the order they are named. */
export function relatedOf(
  { evidence }: Pick<FindingShown, 'evidence'>,
  related: SubmissionShown['related'],
): SubmissionShown['related'] {
  const named = evidence.flatMap(({ values }) => Object.values(values).flat().map(String))
  return [...new Set(named)].flatMap((id) => related.filter((one) => one.id === id))
}

type Evidence = FindingShown['evidence'][number]
export type EvidenceShown =
  | { kind: 'sentence'; evidence: Evidence }
  /** Sentences of the submission that say the same thing of it, from one field. */
  | { kind: 'quotes'; code: string; field: string; quotes: string[] }

/** Evidence in its order, with quotations for or against gathered by what they say and where they stand. */
export function gatherQuotes(evidence: readonly Evidence[], quoted: readonly string[]): EvidenceShown[] {
  const shown: EvidenceShown[] = []
  for (const one of evidence) {
    const { code, values } = one
    const { quote, field } = values
    if (!quoted.includes(code) || typeof quote !== 'string' || typeof field !== 'string') {
      shown.push({ kind: 'sentence', evidence: one })
      continue
    }
    const same = shown.find(
      (before) => before.kind === 'quotes' && before.code === code && before.field === field,
    )
    if (same?.kind === 'quotes') same.quotes = [...new Set([...same.quotes, quote])]
    else shown.push({ kind: 'quotes', code, field, quotes: [quote] })
  }
  return shown
}
