/** English words for the sync on screen: the plan, the ask, differences, earlier syncs and the settings. */
import { number } from '../number.ts'
import type { syncScreen as swedish } from '../sv/sync-screen.ts'

const n = (value: number) => number('en', value)
const submissions = (value: number) => `${n(value)} ${value === 1 ? 'submission' : 'submissions'}`

export const syncScreen: typeof swedish = {
  statusName: 'How the sync stands',
  preview: 'Preview',
  previewStopped: 'The preview was stopped. What was fetched stays, not taken in.',
  nothing: 'There is nothing new to take in.',
  takingIn: (done, total) => `Taking in ${n(done)} of ${n(total)}`,
  lookingThrough: (done, total) => `Looking through ${n(done)} of ${n(total)}`,
  notAnswering: (seconds, attempt) =>
    `The platform did not answer (attempt ${n(attempt)}). Trying again in ${n(Math.ceil(seconds))} s.`,
  plan: {
    title: 'This is what a sync would take in',
    titleReread: 'This is what would change if everything is read again',
    fetched: (from, until) => `Fetched ${from}. Nothing is taken in yet. It waits until ${until}.`,
    unchanged: (value) => `${submissions(value)} ${value === 1 ? 'comes' : 'come'} unchanged.`,
    waiting: (value) =>
      `${n(value)} ${value === 1 ? 'decision waits' : 'decisions wait'} to be sent. Nothing is sent here.`,
    take: 'Take in',
    drop: 'Do not take in',
    dropHint: 'What is not taken in is fetched again by the next sync.',
    dropped: 'What was fetched was not taken in. The next sync fetches it again.',
    changed: 'What waits is no longer what was shown. Nothing was taken in. Preview again.',
    count: (kind, value) => `${kind}, ${n(value)}`,
    kinds: {
      new: 'New',
      changed: 'Changed',
      withdrawn: 'Withdrawn',
      unreadable: 'Cannot be read',
      conflicts: 'Become conflicts',
      notListed: 'No longer listed',
    },
    columns: {
      edition: 'Edition',
      submission: 'Submission',
      change: 'What changes',
    },
    first: (shown, all) => `The first ${n(shown)} of ${n(all)} are shown.`,
    beside: { contacts: 'Contacts', state: 'State' },
    revision: (before, after) => `revision ${n(before)} → ${n(after)}`,
    state: (before, after) => `${before} → ${after}`,
    conflict: {
      stale: 'the decision is about an older revision',
      disagreement: "the platform's state does not allow it",
    },
    conflictOf: (outcome, why, state) => `${outcome}: ${why} (${state})`,
  },
  staged: {
    title: 'Fetched, but not taken in.',
    text: (items, when, until) =>
      `${n(items)} ${items === 1 ? 'row was' : 'rows were'} fetched ${when} and ${items === 1 ? 'waits' : 'wait'} until ${until}.`,
    show: 'Show what would be taken in',
  },
  ask: {
    title: 'Is this right?',
    edition: (edition, withdrawn, of) =>
      `${edition}: ${n(withdrawn)} of ${submissions(of)} would be withdrawn.`,
    notListed: (edition, notListed, of) =>
      `${edition}: ${n(notListed)} of ${submissions(of)} ${notListed === 1 ? 'is' : 'are'} no longer listed.`,
    why: (share, least) =>
      `Redaktionen asks when more than ${share} of an edition, and at least ${submissions(least)}, go away at once. It may be a mistake on the platform. Nothing is taken in yet.`,
    some: (titles) => `Among them: ${titles.map((one) => `“${one}”`).join(', ')}.`,
    goOn: 'Take in anyway',
    stop: 'Do not take in',
  },
  differences: {
    title: 'Counts here and on the platform',
    same: (when) => `The same counts here and on the platform, compared ${when}.`,
    never: 'The platform does not count, or nothing has been compared yet.',
    text: (when) =>
      `The platform counts otherwise, compared ${when}. Read everything again if the difference stays.`,
    columns: { edition: 'Edition', state: 'State', here: 'Here', there: 'On the platform' },
    reread: 'Read everything again…',
    rereadText:
      'Everything is fetched from the start and compared with what is here. You see what would change before anything is taken in. Your decisions, judgements and notes are not touched.',
    notListed: 'No longer listed by the platform',
  },
  remarksTitle: 'Worth knowing about what was fetched',
  more: (value) => `and ${n(value)} more`,
  history: {
    title: 'Earlier syncs',
    empty: 'No sync has been made yet.',
    columns: {
      at: 'When',
      kind: 'What',
      trigger: 'Why',
      end: 'How it went',
      pulled: 'Fetched',
      pushed: 'Sent',
    },
    kinds: { sync: 'Sync', preview: 'Preview', reread: 'Read everything again', apply: 'Took in' },
    triggers: {
      person: 'Somebody asked for it',
      interval: 'By itself',
      network: 'The network came back',
      command: 'Command',
    },
    ends: { done: 'Done', stopped: 'Stopped', asked: 'Asked', problem: 'Did not work' },
    running: 'Under way',
    cutOff: 'Cut off',
    remarks: 'Worth knowing',
    more: (value) => `Show ${n(value)} more`,
  },
  settings: {
    title: 'Automatic sync',
    automatic: 'Sync by itself',
    automaticHint: 'While the window is open, and when the network comes back.',
    minutes: 'Minutes between syncs',
    minutesWrong: 'Write a whole number from 1 to 1440.',
    share: 'Ask when more than this is withdrawn, in per cent',
    shareHint: "Of an edition's submissions.",
    shareWrong: 'Write a number from 0 to 100.',
    least: 'And at least this many',
    leastWrong: 'Write a whole number from 1 to 10,000.',
    save: 'Save',
    saved: 'The settings for sync are saved.',
    failed: 'The settings could not be saved.',
  },
  next: (when) => `Next sync by itself: ${when}.`,
  noNext: 'No sync comes by itself.',
  held: 'The automatic sync waits until you have chosen.',
  runsElsewhere: 'A sync is under way.',
  tokenAgain: {
    title: 'Write the key again',
    text: 'Everything is kept. What waits is sent once the platform accepts the key.',
    button: 'Save the key and sync',
    missing: 'Write or paste the key.',
  },
}
