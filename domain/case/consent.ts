/** Consent and quote approval: what a person has said yes to, and so what may leave the house. */
import { z } from 'zod'

/** A quote (its text as approved) or a picture (its hash). */
export const CONSENT_SUBJECTS = ['quote', 'picture'] as const

/** Drafted, sent to the person, approved by them, withdrawn by them. Only `approved` may be exported. */
export const CONSENT_STATES = ['drafted', 'sent', 'approved', 'withdrawn'] as const
export type ConsentState = (typeof CONSENT_STATES)[number]

/** Withdrawn is not the end: a person may be asked again. */
const NEXT: Readonly<Record<ConsentState, readonly ConsentState[]>> = {
  drafted: ['sent', 'approved', 'withdrawn'],
  sent: ['approved', 'withdrawn', 'drafted'],
  approved: ['withdrawn'],
  withdrawn: ['drafted', 'sent'],
}

export function nextConsentStates(state: ConsentState): readonly ConsentState[] {
  return NEXT[state]
}

export function mayLeave(state: ConsentState): boolean {
  return state === 'approved'
}

/** A step of the workflow, as the log has it. A changed quote is another subject and begins as drafted. */
export const consentStep = z.strictObject({
  caseId: z.string(),
  subject: z.enum(CONSENT_SUBJECTS),
  /** The quote's text, or the picture's hash. */
  key: z.string().min(1),
  state: z.enum(CONSENT_STATES),
  /** How the person was asked or answered. */
  note: z.string().max(2000),
})
export type ConsentStep = z.infer<typeof consentStep>
