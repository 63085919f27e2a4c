/** A person's judgement of one criterion: whether it may be made, how long it holds, and what it does to a finding. */
import { z } from 'zod'
import { canonicalJson } from './canonical-json.ts'
import { CRITERIA, type CriterionCode } from './criterion.ts'
import type { Finding } from './finding.ts'
import type { Content } from './submission.ts'

export const JUDGED_OUTCOMES = ['met', 'not-met'] as const
export type JudgedOutcome = (typeof JUDGED_OUTCOMES)[number]

/** The body of a judgement in the operation log. An outcome of null takes an earlier judgement back. */
export const judgementBody = z.object({
  submissionId: z.string(),
  revision: z.int().min(1),
  criterion: z.enum(CRITERIA),
  outcome: z.enum(JUDGED_OUTCOMES).nullable(),
  note: z.string(),
})
export type JudgementBody = z.infer<typeof judgementBody>

/** A judgement that stands, with the content of the revision that was judged. */
export type Judgement = {
  criterion: CriterionCode
  outcome: JudgedOutcome
  note: string
  by: string
  organisation: string
  /** UTC. */
  at: string
  revision: number
  content: Content
}

export const JUDGEMENT_REFUSALS = ['note-needed', 'not-judgeable', 'nothing-to-take-back'] as const
export type JudgementRefusal = (typeof JUDGEMENT_REFUSALS)[number]

/**
 * Why a judgement cannot be made, or null. A note is needed wherever the judgement says something else than a check
 * that knows, and for every *not met*: whoever is refused must be told why.
 */
export function weighJudgement(
  findings: readonly Finding[],
  { criterion, outcome, note }: Pick<JudgementBody, 'criterion' | 'outcome' | 'note'>,
): JudgementRefusal | null {
  const finding = findings.find((one) => one.criterion === criterion)
  if (!finding || finding.kind === 'viewer') return 'not-judgeable'
  if (outcome === null) return isJudged(finding) ? null : 'nothing-to-take-back'
  const mayBeSilent = finding.kind === 'person' && outcome === 'met'
  return note.trim() === '' && !mayBeSilent ? 'note-needed' : null
}

/** The parts of a content that a judgement of the criterion was about. It holds as long as these are the same. */
export function judgementBasis(criterion: CriterionCode, content: Content): string {
  switch (criterion) {
    case 'benefit':
    case 'advertising':
    case 'text':
    case 'placeholder':
      return canonicalJson([content.title, content.lead, content.description])
    case 'party':
      return canonicalJson(content.parties)
    case 'inside-week':
    case 'times':
      return canonicalJson(content.occurrences)
    default:
      return canonicalJson(content)
  }
}

/** The newest judgement of a criterion that still holds for the content, or null. */
export function holdingJudgement(
  judgements: readonly Judgement[],
  criterion: CriterionCode,
  content: Content,
): Judgement | null {
  if (judgements.length === 0) return null
  const made = judgements.filter((one) => one.criterion === criterion)
  if (made.length === 0) return null
  const basis = judgementBasis(criterion, content)
  const holding = made.filter((one) => judgementBasis(criterion, one.content) === basis)
  return holding.reduce<Judgement | null>(
    (newest, one) => (newest && newest.at >= one.at ? newest : one),
    null,
  )
}

/** The finding as judged: the person's outcome first, then what the check itself found. */
export function judgedFinding(finding: Finding, judgement: Judgement): Finding {
  const { outcome, note, by, organisation, at, revision } = judgement
  const said = {
    code: note.trim() === '' ? `judged.${outcome}` : `judged.${outcome}-with-note`,
    values: { by, organisation, at, revision, note, checked: finding.outcome },
  }
  return { ...finding, outcome, evidence: [said, ...finding.evidence] }
}

export function isJudged({ evidence }: Pick<Finding, 'evidence'>): boolean {
  return evidence.some(({ code }) => code.startsWith('judged.'))
}
