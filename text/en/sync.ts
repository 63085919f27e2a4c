/** English words for talking with the platform: connecting, syncing, the outbox, the manual door and quarantine. */
import { number } from '../number.ts'
import type { sync as swedish } from '../sv/sync.ts'

const n = (value: number) => number('en', value)
const decisions = (value: number) => `${n(value)} ${value === 1 ? 'decision' : 'decisions'}`
const submissions = (value: number) => `${n(value)} ${value === 1 ? 'submission' : 'submissions'}`

export const sync: typeof swedish = {
  title: 'Sync',
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
    rules: {
      'file-intact': 'The database file is whole',
      references: 'Nothing points to what is missing',
      'log-chain': "The log's chain is unbroken",
      'log-bodies': "The log's contents are unchanged",
      'log-heads': 'The log is as when backups and heads were kept',
      states: 'Every state follows from the history',
      revisions: 'The contents of revisions are unchanged',
      'decisions-as-logged': 'Decisions stand as they were logged',
      'guards-stand': "The database's own guards are there",
      'current-revision-exists': 'Every submission has its current revision',
      'decisions-are-logged': 'Every decision is in the log',
      'logged-decisions-are-kept': 'Every logged decision is kept',
      'pending-is-in-outbox': 'What waits to be sent is in the outbox',
      'conflicts-are-shown': 'Every conflict is shown',
      'search-is-complete': 'The search index is complete',
      'findings-are-current': 'The checks are by the latest rules',
      'judgements-as-logged': 'Judgements stand as they were logged',
      'corrections-as-logged': 'Corrected parties stand as they were logged',
      'rules-as-logged': 'The versions of the rules stand as they were logged',
      'claims-as-logged': 'Claims stand as they were logged',
      'snoozes-as-logged': 'What is put off stands as it was logged',
      'notes-as-logged': 'Notes stand as they were logged',
      'case-numbers-as-logged': 'Case numbers stand as they were logged',
      'saved-views-as-logged': 'Saved views stand as they were logged',
      'ready-texts-as-logged': 'Ready texts stand as they were logged',
      'messages-as-logged': 'Messages stand as the log says that they were sent or withdrawn',
      'findings-never-viewer': 'Who reviews is not stored in the checks',
      'assessment-waits': 'Submissions that wait to be checked again',
    },
    breaks: 'Does not hold',
  },
}

function wait(seconds: number): string {
  if (seconds < 60) return `${n(Math.ceil(seconds))} ${Math.ceil(seconds) === 1 ? 'second' : 'seconds'}`
  const minutes = Math.ceil(seconds / 60)
  return `${n(minutes)} ${minutes === 1 ? 'minute' : 'minutes'}`
}
