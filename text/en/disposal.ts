/** English words for disposal. */
import { number } from '../number.ts'
import type { disposal as swedish } from '../sv/disposal.ts'

const n = (value: number) => number('en', value)
const contacts = (value: number) => (value === 1 ? '1 contact' : `${n(value)} contacts`)
const items = (value: number) => (value === 1 ? '1 item' : `${n(value)} items`)

export const disposal: typeof swedish = {
  title: 'Disposal',
  lead: 'Contacts and working notes are erased when their day has passed. Figures, decisions with their reasons and the chain of the log stay.',
  back: 'Settings',
  link: 'Disposal and how long contacts are kept',
  settings: {
    title: 'Disposal',
    text: 'Contacts are kept until the retention day of their edition. Nothing is erased by itself.',
  },
  status: (total, ofContacts) =>
    ofContacts > 0 ? `${contacts(ofContacts)} due for disposal` : `${items(total)} due for disposal`,
  kinds: {
    contacts: 'Contacts',
    quarantine: 'Raw text in quarantine',
    bodies: 'Notes',
    pages: 'Fetched pages',
    messages: 'Texts of messages',
  },
  kindsText: {
    contacts: 'Names, email addresses and phone numbers of those who submitted.',
    quarantine: 'Rows that could not be read, as they came.',
    bodies: 'Notes among colleagues, why something was put off, and lessons of outcomes.',
    pages: 'Fetched from the platform and not taken in. The next sync fetches them again.',
    messages: 'Letters written beside the platform. Those that wait to be sent are withdrawn.',
  },
  due: {
    title: 'Due',
    dueBy: 'Up to and including',
    dueByHint: 'What was to be kept until this day or an earlier one.',
    none: 'Nothing is due',
    noneText: (day) => `Nothing has a retention day that passed by ${day}.`,
    caption: 'What will be erased, by edition and kind',
    edition: 'Edition',
    noEdition: 'Of no known edition',
    retained: (day) => `kept until ${day}`,
    examples: (titles) => `Such as ${titles.map((one) => `“${one}”`).join(', ')}`,
    sum: 'Total',
    failed: 'What is due could not be read.',
  },
  run: {
    title: 'Dispose',
    reference: 'Disposal decision',
    referenceHint: 'The number or title of the decision, as your archive description has it.',
    confirm: (total) => `I have read the list. ${items(total)} will be erased and cannot be brought back.`,
    confirmMissing: 'Confirm that the items are to be erased.',
    button: (total) => `Dispose of ${items(total)}`,
    busy: 'Disposing',
    done: (total, reference) => `${items(total)} disposed of under ${reference}.`,
    failed: 'Nothing has been disposed of.',
  },
  record: {
    title: 'Disposals',
    none: 'Nothing has been disposed of yet.',
    heading: (reference) => `Disposal under ${reference}`,
    by: 'Carried out by',
    at: 'Carried out',
    dueBy: 'Up to and including',
    editions: 'Editions',
    erased: 'Erased',
    id: 'Entry of the log',
    backups: 'Backups that still hold it',
    noBackups: 'None.',
    rotates: (count, day) =>
      `${count === 1 ? '1 copy' : `${n(count)} copies`}, replaced in time. The last one is gone by ${day}, as long as new ones are made.`,
    stays: (names) => `Stay until somebody removes them from the folder: ${names.join(', ')}.`,
    print: 'Print',
    notSwept:
      'The items are erased from the database, but its file has not been written over yet: another program has it open, or the disk is full. It is done the next time Redaktionen starts.',
  },
  retention: {
    title: 'How long contacts are kept',
    text: 'Until the end of the day given here. A new edition gets the last of December of the year after. Everybody at this desk sees the days and what was disposed of; each change is in the log.',
    caption: 'Retention day by edition',
    edition: 'Edition',
    day: 'Kept until',
    dayOf: (edition) => `Contacts of ${edition} are kept until`,
    notSet: 'No day: contacts are kept until one is set.',
    action: 'Change',
    save: 'Save',
    saveOf: (edition) => `Save the retention day of ${edition}`,
    saved: (edition) => `The retention day of ${edition} is saved.`,
    failed: 'The retention day could not be saved.',
    badDay: 'Write a day such as 2026-12-31, or leave it empty.',
  },
  erasedNote: (reference) =>
    reference === null
      ? 'The note has been disposed of.'
      : `The note has been disposed of under ${reference}.`,
  tooEarly: (latest) => `That day has not passed. Choose ${latest} or an earlier day.`,
  referenceNeeded: 'Give the disposal decision. Without it nothing is erased.',
  nothingDue: 'Nothing is due for disposal.',
  changed: 'What is due has changed since the list was shown. Read it again.',
  cli: {
    dispose: 'show what is due for disposal, or dispose of it under a decision',
    dueBy: 'last retention day that is covered (else yesterday)',
    reference: 'the disposal decision',
    yes: 'erase what is shown; it cannot be brought back',
    notConfirmed: 'Nothing has been erased. Add --yes to dispose of it.',
    needsReference:
      'Nothing has been erased. Give the decision with --reference and add --yes to dispose of it.',
    yesNeedsReference: '--yes needs --reference: without a disposal decision nothing is erased.',
    retain: 'set how long the contacts of an edition are kept',
    until: 'last day, YYYY-MM-DD, or none',
    untilForm: 'a day such as 2026-12-31, or none',
    retained: (edition, day) =>
      day === null
        ? `Contacts of ${edition} are kept until a day is set.`
        : `Contacts of ${edition} are kept until ${day}.`,
    headings: { edition: 'Edition', kind: 'Kind', count: 'How many' },
  },
}
