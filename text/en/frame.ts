/** English words of the frame: rail, status line, help with the keys, and what recurs in every view. */
import { number } from '../number.ts'
import type { frame as swedish } from '../sv/frame.ts'

const n = (value: number) => number('en', value)

export const frame: typeof swedish = {
  programme: 'Innovationsveckan',
  skip: 'Skip to content',
  places: 'Workplaces',
  tools: 'Data and settings',
  nav: {
    now: 'Now',
    queue: 'Queue',
    editions: 'Editions',
    compare: 'Compare',
    report: 'Report',
    sync: 'Sync',
    import: 'Import',
    settings: 'Settings',
  },
  navCounts: {
    queue: (value) => `${n(value)} to review`,
    sync: (value) => `${n(value)} ${value === 1 ? 'decision waits' : 'decisions wait'} to be sent`,
  },
  status: {
    name: 'Status',
    notConnected: 'Not connected',
    connected: (when) => `Synced ${when}`,
    neverPulled: (name) => `Connected to ${name}, not pulled yet`,
    offline: (since) => `Offline since ${since}`,
    waiting: (value) =>
      value === 0
        ? 'Nothing waits to be sent.'
        : `${n(value)} ${value === 1 ? 'decision waits' : 'decisions wait'} to be sent.`,
    conflicts: (value) => `${n(value)} ${value === 1 ? 'conflict' : 'conflicts'} to settle`,
    tryNow: 'Try now',
    undo: 'Undo',
    undoOf: (decided, title) => `Undo: ${decided}, ${title}`,
    undone: (title) => `Undone: ${title}.`,
    alreadySent: 'The decision has been sent and cannot be undone. Take a new decision instead.',
    nothingToUndo: 'There is no decision to undo.',
    leaveDemo: 'Leave the demonstration',
  },
  loading: 'Loading',
  dialog: { cancel: 'Cancel', close: 'Close' },
  error: {
    what: 'Something went wrong.',
    safe: 'What you have saved is still there. Try again; if that does not help, restart Redaktionen.',
    retry: 'Try again',
    detail: 'Technical detail',
    noBackend: 'Redaktionen does not answer.',
    noBackendSafe: 'Nothing is lost. Restart Redaktionen and open it again.',
  },
  notFound: {
    title: 'No such page',
    text: 'The address leads nowhere.',
    way: 'To the queue',
  },
  help: {
    title: 'Keys',
    open: 'Help',
    single: 'Single letters work as commands',
    singleHint: 'Turn this off if you dictate text or an aid needs the letters.',
    where: 'P, R, A, J, K and the digits work in the list and the panel, never while you write.',
    or: 'or',
    followedBy: 'then',
    groups: {
      list: 'In the list and the panel',
      decide: 'Decisions',
      go: 'Go to',
      everywhere: 'Everywhere',
    },
    keys: {
      next: 'Next, without deciding',
      previous: 'Previous',
      into: 'Into the panel',
      back: 'Back to the list',
      search: 'Search',
      tabs: 'Tabs in the panel',
      publish: 'Publish',
      return: 'Return',
      reject: 'Reject',
      undo: 'Undo your latest decision',
      confirm: 'Confirm in a dialog',
      help: 'All keys',
    },
  },
}
