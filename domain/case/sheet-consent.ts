/** Which quotes and pictures of a sheet may leave the house, by the consents as they stand. */
import { type ConsentStep, mayLeave } from './consent.ts'
import { comparable } from './sheet-text.ts'

/** Where a consent stands now. What nobody has been asked about has none. */
export type StandingConsent = Pick<ConsentStep, 'caseId' | 'subject' | 'key' | 'state'>

/** Shorter than this a withdrawn quote may stand in any text by chance. Characters. */
const LEAST_RECOGNISED = 20

export type ConsentLookup = {
  isApproved: (caseId: string, subject: StandingConsent['subject'], key: string) => boolean
  /** Whether a text repeats a quote that somebody has withdrawn, whatever block it stands in. */
  holdsWithdrawn: (text: string) => boolean
}

/** The same picture, or quote, withdrawn from one case leaves by no other. */
export function lookUpConsents(standing: readonly StandingConsent[]): ConsentLookup {
  const withdrawn = standing.filter(({ state }) => state === 'withdrawn')
  const quotes = withdrawn
    .filter(({ subject }) => subject === 'quote')
    .map(({ key }) => comparable(key))
    .filter((quote) => quote.length >= LEAST_RECOGNISED)
  return {
    isApproved: (caseId, subject, key) =>
      standing.some(
        (one) => one.caseId === caseId && one.subject === subject && one.key === key && mayLeave(one.state),
      ) && !withdrawn.some((one) => one.subject === subject && one.key === key),
    holdsWithdrawn: (text) => {
      const said = comparable(text)
      return quotes.some((quote) => said.includes(quote))
    },
  }
}
