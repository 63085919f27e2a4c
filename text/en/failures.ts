/** English sentences for what can go wrong: what happened, where, and the way out. */
import type { failures as swedish } from '../sv/failures.ts'
import { common } from './common.ts'

const list = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} or ${words.at(-1)}`
const named = (code: keyof typeof common.criteria) => `${common.criteria[code]} (${code})`
const criteriaOf = (codes: readonly (keyof typeof common.criteria)[]) => codes.map(named)
const decisionsOf = (codes: readonly (keyof typeof common.decisions)[]) =>
  codes.map((code) => `${common.decisions[code]} (${code})`)

export const failures: typeof swedish = {
  unexpected:
    'Something went wrong that should not be possible. Nothing has changed. Try again, and tell the maintainer if it persists.',
  unknownSubmission: (id) => `There is no submission ${id}. Find it in the queue and copy its number.`,
  unknownEdition: (id, known) =>
    `There is no edition ${id}. Make it with: desk edition add ${id} --programme PROGRAMME --from DAY --to DAY. Editions there are: ${known.join(', ')}.`,
  unknownProfile: (name, known) =>
    known.length > 0
      ? `There is no import profile ${name}. Profiles there are: ${known.join(', ')}.`
      : `There is no import profile ${name}. None is saved yet: import without a profile first.`,
  editionNeeded: 'The rows do not say which edition they belong to. Choose an edition (--edition ID).',
  editionExists: (id) => `There is an edition ${id} already. Choose another name, or use the one there is.`,
  daysReversed: (startsOn, endsOn) =>
    `The days ${startsOn} to ${endsOn} do not fit: write them as YYYY-MM-DD with the first day first.`,
  registerConflicts: (open) =>
    `${open === 1 ? 'One row says' : `${open} rows say`} something else than the register, and nothing is chosen. Nothing was changed. Choose what is to hold (--on-conflict keep keeps what the register has, take takes what the file says).`,
  stale: (seen, current) =>
    `The submission has changed: you saw revision ${seen}, revision ${current} is current. Read it and decide again.`,
  unknownRules: (version, known) =>
    `There are no rules of version ${version}. Versions there are: ${known.join(', ')}.`,
  badRules: (paths) =>
    `The rules have faults and were not saved. Correct ${paths.map((path) => path || 'the file').join(', ')}.`,
  staleRules: (basedOn, current) =>
    `The rules have changed: you started from version ${basedOn}, version ${current} is current. Read it and make your change again.`,
  judgementRefused: {
    'note-needed': (criterion) =>
      `Write why you judge ${named(criterion)} so (--note). It is needed where you say something else than the check, and for every not met.`,
    'not-judgeable': (criterion) =>
      `${named(criterion)} cannot be judged for this submission. See which findings it has.`,
    'nothing-to-take-back': (criterion) => `${named(criterion)} has no judgement to take back.`,
  },
  unknownBody: (id) =>
    `The register has no body ${id}. Look for it in the register (desk register show --search WORDS).`,
  unknownCorrection: 'There is no such correction, or it has been taken back already. Refresh the page.',
  noReviewer: 'Nobody has said who decides. Give a name and an organisation first (--reviewer "Name (SKR)").',
  refused: {
    wrongState: (state, outcome, allowed) =>
      `The state is "${common.states[state]}", where "${common.decisions[outcome]}" is not possible. ${
        allowed.length > 0
          ? `Possible decisions: ${list(decisionsOf(allowed))}.`
          : 'No decision is possible in that state.'
      }`,
    reasonNeeded: (outcome) => `"${common.decisions[outcome]}" needs a written reason. Give it (--reason).`,
    criterionNeeded: (candidates) =>
      candidates.length > 0
        ? `To reject you must name the must that is not met (--criterion): ${list(criteriaOf(candidates))}.`
        : 'No must is unmet, so publication cannot be rejected. Return it for completion instead.',
    criterionNotUnmet: (criterion, candidates) =>
      `${common.criteria[criterion]} (${criterion}) is not a must that is not met, and cannot ground a rejection. ${
        candidates.length > 0
          ? `Musts that are not met: ${list(criteriaOf(candidates))}.`
          : 'Return it for completion instead.'
      }`,
    judgementNeeded: (criteria) =>
      `Before you publish you need to judge ${list(criteriaOf(criteria))} and write why (--criterion and --reason).`,
    ownOrganisation: (parties, areAllCentral) =>
      areAllCentral
        ? `${list(parties)} is a party, and so are all central organisers. Say why you decide yourself (--own-organisation-reason), and that is enough.`
        : `${list(parties)} is a party. Ask a colleague of another organisation to decide, or say why you do it yourself (--own-organisation-reason).`,
  },
  alreadySent:
    'The decision has been sent or followed by a later one and cannot be undone. Take a new decision instead.',
  unknownDecision: 'The decision is not among those that wait. Reload and try again.',
  unknownConflict: 'The conflict is already settled. Reload.',
  settlementRefused: {
    'note-needed':
      'A colleague has decided otherwise. Give the reason (--note), so that both of you can read it.',
    'moved-on': (revision, state) =>
      `The submission has changed: revision ${revision} is current, in the state “${common.states[state]}”. The conflict is not settled. Read it again.`,
  },
  unknownRow: 'The row is no longer in quarantine. Reload.',
  query: {
    'unknown-field': (word, expected) =>
      `"${word}" is not a search field. The fields are: ${expected.join(', ')}. Put the text in quotation marks to search for it as it is.`,
    'unknown-value': (word, expected) =>
      `"${word}" is not a value here.${expected.length > 0 && expected.length <= 40 ? ` Values: ${expected.join(', ')}.` : ''}`,
    'bad-date': (word, expected) => `"${word}" is not a day. Write for example ${list(expected)}.`,
    'open-quote': () => 'A quotation mark has no end. Put a " at the end of the phrase.',
    'empty-value': (word, expected) =>
      `A value is missing after "${word}:".${expected.length > 0 && expected.length <= 40 ? ` Values: ${expected.join(', ')}.` : ''}`,
    'too-long': () => 'The search is too long. Shorten it to 4,000 characters.',
  },
  sync: {
    'no-platform': () => 'No platform is connected. Connect one under Sync (--platform ADDRESS).',
    unreachable: (detail) =>
      `The platform does not answer${detail ? ` (${detail})` : ''}. Everything you did is kept and will be sent when it answers. Try again in a while.`,
    'bad-address': (detail) =>
      `"${detail}" is not the address of a platform. Write it as https://… (http only for this computer itself).`,
    'bad-token': () =>
      'The platform does not accept the key. Check it with whoever runs the platform (DESK_TOKEN).',
    'not-a-platform': (detail) =>
      `The address answers, but not as a platform with this interface${detail ? ` (${detail})` : ''}. Check the address.`,
    'other-platform': (detail) =>
      `Another platform answers at the address than the one that was connected (${detail}). Nothing was pulled. Check the address before you connect again.`,
    'demo-and-real': () =>
      'The platform holds example data only, and this database is for real submissions. Choose "Look at example data" instead.',
    refused: (detail) => `The platform refused the request: ${detail}. Nothing is lost.`,
    busy: () => 'A sync is running already. Wait until it is done, or stop it.',
    'web-page': (detail) =>
      `A web page answered instead of the platform${detail ? ` (${detail})` : ''}. Often the network wants you to sign in: do so in a browser and try again.`,
    redirected: (detail) =>
      `The platform refers to another address (${detail}). The key was not sent there. Ask whoever runs the platform.`,
    'broken-answer': (detail) =>
      `The platform answers, but the answers are broken (${detail}). Nothing is lost. Try again in a while.`,
    'cursor-refused': (detail) =>
      `The platform does not remember how far the fetching has come (${detail}). Read everything again (desk sync --reread); nothing disappears.`,
    unexpected: (detail) => `The sync could not be finished (${detail}). Nothing is lost. Try again.`,
  },
  database: {
    'node-too-old': (file) =>
      `The database ${file} cannot be opened with this version of Node. Start with npm start or npm run desk.`,
    'not-a-database': (file) =>
      `${file} is not a database of the desk. The file is untouched. Choose another with --db.`,
    'newer-version': (file) =>
      `${file} was made by a newer version. The file is untouched. Update the program.`,
    'broken-references': (file) =>
      `${file} could not be upgraded without losing connections. A copy from before the attempt lies beside the file.`,
    damaged: (file) =>
      `The database ${file} is damaged. The file is untouched. Restore a backup with desk restore latest, or recover what can be read with desk recover.`,
    missing: (file) =>
      `The database ${file} is gone, but it was there. Put the file back, or restore a backup with desk restore latest.`,
    'read-only': (file) =>
      `It is not possible to write in the folder of ${file}. Nothing has been changed. Give yourself the right to write or choose another with --db.`,
    'disk-full': (file) =>
      `The disk with ${file} is full, or cannot be written to. Nothing has been changed. Make room and try again.`,
    'in-use': (file) =>
      `${file} is in use by another program or command just now. Nothing has been changed. Close it, or wait until it is done, and try again.`,
    'cannot-open': (file) => `${file} cannot be opened. Check the path and that you may write there.`,
  },
}
