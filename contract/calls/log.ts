/** The operation log: entries in blocks, newest first, each said in a sentence; one whole; and files of them. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { LANGUAGES } from '../../domain/language.ts'
import { day } from '../../domain/submission.ts'

const language = z.enum(LANGUAGES).default('sv')

/** What holds of every entry wanted; empty values ask for nothing. */
export const logFilters = z.object({
  kinds: z.array(z.string()).default([]),
  /** A reviewer's whole name. */
  actor: z.string().default(''),
  /** The desk's id of a submission that the entry is about. */
  submission: z.string().default(''),
  /** First and last Swedish day. */
  from: day.nullable().default(null),
  to: day.nullable().default(null),
  /** Somewhere in the body, the name of who did it or the submission's title; capitals do not matter. */
  text: z.string().default(''),
})
export type LogFilters = z.infer<typeof logFilters>

export const logRow = z.object({
  id: z.string(),
  desk: z.string(),
  seq: z.int(),
  /** UTC; whatever it says where somebody has altered it. */
  at: z.string(),
  actor: z.object({ name: z.string(), organisation: z.string() }),
  kind: z.string(),
  /** Who did what, in the language asked for. */
  sentence: z.string(),
  /** Whether the body was erased under a disposal decision. */
  isErased: z.boolean(),
  /** What it is about; null where it is about none, about several, or the body does not tell. */
  submission: z.object({ id: z.string(), title: z.string() }).nullable(),
  /** The decision that the entry is or is about. */
  decisionId: z.string().nullable(),
})
export type LogRow = z.infer<typeof logRow>

/** An entry whole: its body as a readable list, and its place in the chain. */
export const logEntryShown = logRow.extend({
  schemaVersion: z.int(),
  lamport: z.int(),
  prevHash: z.string(),
  hash: z.string(),
  bodyHash: z.string(),
  details: z.array(z.object({ label: z.string(), value: z.string() })),
})
export type LogEntryShown = z.infer<typeof logEntryShown>

export const LOG_FORMATS = ['csv', 'xlsx', 'jsonl'] as const
export type LogFormat = (typeof LOG_FORMATS)[number]

export const log = {
  block: oc
    .input(
      z.object({
        filters: logFilters,
        language,
        offset: z.int().min(0).default(0),
        limit: z.int().min(1).max(1000).default(100),
      }),
    )
    .output(z.object({ total: z.int(), rows: z.array(logRow) })),
  /** What can be filtered by: everybody in the log and every kind of entry, with how many of each. */
  choices: oc.output(
    z.object({
      actors: z.array(z.object({ name: z.string(), entries: z.int() })),
      kinds: z.array(z.object({ kind: z.string(), entries: z.int() })),
    }),
  ),
  show: oc
    .input(z.object({ id: z.string(), language }))
    .errors({ UNKNOWN_ENTRY: { data: z.object({ id: z.string() }) } })
    .output(logEntryShown),
  /** JSON lines hold the entries as they are hashed, so that somebody else can check the chain. */
  export: oc.input(z.object({ filters: logFilters, language, format: z.enum(LOG_FORMATS) })).output(z.file()),
}
