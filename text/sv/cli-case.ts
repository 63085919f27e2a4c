/** Swedish words of `desk case`. */

export const cliCase = {
  commands: {
    case: 'exempel: finansierade projekt och intervjuer',
    caseImport: 'läs in filer, eller hämta projekt från Vinnova med diarienummer',
    caseList: 'visa exempel',
    caseShow: 'visa ett exempel',
    caseExport: 'skriv exempelblad som Word, HTML, Markdown eller PDF',
    caseConsent: 'notera hur långt ett godkännande av citat eller bild har kommit',
  },
  options: {
    caseAs: 'vinnova, swecris eller interview, där det inte går att se',
    caseKind: 'project eller interview',
    caseWords: 'ord i rubrik, organisation eller diarienummer',
    caseFormat: 'docx, html, md eller pdf',
    caseOut: 'fil att skriva (annars exemplets namn i den här mappen)',
    caseTitle: 'samlingens rubrik, när exemplen är flera',
    caseQuote: 'citatet, eller början av det',
    casePicture: 'bildens nummer, eller början av det',
    caseState: 'drafted, sent, approved eller withdrawn',
    caseNote: 'hur personen tillfrågades eller svarade',
  },
  arguments: {
    material: 'filer eller diarienummer som 2016-04008',
    case: 'exemplets nummer, eller projektets diarienummer',
  },
  columns: {
    id: 'Nummer',
    kind: 'Slag',
    diarienummer: 'Diarienummer',
    title: 'Rubrik',
    organisation: 'Organisation',
  },
  imported: (fate: string, title: string) => `${title} (${fate})`,
  refused: (record: string, why: string) => `${record}: ${why}`,
  nothing: 'Inget kunde läsas in.',
  written: (file: string) => `${file} är skriven.`,
  withheld: (count: number) =>
    count === 1
      ? '1 citat, bild eller text är inte med, eftersom godkännande saknas.'
      : `${count} citat, bilder eller texter är inte med, eftersom godkännande saknas.`,
  noPrinter: 'Här finns inget som kan skriva PDF. Bladet skrevs som HTML.',
  noQuote: (given: string) => `Exemplet har inget citat som börjar ”${given}”.`,
  severalQuotes: (given: string) => `Flera citat börjar ”${given}”. Skriv hela citatet.`,
  quoteOrPicture: 'ange --quote eller --picture, inte båda',
}
