/** Turns a failure's code and data into a sentence; used by every door, so that all say the same. */

import type { Words } from './catalog.ts'
import type { caseLinks as swedishLinks } from './sv/case-links.ts'
import type { caseSheet as swedishSheet } from './sv/case-sheet.ts'
import type { cases as swedishCases } from './sv/cases.ts'
import type { cliReport as swedishReport } from './sv/cli-report.ts'
import type { common } from './sv/common.ts'
import type { failures as swedish } from './sv/failures.ts'
import type { figuresMore as swedishFigures } from './sv/figures-more.ts'
import type { triage as swedishTriage } from './sv/triage.ts'

type Criterion = keyof typeof common.criteria
type Decision = keyof typeof common.decisions
type State = keyof typeof common.states

type Refusal =
  | { code: 'wrong-state'; state: State; outcome: Decision; allowed: readonly Decision[] }
  | { code: 'reason-needed'; outcome: Decision }
  | { code: 'criterion-needed'; candidates: readonly Criterion[] }
  | { code: 'criterion-not-unmet'; criterion: Criterion; candidates: readonly Criterion[] }
  | { code: 'judgement-needed'; criteria: readonly Criterion[] }
  | { code: 'own-organisation'; parties: readonly string[]; areAllCentral: boolean }
  | { code: 'claimed'; reviewer: string; organisation: string; until: string }

type Said = {
  UNKNOWN_CASE: { id: string }
  CASE_UNFIT: { title: string; why: readonly (keyof typeof swedishSheet.faults)[] }
  UNKNOWN_SHEET: { id: string }
  NEWER_SHEET: { reviewer: string; at: string }
  UNKNOWN_PICTURE: { hash: string }
  PICTURE_REFUSED: { why: keyof typeof swedishSheet.picture; most: number | null }
  CANNOT_COUNT: { why: keyof typeof swedishCases.failures.cannotCount }
  UNKNOWN_TARGET: { target: keyof typeof swedishLinks.targets; key: string }
  LINK_REFUSED: { from: keyof typeof swedishLinks.failures.refused }
  UNKNOWN_ORGANISER: { name: string }
  CONSENT_REFUSED: { from: keyof typeof swedishCases.states }
  REPORT_GONE: unknown
  NOT_A_REPORT: { why: keyof typeof swedishReport.failures.notReport }
  BAD_QUERY: { code: keyof typeof swedish.query; word: string; expected: readonly string[] }
  UNKNOWN_SUBMISSION: { id: string }
  UNKNOWN_EDITION: { id: string; known: readonly string[] }
  UNKNOWN_PROFILE: { name: string; known: readonly string[] }
  EDITION_EXISTS: { id: string }
  DAYS_REVERSED: { startsOn: string; endsOn: string }
  UNKNOWN_RULES: { version: number; known: readonly number[] }
  BAD_RULES: { faults: readonly { path: string }[] }
  STALE_RULES: { basedOn: number; current: number }
  JUDGEMENT_REFUSED: { reason: keyof typeof swedish.judgementRefused; criterion: Criterion }
  UNKNOWN_BODY: { id: string }
  BAD_BODY: { reason: { code: string; values: Readonly<Record<string, string>> } }
  REGISTER_CONFLICTS: { open: number }
  STALE: { seen: number; current: number }
  REFUSED: Refusal
  CLAIMED: { reviewer: string; organisation: string; until: string }
  TRIAGE_REFUSED: { reason: keyof typeof swedishTriage.refusals }
  SYNC_PROBLEM: { code: keyof typeof swedish.sync; detail: string }
  PLAN_CHANGED: undefined
  DISPOSAL_TOO_EARLY: { latest: string }
  REFERENCE_NEEDED: undefined
  NOTHING_DUE: undefined
  DISPOSAL_CHANGED: undefined
  UNREADABLE: { code: string; values: Readonly<Record<string, string>> }
  SOURCE_PROBLEM: { code: string; values: Readonly<Record<string, string>> }
  TOO_MANY: { total: number; most: number }
  BULK_CHANGED: undefined
  BULK_REFUSED: { failing: readonly { title: string }[]; total: number }
  UNKNOWN_BULK: undefined
  BULK_LEFT: { left: readonly { title: string }[]; total: number }
  EDITION_NEEDED: undefined
  NO_REVIEWER: undefined
  ALREADY_SENT: undefined
  UNKNOWN_DECISION: undefined
  UNKNOWN_CONFLICT: undefined
  SETTLEMENT_REFUSED: { code: 'note-needed' } | { code: 'moved-on'; revision: number; state: State }
  UNKNOWN_ROW: undefined
  UNKNOWN_MESSAGE: { ids: readonly string[] }
  BAD_TEXT: { unknown: readonly string[] }
  UNKNOWN_ENTRY: { id: string }
  NO_HEADS: { file: string }
  CANNOT_WRITE: { file: string; code: string; given?: string }
  NO_DECISIONS: undefined
  TOO_MANY_SHEETS: { found: number; most: number }
  UNKNOWN_CORRECTION: undefined
  UNKNOWN_VIEW: { id: string }
  NAME_TAKEN: { name: string }
  BAD_VIEW_NAME: { most: number }
  DATABASE_CLOSED: { code: string; file: string }
  CANNOT_STORE: { code: string }
  UNKNOWN_BACKUP: { file: string }
  BACKUP_UNUSABLE: { file: string; detail: string }
  UNKNOWN_PUBLISHED: { id: string }
  UNKNOWN_BREAK: { id: string }
  UNKNOWN_SNAPSHOT: { id: string }
  STALE_CONCORDANCE: { basedOn: number; current: number }
  BAD_CONCORDANCE: { code: keyof typeof swedishFigures.failures.badConcordance; key: string }
}

