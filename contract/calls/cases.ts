/** Cases: reading material in, fetching projects by number, what sources have said, and consent to quotes and pictures. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { CASE_KINDS, caseFacts, provenance, REFUSALS } from '../../domain/case/case.ts'
import { CONSENT_STATES, CONSENT_SUBJECTS, consentStep } from '../../domain/case/consent.ts'
import { diarienummer } from '../../domain/case/project.ts'
import { LANGUAGES } from '../../domain/language.ts'
import { noReviewer } from './figure-errors.ts'

export const MATERIAL_KINDS = ['vinnova', 'swecris', 'interview'] as const
export type MaterialKind = (typeof MATERIAL_KINDS)[number]

export const importedCase = z.object({
  id: z.string(),
  /** `unchanged` where the source says what it said before. */
  fate: z.enum(['new', 'changed', 'unchanged']),
  facts: caseFacts,
})
export type ImportedCase = z.infer<typeof importedCase>

const sourceProblem = z.object({ code: z.string(), values: z.record(z.string(), z.string()) })

export const casesImported = z.object({
  imported: z.array(importedCase),
  refused: z.array(z.object({ record: z.string(), why: z.enum(REFUSALS) })),
  /** Why the source could not be asked for the numbers that are refused as `not-fetched`. */
  stopped: sourceProblem.optional(),
})
export type CasesImported = z.infer<typeof casesImported>

export const caseListed = z.object({
  id: z.string(),
  kind: z.enum(CASE_KINDS),
  diarienummer: z.string().nullable(),
  title: z.string(),
  organisation: z.string(),
  /** UTC. */
  readAt: z.string(),
  readings: z.int(),
})
export type CaseListed = z.infer<typeof caseListed>

const value = z.union([z.string(), z.number(), z.boolean()]).nullable()

export const caseReadingShown = z.object({
  id: z.string(),
  provenance,
  reviewer: z.string(),
  organisation: z.string(),
  at: z.string(),
  /** Against the reading before it; empty for the first. Paths as in `texts.results.sv.text`. */
  differences: z.array(z.object({ path: z.string(), before: value, after: value })),
})

export const consentShown = z.object({
  subject: z.enum(CONSENT_SUBJECTS),
  key: z.string(),
  /** What a picture's file was called; null for a quote. */
  name: z.string().nullable(),
  /** Of a quote, who said it as the newest reading that has it says; empty where it does not, and for a picture. */
  saidBy: z.array(z.string()),
  state: z.enum(CONSENT_STATES),
  /** Where it may go next. */
  next: z.array(z.enum(CONSENT_STATES)),
  note: z.string(),
  /** Null while nobody has taken a step. */
  at: z.string().nullable(),
  reviewer: z.string().nullable(),
})
export type ConsentShown = z.infer<typeof consentShown>

export const caseShown = caseListed.extend({
  facts: caseFacts,
  /** What is made of the coordinator or the organisation; null where nothing is. `registerName`: where it is in the register. */
  party: z
    .object({
      name: z.string(),
      sector: z.string(),
      certainty: z.number(),
      registerName: z.string().nullable(),
    })
    .nullable(),
  /** Newest first. */
  history: z.array(caseReadingShown),
  consents: z.array(consentShown),
})
export type CaseShown = z.infer<typeof caseShown>

export const CASE_FORMATS = ['docx', 'html', 'md', 'pdf'] as const
export type CaseFormat = (typeof CASE_FORMATS)[number]

export const caseExportAsked = z.object({
  /** One, or several as a collection. */
  ids: z.array(z.string()).min(1).max(200),
  format: z.enum(CASE_FORMATS),
  language: z.enum(LANGUAGES).default('sv'),
  /** Of a collection; blank for the usual one. */
  title: z.string().default(''),
})
export type CaseExportAsked = z.infer<typeof caseExportAsked>

const unknownCase = { UNKNOWN_CASE: { data: z.object({ id: z.string() }) } }
const cannotReach = {
  SOURCE_PROBLEM: { data: sourceProblem },
}

export const cases = {
  /** Pasted text, or a file of any of the known forms. */
  import: oc
    .input(
      z.object({
        text: z.string().min(1).optional(),
        file: z.file().optional(),
        as: z.enum(MATERIAL_KINDS).optional(),
      }),
    )
    .output(casesImported),
  /** From Vinnova's open data, also what is here already. */
  fetch: oc
    .input(z.object({ numbers: z.array(diarienummer).min(1).max(200) }))
    .errors(cannotReach)
    .output(casesImported),
  list: oc
    .input(z.object({ words: z.string().default(''), kind: z.enum(CASE_KINDS).optional() }))
    .output(z.array(caseListed)),
  show: oc
    .input(z.object({ id: z.string() }))
    .errors(unknownCase)
    .output(caseShown),
  /** PDF becomes HTML where nothing here can print. */
  export: oc
    .input(caseExportAsked)
    .errors({
      ...unknownCase,
      CASE_UNFIT: { data: z.object({ title: z.string(), why: z.array(z.string()) }) },
    })
    .output(z.object({ file: z.file(), format: z.enum(CASE_FORMATS), withheld: z.int() })),
  setConsent: oc
    .input(consentStep)
    .errors({
      ...unknownCase,
      ...noReviewer,
      UNKNOWN_PICTURE: { data: z.object({ hash: z.string() }) },
      CONSENT_REFUSED: { data: z.object({ from: z.enum(CONSENT_STATES) }) },
    })
    .output(caseShown),
}
