/** What is known of a funded project: typed facts as a source gave them; what it does not say is null, never guessed. */
import { z } from 'zod'

/** A year, a month or a day, as precise as the source: `2016`, `2016-11`, `2016-11-01`. */
export const precisionDay = z.string().regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/)

/** Vinnova's case number of a project, `2016-04008`. */
export const diarienummer = z.string().regex(/^(19|20)\d{2}-\d{5}$/)

/** Paragraphs apart by a line feed. */
export const sourceText = z.strictObject({ text: z.string().min(1), isMachineTranslated: z.boolean() })
export type SourceText = z.infer<typeof sourceText>

const inBothLanguages = z.strictObject({ sv: sourceText.nullable(), en: sourceText.nullable() })
export type InBothLanguages = z.infer<typeof inBothLanguages>

/** Vinnova's parts of a project's text, in the order of its pages. */
export const PROJECT_TEXTS = ['aim', 'results', 'effects', 'approach', 'summary'] as const
export type ProjectText = (typeof PROJECT_TEXTS)[number]

export const projectFacts = z.strictObject({
  kind: z.literal('project'),
  diarienummer: diarienummer.nullable(),
  titleSv: z.string().min(1).nullable(),
  titleEn: z.string().min(1).nullable(),
  /** As the source writes the name; the number is `NNNNNN-NNNN` and never a person's. */
  coordinator: z
    .strictObject({ name: z.string().min(1), organisationNumber: z.string().nullable() })
    .nullable(),
  /** Whole kronor. */
  grantSek: z.int().min(0).nullable(),
  start: precisionDay.nullable(),
  end: precisionDay.nullable(),
  /** As written: "Avslutat". */
  status: z.string().min(1).nullable(),
  /** The call's name or, where the source has only that, its number; the same for the round of applications. */
  call: z.string().min(1).nullable(),
  round: z.string().min(1).nullable(),
  texts: z.strictObject({
    aim: inBothLanguages,
    results: inBothLanguages,
    effects: inBothLanguages,
    approach: inBothLanguages,
    summary: inBothLanguages,
  }),
  /** Addresses are `http:` or `https:` only. */
  links: z.array(z.strictObject({ label: z.string(), address: z.url({ protocol: /^https?$/ }) })),
  /** The day that the source says it was last changed. */
  updatedOn: z.iso.date().nullable(),
})
export type ProjectFacts = z.infer<typeof projectFacts>
