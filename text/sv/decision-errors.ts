/** Swedish words for a decision that could not be taken, each with the way out. */

export const decisionErrors = {
  stale: (seen: number, current: number) =>
    `Anmälan har ändrats. Du såg revision ${seen}, nu gäller revision ${current}. Beslutet är inte fattat.`,
  staleWay: (current: number) => `Visa revision ${current}`,
  staleJudgement: (current: number) =>
    `Anmälan har ändrats, nu gäller revision ${current}. Bedömningen är inte sparad, men det du har skrivit står kvar.`,
  staleKept: 'Det du har skrivit står kvar.',
  wrongState: (state: string) => `Läget är nu ”${state}”, och då går det beslutet inte att fatta.`,
  wrongStateWay: 'Visa anmälan som den är nu',
  reasonNeeded: 'Skriv skälet. Arrangören får det ordagrant.',
  criterionNeeded: 'Välj minst ett kriterium som inte är uppfyllt.',
  criterionNotUnmet: (criterion: string) =>
    `”${criterion}” är inget krav som är ej uppfyllt, och kan därför inte vara grund för att neka.`,
  judgementNeeded: (criteria: readonly string[]) => `Skriv din bedömning av ${criteria.join(', ')}.`,
  ownOrganisation: (parties: readonly string[], areAllCentral: boolean) =>
    areAllCentral
      ? `${parties.join(' och ')} är part, liksom alla centrala arrangörer. Skriv varför du beslutar själv, så räcker det.`
      : `${parties.join(' och ')} är part. Be en kollega från en annan organisation att besluta, eller skriv varför du gör det själv.`,
  claimed: (reviewer: string, organisation: string, clock: string) =>
    `${reviewer}, ${organisation}, har tagit anmälan till kl. ${clock}. Beslutet är inte fattat. Tryck T i listan för att ta över.`,
  noReviewer: 'Det framgår inte vem du är. Skriv namn och organisation under Inställningar.',
  unknownSubmission: 'Anmälan finns inte längre här.',
  unknownConflict: 'Konflikten är redan löst.',
  unexpected: 'Beslutet gick inte att spara. Inget är ändrat, och det du har skrivit står kvar.',
}
