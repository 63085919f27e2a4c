/** What must be said with the rows of a figure so that nobody adds up what does not add up. */
import type { FigureNote } from '../../contract/calls/figures.ts'
import { earlierEditions } from '../../db/read/figures-earlier.ts'
import type { Counted, FigureQuestion } from '../../db/read/figures-question.ts'
import { isManyValued } from '../../domain/figures/dimensions.ts'
import { MEASURE_RULES } from '../../domain/figures/measures.ts'
import { countWaitingForAssessment } from '../eligibility/background-job.ts'
import type { Workspace } from '../workspace.ts'

export function notesOf(
  workspace: Workspace,
  question: FigureQuestion,
  { sumsTo, rows }: Counted,
): FigureNote[] {
  const { measure, by, series } = question
  const { parts, hasSeries } = MEASURE_RULES[measure]
  const overlaps = by.filter(isManyValued).map((dimension) => ({ code: 'overlap' as const, dimension }))
  const isNew = measure === 'new-organisers' || measure === 'returning-organisers'
  const needsFindings = by.includes('criterion') || (hasSeries && series === 'once')
  const waiting = needsFindings ? countWaitingForAssessment(workspace) : 0
  return [
    ...(sumsTo === 'more' ? overlaps : []),
    ...(sumsTo === 'more' && parts === 'distinct' ? [{ code: 'distinct' as const }] : []),
    ...(sumsTo === 'nothing' ? [{ code: 'no-sum' as const }] : []),
    ...(isNew ? earlier(workspace, rows) : []),
    ...(waiting > 0 ? [{ code: 'assessment-waits' as const, submissions: waiting }] : []),
  ]
}

/** Of the editions in the rows, or of all where the rows are not by edition. */
function earlier({ database }: Workspace, rows: Counted['rows']): FigureNote[] {
  const shown = new Set(rows.flatMap(({ keys }) => keys.edition ?? []))
  return [...earlierEditions(database)]
    .filter(([edition]) => shown.size === 0 || shown.has(edition))
    .map(([edition, before]) => ({ code: 'earlier' as const, edition, earlier: before }))
}
