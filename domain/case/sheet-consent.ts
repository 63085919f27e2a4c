/** Which quotes and pictures of a sheet may leave the house, by the consents as they stand. */
import type { CaseFacts } from './case.ts'
import { type ConsentStep, mayLeave } from './consent.ts'
import type { SheetWithheld } from './sheet.ts'
import { recogniseAny, recogniseWhole } from './sheet-recognise.ts'
import { comparable } from './sheet-text.ts'

/** Where a consent stands now. What nobody has been asked about has none. */
export type StandingConsent = Pick<ConsentStep, 'caseId' | 'subject' | 'key' | 'state'>

export type CaseTold = { id: string; facts: CaseFacts }

type Held = Extract<SheetWithheld['why'], `holds-${string}`>

export type ConsentLookup = {
  isApproved: (caseId: string, subject: StandingConsent['subject'], key: string) => boolean
  /** Whether a text repeats a quote that somebody has withdrawn, or a good part of it, whatever block it stands in. */
  holdsWithdrawn: (text: string) => boolean
  /** Why a text must stay, for what it repeats: a withdrawn quote, or one that is not approved. */
  whyHeld: (text: string) => Held | null
}

/** The same picture, or quote, withdrawn from one case leaves by no other. */
export function lookUpConsents(
  standing: readonly StandingConsent[],
  cases: readonly CaseTold[],
): ConsentLookup {
  const withdrawn = standing.filter(({ state }) => state === 'withdrawn')
  const isWithdrawn = (subject: StandingConsent['subject'], key: string) =>
    withdrawn.some((one) => one.subject === subject && one.key === key)
  const isApproved: ConsentLookup['isApproved'] = (caseId, subject, key) =>
    standing.some(
      (one) => one.caseId === caseId && one.subject === subject && one.key === key && mayLeave(one.state),
    ) && !isWithdrawn(subject, key)
  const holdsWithdrawn = recogniseAny(
    withdrawn.filter(({ subject }) => subject === 'quote').map(({ key }) => key),
  )
  const holdsUnapproved = recogniseWhole(cases.flatMap((one) => apartFromItsText(one, isApproved)))
  return {
    isApproved,
    holdsWithdrawn,
    whyHeld: (text) => {
      if (holdsWithdrawn(text)) return 'holds-withdrawn-quote'
      return holdsUnapproved(text) ? 'holds-unapproved-quote' : null
    },
  }
}

/** Quotes that nobody has approved, but for those that the interview's own text says too: that was agreed when it was published. */
function apartFromItsText({ id, facts }: CaseTold, isApproved: ConsentLookup['isApproved']): string[] {
  if (facts.kind !== 'interview') return []
  const { title, lead, questions, quotes } = facts
  const told = [title, lead, ...questions.flatMap(({ question, answer }) => [question, answer])]
  const text = comparable(told.filter((one) => one !== null).join('\n'))
  return quotes
    .filter((quote) => !isApproved(id, 'quote', quote.text))
    .map((quote) => quote.text)
    .filter((quote) => !text.includes(comparable(quote)))
}
