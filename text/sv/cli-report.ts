/** Swedish words of `desk report`, and of what can be wrong with a report that is checked. */

export const cliReport = {
  commands: {
    report: 'skriv en rapport som Excelfil, eller kontrollera en',
    reportVerify: 'jämför en sparad rapport med databasen',
  },
  options: {
    reportKind: 'tables (publicerade tabeller) eller analyst (rader och diagram)',
    reportSections: 'avsnitt med komma, till exempel county,format,comparison',
  },
  arguments: { report: 'rapporten, som den sparades' },
  optionNeeded: (option: string) => `Flaggan ${option} behövs. Se desk report --help.`,
  verified: {
    same: (cells: number) => `Filen stämmer: ${cells} celler är lika med databasen.`,
    differs: (differ: number, cells: number) => `${differ} av ${cells} celler är andra i databasen nu.`,
    touched: 'Filens egna tal har ändrats sedan den skapades.',
    columns: { sheet: 'Blad', cell: 'Cell', inFile: 'I filen', inDatabase: 'I databasen' },
    none: 'finns inte',
    firstShown: (shown: number) => `De första ${shown} visas.`,
  },
  failures: {
    gone: 'Filen finns inte kvar att hämta. Skapa den igen.',
    notReport: {
      'not-a-workbook': 'Filen är ingen Excelfil som går att läsa. Välj rapporten som den sparades.',
      'no-fingerprint':
        'Filen har inget fingeravtryck från Redaktionen. Välj en rapport som Redaktionen har skapat, som den sparades.',
      'other-form':
        'Filens fingeravtryck är av ett annat slag än det här programmet läser. Uppdatera programmet, eller skapa rapporten igen.',
      'too-large': 'Filen är större inuti än någon rapport. Den är inte läst.',
    },
  },
}
