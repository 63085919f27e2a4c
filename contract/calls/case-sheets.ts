/** Case sheets and pictures: made from a template, written with a draft that survives, saved as versions, exported. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { CONSENT_STATES } from '../../domain/case/consent.ts'
import { ORIENTATIONS, PICTURE_TYPES } from '../../domain/case/picture.ts'
import { SHEET_TEMPLATES, sheetContent } from '../../domain/case/sheet.ts'
import { LANGUAGES } from '../../domain/language.ts'
import { CASE_FORMATS } from './cases.ts'
import { noReviewer, unknownEdition } from './figure-errors.ts'

export const sheetListed = z.object({
  id: z.string(),
  template: z.enum(SHEET_TEMPLATES),
  language: z.enum(LANGUAGES),
  title: z.string(),
  /** Of the newest version. UTC. */
  savedAt: z.string(),
  reviewer: z.string(),
  organisation: z.string(),
  versions: z.int(),
  /** When this desk's unsaved changes were last kept; null where there are none. UTC. */
  draftAt: z.string().nullable(),
})
export type SheetListed = z.infer<typeof sheetListed>

export const sheetOpened = sheetListed.extend({
  /** The entry of the newest version: what the writing is based on. */
  version: z.string(),
  content: sheetContent,
  /** What was being written when the desk closed; `basedOn` is another version where somebody has saved since. */
  draft: z.object({ basedOn: z.string(), content: sheetContent, at: z.string() }).nullable(),
})
export type SheetOpened = z.infer<typeof sheetOpened>

export const sheetVersionListed = z.object({
  id: z.string(),
  at: z.string(),
  reviewer: z.string(),
  organisation: z.string(),
  /** Null where the sheet was taken away. */
  title: z.string().nullable(),
})
export type SheetVersionListed = z.infer<typeof sheetVersionListed>

/** The sheet as it would leave the house now. */
export const sheetPreview = z.object({
  /** A whole page without scripts, for a frame without rights; null while faults stop it. */
  html: z.string().nullable(),
  faults: z.array(z.object({ blockId: z.string().nullable(), why: z.string() })),
  withheld: z.array(z.object({ blockId: z.string().nullable(), why: z.string() })),
})
export type SheetPreview = z.infer<typeof sheetPreview>

export const sheetFigure = z.object({
  measure: z.string(),
  by: z.string().nullable(),
  definition: z.string(),
  /** As a block keeps it when it is frozen. */
  answer: z.object({
    at: z.string(),
    rows: z.array(z.object({ label: z.string(), value: z.number() })),
    total: z.number(),
  }),
})
export type SheetFigure = z.infer<typeof sheetFigure>

/** What can be put into a sheet from its cases. */
export const sheetMaterial = z.object({
  cases: z.array(z.object({ id: z.string(), title: z.string(), kind: z.string() })),
  quotes: z.array(
    z.object({
      caseId: z.string(),
      text: z.string(),
      attributedTo: z.string().nullable(),
      state: z.enum(CONSENT_STATES),
    }),
  ),
})
export type SheetMaterial = z.infer<typeof sheetMaterial>

export const casePicture = z.object({
  caseId: z.string(),
  hash: z.string(),
  type: z.enum(PICTURE_TYPES),
  /** Pixels, as it is shown. */
  width: z.int(),
  height: z.int(),
  orientation: z.union(ORIENTATIONS.map((one) => z.literal(one))),
  name: z.string(),
  state: z.enum(CONSENT_STATES),
})
export type CasePicture = z.infer<typeof casePicture>

const id = z.object({ id: z.string() })
const unknownSheet = { UNKNOWN_SHEET: { data: z.object({ id: z.string() }) } }
const unknownCase = { UNKNOWN_CASE: { data: z.object({ id: z.string() }) } }
/** Somebody, or another window, saved a version after the one that this was based on. */
const newerVersion = { NEWER_SHEET: { data: z.object({ reviewer: z.string(), at: z.string() }) } }

const written = z.object({ id: z.string(), basedOn: z.string(), content: sheetContent })

export const caseSheets = {
  /** In Swedish order of titles; of one case, or all. Those taken away are not listed. */
  list: oc.input(z.object({ caseId: z.string().optional() })).output(z.array(sheetListed)),
  /** Filled from the template and saved as the first version. */
  create: oc
    .input(
      z.object({
        template: z.enum(SHEET_TEMPLATES),
        language: z.enum(LANGUAGES),
        caseIds: z.array(z.string()).max(200),
        /** Of an edition's highlights. */
        edition: z.string().optional(),
      }),
    )
    .errors({ ...noReviewer, ...unknownCase, ...unknownEdition })
    .output(sheetOpened),
  open: oc.input(id).errors(unknownSheet).output(sheetOpened),
  /** Kept at this desk at once, not in the log. */
  saveDraft: oc
    .input(written)
    .errors(unknownSheet)
    .output(z.object({ at: z.string() })),
  /** Back to the newest version. */
  dropDraft: oc.input(id).errors(unknownSheet).output(sheetOpened),
  /** A version in the log; the draft is gone. Content that is the newest version's makes none. */
  saveVersion: oc
    .input(written)
    .errors({ ...unknownSheet, ...newerVersion, ...noReviewer })
    .output(sheetOpened),
  /** Newest first. */
  versions: oc.input(id).errors(unknownSheet).output(z.array(sheetVersionListed)),
  version: oc.input(id).errors(unknownSheet).output(sheetContent),
  /** Its versions stay in the log. */
  remove: oc
    .input(id)
    .errors({ ...unknownSheet, ...noReviewer })
    .output(z.object({ id: z.string() })),
  preview: oc.input(z.object({ content: sheetContent })).output(sheetPreview),
  material: oc.input(z.object({ caseIds: z.array(z.string()).max(200) })).output(sheetMaterial),
  figure: oc
    .input(
      z.object({
        language: z.enum(LANGUAGES),
        measure: z.string(),
        by: z.array(z.string()).max(1),
        where: z.string(),
      }),
    )
    .errors({ CANNOT_COUNT: { data: z.object({ why: z.string() }) } })
    .output(sheetFigure),
  /** As last saved; PDF becomes HTML where nothing here can print, and Markdown with pictures a zip file of both. */
  export: oc
    .input(
      z.object({
        ids: z.array(z.string()).min(1).max(200),
        format: z.enum(CASE_FORMATS),
        title: z.string().default(''),
      }),
    )
    .errors({
      ...unknownSheet,
      CASE_UNFIT: { data: z.object({ title: z.string(), why: z.array(z.string()) }) },
    })
    .output(z.object({ file: z.file(), format: z.enum(CASE_FORMATS), withheld: z.int() })),
}

export const casePictures = {
  list: oc
    .input(z.object({ caseId: z.string() }))
    .errors(unknownCase)
    .output(z.array(casePicture)),
  /** Cleaned of what it tells of where and when it was taken. The same picture again is the same. */
  add: oc
    .input(z.object({ caseId: z.string(), file: z.file() }))
    .errors({
      ...unknownCase,
      ...noReviewer,
      PICTURE_REFUSED: { data: z.object({ why: z.string(), most: z.int().nullable() }) },
    })
    .output(casePicture),
  read: oc
    .input(z.object({ caseId: z.string(), hash: z.string() }))
    .errors({ UNKNOWN_PICTURE: { data: z.object({ hash: z.string() }) } })
    .output(z.file()),
}
