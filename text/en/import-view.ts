/** English words for the view where a file is imported. */
import { number } from '../number.ts'
import type { importView as swedish } from '../sv/import-view.ts'

const n = (value: number) => number('en', value)
const rows = (value: number) => `${n(value)} ${value === 1 ? 'row' : 'rows'}`

export const importView: typeof swedish = {
  title: 'Import',
  steps: { name: 'Steps', file: 'File', preview: 'Fields and preview', done: 'Done' },
  file: {
    title: 'Drop a file here',
    text: 'CSV, Excel (.xlsx) or JSON. You see what happens before anything is saved.',
    choose: 'Choose file…',
    another: 'Choose another file…',
    reading: 'Reading the file',
    facts: (name, count, how) => [name, rows(count), how].filter(Boolean).join(', '),
    kinds: { csv: 'CSV', xlsx: 'Excel', json: 'JSON' },
    delimiters: { ',': 'comma', ';': 'semicolon', '\t': 'tab' },
  },
  rowsAre: {
    label: 'The rows are',
    submissions: 'submissions to review',
    programme: 'a finished programme',
    submissionsMeans: 'They enter the queue as new.',
    programmeMeans: 'They count as published at once.',
    because: (arrivals, contacts) =>
      [
        arrivals > 0 && `${rows(arrivals)} ${arrivals === 1 ? 'says' : 'say'} when they came in`,
        contacts > 0 && `${rows(contacts)} ${contacts === 1 ? 'says' : 'say'} whom to reach`,
      ]
        .filter(Boolean)
        .join(' and ')
        .concat(', so they look like submissions.'),
    looksLikeProgramme:
      'No row says when it came in or whom to reach, so the file looks like a finished programme. What is published is not reviewed, so you need to choose.',
    choose: 'Are the rows a finished programme?',
    asProgramme: 'Yes, a finished programme',
    asSubmissions: 'No, submissions to review',
    needed: 'Choose what the rows are.',
  },
  edition: {
    label: 'Edition',
    none: 'As the rows say',
    hint: 'For rows that do not say it themselves.',
    needed: 'The rows do not say which edition they belong to. Choose one.',
    neededFirst: 'Choose an edition, and what happens to the rows is shown.',
  },
  profile: { label: 'Profile', none: 'None, guess the headings', hint: 'Fields that you have kept before.' },
  fields: {
    title: 'Fields',
    text: 'The headings are guessed. Change where needed, the rest follows at once.',
    columns: { heading: 'In the file', becomes: 'Becomes', by: 'Chosen by' },
    becomes: (heading) => `${heading} becomes`,
    empty: 'empty in all rows',
    by: {
      guess: 'guessed',
      profile: 'from the profile',
      hand: 'chosen by you',
      none: 'unknown heading, kept as it is',
    },
    region: 'Fields in the file',
  },
  counts: { created: 'new', updated: 'changed', unchanged: 'the same', quarantined: 'refused' },
  sum: (count) => `The sum is the file's ${rows(count)}. Nothing is saved until you choose Import.`,
  rereading: 'Reading the file again',
  refused: {
    title: (count) => `Refused, ${n(count)}`,
    text: 'They go to quarantine with their raw text, and the rest is taken in. Correct the file and import it again, and they are gone.',
    columns: { row: 'Row', title: 'Title in the file', reason: 'Why' },
    untitled: '(empty)',
  },
  notices: {
    title: (count) => `To check, ${n(count)}`,
    text: 'The rows are taken in. Text that cannot be read is kept as it is, so nothing is lost.',
    first: (shown) => `The first ${n(shown)} are shown.`,
    columns: { row: 'Row', heading: 'Column', cell: 'There it says', reason: 'What it means' },
  },
  repeated: {
    title: (count) => `Alike in the file, ${n(count)}`,
    text: 'Several rows have the same title, organiser and first day. They are numbered so that none is lost.',
    columns: { row: 'Row', title: 'Title', number: 'Number' },
  },
  samples: {
    created: (count) => `New, ${n(count)}`,
    updated: (count) => `Changed, ${n(count)}`,
    unchanged: (count) => `The same, ${n(count)}`,
    first: (shown) => `The first ${n(shown)} are shown.`,
    columns: { row: 'Row', title: 'Title', edition: 'Edition' },
  },
  remember: 'Remember the fields as a profile',
  profileName: "The profile's name",
  profileNameMissing: 'Write a name for the profile, or untick.',
  back: 'Back',
  run: (count) => `Import ${rows(count)}`,
  runAs: {
    submissions: (count) => `Import ${n(count)} as ${count === 1 ? 'a submission' : 'submissions'}`,
    programme: (count) => `Import ${n(count)} as published`,
  },
  runRefused: (count) => `Put ${rows(count)} in quarantine`,
  running: 'Importing',
  nothingNew: 'All rows are here already and are the same. There is nothing to import.',
  done: {
    title: (count) => (count === 0 ? 'Nothing has changed' : `${rows(count)} imported`),
    sum: (created, updated, unchanged, quarantined) =>
      `${n(created)} new, ${n(updated)} changed, ${n(unchanged)} the same and ${n(quarantined)} in quarantine.`,
    toQueue: 'Show them in the queue',
    toQuarantine: 'Show the quarantine',
    another: 'Import another file',
    remembered: (name) => `The fields are kept as the profile ${name}.`,
  },
  errors: {
    preview: 'The file could not be read.',
    run: 'The import could not be done. Nothing has been saved.',
    safe: 'Nothing has been saved.',
    unknownEdition: (id) => `There is no edition ${id}. Make it under Editions and try again.`,
    unknownProfile: (name) => `The profile ${name} is no longer there.`,
  },
}
