/** English words of case material: facts, where they come from, and consent. */
import type { cases as swedish } from '../sv/cases.ts'

/** What stops a sheet from leaving, as sentences. */
const faults: Readonly<Record<string, string>> = {
  'no-title': 'The sheet has no title.',
  'withdrawn-in-title': 'The title has a quote that was withdrawn.',
  'no-alternative': 'A picture has no description for those who cannot see it.',
  'picture-missing': 'A picture is no longer there.',
  'case-missing': 'A case that the sheet names is no longer there.',
  'figure-not-counted': 'A figure cannot be counted.',
}

/** What is left out of a sheet that leaves. */
const withheld: Readonly<Record<string, string>> = {
  'quote-not-approved': 'The quote is left out until it is approved.',
  'picture-not-approved': 'The picture is left out until it is approved.',
  'holds-withdrawn-quote': 'The text has a quote that was withdrawn, and is left out.',
}

const pictureRefusals: Readonly<Record<string, string>> = {
  'not-a-picture': 'The file is no picture. Choose a JPEG or PNG.',
  'too-large': 'The picture is larger than 8 MB. Save it smaller and try again.',
  'too-many-pixels': 'The picture has more than 40 million pixels. Save it smaller and try again.',
  broken: 'The picture is broken. Fetch it again.',
  unsupported: 'That sort of JPEG or PNG cannot be read. Save the picture anew and try again.',
}

export const cases: typeof swedish = {
  faults,
  withheld,
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
      'It cannot be seen what it is. Say what it is, or paste the whole page from the title to the case number.',
    'broken-json': 'The JSON text is broken. Fetch the file again.',
    'broken-table':
      'The table cannot be read. It needs a row of headings, and one of them should be Diarienummer or Title.',
    'no-facts': 'There are no facts of a project and no questions with answers.',
    'no-number': 'The case number is missing or not written as 2016-04008.',
    'not-found': 'Vinnova has no project of that number.',
    'not-vinnova': 'The project is not funded by Vinnova.',
  },
  failures: {
    unknown: (id) => `The case ${id} is not there.`,
    unknownSheet: (id: string) => `The case sheet ${id} does not exist, or was taken away.`,
    newerSheet: (reviewer: string, at: string) =>
      `${reviewer} saved a newer version ${at}. Your draft is kept.`,
    unknownPicture: 'The picture does not exist.',
    pictureRefused: (why: string) => pictureRefusals[why] ?? 'The picture cannot be taken in.',
    cannotCount: 'The figure cannot be counted. Check the measure, its part and the search.',
    unfit: (title: string, why: readonly string[]) =>
      `The case sheet ${title} cannot be exported yet: ${why.map((one) => faults[one] ?? one).join(' ')}`,
    consentRefused: (from) => `That step cannot be taken from here. It is ${from}.`,
  },
}
