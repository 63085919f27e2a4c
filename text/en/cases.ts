/** English words of case material: facts, where they come from, and consent. */
import type { cases as swedish } from '../sv/cases.ts'

export const cases: typeof swedish = {
  kinds: { project: 'Project', interview: 'Interview' },
  notStated: 'Not stated in the source',
  facts: {
    diarienummer: 'Case number',
    titleSv: 'Title',
    titleEn: 'English title',
    coordinator: 'Coordinator',
    organisationNumber: 'Organisation number',
    grantSek: 'Grant',
    period: 'Duration',
    start: 'Start',
    end: 'End',
    status: 'Status',
    call: 'Call',
    round: 'Round of applications',
    updatedOn: 'Updated in the source',
    publishedOn: 'Published',
    person: 'Person',
    role: 'Role',
    organisation: 'Organisation',
    photoCredit: 'Photo',
    links: 'Links',
    lead: 'Lead',
  },
  texts: {
    aim: 'Purpose and goal',
    results: 'Results',
    effects: 'Expected effects',
    approach: 'Approach and implementation',
    summary: 'Summary',
  },
  languages: { sv: 'Swedish', en: 'English' },
  machineTranslated: 'Machine-translated',
  quotes: 'Quotes',
  figures: 'Numbers that are named',
  forms: {
    'project-text': 'text of a project page',
    'project-html': 'saved project page',
    'vinnova-json': 'Vinnova’s open data',
    'gdp-json': 'Vinnova’s newer interface (GDP)',
    'swecris-json': 'SweCRIS',
    'project-table': 'table',
    'interview-text': 'text of an interview',
  },
  pasted: 'pasted text',
  subjects: { quote: 'quote', picture: 'picture' },
  states: { drafted: 'Drafted', sent: 'Sent', approved: 'Approved', withdrawn: 'Withdrawn' },
  statement:
    'The project group has written the text about the project itself. Vinnova’s editors have not reviewed it.',
  fates: { new: 'new', changed: 'changed', unchanged: 'unchanged' },
  refusals: {
    'unknown-form':
      'It cannot be seen what it is. Paste the whole page, from the title to the case number, or say what it is.',
    'other-form': 'This is something else than you have said. Read it in without saying what it is.',
    'broken-json': 'The JSON text is broken. Fetch the file again.',
    'broken-table':
      'It cannot be read as a table. A table needs a row of headings, and one of them should be Diarienummer or Title. A text in Word can be read when it is pasted, or saved as plain text.',
    'no-facts': 'There are no facts of a project and no questions with answers.',
    'no-number': 'The case number is missing or not written as 2016-04008.',
    'not-found': 'Vinnova has no project of that number.',
    'not-fetched': 'Not fetched, since the source did not answer as it should. Try again later.',
    'not-vinnova': 'The project is not funded by Vinnova.',
    'several-projects':
      'Several projects are described here, and what belongs to which cannot be told. Import one project at a time.',
    'told-differently':
      'The number stands there several times, with different facts. Keep one row and import the file again.',
    'web-archive':
      'The page was saved as a single file (.mhtml), which cannot be read. Save it as “Webpage, HTML Only”, or copy its text.',
  },
  failures: {
    unknown: (id) => `The case ${id} is not there.`,
    unfit: (title, why) => `The case sheet ${title} cannot be exported yet. ${why.join(' ')}`,
    unknownSheet: 'The case sheet is not there, or was taken away.',
    newerSheet: (reviewer) =>
      `${reviewer} has saved a newer version of the sheet. Yours is not saved, but your text is still here. Read the newer one and carry your changes over.`,
    unknownPicture: 'The case has no such picture.',
    cannotCount: {
      'unknown-measure': 'There is no such measure. Choose another.',
      'cannot-split': 'The measure cannot be split so. Choose another way.',
      'bad-search': 'The search cannot be read. Correct it, or leave it empty.',
    },
    consentRefused: (from) => `That step cannot be taken from here. It is ${from}.`,
  },
}
