/** Weighs reported means of satisfaction together: only on the same scale, and each by how many answered. */

type Reported = { mean: number; scale: number; answers: number | null }

export type WeighedSatisfaction = {
  /** The highest of the scale, which begins at one. */
  scale: number
  /** Null where nobody has said how many answered. */
  mean: number | null
  answers: number
  /** How many reports are in the mean. */
  weighed: number
  /** Reports without a number of answers, which have no weight. */
  apart: number
}

/** One for each scale, the longest first. */
export function weighSatisfaction(reports: readonly Reported[]): WeighedSatisfaction[] {
  return [...Map.groupBy(reports, ({ scale }) => scale)]
    .sort(([one], [other]) => other - one)
    .map(([scale, own]) => {
      const weighed = own.flatMap(({ mean, answers }) => (answers ? [{ mean, answers }] : []))
      const answers = weighed.reduce((sum, one) => sum + one.answers, 0)
      const total = weighed.reduce((sum, one) => sum + one.mean * one.answers, 0)
      return {
        scale,
        mean: answers === 0 ? null : total / answers,
        answers,
        weighed: weighed.length,
        apart: own.length - weighed.length,
      }
    })
}