/** A code that is not among the expected ones is said as something unexpected. */
export function sayFailure(words: Words, failure: { code: string; data?: unknown }): string {
  const say = sayers(words)[failure.code as keyof Said] as ((data: unknown) => string) | undefined
  return say ? say(failure.data) : words.failures.unexpected
}

function sayers(words: Words): { [Code in keyof Said]: (data: Said[Code]) => string } {
  const { failures, imports, triage, log, sheet } = words
  return {
    BAD_QUERY: ({ code, word, expected }) => failures.query[code](word, expected),
    UNKNOWN_SUBMISSION: ({ id }) => failures.unknownSubmission(id),
    UNKNOWN_EDITION: ({ id, known }) => failures.unknownEdition(id, known),
    UNKNOWN_PROFILE: ({ name, known }) => failures.unknownProfile(name, known),
    EDITION_EXISTS: ({ id }) => failures.editionExists(id),
    DAYS_REVERSED: ({ startsOn, endsOn }) => failures.daysReversed(startsOn, endsOn),
    UNKNOWN_RULES: ({ version, known }) => failures.unknownRules(version, known),
    BAD_RULES: ({ faults }) => failures.badRules(faults.map(({ path }) => path)),
    STALE_RULES: ({ basedOn, current }) => failures.staleRules(basedOn, current),
    JUDGEMENT_REFUSED: ({ reason, criterion }) => failures.judgementRefused[reason](criterion),
    UNKNOWN_BODY: ({ id }) => failures.unknownBody(id),
    BAD_BODY: ({ reason }) => imports.reason(reason.code, reason.values),
    REGISTER_CONFLICTS: ({ open }) => failures.registerConflicts(open),
    STALE: ({ seen, current }) => failures.stale(seen, current),
    REFUSED: (refusal) => sayRefusal(words, refusal),
    CLAIMED: ({ reviewer, organisation, until }) => triage.claimed(reviewer, organisation, until),
    TRIAGE_REFUSED: ({ reason }) => triage.refusals[reason],
    SYNC_PROBLEM: ({ code, detail }) => failures.sync[code](detail),
    PLAN_CHANGED: () => words.sync.planChanged,
    DISPOSAL_TOO_EARLY: ({ latest }) => words.disposal.tooEarly(latest),
    REFERENCE_NEEDED: () => words.disposal.referenceNeeded,
    NOTHING_DUE: () => words.disposal.nothingDue,
    DISPOSAL_CHANGED: () => words.disposal.changed,
    UNREADABLE: ({ code, values }) => imports.reason(code, values),
    SOURCE_PROBLEM: ({ code, values }) => words.sources.problem(code, values),
    TOO_MANY: ({ total, most }) => words.bulk.tooMany(total, most),
    BULK_CHANGED: () => words.bulk.changed,
    BULK_REFUSED: ({ failing, total }) => words.bulk.refused(total, titlesOf(failing)),
    UNKNOWN_BULK: () => words.bulk.unknownUnit,
    BULK_LEFT: ({ left, total }) => words.bulk.hasLeft(total, titlesOf(left)),
    EDITION_NEEDED: () => failures.editionNeeded,
    NO_REVIEWER: () => failures.noReviewer,
    ALREADY_SENT: () => failures.alreadySent,
    UNKNOWN_DECISION: () => failures.unknownDecision,
    UNKNOWN_CONFLICT: () => failures.unknownConflict,
    SETTLEMENT_REFUSED: (refusal) =>
      refusal.code === 'moved-on'
        ? failures.settlementRefused['moved-on'](refusal.revision, refusal.state)
        : failures.settlementRefused['note-needed'],
    UNKNOWN_ROW: () => failures.unknownRow,
    UNKNOWN_MESSAGE: ({ ids }) => words.messages.failures.unknown(ids),
    BAD_TEXT: ({ unknown }) => words.messages.failures.badText(unknown),
    UNKNOWN_ENTRY: ({ id }) => log.unknownEntry(id),
    NO_HEADS: ({ file }) => log.noHeads(file),
    CANNOT_WRITE: ({ file, code, given }) => log.cannotWrite(file, code, given),
    NO_DECISIONS: () => sheet.noDecisions,
    TOO_MANY_SHEETS: ({ found, most }) => sheet.tooMany(found, most),
    UNKNOWN_CORRECTION: () => failures.unknownCorrection,
    UNKNOWN_VIEW: ({ id }) => words.views.unknown(id),
    NAME_TAKEN: ({ name }) => words.views.nameTaken(name),
    BAD_VIEW_NAME: ({ most }) => words.views.badName(most),
    DATABASE_CLOSED: ({ code }) => {
      const said = words.recovery.problems[code]
      return said ? `${said.what} ${said.todo}` : words.recovery.failures.closed
    },
    CANNOT_STORE: ({ code }) => words.recovery.failures.storage[code] ?? failures.unexpected,
    UNKNOWN_BACKUP: ({ file }) => words.recovery.failures.unknownBackup(file),
    BACKUP_UNUSABLE: ({ file, detail }) => words.recovery.failures.unusable(file, detail),
    UNKNOWN_PUBLISHED: ({ id }) => words.figuresMore.failures.unknownPublished(id),
    UNKNOWN_BREAK: ({ id }) => words.figuresMore.failures.unknownBreak(id),
    UNKNOWN_SNAPSHOT: ({ id }) => words.figuresMore.failures.unknownSnapshot(id),
    STALE_CONCORDANCE: ({ basedOn, current }) =>
      words.figuresMore.failures.staleConcordance(basedOn, current),
    UNKNOWN_CASE: ({ id }) => words.cases.failures.unknown(id),
    CONSENT_REFUSED: ({ from }) => words.cases.failures.consentRefused(words.cases.states[from]),
    CASE_UNFIT: ({ title, why }) =>
      words.cases.failures.unfit(
        title,
        why.map((one) => words.caseSheet.faults[one]),
      ),
    UNKNOWN_SHEET: () => words.cases.failures.unknownSheet,
    NEWER_SHEET: ({ reviewer }) => words.cases.failures.newerSheet(reviewer),
    UNKNOWN_PICTURE: () => words.cases.failures.unknownPicture,
    PICTURE_REFUSED: ({ why, most }) => {
      const said = words.caseSheet.picture[why]
      return typeof said === 'function' ? said(most ?? 0) : said
    },
    CANNOT_COUNT: ({ why }) => words.cases.failures.cannotCount[why],
    UNKNOWN_TARGET: ({ target, key }) => words.caseLinks.failures.unknown[target](key),
    LINK_REFUSED: ({ from }) => words.caseLinks.failures.refused[from],
    UNKNOWN_ORGANISER: ({ name }) => words.organisers.failures.unknown(name),
    REPORT_GONE: () => words.cliReport.failures.gone,
    NOT_A_REPORT: ({ why }) => words.cliReport.failures.notReport[why],
    BAD_CONCORDANCE: ({ code, key }) => words.figuresMore.failures.badConcordance[code](key),
  }
}

function titlesOf(named: readonly { title: string }[]): string[] {
  return named.map(({ title }) => `”${title}”`)
}

function sayRefusal({ failures: { refused }, triage }: Words, refusal: Refusal): string {
  switch (refusal.code) {
    case 'wrong-state':
      return refused.wrongState(refusal.state, refusal.outcome, refusal.allowed)
    case 'reason-needed':
      return refused.reasonNeeded(refusal.outcome)
    case 'criterion-needed':
      return refused.criterionNeeded(refusal.candidates)
    case 'criterion-not-unmet':
      return refused.criterionNotUnmet(refusal.criterion, refusal.candidates)
    case 'judgement-needed':
      return refused.judgementNeeded(refusal.criteria)
    case 'own-organisation':
      return refused.ownOrganisation(refusal.parties, refusal.areAllCentral)
    case 'claimed':
      return triage.claimed(refusal.reviewer, refusal.organisation, refusal.until)
  }
}
