/** Who among the reviewers has judged a criterion otherwise than the judgement that stands. */
import type { CriterionCode } from './criterion.ts'
import type { JudgedOutcome } from './judgement.ts'

/** A judgement as it was made; an outcome of null took the standing one back. */
export type JudgementMade = {
  criterion: CriterionCode
  outcome: JudgedOutcome | null
  note: string
  by: string
  organisation: string
  at: string
  revision: number
}
export type StandingJudgement = JudgementMade & { outcome: JudgedOutcome }

/**
 * The last word of every other reviewer who said the opposite, newest first. `made` are all judgements of a submission
 * in the order they were made. A colleague's word is gone when it was taken back or when it is not about the same
 * content, not when it was replaced. Where the others had said both, whoever judged last has settled it.
 */
export function judgedOtherwise(
  made: readonly JudgementMade[],
  standing: Pick<StandingJudgement, 'criterion' | 'outcome' | 'by' | 'organisation'>,
  isSameContent: (judgement: StandingJudgement) => boolean,
): StandingJudgement[] {
  const said = lastWords(made.filter(({ criterion }) => criterion === standing.criterion))
  said.delete(personOf(standing))
  const others = [...said.values()].filter(isSameContent)
  const isSettled = others.some(({ outcome }) => outcome === standing.outcome)
  return isSettled ? [] : others.reverse()
}

/** By person, the newest last. */
function lastWords(made: readonly JudgementMade[]): Map<string, StandingJudgement> {
  const said = new Map<string, StandingJudgement>()
  let newest: string | null = null
  for (const { outcome, ...one } of made) {
    if (outcome === null) {
      if (newest !== null) said.delete(newest)
      newest = null
      continue
    }
    newest = personOf(one)
    said.delete(newest)
    said.set(newest, { ...one, outcome })
  }
  return said
}

function personOf({ by, organisation }: Pick<JudgementMade, 'by' | 'organisation'>): string {
  return JSON.stringify([by, organisation])
}
