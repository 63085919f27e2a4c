/** Says what is reported of an edition, cell by cell; used by every door, so that all say the same. */
import type { Words } from './catalog.ts'
import { mean, number } from './number.ts'

type Sum = { value: number; known: number } | null
type Reported = {
  activities: number
  reported: number
  participants: Sum
  connections: Sum
  recordings: number
  satisfaction: readonly {
    scale: number
    mean: number | null
    answers: number
    weighed: number
    apart: number
  }[]
}

export type OutcomeCells = {
  reported: string
  participants: string
  connections: string
  recordings: string
  /** A line for each scale, and for what has no weight. */
  satisfaction: string[]
}

/** What nobody has reported is said to be missing, and is never zero. */
export function sayOutcomes({ outcomes }: Words, language: 'sv' | 'en', told: Reported): OutcomeCells {
  const { byEdition: t, notTold } = outcomes
  const sum = (one: Sum) => (one === null ? notTold : t.known(one.value, one.known))
  const satisfaction = told.satisfaction.flatMap(({ scale, mean: value, answers, weighed, apart }) => [
    ...(value === null ? [] : [t.mean(mean(language, value), scale, answers, weighed)]),
    ...(apart === 0 ? [] : [t.apart(apart, scale)]),
  ])
  return {
    reported: t.reported(told.reported, told.activities),
    participants: sum(told.participants),
    connections: sum(told.connections),
    recordings: number(language, told.recordings),
    satisfaction: satisfaction.length === 0 ? [notTold] : satisfaction,
  }
}
