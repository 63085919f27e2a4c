/** English words for the register of bodies that can be parties: reading, searching, adding and importing. */
import { number } from '../number.ts'
import type { registerView as swedish } from '../sv/register-view.ts'
import { registerSources } from './register-sources.ts'

const n = (value: number) => number('en', value)
const bodies = (value: number) => `${n(value)} ${value === 1 ? 'body' : 'bodies'}`

export const registerView: typeof swedish = {
  title: 'Register',
  lead: (value) => `${bodies(value)} that a party can be recognised as.`,
  back: 'To Settings',
  failed: 'The register could not be read.',
  add: 'Add…',
  import: 'Import a file…',
  origins: { shipped: 'came along', imported: 'imported', added: 'added' },
  sources: registerSources,
  bySector: {
    title: 'By sector',
    columns: { sector: 'Sector', bodies: 'Bodies', withNumber: 'With number' },
    sum: 'All',
  },
  bySource: {
    title: 'By source',
    columns: { source: 'Source', origin: 'How it came here', bodies: 'Bodies' },
  },
  search: {
    label: 'Search the register',
    hint: 'Name, other name or organisation number.',
    hits: (shown, total) => (shown === total ? bodies(total) : `Showing ${n(shown)} of ${bodies(total)}.`),
    none: 'No body in the register answers to that.',
    columns: {
      name: 'Name',
      sector: 'Sector',
      publicParty: 'Public party',
      orgnr: 'Number',
      aliases: 'Other names',
      source: 'Source',
    },
  },
  publicParties: { yes: 'Yes', no: 'No', unclear: 'Unclear', team: 'The team chooses per edition' },
  missing: '–',
  dialog: {
    title: 'Add to the register',
    name: 'Official name',
    sector: 'Sector',
    chooseSector: 'Choose a sector',
    publicParty: 'Public party?',
    orgnr: 'Organisation number (not needed)',
    orgnrHint:
      'NNNNNN-NNNN, only from the source. Numbers of sole traders are personal and are not accepted.',
    aliases: 'Other names (not needed)',
    aliasesHint: 'One a line. A name of fewer than five letters only counts when it stands alone.',
    source: 'Where you read it',
    sourceHint: 'Preferably an address. Nothing is taken in without a source.',
    note: 'Note (not needed)',
    confirm: 'Add',
    missing: {
      name: 'Write the name.',
      sector: 'Choose a sector.',
      publicParty: 'Choose an answer.',
      source: 'Write where you read it.',
    },
    failed: 'The body could not be added. What you have written stays.',
    noReviewer: 'It is not known who you are. Write name and organisation in Settings.',
    added: (name) => `${name} is added.`,
  },
  file: {
    title: (name) => `From ${name}`,
    reading: 'Reading the file',
    rows: (value) => `${n(value)} ${value === 1 ? 'row' : 'rows'} in the file. Nothing is saved yet.`,
    counts: {
      added: 'New',
      updated: 'Changed',
      unchanged: 'Unchanged',
      leftOut: 'Left out',
      refused: 'Not taken in',
    },
    nothing: 'The file has nothing that is not in the register already.',
    columns: {
      title: 'How the columns were read',
      heading: 'Column',
      readAs: 'Read as',
      leftOut: 'left out',
      fields: {
        name: 'name',
        orgnr: 'organisation number',
        'legal-form': 'legal form',
        owner: 'owner',
        sector: 'sector',
        alias: 'other name',
      },
    },
    conflicts: {
      title: (value) =>
        value === 1 ? '1 detail contradicts the register' : `${n(value)} details contradict the register`,
      text: 'What the register has stays unless you choose otherwise. Look at each row before you take in the file.',
      more: (shown, rest) =>
        `The first ${n(shown)} are shown. In the other ${n(rest)} what the register has is kept.`,
      row: 'Row',
      name: 'Name in the file',
      what: 'What contradicts',
      choice: 'Do this',
      choiceFor: (row, name) => `Row ${n(row)}, ${name}`,
      changed: 'The register has changed since you chose. Look over the rows once more.',
      open: 'Nothing is chosen',
      says: {
        number: ({ said, ours }) => `In the register ${ours} has the number ${said}.`,
        name: ({ said, ours }) => `In the register ${said} is another name for ${ours}.`,
        alias: ({ said, ours }) => `In the register ${said} is a name for ${ours} already.`,
        'legal-form': ({ said, ours }) => `The sector is ${ours} in the register, ${said} in the file.`,
      },
      choices: {
        number: {
          keep: ({ isKnown }) =>
            isKnown
              ? "Keep the register's: the number stays"
              : "Keep the register's: the row is not taken in",
          take: ({ isKnown }) =>
            isKnown ? "Take the file's: the number moves" : "Take the file's: another name for it",
          'leave-out': () => 'Leave out the row',
        },
        name: {
          keep: () => "Keep the register's: the row is not taken in",
          take: () => "Take the file's: a body of its own",
          'leave-out': () => 'Leave out the row',
        },
        alias: {
          keep: () => "Keep the register's: the name stays",
          take: () => "Take the file's: the name moves",
          'leave-out': () => 'Leave out the row',
        },
        'legal-form': {
          keep: ({ ours }) => `Keep the register's: ${ours}`,
          take: ({ said }) => `Take the file's: ${said}`,
          'leave-out': () => 'Leave out the row',
        },
      },
    },
    refused: {
      title: (value) => (value === 1 ? '1 row is not taken in' : `${n(value)} rows are not taken in`),
      row: 'Row',
      name: 'Name',
      reason: 'Why',
    },
    samples: 'The first that are taken in',
    run: (added, updated) =>
      updated === 0 ? `Take in ${n(added)} new` : `Take in ${n(added)} new and ${n(updated)} changed`,
    running: 'Taking in',
    cancel: 'Cancel',
    failed: 'The file could not be read. The register is untouched.',
    done: (added, updated) =>
      `${n(added)} new and ${n(updated)} changed are taken in. Submissions are checked again.`,
  },
}
