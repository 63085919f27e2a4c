/** English words for correcting who a party is, and for the list of corrections. */
import { number } from '../number.ts'
import type { partiesView as swedish } from '../sv/parties-view.ts'

const n = (value: number) => number('en', value)
const submissions = (value: number) => `${n(value)} ${value === 1 ? 'submission' : 'submissions'}`

export const partiesView: typeof swedish = {
  dialog: {
    title: 'Correct party',
    which: 'Party',
    scope: 'What do you correct?',
    scopes: {
      name: (name) => `The name as written: “${name}”`,
      body: (name) => `${name} in the register, under all its names`,
    },
    what: 'What is it?',
    whats: {
      same: 'The same as a body in the register',
      other: 'Something else, which you state',
    },
    sector: 'Sector',
    chooseSector: 'Choose a sector',
    publicParty: 'Public party?',
    publicParties: { yes: 'Yes', no: 'No', unclear: 'Unclear' },
    note: 'Why',
    noteHint: 'Read by colleagues beside the party, such as where you saw it.',
    reach: 'Holds in all editions, earlier ones too, wherever the name is written.',
    reachBody: 'Holds in all editions, earlier ones too, whichever of its names is written.',
    touches: (value) => `The name is an organiser of ${submissions(value)}.`,
    confirm: 'Correct',
    sectorMissing: 'Choose a sector.',
    publicPartyMissing: 'Choose yes, no or unclear.',
    bodyMissing: 'Search for a body in the register and choose it.',
    unknownBody: 'The body is no longer in the register. Choose another.',
    noReviewer: 'It is not known who you are. Write name and organisation in Settings.',
    failed: 'The correction could not be saved. What you have written stays.',
    saved: (name, value) =>
      value === 0
        ? `${name} is corrected.`
        : `${name} is corrected. ${submissions(value)} are checked again.`,
  },
  search: {
    label: 'Body in the register',
    hint: 'Write some letters of the name, or the organisation number.',
    results: 'Hits in the register',
    none: 'No hits. Try another spelling, or state the sector instead.',
    hits: (value) => (value === 1 ? '1 hit' : `${n(value)} hits`),
    more: (shown, total) => `Showing ${n(shown)} of ${n(total)}. Write more to get fewer.`,
    keys: 'choose with the arrows, Enter takes, Esc closes',
    failed: 'The register could not be searched.',
    chosen: (name) => `Chosen: ${name}`,
  },
  list: {
    title: 'Corrected parties',
    lead: (value) =>
      value === 0
        ? 'No corrections.'
        : `${n(value)} ${value === 1 ? 'correction' : 'corrections'}. Each holds in all editions.`,
    none: 'No party is corrected',
    noneText: 'When you correct a party in the queue, the correction is listed here.',
    failed: 'The corrections could not be read.',
    columns: {
      name: 'Party',
      is: 'Is now',
      by: 'Who and when',
      note: 'Why',
      submissions: 'Submissions',
      withdraw: 'Withdraw',
    },
    bodyScope: 'in the register, all names',
    sameAs: (name) => `The same as ${name}`,
    withdraw: 'Withdraw…',
    withdrawOf: (name) => `Withdraw the correction of ${name}…`,
    noNote: '–',
  },
  withdrawal: {
    title: 'Withdraw the correction',
    text: (name, value) =>
      value === 0
        ? `${name} is again read without correction.`
        : `${name} is again read without correction. ${submissions(value)} are checked again.`,
    note: 'Why (not needed)',
    noteHint: 'Read by colleagues in the log.',
    confirm: 'Withdraw',
    gone: 'The correction is already withdrawn or replaced.',
    failed: 'The correction could not be withdrawn. Nothing has changed.',
    done: (name) => `The correction of ${name} is withdrawn.`,
    undo: 'Undo',
    undone: (name) => `The correction of ${name} holds again.`,
    undoFailed: 'The correction could not be restored.',
  },
}
