/** Swedish words of `desk import` for what it takes a file for, and the cells to look at. */

export const cliImport = {
  takenAsSubmissions: (arrivals: number, contacts: number) =>
    arrivals + contacts === 0
      ? 'Raderna tas som anmälningar att bedöma (--as submissions).'
      : `Raderna tas som anmälningar att bedöma (--as submissions): ${arrivals} säger när de kom in, ${contacts} vem som kan nås.`,
  looksLikeProgramme:
    'Raderna tas som anmälningar att bedöma (--as submissions). Ingen säger när den kom in eller vem som kan nås, så filen ser ut att vara ett färdigt program: ange då --as programme.',
  notice: (row: number, heading: string, text: string, reason: string) =>
    `Rad ${row}, ${heading}, ”${text}”: ${reason}`,
  moreNotices: (cells: number) => `… och ${cells} till att kontrollera.`,
}
