/** One text to many organisers, each with the facts of their own submission in it. */
import { readRevision, type SubmissionRow } from '../../db/read/submissions.ts'
import type { BulkStep } from '../../domain/bulk.ts'
import type { Language } from '../../domain/language.ts'
import {
  fillText,
  placeReason,
  REASON_PLACE,
  toStoredText,
  unknownPlaceholders,
} from '../../domain/ready-text.ts'
import { words } from '../../text/catalog.ts'
import { Failure } from '../failure.ts'
import { factsOf } from '../messages/compose.ts'
import type { Workspace } from '../workspace.ts'

const NAMES = [words('sv').readyTexts.placeholders, words('en').readyTexts.placeholders]

export type BulkLetter = { text: string; reason: string | null; language: Language; organisation: string }

/** Throws BAD_TEXT with words in braces that are no facts: their sentences would be lost. */
export function checkLetter(text: string): void {
  const unknown = unknownPlaceholders(text, NAMES)
  if (unknown.length > 0) throw new Failure('BAD_TEXT', { unknown })
}

export function letterTo(
  workspace: Workspace,
  submission: SubmissionRow,
  { outcome, criteria }: BulkStep,
  { text, reason, language, organisation }: BulkLetter,
): string {
  const { content } = readRevision(workspace.database, submission.id, submission.revision)
  const values = { ...factsOf(workspace, submission, content, language, organisation), reason: REASON_PLACE }
  const filled = fillText(toStoredText(text, NAMES), { values, count: criteria.length }).text
  return outcome === 'publish' || reason === null ? filled : placeReason(filled, reason)
}
