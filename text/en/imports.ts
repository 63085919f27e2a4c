/** English words of the import: the fields that columns can become, and why a row or file was refused. */
import type { imports as swedish } from '../sv/imports.ts'

type Values = Readonly<Record<string, string>>

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
const monthIn = (month = '') => MONTHS[Number(month) - 1] ?? month

const reasons: Readonly<Record<string, (values: Values) => string>> = {
  'empty-file': ({ name }) => `${name} is empty. Choose another file.`,
  'other-kind': ({ name }) =>
    `${name} is not a file that can be read. Save it as CSV, XLSX or JSON and try again.`,
  'no-headings': ({ name }) => `${name} has no row of headings. Write the columns' names on the first row.`,
  'no-rows': ({ name }) => `${name} has headings but no rows.`,
  'not-json': ({ name, line, column }) =>
    `${name} is not whole JSON: the error is on line ${line}, character ${column}.`,
  'no-list': ({ name }) => `${name} holds no list of submissions.`,
  'open-quote': ({ name, line }) => `${name}: a quotation mark on line ${line} has no end.`,
  'broken-xlsx': ({ name }) =>
    `${name} is damaged or not an Excel file. Open it in Excel, save it anew and try again.`,
  'no-fingerprint': ({ name }) =>
    `${name} has no fingerprint from Redaktionen, so it cannot be compared with the database.`,
  'too-large-inside': ({ name }) =>
    `${name} is unusually large when unpacked and was not opened. Divide it into smaller files.`,
  'other-number-of-cells': ({ cells, headings }) =>
    `The row has ${cells} cells but the file ${headings} columns, so there is no telling which cell is which.`,
  'not-an-object': () => 'The row is not an object with fields.',
  'no-title': () => 'The row has no title.',
  'no-edition': () => 'The row does not say which edition it belongs to. Choose an edition for such rows.',
  'unknown-edition': ({ edition }) => `There is no edition ${edition}. Make it first under Editions.`,
  'same-revision': ({ revision }) =>
    `The content differs, but the platform still calls it revision ${revision}. What was reviewed stands until a new revision comes.`,
  'impossible-state': ({ from, to }) => `The state cannot go from ${from} to ${to}.`,
  'no-name-column': ({ name }) =>
    `${name} has no column of names. Call it Name on the first row and try again.`,
  'name-needed': () => "The body's name is missing.",
  'body-exists': ({ name }) => `${name} is in the register already. Correct it as a party instead.`,
  'personal-number': () =>
    "A single person's number is a personal identity number. Nothing of it was kept; the register takes bodies only.",
  'not-a-number': ({ number }) =>
    `${number} is not an organisation number. Write it as NNNNNN-NNNN, or leave it out.`,
  'alias-too-short': ({ alias }) => `Another name needs at least two characters, not "${alias}".`,
  'unknown-sector': () =>
    'The row does not say which sector the body belongs to. Give a sector or a legal form.',
  'number-of-another': ({ name }) => `The number is ${name} in the register already.`,
  'no-answer': () => 'Neither yes nor no.',
  'answer-is-way': () => 'Neither yes nor no. The text is read as how to register.',
  'no-such-day': ({ day, month, year, days }) =>
    `There is no such day: ${monthIn(month)}${year ? ` ${year}` : ''} has ${year ? '' : 'at most '}${days} days, not ${day}.`,
  'no-such-month': ({ month }) => `There is no month ${month}.`,
  'no-such-time': ({ time }) => `There is no time ${time}.`,
  'midnight-as-24': ({ time }) => `${time} can only be an end. Write 00:00 on the next day.`,
  'no-year': () => 'The year is missing, so the day is not known.',
  'unread-when': () => 'Cannot be read as a day or a time.',
  'unread-time': () => 'The day is read, but not the time.',
  'other-weekday': ({ day }) => `The weekday does not agree with ${day}. The day is read.`,
  contradicted: () => 'Another cell of the row says something else, and that one holds.',
  'next-day': ({ day, time }) =>
    `The end is before the start, so it is read as the next day: ${day} ${time}.`,
  'ends-before-start': ({ start, end }) =>
    `The end ${end} is before the start ${start}, and the night between would be too long. Correct the time in the file.`,
  'not-a-calendar': ({ name }) => `${name} is not a calendar (iCalendar). Check the address or the file.`,
  'no-linked-data': ({ name }) =>
    `${name} has no event data (JSON-LD) on the page. Ask whoever runs the page, or save the list as a file.`,
  'no-events': ({ name }) => `${name} has data in JSON-LD, but no events.`,
  'broken-event': ({ problem }) =>
    `The event is damaged at the source and cannot be read${problem ? ` (${problem})` : ''}.`,
  'too-often': () =>
    'The event repeats more often or for longer than can be read. Correct its repetition at the source.',
  'broken-script': ({ line }) => `The data that begins on line ${line} is not whole JSON.`,
  'too-many-rows': ({ most }) => `The list has more than ${most} rows. Split it.`,
  'does-not-parse': ({ field, value }) =>
    field
      ? `The field ${field} cannot be read${value ? `: ${value}` : ' or is missing'}.`
      : 'The item cannot be read.',
}

export const imports: typeof swedish = {
  fields: {
    id: 'Number in the source',
    edition: 'Edition',
    title: 'Title',
    lead: 'Lead',
    description: 'Description',
    language: 'Language',
    format: 'Format',
    type: 'Type',
    theme: 'Theme',
    audience: 'Audience',
    organiser: 'Organiser',
    'co-organiser': 'Co-organiser',
    participant: 'Participant',
    start: 'Start (day and time)',
    end: 'End (day and time)',
    date: 'Day',
    'start-time': 'Start time',
    'end-time': 'End time',
    venue: 'Venue',
    address: 'Address',
    municipality: 'Municipality',
    county: 'County',
    'digital-link': 'Digital link',
    'digital-how': 'Digital access',
    'registration-needed': 'Registration needed',
    'registration-how': 'How to register',
    'registration-link': 'Registration link',
    link: 'Link',
    recording: 'Recording',
    'contact-name': 'Contact person',
    'contact-email': 'Contact, e-mail',
    'contact-phone': 'Contact, phone',
    received: 'Received',
    changed: 'Changed',
    extras: 'Keep as another field',
  },
  reason: (code, values) => reasons[code]?.(values) ?? code,
}
