/** English words for decisions about many at once: the preview, what is left out and why, and taking it back. */
import { number } from '../number.ts'
import type { bulk as swedish } from '../sv/bulk.ts'
import { common } from './common.ts'

type Criterion = keyof typeof common.criteria

const n = (value: number) => number('en', value)
const submissions = (value: number) => `${n(value)} ${value === 1 ? 'submission' : 'submissions'}`
const list = (words: readonly string[]) =>
  words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`
const named = (code: Criterion) => `“${common.criteria[code]}”`

export const bulk: typeof swedish = {
  publishAll: (value) => `Publish all that meet everything… (${n(value)})`,
  markFirst: 'Nothing is marked. Mark rows with the space bar, or the whole search with Ctrl+A.',
  markedButton: 'Decide together…',
  title: {
    publish: (value) => `Publish ${submissions(value)}`,
    return: (value) => `Ask for completion of ${submissions(value)}`,
    reject: (value) => `Refuse publication of ${submissions(value)}`,
  },
  titleBefore: {
    publish: 'Publish several',
    return: 'Ask for completion of several',
    reject: 'Refuse publication of several',
  },
  step: 'Decision',
  steps: { publish: 'Publish', return: 'Ask for completion', reject: 'Refuse publication' },
  search: 'The search',
  hits: (value) => `found ${n(value)}.`,
  marked: (value) => `${submissions(value)} ${value === 1 ? 'is' : 'are'} marked.`,
  consequence: {
    publish: (will, left) => `${n(will)} will be published, ${n(left)} left out.`,
    return: (will, left) => `${n(will)} will go back to the organiser, ${n(left)} left out.`,
    reject: (will, left) => `${n(will)} will be refused publication, ${n(left)} left out.`,
  },
  nothingDone: 'Nothing has been done yet.',
  will: { publish: 'To be published', return: 'To be completed', reject: 'To be refused' },
  left: 'Left out',
  nothing: {
    publish: 'None of them can be published like this.',
    return: 'None of them can be asked for this.',
    reject: 'None of them can be refused like this.',
  },
  chooseFirst: 'Choose what is not met, to see which ones it is about.',
  noGrounds: 'No requirement is unmet in any of them, so none can be refused.',
  nobodyLeft: 'None are left out.',
  include: (title) => `Include ${title}`,
  unmarkAll: 'Unmark all',
  markAll: 'Mark all',
  confirms: (criteria) => `Publishing confirms what only a person can judge: ${list(criteria)}.`,
  more: (value) => `Show ${n(value)} more`,
  review: (revision) => `Review revision ${revision}`,
  show: 'Show',
  criteria: { return: 'What is to be completed', reject: 'Requirements that are not met' },
  criteriaHint: {
    return: 'Only submissions where everything you choose is open are included.',
    reject: 'Only submissions where every requirement you choose is not met are included.',
  },
  criterionIn: (name, count) => `${name} (${n(count)})`,
  reason: 'Reason for the organisers',
  reasonHint: 'All of them get it word for word.',
  reasonMissing: 'Write the reason. All of them get it word for word.',
  nobodyMarked: 'Mark at least one submission.',
  message: 'Message to the organiser',
  messageHint: 'All of them get the text, with their own facts where there are words in { }.',
  ready: (title) => `This is how the organiser of “${title}” gets it. The others get their own facts.`,
  readyReason: 'The reason you write comes in its place.',
  editMessage: 'Edit the text',
  useReady: 'Go back to the ready text',
  badText: (words) =>
    `${list(words.map((word) => `{${word}}`))} is nothing that can be filled in. Change it or take it out. Nothing is decided.`,
  gone: {
    title: 'The marks are gone',
    text: 'The address is about rows that were marked in another window, or before a later marking. Nothing has been decided.',
    way: 'Close this, mark the rows again in the list and choose Decide together. An address of a whole search can always be opened again.',
  },
  units: {
    title: 'Earlier bulk decisions',
    lead: 'Each bulk decision is a unit. It is undone as a whole, as long as none of it has been sent.',
    back: 'To the review queue',
    failed: 'The list could not be read.',
    none: 'No bulk decisions yet',
    noneHow:
      'Mark rows in the review queue and choose Decide together, and it will be found here afterwards.',
    onlyNewest: (value: number) => `The ${n(value)} newest are shown.`,
    heads: {
      at: 'When',
      who: 'Who',
      what: 'Decision',
      total: 'Number',
      standing: 'Standing',
      act: 'Undo',
    },
    waits: 'Waits to be sent',
    undone: 'Undone',
    partlyUndone: (value: number) => `Waits to be sent, ${n(value)} undone by themselves`,
    held: (value: number) => `Cannot be undone: ${n(value)} sent or followed by something later`,
    undo: 'Undo',
    undoOf: (decided: string, when: string) => `Undo: ${decided}, ${when}`,
    undoFailed: 'The bulk decision could not be undone. Nothing has changed.',
  },
  ownFor: (title: string) => `The text as the organiser of “${title}” gets it`,
  unknownFacts: (words: readonly string[]) =>
    `${list(words.map((word) => `{${word}}`))} ${words.length === 1 ? 'is' : 'are'} nothing that can be filled in.`,
  missingFacts: (words: readonly string[]) =>
    `The submission has no ${list(words.map((word) => `{${word}}`))}. Sentences that need it are left out.`,
  unit: 'Decided as a unit. Can be undone as a unit until it is sent at the next sync.',
  confirm: {
    publish: (value) => `Publish ${n(value)}`,
    return: (value) => `Ask ${n(value)}`,
    reject: (value) => `Refuse ${n(value)}`,
  },
  decided: {
    publish: (value) => `Published ${submissions(value)}`,
    return: (value) => `Asked for completion of ${submissions(value)}`,
    reject: (value) => `Refused publication of ${submissions(value)}`,
    cancel: (value) => `Cancelled ${n(value)} ${value === 1 ? 'activity' : 'activities'}`,
    'take-down': (value) => `Took down ${n(value)} ${value === 1 ? 'activity' : 'activities'}`,
    reopen: (value) => `Reopened ${submissions(value)}`,
  },
  undone: (value) => `Undone: ${n(value)} ${value === 1 ? 'decision' : 'decisions'}, as a unit.`,
  undoOf: (decided) => `Undo: ${decided}`,
  failed: 'The preview could not be made.',
  tooMany: (total, most) =>
    `There are ${submissions(total)}, and at most ${n(most)} can be decided at once. Add something to the search that divides them.`,
  changed:
    'Rules or register have changed since you saw the list. Nothing is decided. The list has been read again: look through it and confirm again.',
  refused: (total, titles) =>
    `${submissions(total)} can no longer be decided like this: ${titles.join(', ')}${total > titles.length ? ' and more' : ''}. Nothing is decided. The list has been read again: look through it and confirm again.`,
  unknownUnit: 'The unit does not exist, or is already undone.',
  hasLeft: (total, titles) =>
    `The unit cannot be undone, because ${n(total)} of the decisions have been sent or followed by something later: ${titles.join(', ')}${total > titles.length ? ' and more' : ''}. Nothing is undone.`,
  unexpected:
    'The decision could not be saved. Nothing has changed, and what you have written is still there.',
  reasons: {
    unknown: 'The submission is no longer here.',
    stale: (seen, current) => `Stale: revision ${current} has come. You have seen revision ${seen}.`,
    moved: (seen, current) =>
      `The state has changed: “${common.states[seen]}” when you saw it, now “${common.states[current]}”.`,
    mustOpen: (musts) =>
      `${list(musts.map(({ criterion, outcome }) => `${named(criterion)} is ${common.outcomes[outcome].toLowerCase()}`))}. It has to be judged by itself.`,
    criterionNotOpen: (criterion) => `There is nothing to complete in ${named(criterion)} here.`,
    conflict: 'There is a conflict to settle first.',
    waiting: (outcome, who) => `A decision by ${who} waits to be sent: “${common.decisions[outcome]}”.`,
    wrongState: (state, outcome) =>
      `The state is “${common.states[state]}”, where “${common.decisions[outcome]}” cannot be chosen for several.`,
    criterionNeeded: (candidates) =>
      candidates.length > 0
        ? `Choose what is not met: ${list(candidates.map(named))}.`
        : 'No requirement is unmet, so it cannot be refused.',
    criterionNotUnmet: (criterion) => `${named(criterion)} is not a requirement that is unmet here.`,
    ownOrganisation: (parties) =>
      `Own organisation: ${list(parties)} is a party. A colleague has to decide, or you by itself with a written reason.`,
    claimed: (who, until) => `Taken by ${who} until ${until}.`,
  },
  cli: {
    commands: {
      bulk: 'decide about several at once, as a unit',
      publish: 'publish all of a search where no requirement is unmet or unclear',
      return: 'ask for completion of all of a search',
      reject: 'refuse publication of all of a search where the requirements given are not met',
      undo: 'undo a unit that has not been sent',
      list: 'show the latest units',
    },
    options: { apply: 'decide; otherwise only what would happen is shown' },
    unitArgument: 'the unit’s number, as desk bulk list shows it',
    preview: (total, will, left) => `${submissions(total)}: ${n(will)} included, ${n(left)} left out.`,
    willHeading: 'Included:',
    leftHeading: 'Left out:',
    notApplied: 'Nothing has been done. Add --apply to decide.',
    needsReason: 'A reason is needed (--reason). Nothing has changed.',
    nothing: (left) =>
      `No submission can be decided like this: ${n(left)} are left out. Nothing has changed. See why with the same command without --apply.`,
    applied: (decided, bulkId) => `${decided}. Undo with: desk bulk undo ${bulkId}`,
    unitHeadings: { unit: 'Unit', at: 'When', who: 'Who', decided: 'Decision', undo: 'Can be undone' },
    canUndo: 'yes',
    isUndone: 'undone',
  },
}
