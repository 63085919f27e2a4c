/** English words of `desk case`. */
import type { cliCase as swedish } from '../sv/cli-case.ts'

export const cliCase: typeof swedish = {
  commands: {
    case: 'cases: funded projects and interviews',
    caseImport: 'read in files, or fetch projects from Vinnova by case number',
    caseList: 'list cases',
    caseShow: 'show a case',
    caseExport: 'write case sheets as Word, HTML, Markdown or PDF',
    caseConsent: 'note how far a consent to a quote or a picture has come',
  },
  options: {
    caseAs: 'vinnova, swecris or interview, where it cannot be seen',
    caseKind: 'project or interview',
    caseWords: 'words in title, organisation or case number',
    caseFormat: 'docx, html, md or pdf',
    caseOut: 'file to write (else the name of the case in this folder)',
    caseTitle: 'title of the collection, when the cases are several',
    caseQuote: 'the quote, or the beginning of it',
    casePicture: "the picture's number, or the beginning of it",
    caseState: 'drafted, sent, approved or withdrawn',
    caseNote: 'how the person was asked or answered',
  },
  arguments: {
    material: 'files or case numbers such as 2016-04008',
    case: "the case's number, or the project's case number",
  },
  columns: {
    id: 'Number',
    kind: 'Kind',
    diarienummer: 'Case number',
    title: 'Title',
    organisation: 'Organisation',
  },
  imported: (fate, title) => `${title} (${fate})`,
  refused: (record, why) => `${record}: ${why}`,
  nothing: 'Nothing could be read in.',
  written: (file) => `${file} is written.`,
  withheld: (count) =>
    count === 1
      ? '1 quote, picture or text is left out, since approval is missing.'
      : `${count} quotes, pictures or texts are left out, since approval is missing.`,
  noPrinter: 'Nothing here can write PDF. The sheet was written as HTML.',
  noQuote: (given) => `The case has no quote that begins “${given}”.`,
  severalQuotes: (given) => `Several quotes begin “${given}”. Write the whole quote.`,
  quoteOrPicture: 'give --quote or --picture, not both',
}
