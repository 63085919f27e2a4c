/** One text to many organisers, each with the facts of their own submission in it. */
import type { BulkLetter, BulkLetterInput } from '../../contract/calls/bulk.ts'
import { readRevision, type SubmissionRow } from '../../db/read/submissions.ts'
import type { BulkStep } from '../../domain/bulk.ts'
import type { Language } from '../../domain/language.ts'
import {
  type FilledText,
  fillText,
  placeReason,
  REASON_PLACE,
  toStoredText,
  unknownPlaceholders,
} from '../../domain/ready-text.ts'
import { words } from '../../text/catalog.ts'
import { Failure } from '../failure.ts'
import { factsOf } from '../messages/compose.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { submissionNamed } from './decide.ts'

const NAMES = [words('sv').readyTexts.placeholders, words('en').readyTexts.placeholders]

export type OwnText = { text: string; reason: string | null; language: Language; organisation: string }

/** Throws BAD_TEXT with words in braces that are no facts: their sentences would be lost. */
export function checkLetter(text: string): void {
  const unknown = unknownPlaceholders(text, NAMES)
  if (unknown.length > 0) throw new Failure('BAD_TEXT', { unknown })
}

/** As the organiser of one submission would get it. Throws BAD_TEXT, UNKNOWN_SUBMISSION, NO_REVIEWER. */
export function showLetter(
  workspace: Workspace,
  { submissionId, outcome, criteria, message, reason, language }: BulkLetterInput,
): BulkLetter {
  const { organisation } = actorOf(workspace)
  checkLetter(message)
  const submission = submissionNamed(workspace, submissionId)
  const own = { text: message, reason, language, organisation }
  const { missing } = filledFor(workspace, submission, { outcome, criteria }, own)
  return { text: letterTo(workspace, submission, { outcome, criteria }, own), missing }
}

export function letterTo(
  workspace: Workspace,
  submission: SubmissionRow,
  step: BulkStep,
  own: OwnText,
): string {
  const { text } = filledFor(workspace, submission, step, own)
  return step.outcome === 'publish' || own.reason === null ? text : placeReason(text, own.reason)
}

function filledFor(
  workspace: Workspace,
  submission: SubmissionRow,
  { criteria }: BulkStep,
  { text, language, organisation }: OwnText,
): FilledText {
  const { content } = readRevision(workspace.database, submission.id, submission.revision)
  const values = { ...factsOf(workspace, submission, content, language, organisation), reason: REASON_PLACE }
  return fillText(toStoredText(text, NAMES), { values, count: criteria.length })
}
