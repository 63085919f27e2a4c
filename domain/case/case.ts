/** A case: something that came of the programme, and what each source has said of it, when. */
import { z } from 'zod'
import { interviewFacts } from './interview.ts'
import { projectFacts } from './project.ts'

export const CASE_KINDS = ['project', 'interview'] as const
export type CaseKind = (typeof CASE_KINDS)[number]

export const caseFacts = z.discriminatedUnion('kind', [projectFacts, interviewFacts])
export type CaseFacts = z.infer<typeof caseFacts>

/** How a source is written: a page as text or as HTML, Vinnova's two interfaces, SweCRIS, a table, an interview's text. */
export const MATERIAL_FORMS = [
  'project-text',
  'project-html',
  'vinnova-json',
  'gdp-json',
  'swecris-json',
  'project-table',
  'interview-text',
] as const
export type MaterialForm = (typeof MATERIAL_FORMS)[number]

/** Where facts come from. */
export const provenance = z.strictObject({
  form: z.enum(MATERIAL_FORMS),
  /** A file's name or an address; null for pasted text. */
  from: z.string().nullable(),
  /** UTC. */
  at: z.string(),
  /** SHA-256 of what was read, 64 hexadecimal digits. */
  hash: z.string().regex(/^[0-9a-f]{64}$/),
})
export type Provenance = z.infer<typeof provenance>

/** What one source said of a case at one time. The newest is shown; earlier ones are kept. */
export const caseReading = z.strictObject({ facts: caseFacts, provenance })
export type CaseReading = z.infer<typeof caseReading>

/** The log has it whole: what is told of a case follows from its readings. */
export const caseReadingBody = caseReading.extend({ caseId: z.string() })

/** What could not be read: which record (from 1, or its number), and a code that `text/` has words for. */
export const REFUSALS = [
  'unknown-form',
  'other-form',
  'broken-json',
  'broken-table',
  'no-facts',
  'no-number',
  'not-found',
  'not-fetched',
  'not-vinnova',
  'several-projects',
  'told-differently',
  'web-archive',
] as const
export type Refusal = (typeof REFUSALS)[number]
export type RefusedRecord = { record: string; why: Refusal }

/** What reading material gives, in the order of the source. */
export type ReadMaterial = { form: MaterialForm | null; facts: CaseFacts[]; refused: RefusedRecord[] }
