/** Expected failures of use cases: a code and its data, which doors turn into typed contract errors or words. */
import type { BulkFailing, BulkGone } from '../contract/calls/bulk.ts'
import type { EditionAdded } from '../contract/calls/editions.ts'
import type { SyncProblem } from '../contract/calls/sync.ts'
import type { ConsentState } from '../domain/case/consent.ts'
import type { LinkState, LinkTarget } from '../domain/case/link.ts'
import type { SheetFault } from '../domain/case/sheet.ts'
import type { CriterionCode } from '../domain/criterion.ts'
import type { DecisionRefusal, StandingClaim } from '../domain/decision.ts'
import type { ConcordanceFault } from '../domain/figures/concordance.ts'
import type { JudgementRefusal } from '../domain/judgement.ts'
import type { RuleFault } from '../domain/rule-fault.ts'
import type { QueryProblem } from '../domain/search/query.ts'
import type { SettlementRefusal } from '../domain/settlement.ts'
import type { TriageRefusal } from '../domain/triage.ts'
import type { PictureRefusal } from './cases/picture-kinds.ts'

export type Failures = {
  BAD_QUERY: QueryProblem
  UNKNOWN_SUBMISSION: { id: string }
  UNKNOWN_EDITION: { id: string; known: string[] }
  EDITION_EXISTS: { id: string }
  DAYS_REVERSED: Pick<EditionAdded, 'startsOn' | 'endsOn'>
  EDITION_NEEDED: undefined
  UNKNOWN_PROFILE: { name: string; known: string[] }
  UNREADABLE: { code: string; values: Record<string, string> }
  UNKNOWN_RULES: { version: number; known: number[] }
  BAD_RULES: { faults: RuleFault[] }
  STALE_RULES: { basedOn: number; current: number }
  JUDGEMENT_REFUSED: { reason: JudgementRefusal; criterion: CriterionCode }
  UNKNOWN_BODY: { id: string }
  UNKNOWN_CORRECTION: undefined
  BAD_BODY: { field: string; reason: { code: string; values: Record<string, string> } }
  REGISTER_CONFLICTS: { open: number }
  STALE: { seen: number; current: number }
  REFUSED: DecisionRefusal
  CLAIMED: StandingClaim
  TRIAGE_REFUSED: { reason: TriageRefusal }
  TOO_MANY: { total: number; most: number }
  BULK_CHANGED: undefined
  BULK_REFUSED: BulkFailing
  UNKNOWN_BULK: undefined
  BULK_LEFT: BulkGone
  NO_REVIEWER: undefined
  ALREADY_SENT: undefined
  UNKNOWN_DECISION: undefined
  UNKNOWN_CONFLICT: undefined
  SETTLEMENT_REFUSED: SettlementRefusal
  UNKNOWN_ROW: undefined
  UNKNOWN_ENTRY: { id: string }
  NO_HEADS: { file: string }
  /** `given` is the option or argument that named the file. */
  CANNOT_WRITE: { file: string; code: string; given?: string }
  NO_DECISIONS: undefined
  TOO_MANY_SHEETS: { found: number; most: number }
  UNKNOWN_MESSAGE: { ids: string[] }
  BAD_TEXT: { unknown: string[] }
  UNKNOWN_VIEW: { id: string }
  NAME_TAKEN: { id: string; name: string }
  BAD_VIEW_NAME: { most: number }
  SYNC_PROBLEM: SyncProblem
  SOURCE_PROBLEM: { code: string; values: Record<string, string> }
  DATABASE_CLOSED: { code: string; file: string }
  CANNOT_STORE: { code: string }
  UNKNOWN_BACKUP: { file: string }
  BACKUP_UNUSABLE: { file: string; detail: string }
  PLAN_CHANGED: undefined
  DISPOSAL_TOO_EARLY: { dueBy: string; latest: string }
  REFERENCE_NEEDED: undefined
  NOTHING_DUE: undefined
  DISPOSAL_CHANGED: undefined
  UNKNOWN_PUBLISHED: { id: string }
  UNKNOWN_BREAK: { id: string }
  UNKNOWN_SNAPSHOT: { id: string }
  STALE_CONCORDANCE: { basedOn: number; current: number }
  BAD_CONCORDANCE: ConcordanceFault
  REPORT_GONE: undefined
  UNKNOWN_CASE: { id: string }
  CONSENT_REFUSED: { from: ConsentState }
  CASE_UNFIT: { title: string; why: SheetFault['why'][] }
  UNKNOWN_SHEET: { id: string }
  NEWER_SHEET: { reviewer: string; at: string }
  UNKNOWN_PICTURE: { hash: string }
  /** `most`: megabytes or millions of pixels, where there was more of them. */
  PICTURE_REFUSED: { why: PictureRefusal; most: number | null }
  CANNOT_COUNT: { why: 'unknown-measure' | 'cannot-split' | 'bad-search' }
  UNKNOWN_TARGET: { target: LinkTarget; key: string }
  LINK_REFUSED: { from: LinkState | 'none' }
  UNKNOWN_ORGANISER: { name: string }
  /** `why`: `not-a-workbook`, `no-fingerprint`, `other-form` or `too-large`. */
  NOT_A_REPORT: { why: NotReport }
}
/** Why a file cannot be compared with the database. */
export type NotReport = 'not-a-workbook' | 'no-fingerprint' | 'other-form' | 'too-large'

export type FailureCode = keyof Failures

/** Thrown by use cases for what a user can meet; anything else thrown is a bug. */
export class Failure<Code extends FailureCode = FailureCode> extends Error {
  readonly code: Code
  readonly data: Failures[Code]
  constructor(code: Code, data: Failures[Code]) {
    super(`${code} ${JSON.stringify(data ?? {})}`)
    this.name = 'Failure'
    this.code = code
    this.data = data
  }
}
