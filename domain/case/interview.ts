/** What an interview with an organiser holds, as its text gave it; what it does not say is null or empty, never guessed. */
import { z } from 'zod'

export const interviewQuote = z.strictObject({
  text: z.string().min(1),
  /** Who said it, in the text's own words; null where the text does not say. */
  attributedTo: z.string().min(1).nullable(),
})
export type InterviewQuote = z.infer<typeof interviewQuote>

export const interviewFacts = z.strictObject({
  kind: z.literal('interview'),
  title: z.string().min(1).nullable(),
  publishedOn: z.iso.date().nullable(),
  person: z.string().min(1).nullable(),
  role: z.string().min(1).nullable(),
  organisation: z.string().min(1).nullable(),
  /** Paragraphs apart by a line feed. */
  lead: z.string().min(1).nullable(),
  questions: z.array(z.strictObject({ question: z.string().min(1), answer: z.string() })),
  /** Pull quotes, apart from the answers. */
  quotes: z.array(interviewQuote),
  /** Numbers that are named, with the sentence that names them. */
  figures: z.array(z.strictObject({ value: z.string().min(1), sentence: z.string().min(1) })),
  links: z.array(z.strictObject({ label: z.string(), address: z.url({ protocol: /^https?$/ }) })),
  photoCredit: z.string().min(1).nullable(),
})
export type InterviewFacts = z.infer<typeof interviewFacts>
