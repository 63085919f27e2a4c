/** The register of bodies that can be parties: looking it up, and adding to it by hand or from a file. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { SECTORS } from '../../domain/party/sector.ts'
import { registerBody } from '../../domain/register.ts'
import { instant } from '../../domain/submission.ts'
import { importReason } from './imports.ts'

export const registerRow = registerBody.extend({
  /** `shipped` with the desk, `imported` from a file, or `added` by a reviewer. */
  origin: z.enum(['shipped', 'imported', 'added']),
})
export type RegisterRow = z.infer<typeof registerRow>

export const registerSummary = z.object({
  bodies: z.int(),
  bySector: z.array(z.object({ sector: z.enum(SECTORS), bodies: z.int(), withNumber: z.int() })),
  bySource: z.array(z.object({ source: z.string(), origin: registerRow.shape.origin, bodies: z.int() })),
  changedAt: instant.nullable(),
})
export type RegisterSummary = z.infer<typeof registerSummary>

/** What a reviewer says of a new body. `source` is where it was read, such as an address. */
export const bodyAdded = registerBody
  .pick({ name: true, sector: true, publicParty: true, orgnr: true, aliases: true, source: true, note: true })
  .partial({ orgnr: true, aliases: true, note: true })
export type BodyAdded = z.infer<typeof bodyAdded>

/** `keep` what the register has and take in the rest of the row, `take` what the file says, or `leave-out` the row. */
export const CONFLICT_CHOICES = ['keep', 'take', 'leave-out'] as const
export type ConflictChoice = (typeof CONFLICT_CHOICES)[number]

/** Where a row says something else than the register: nothing of the kind is settled by itself. */
export const registerConflict = z.object({
  /** The same as long as file and register are. */
  id: z.string(),
  row: z.int(),
  name: z.string(),
  /**
   * `number`: the row's number is another body's. `name`: its name is another body's other name. `alias`: one of its
   * other names is another body's. `legal-form`: the register has the body in another sector.
   */
  kind: z.enum(['number', 'name', 'alias', 'legal-form']),
  /** What the row says: the number, the name or the sector. */
  said: z.string(),
  /** The body of the register that has it, or for a legal form the body itself. */
  ours: registerBody.pick({ id: true, name: true, sector: true }),
  /** Whether the row is a body of the register already, or would be a new one. */
  isKnown: z.boolean(),
  choices: z.array(z.enum(CONFLICT_CHOICES)),
  /** Null: nobody has chosen, and it is foreseen with `keep`. */
  chosen: z.enum(CONFLICT_CHOICES).nullable(),
})
export type RegisterConflict = z.infer<typeof registerConflict>

export const registerChoices = z.object({
  choices: z.record(z.string(), z.enum(CONFLICT_CHOICES)).default({}),
  /** For the conflicts that `choices` says nothing of; null leaves them open. */
  otherwise: z.enum(CONFLICT_CHOICES).nullable().default(null),
})
export type RegisterChoices = z.infer<typeof registerChoices>

export const registerImport = z.object({
  fileName: z.string(),
  rows: z.int(),
  added: z.int(),
  updated: z.int(),
  unchanged: z.int(),
  /** Rows passed over by a choice. */
  leftOut: z.int(),
  /** Rows that cannot be taken in; `refused` lists the first. */
  refusedRows: z.int(),
  /** The first of them, and how many there are. */
  conflicts: z.object({ count: z.int(), open: z.int(), first: z.array(registerConflict) }),
  /** Which column was read as what: `name`, `orgnr`, `legal-form`, `owner`, `sector`, `alias`; null: left out. */
  columns: z.array(z.object({ heading: z.string(), readAs: z.string().nullable() })),
  refused: z.array(z.object({ row: z.int(), name: z.string(), reason: importReason })),
  samples: z.array(registerRow),
})
export type RegisterImport = z.infer<typeof registerImport>

const unreadable = { UNREADABLE: { data: importReason } }

export const badBody = {
  BAD_BODY: { data: z.object({ field: z.string(), reason: importReason }) },
}

export const register = {
  summary: oc.output(registerSummary),
  /** The first rows whose name, alias or number has the words; all, in Swedish order, for an empty text. */
  search: oc
    .input(z.object({ text: z.string().default(''), limit: z.int().min(1).max(200).default(50) }))
    .output(z.object({ total: z.int(), rows: z.array(registerRow) })),
  add: oc
    .input(bodyAdded)
    .errors({
      ...badBody,
      NO_REVIEWER: {},
    })
    .output(registerRow),
  /** Reads a register as downloaded (CSV, Excel or JSON); changes nothing. */
  preview: oc
    .input(registerChoices.extend({ file: z.file() }))
    .errors(unreadable)
    .output(registerImport),
  /** One transaction, refused while a conflict is open; then the assessment of all editions starts in the background. */
  import: oc
    .input(registerChoices.extend({ file: z.file() }))
    .errors({ ...unreadable, NO_REVIEWER: {}, REGISTER_CONFLICTS: { data: z.object({ open: z.int() }) } })
    .output(registerImport),
}
