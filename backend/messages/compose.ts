/** What an organiser is told: the ready texts, filled with the submission's own facts and what the checks found. */
import type { FilledDecision } from '../../contract/calls/texts.ts'
import { findEdition } from '../../db/read/editions.ts'
import { readRevision, type SubmissionRow } from '../../db/read/submissions.ts'
import type { CriterionCode } from '../../domain/criterion.ts'
import type { DecisionOutcome } from '../../domain/decision.ts'
import type { Finding } from '../../domain/finding.ts'
import type { Language } from '../../domain/language.ts'
import { answerBy, languageOfOrganiser } from '../../domain/message.ts'
import {
  type FilledText,
  fillText,
  type Letter,
  letterOf,
  type Placeholder,
  placeReason,
  purposeOf,
  REASON_PLACE,
  sayDays,
  type TextFacts,
} from '../../domain/ready-text.ts'
import type { Content } from '../../domain/submission.ts'
import { dayOf } from '../../domain/time.ts'
import { words } from '../../text/catalog.ts'
import { pageOf } from '../sync/connect.ts'
import { reviewerOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { readyTextOf } from './ready-texts.ts'
import { sayFound } from './told-evidence.ts'

export type Asked = {
  outcome: DecisionOutcome
  criteria: readonly CriterionCode[]
  language?: Language | undefined
}

/** The language is the organiser's where none is asked for. */
export function composeDecision(
  workspace: Workspace,
  submission: SubmissionRow,
  { outcome, criteria, language: asked }: Asked,
  findings: readonly Finding[],
  organisation?: string,
): FilledDecision {
  const { content } = readRevision(workspace.database, submission.id, submission.revision)
  const language = asked ?? languageOfOrganiser(content.languages)
  const values = factsOf(workspace, submission, content, language, organisation)
  const facts = { values, count: criteria.length }
  const filled = criteria.map((code) => ({
    code,
    ...fillCriterion(workspace, { outcome, code, language }, facts, findings),
  }))
  const reason = filled
    .map(({ text }) => text)
    .filter(Boolean)
    .join('\n\n')
  const letter = letterOf(outcome)
  const rest = letter
    ? composeLetter(workspace, letter, language, facts)
    : { subject: '', letter: '', missing: [] }
  return {
    language,
    reason,
    reasons: filled.map(({ code, text }) => ({ criterion: code, text })),
    subject: rest.subject,
    letter: rest.letter,
    message: placeReason(rest.letter, reason),
    missing: [...new Set([...filled.flatMap(({ missing }) => missing), ...rest.missing])],
  }
}

/** A whole letter with a place for the reason, and its subject. */
export function composeLetter(
  workspace: Workspace,
  letter: Letter,
  language: Language,
  { values, count }: TextFacts,
): { subject: string; letter: string; missing: Placeholder[] } {
  const facts = { values: { ...values, reason: REASON_PLACE }, count }
  const filled = fillText(readyTextOf(workspace, letter, language), facts)
  const subject = fillText(words(language).readyTexts.subjects[letter], facts)
  return { subject: subject.text, letter: filled.text, missing: filled.missing }
}

function fillCriterion(
  workspace: Workspace,
  { outcome, code, language }: { outcome: DecisionOutcome; code: CriterionCode; language: Language },
  { values, count }: TextFacts,
  findings: readonly Finding[],
): FilledText {
  const finding = findings.find(({ criterion }) => criterion === code)
  const found = finding ? sayFound(finding, language) : ''
  const purpose = purposeOf(outcome, code)
  if (!purpose) {
    const text = words(language).readyTexts.plainCriterion(code, found)
    return { text, missing: [], unknown: [] }
  }
  return fillText(readyTextOf(workspace, purpose, language), {
    values: { ...values, criterionText: found },
    count,
  })
}

/** Every fact that a text can ask for; null for what is not known. */
export function factsOf(
  workspace: Workspace,
  submission: SubmissionRow,
  content: Content,
  language: Language,
  organisation = reviewerOf(workspace)?.organisation ?? null,
): TextFacts['values'] {
  const { database, now } = workspace
  const edition = findEdition(database, submission.edition)
  const days = content.occurrences.flatMap(({ startsOn }) => (startsOn === null ? [] : [startsOn]))
  const lastSubmissionDay = edition?.deadlineAt ? dayBefore(edition.deadlineAt) : null
  const answer = answerBy({ today: dayOf(now()), lastSubmissionDay, firstDay: [...days].sort()[0] ?? null })
  const said = (day: string | null | undefined) => (day ? sayDays([day], language) : null)
  return {
    title: content.title.trim() || words(language).readyTexts.untitled,
    organiser: submission.organiser,
    edition: edition?.name ?? submission.edition,
    firstDay: said(edition?.startsOn),
    lastDay: said(edition?.endsOn),
    deadline: said(lastSubmissionDay),
    answerBy: said(answer),
    day: sayDays(days, language),
    municipality: content.place.municipality,
    link: pageOf(workspace, submission.platformId),
    reviewerOrganisation: organisation,
  }
}

/** A deadline is the first instant that is too late; the day that people name is the one before. */
function dayBefore(deadlineAt: string): string {
  return dayOf(new Date(Date.parse(deadlineAt) - 1).toISOString())
}
