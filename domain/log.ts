/** The operation log: what people did, as entries in one hash chain per desk with their bodies kept apart. */
import { z } from 'zod'
import { canonicalJson } from './canonical-json.ts'

export const LOG_KINDS = [
  'decision',
  'undo',
  'settlement',
  'registered',
  'edition',
  'rules',
  'rules-confirmed',
  'judgement',
  'correction',
  'correction-withdrawn',
  'register',
  'claim',
  'snooze',
  'comment',
  'comment-withdrawn',
  'case-number',
  'saved-view',
  'ready-text',
  'message-sent',
  'source-profile',
  'retention',
  'disposal',
  'restored',
  'published-figure',
  'concordance',
  'break',
  'snapshot',
  'case-reading',
  'case-consent',
  'case-link',
  'case-picture',
  'case-sheet',
  'outcome',
] as const
/** Kinds that this version writes; entries of unknown kinds and newer versions are kept and passed on. */
export type LogKind = (typeof LOG_KINDS)[number]

export const LOG_SCHEMA_VERSION = 1

/** A reviewer at a desk. */
export const actor = z.object({
  name: z.string().min(1),
  organisation: z.string().min(1),
  desk: z.string(),
})
export type Actor = z.infer<typeof actor>

export const logEntry = z.object({
  id: z.string(),
  desk: z.string(),
  seq: z.int().min(1),
  prevHash: z.string(),
  lamport: z.int().min(1),
  at: z.string(),
  actor,
  kind: z.string(),
  schemaVersion: z.int().min(1),
  bodyHash: z.string(),
  signature: z.string().nullable(),
})
export type LogEntry = z.infer<typeof logEntry>

/** The hash before a desk's first entry. */
export const CHAIN_START = '0'.repeat(64)

/**
 * The text whose SHA-256 is the entry's hash. It covers the hash of the entry before and of the entry's own body,
 * so a body can be erased under a disposal decision and the chain still verifies.
 */
export function hashedText(entry: LogEntry): string {
  const { signature: _signature, ...covered } = entry
  return canonicalJson(covered)
}
