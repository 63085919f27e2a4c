/** English words for a decision that could not be taken, each with the way out. */
import type { decisionErrors as swedish } from '../sv/decision-errors.ts'

export const decisionErrors: typeof swedish = {
  stale: (seen, current) =>
    `The submission has changed. You saw revision ${seen}, and revision ${current} is current now. No decision was taken.`,
  staleWay: (current) => `Show revision ${current}`,
  staleJudgement: (current) =>
    `The submission has changed, and revision ${current} is current now. The judgement is not saved, but what you have written stays.`,
  staleKept: 'What you have written is still there.',
  wrongState: (state) => `The state is now “${state}”, and that decision cannot be taken in it.`,
  wrongStateWay: 'Show the submission as it is now',
  reasonNeeded: 'Write the reason. The organiser gets it word for word.',
  criterionNeeded: 'Choose at least one criterion that is not met.',
  criterionNotUnmet: (criterion) =>
    `“${criterion}” is no must that is not met, so it cannot ground a rejection.`,
  judgementNeeded: (criteria) => `Write your judgement of ${criteria.join(', ')}.`,
  ownOrganisation: (parties: readonly string[], areAllCentral: boolean) =>
    areAllCentral
      ? `${parties.join(' and ')} is a party, and so are all central organisers. Write why you decide yourself; that is enough.`
      : `${parties.join(' and ')} is a party. Ask a colleague from another organisation to decide, or write why you do it yourself.`,
  claimed: (reviewer: string, organisation: string, clock: string) =>
    `${reviewer}, ${organisation}, has taken the submission until ${clock}. The decision is not taken. Press T in the list to take over.`,
  noReviewer: 'It is not known who you are. Write your name and organisation under Settings.',
  unknownSubmission: 'The submission is no longer here.',
  unknownConflict: 'The conflict is already settled.',
  unexpected:
    'The decision could not be saved. Nothing has changed, and what you have written is still there.',
}
