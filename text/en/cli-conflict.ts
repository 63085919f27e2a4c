/** English words for conflicts on the command line. */
import type { cliConflict as swedish } from '../sv/cli-conflict.ts'
import { common } from './common.ts'

export const cliConflict: typeof swedish = {
  commands: {
    conflict: 'decisions that the platform did not take',
    list: 'show them, with both decisions and both reasons',
    settle: 'settle one: let the platform’s state stand, or decide the same again',
  },
  arguments: {
    choice: 'drop withdraws the decision, renew takes it again about the revision that is current now',
  },
  options: {
    note: 'why; needed where a colleague has decided otherwise',
    revision: 'the revision that you have read; nothing is settled if the submission has changed since',
    by: 'who settles it, "Name (Organisation)"',
  },
  none: 'No conflicts. All decisions have arrived or wait to be sent.',
  heading: (id, title, isDisagreement) => `${id} ${title} (${isDisagreement ? 'disagreement' : 'stale'})`,
  ours: (said) => `  The decision here: ${said}`,
  later: (said) => `  Later, set aside too: ${said}`,
  theirs: (said) => `  The colleague’s: ${said}`,
  decision: (decision, criteria, who, when, reason) =>
    `${decision}${criteria.length > 0 ? ` (${criteria.join(', ')})` : ''}, ${who}, ${when}: ${reason ?? 'without a reason'}`,
  platform: (revision, state) =>
    `  The platform: revision ${revision}${state === null ? '' : `, state ${common.states[state].toLowerCase()}`}`,
  notTold: '  The platform has not said who decided, or why. It is asked again at the next sync.',
  now: (revision, state) => `  Now: revision ${revision}, state ${common.states[state].toLowerCase()}`,
  noConflict: (id) => `Submission ${id} has no conflict. Those that have one: desk conflict list.`,
  dropped: (title) => `The decision is withdrawn: ${title}`,
  renewed: (title, decisions) =>
    `${decisions === 1 ? 'The decision is taken' : `${decisions} decisions are taken`} again: ${title}`,
}
