/** English words for talking with the platform: connecting, syncing, the outbox, the manual door and quarantine. */
import { number } from '../number.ts'
import type { sync as swedish } from '../sv/sync.ts'
import { syncScreen } from './sync-screen.ts'

const n = (value: number) => number('en', value)
const decisions = (value: number) => `${n(value)} ${value === 1 ? 'decision' : 'decisions'}`
const submissions = (value: number) => `${n(value)} ${value === 1 ? 'submission' : 'submissions'}`

const remarks: Readonly<Record<string, (values: Readonly<Record<string, number>>, total: number) => string>> =
  {
    'newer-protocol': ({ protocol = 0 }) =>
      `The platform speaks a newer version of the interface (${n(protocol)}). What Redaktionen knows of it was read. Update the program when you can.`,
    'clock-skew': ({ seconds = 0 }) =>
      `The platform's clock is ${wait(Math.abs(seconds))} ${seconds > 0 ? 'ahead of' : 'behind'} this computer's. Check the computer's clock.`,
    'older-revision': (_values, total) =>
      `${submissions(total)} came in an older revision than the one here, and ${total === 1 ? 'was' : 'were'} passed over.`,
    'same-revision': (_values, total) =>
      `${submissions(total)} came with other content under the same revision. What was reviewed stands, and the new is in quarantine.`,
    'not-listed': (_values, total) =>
      `${submissions(total)} ${total === 1 ? 'is' : 'are'} here but no longer listed by the platform. Nothing was removed.`,
  }

