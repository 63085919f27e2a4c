/** The report: its kinds, its sections, the fingerprint that a file carries and what comparing it again tells. */
import { z } from 'zod'
import { LANGUAGES } from './language.ts'

/** `tables`: accessible tables to publish. `analyst`: the rows with code lists and charts, to work on. */
export const REPORT_KINDS = ['tables', 'analyst'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** What a report can hold, in the order of its sheets. */
export const SECTIONS = [
  'county',
  'municipality',
  'format',
  'type',
  'theme',
  'sector',
  'organisers',
  'weekday',
  'comparison',
] as const
export type Section = (typeof SECTIONS)[number]

/** `compare` has other editions than `edition`, each once; `sections` at least one, in the order of `SECTIONS`. */
export type ReportAsked = {
  edition: string
  compare: string[]
  kind: ReportKind
  language: (typeof LANGUAGES)[number]
  sections: Section[]
}

/** Kept in the file as the document property `Fingerprint` (JSON), so that it can be asked for again and compared. */
export const FINGERPRINT_PROPERTY = 'Fingerprint'
export const fingerprint = z.object({
  form: z.literal(1),
  kind: z.enum(REPORT_KINDS),
  edition: z.string().min(1),
  compare: z.array(z.string().min(1)),
  language: z.enum(LANGUAGES),
  sections: z.array(z.enum(SECTIONS)).min(1),
  /** The program's version. */
  app: z.string(),
  /** UTC. */
  madeAt: z.string(),
  /** What figures count, the editions' rules and the concordances, as versions. */
  figuresVersion: z.int(),
  rules: z.record(z.string(), z.int()),
  concordances: z.record(z.string(), z.int()),
  /** SHA-256 over every cell that holds what was counted or a row of it, as 64 hexadecimal digits. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Fingerprint = z.infer<typeof fingerprint>

/** A cell that says something else than the database now; null where one of them has no such cell. */
export type DifferingCell = { sheet: string; cell: string; inFile: string | null; inDatabase: string | null }

export type ReportVerified = {
  fingerprint: Fingerprint
  /** How many cells were compared. */
  cells: number
  /** How many differ; `differing` names the first of them. */
  differ: number
  differing: DifferingCell[]
  /** Whether the file's own cells still give its hash: if not, the file was changed after it was made. */
  isUntouched: boolean
}

/** How many differing cells are named. */
export const DIFFERING_SHOWN = 200
