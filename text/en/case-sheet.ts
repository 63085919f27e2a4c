/** English words for case sheets: what templates and exports say around people's own texts. */
import { ended, unended } from '../ended.ts'
import { number } from '../number.ts'
import type { caseSheet as swedish } from '../sv/case-sheet.ts'

const n = (value: number) => number('en', value)

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
]

function day(precisionDay: string): string {
  const [year = '', month, date] = precisionDay.split('-')
  const named = month === undefined ? '' : (MONTHS[Number(month) - 1] ?? month)
  return [date === undefined ? '' : String(Number(date)), named, year].filter((part) => part !== '').join(' ')
}

export const caseSheet: typeof swedish = {
  language: 'en-GB',
  number: n,
  quoted: (text) => `“${text}”`,
  day,
  period: (from, to) => `${from} to ${to}`,
  kronor: (grantSek) => `SEK ${n(grantSek)}`,
  notInSource: 'Not stated in the source',
  machineTranslated: 'Machine-translated',
  onlySwedish: 'The text is only in Swedish.',
  isMachineTranslated: (heading) => `${heading} (machine-translated)`,
  isOnlySwedish: (heading) => `${heading} (in Swedish)`,
  statement: {
    projects:
      'The project group wrote the text itself. It has not been reviewed by the editors of Vinnova, Sweden’s innovation agency.',
    updated: (on) => `Last updated ${on}.`,
  },
  sections: {
    summary: 'The project in brief',
    aim: 'Purpose and goal',
    results: 'Results',
    effects: 'Expected effects',
    approach: 'Approach and implementation',
  },
  edition: {
    title: (name) => `Highlights of ${name}`,
    figures: 'The edition in figures',
    activities: 'Activities',
    organisers: 'Organisers',
    municipalities: 'Municipalities',
    formats: 'Activities by format',
  },
  facts: {
    title: (of) => `Facts: ${of}`,
    label: 'Fact',
    value: 'In the source',
    diarienummer: 'Case number',
    coordinator: 'Coordinator',
    withNumber: (name, organisationNumber) => `${name} (${organisationNumber})`,
    grant: 'Grant from Vinnova',
    period: 'Period',
    status: 'Status',
    call: 'Call',
    round: 'Round',
    titleSv: 'Swedish title',
    titleEn: 'English title',
    updatedOn: 'Last updated',
    person: 'Interviewed',
    role: 'Role',
    organisation: 'Organisation',
    publishedOn: 'Published',
    photo: 'Photo',
    links: 'Links',
    unnamed: 'Untitled',
  },
  photo: (credit) => `Photo: ${credit}`,
  figures: {
    title: (measure, by) => (by === null ? measure : `${measure} by ${by.toLowerCase()}`),
    value: 'Number',
    part: 'Part',
    total: 'Total',
    asOf: (on, clock) => `Counted on ${on} at ${clock}, Swedish time.`,
    frozen: (on, clock) => `Frozen on ${on} at ${clock}, Swedish time.`,
  },
  sources: {
    title: 'Sources',
    forms: {
      'project-text': 'Text pasted from a project page',
      'project-html': 'Saved project page',
      'vinnova-json': 'Vinnova’s open data',
      'gdp-json': 'Vinnova’s newer interface (GDP)',
      'swecris-json': 'SweCRIS',
      'project-table': 'Table of projects',
      'interview-text': 'The interview’s text',
    },
    read: (what, on, check) => `${what}, read on ${on}. Check ${check}.`,
    source: (title, caseNumber, read) =>
      caseNumber === null || caseNumber === title
        ? `${ended(title)} ${read}`
        : `${unended(title)}, case number ${caseNumber}. ${read}`,
    figures: (caption, on) => `${ended(caption)} Counted by Redaktionen, ${on}.`,
  },
  export: {
    made: (at) => `Made ${at}, Swedish time.`,
    demo: 'Made-up data: nothing here is real.',
    contents: 'Contents',
    sheets: (count) => (count === 1 ? '1 case sheet' : `${n(count)} case sheets`),
    collection: 'Collected cases',
    page: 'Page',
    pictures: 'pictures',
  },
  faults: {
    'no-title': 'The sheet has no title.',
    'withdrawn-in-title': 'The title repeats a quote that has been withdrawn.',
    'unapproved-in-title': 'The title repeats a quote that has not been approved.',
    'no-alternative': 'A picture has no alternative text.',
    'picture-missing': 'A picture is no longer here.',
    'case-missing': 'A case on the sheet is no longer here.',
    'figure-not-counted': 'A figure cannot be counted.',
  },
  withheld: {
    'quote-not-approved': 'A quote is not approved and was left out.',
    'picture-not-approved': 'A picture is not approved and was left out.',
    'holds-withdrawn-quote': 'A text repeats a quote that has been withdrawn, and was left out.',
    'holds-unapproved-quote': 'A text repeats a quote that has not been approved, and was left out.',
  },
  picture: {
    'not-a-picture': 'The file is no picture in JPEG or PNG.',
    'too-large': (megabytes) => `The picture is larger than ${n(megabytes)} MB.`,
    'too-many-pixels': (megapixels) => `The picture has more than ${n(megapixels)} million pixels.`,
    broken: 'The picture is damaged and cannot be read.',
    unsupported:
      'The picture is a JPEG of a kind that cannot be shown. Save it again as an ordinary JPEG or PNG.',
  },
}