export const sync: typeof swedish = {
  title: 'Sync',
  screen: syncScreen,
  connect: {
    title: 'Connect to the platform',
    text: 'Whoever runs the platform gives you address and key. They are checked before anything is saved, and the key leaves this computer for the platform only.',
    address: 'Address',
    addressHint: 'For example https://platform.example',
    token: 'Key',
    tokenHint: 'Leave empty if the platform has none.',
    button: 'Connect',
    busy: 'Checking address and key',
    change: 'Change platform…',
    cancel: 'Cancel',
    addressMissing: "Write the platform's address.",
  },
  platform: (name, address) => `Platform: ${name}, ${address}`,
  now: 'Sync now',
  stop: 'Stop',
  stopping: 'Stopping after the page under way',
  answered: (when) => `The platform answered ${when}.`,
  neverSynced: 'Nothing has been fetched yet.',
  offline: (since) => `The platform has not answered since ${since}.`,
  offlineSafe: 'Everything you do is saved here and sent when it answers.',
  tryNow: 'Try now',
  progress: {
    name: 'Progress',
    starting: 'Starting',
    pushing: (done, total) => `Sending decision ${n(done)} of ${n(total)}`,
    pulling: (done, remaining) =>
      remaining === null ? `Fetching, ${n(done)} so far` : `Fetching ${n(done)} of ${n(done + remaining)}`,
    waiting: (seconds) => `The platform asked us to wait ${wait(seconds)}. The sync then goes on by itself.`,
  },
  totals: (pulled, pushed) =>
    `${pulled === 0 ? 'Nothing new to fetch' : `${submissions(pulled)} fetched`}, ${
      pushed === 0 ? 'no decisions to send' : `${decisions(pushed)} sent`
    }.`,
  conflicts: (value) => `${n(value)} ${value === 1 ? 'conflict' : 'conflicts'}`,
  quarantined: (value) => `${n(value)} ${value === 1 ? 'row' : 'rows'} in quarantine`,
  done: 'The sync is done.',
  stopped: 'The sync was stopped. The next one goes on from there.',
  kept: 'What was taken in before stays.',
  problems: {
    'no-platform': { what: 'No platform is connected.', way: 'Connect with address and key.' },
    unreachable: {
      what: 'The platform could not be reached.',
      way: 'Check network and address. Everything you do is saved here meanwhile.',
    },
    'bad-address': { what: 'The address cannot be read.', way: 'Write all of it, from https://.' },
    'bad-token': {
      what: 'The platform does not accept the key.',
      way: 'Paste the key again or ask for a new one.',
    },
    'not-a-platform': {
      what: 'What answers at the address is no platform that Redaktionen can talk with.',
      way: 'Check the address. If the platform has no interface you can register the decisions by hand.',
    },
    'other-platform': {
      what: 'Another platform answers at the same address.',
      way: 'Nothing was fetched. Connect again if the change is intended.',
    },
    'demo-and-real': {
      what: 'Example data and real submissions are kept apart.',
      way: 'Open the demonstration for the example platform, or leave it for the real one.',
    },
    refused: {
      what: 'The platform said no.',
      way: 'Try again in a while. The decisions stay in the outbox.',
    },
    'web-page': {
      what: 'A web page answered instead of the platform.',
      way: 'Often the network wants you to sign in. Open a browser, sign in there and try again.',
    },
    redirected: {
      what: 'The platform refers to another address.',
      way: 'The key was not sent there. Ask whoever runs the platform, and connect with the new address.',
    },
    'broken-answer': {
      what: 'The platform answers, but the answers are broken.',
      way: 'Try again in a while. If that does not help, whoever runs the platform needs to know.',
    },
    'cursor-refused': {
      what: 'The platform does not remember how far the fetching has come.',
      way: 'Read everything again, and what is missing is fetched. Nothing disappears.',
    },
    unexpected: {
      what: 'Something went wrong in a way that Redaktionen does not know.',
      way: 'Try again. Nothing is lost.',
    },
    busy: { what: 'A sync is already running.', way: 'Wait until it is done.' },
  },
  unexpected: 'Something went wrong in a way that Redaktionen does not know. Nothing is lost.',
  detail: 'Technical detail',
  outbox: {
    name: 'The outbox',
    title: (waiting) => `Waiting to be sent, ${n(waiting)}`,
    empty: 'Nothing waits',
    emptyText: 'All decisions have arrived.',
    columns: {
      decision: 'Decision',
      submission: 'Submission',
      at: 'Decided',
      action: 'Action',
    },
    undo: 'Undo',
    undoOf: (title) => `Undo the decision about ${title}`,
    alreadySent: 'The decision is already sent and cannot be undone here. Make a new one in the queue.',
    settle: 'Settle',
    settleOf: (title) => `Settle the conflict about ${title}`,
    conflict: 'Conflict: the platform has moved on',
    attempts: (value) => `${n(value)} ${value === 1 ? 'attempt' : 'attempts'} without an answer`,
    refused: (words) =>
      `The platform answered: ${words}. The decision stays and is tried again at the next sync.`,
  },
  manual: {
    switch: 'The platform has no interface',
    explanation:
      'The outbox becomes a checklist: open the submission on the site, paste the text and tick Registered. The tick is the receipt.',
    open: 'Open on the site',
    openOf: (title) => `Open ${title} on the site`,
    noLink: 'The address is not known. Search for the title on the site.',
    copy: 'Copy the text',
    copyOf: (title) => `Copy the text about ${title}`,
    copied: 'Copied',
    notCopied: 'The text could not be copied. Select it and copy it yourself.',
    registered: 'Registered',
    registeredOf: (title) => `Registered: ${title}`,
    progress: (done, total) => `${n(done)} of ${n(total)} registered`,
    text: (decided, title, reason, message) =>
      [`${decided}: ${title}`, reason, message].filter(Boolean).join('\n\n'),
    done: (title) => `${title} is registered.`,
    failed: 'The tick could not be saved. Try again.',
  },
  conflictsTitle: (value) => `${n(value)} ${value === 1 ? 'conflict waits' : 'conflicts wait'} for you`,
  conflictsText: 'Your decision and the platform disagree. Nothing has been overwritten.',
  conflictsLink: 'Settle conflicts',
  quarantine: {
    name: 'The quarantine',
    title: (value) => `Quarantine, ${n(value)}`,
    text: 'Rows that could not be read. They stay until you have chosen. The rest was taken in.',
    empty: 'Nothing in quarantine.',
    row: (row) => (/^\d+$/.test(row) ? `Row ${row}` : row),
    from: (source, when, until) => `From ${source}, ${when}. The raw text is kept until ${until}.`,
    rawGone: 'The raw text has been disposed of.',
    raw: (row) => `Raw text, ${row}`,
    retry: 'Try again',
    retryOf: (row) => `Try again with ${row}`,
    taken: 'The row could be read and is taken in.',
    still: 'The row still cannot be read.',
    more: (value) => `Show ${n(value)} more`,
  },
  verify: {
    title: 'Check of the database',
    text: 'Counts again and compares what the database promises: the chain of decisions, states, search index.',
    button: 'Check now',
    busy: 'Checking',
    ok: (held, all) => `${n(held)} of ${n(all)} rules hold`,
    broken: (broken, all) => `${n(broken)} of ${n(all)} rules do not hold`,
    checked: (value) => `${n(value)} checked`,
    failed: 'The check could not be done.',
    breaks: 'Does not hold',
  },
  command: {
    options: {
      preview: 'show what a sync would take in, without taking it in',
      allowWithdrawals: 'take in even if unusually much is withdrawn',
      reread: 'read everything again from the start',
      limit: 'at most so many runs',
    },
    history: 'show earlier syncs',
    discard: 'let go of what is fetched and not taken in',
    takingIn: (done, total) => `Taking in: ${n(done)} of ${n(total)}`,
    nothing: 'Nothing new to take in.',
    planned: (counts) =>
      `Would give ${n(counts.new)} new, ${n(counts.changed)} changed, ${n(counts.withdrawn)} withdrawn, ${n(counts.unreadable)} in quarantine and ${n(counts.conflicts)} conflicts. ${n(counts.unchanged)} are unchanged.`,
    wouldBe: {
      new: 'new',
      changed: 'changed',
      withdrawn: 'withdrawn',
      unreadable: 'quarantine',
      conflicts: 'conflict',
      notListed: 'not listed',
    },
    beside: { contacts: 'Contacts', state: 'State' },
    columns: ['Becomes', 'Submission', 'Title', 'What'],
    waits: 'Nothing is taken in. Run desk sync to take it in, or desk sync discard to let it go.',
    discarded: (pages) =>
      `${n(pages)} ${pages === 1 ? 'page' : 'pages'} let go. The next sync fetches them again.`,
    asked: (edition, withdrawn, notListed, of) =>
      `${edition}: ${n(withdrawn)} of ${n(of)} would be withdrawn${notListed > 0 ? `, and ${n(notListed)} are no longer listed` : ''}.`,
    askedWay:
      'That is so many that it may be a mistake on the platform. Nothing fetched is taken in. Look with --preview. If it is right, run again with --allow-withdrawals.',
    noRuns: 'No sync has been made yet.',
    runColumns: ['When', 'What', 'Why', 'How it went', 'Fetched', 'Sent'],
    kinds: { sync: 'sync', preview: 'preview', reread: 'read everything again', apply: 'take in' },
    triggers: {
      person: 'somebody asked',
      interval: 'by itself',
      network: 'the network came back',
      command: 'command',
    },
    ends: { done: 'done', stopped: 'stopped', asked: 'asked', problem: 'failed' },
    cutOff: 'cut off',
  },
  remark: (code, values, total) => remarks[code]?.(values, total) ?? code,
  difference: (edition, state, here, there) =>
    `${edition}, ${state}: ${n(here)} here, ${n(there)} on the platform.`,
  planChanged: 'What waits is no longer what was shown. Preview again.',
  differences: 'The platform counts otherwise. Read everything again (--reread) if the difference stays.',
}

function wait(seconds: number): string {
  if (seconds < 60) return `${n(Math.ceil(seconds))} ${Math.ceil(seconds) === 1 ? 'second' : 'seconds'}`
  const minutes = Math.ceil(seconds / 60)
  return `${n(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`
}
