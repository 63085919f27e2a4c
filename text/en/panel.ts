/** English words of the panel's parts: tabs, changes, story, what is similar, and conflicts. */
import { number } from '../number.ts'
import type { panel as swedish } from '../sv/panel.ts'

const n = (value: number) => number('en', value)
const list = (parts: readonly string[]) => parts.filter((part) => part !== '').join(', ')
const quoted = (words: readonly string[]) => words.map((word) => `“${word}”`).join(', ')

export const panel: typeof swedish = {
  tabs: {
    findings: 'Checks',
    content: 'Content',
    changes: 'Changes',
    history: 'History',
    similar: 'Similar',
  },
  changes: {
    sinceOwn: (day) => `Changed since your decision ${day}`,
    sinceDecision: (who, day) => `Changed since the decision ${day} (${who})`,
    sinceRevision: (revision) => `Changed since revision ${n(revision)}`,
    revisions: (from, to) => `revision ${n(from)} → ${n(to)}`,
    onlyOne: (revision) =>
      revision === 1
        ? 'There is only one revision. Nothing has changed.'
        : `Only revision ${n(revision)} has been fetched, so there is no earlier one to compare with.`,
    nothing: 'Nothing in the content differs between the two revisions.',
    unchanged: (value) => (value === 1 ? '1 unchanged field' : `${n(value)} unchanged fields`),
    failed: 'The changes could not be read.',
    choose: 'Compare revisions',
    from: 'From',
    to: 'To',
    revisionChoice: (revision, when) => `Revision ${n(revision)}, ${when}`,
    backToDefault: 'Show since the last decision',
    locked: 'Title or lead was changed after publication.',
    next: 'Next change',
    position: (place, total, field) => `Change ${n(place)} of ${n(total)}, ${field}`,
    none: 'There is no change to go to here.',
    removed: 'removed:',
    added: 'added:',
    endOfMark: '.',
    became: 'changed to',
    empty: 'Not given',
    moved: 'Moved:',
    ends: (instant) => `ends ${instant}`,
    roleBecame: (before, after) => `${before} → ${after}`,
    fields: {
      title: 'Title',
      lead: 'Lead',
      description: 'Description',
      occurrences: 'Time',
      format: 'Format',
      type: 'Type',
      venue: 'Venue',
      address: 'Address',
      municipality: 'Municipality',
      county: 'County',
      'digital-link': 'Digital link',
      'digital-how': 'How the link is given',
      'registration-needed': 'Registration',
      'registration-how': 'How to sign up',
      'registration-link': 'Registration link',
      parties: 'Parties',
      audience: 'Audience',
      'audience-whom': 'Whom',
      themes: 'Themes',
      languages: 'Languages',
      links: 'Links',
      recordings: 'Recordings',
      extra: 'Other field',
    },
  },
  timeline: {
    title: 'History',
    failed: 'The history could not be read.',
    platform: 'the platform',
    received: (source) => `Received from ${source}`,
    revision: (revision, source) => `Revision ${n(revision)} from ${source}`,
    findings: (isByRules, revision, version) =>
      isByRules
        ? `Checks changed by rules version ${n(version)}`
        : `Checks changed with revision ${n(revision)}`,
    findingChange: (criterion, before, after) => `${criterion}: ${before} → ${after}`,
    judged: (criterion, outcome) => `Judged ${criterion} as ${outcome}`,
    judgementTakenBack: (criterion) => `Took back the judgement of ${criterion}`,
    decision: (decided, revision) => `${decided}, revision ${n(revision)}`,
    statuses: {
      standing: '',
      undone: 'undone',
      conflicting: 'in conflict',
      superseded: 'replaced',
      dropped: 'withdrawn',
    },
    sending: {
      waiting: 'sent at the next sync',
      acknowledged: 'received',
      conflict: 'the platform said no',
      withdrawn: 'not sent',
    },
    inBulk: 'in a bulk decision',
    message: 'To the organiser',
    ownOrganisation: 'Own organisation is a party',
    undo: (decision, revision) => `Undid “${decision}”, revision ${n(revision)}`,
    registered: (decision) => `Registered “${decision}” on the platform’s site`,
    conflict: {
      stale: (decision, revision) =>
        `“${decision}” did not arrive${revision === null ? '' : `: revision ${n(revision)} is current`}`,
      disagreement: (decision, state) =>
        `“${decision}” could not be carried out${state === null ? '' : `: the state on the platform is “${state}”`}`,
    },
    other: (decision, who) => `${who} decided: ${decision}`,
    settled: {
      drop: (decision) => `Settled the conflict: “${decision}” was withdrawn`,
      renew: (decision) => `Settled the conflict: “${decision}” was taken again`,
    },
    claimed: (until) => `Took the submission, until ${until}`,
    released: 'Let go of the submission',
    snoozed: (day) => (day === null ? 'Put off until the organiser answers' : `Put off until ${day}`),
    woken: 'Took it up again',
    note: (revision) => `Note, revision ${n(revision)}`,
    noteTakenBack: 'taken back',
    noteWithdrawn: 'Took back a note',
    caseNumber: (number) => `Case number ${number}`,
    caseNumberRemoved: 'Removed the case number',
    messages: {
      decision: 'Message about the decision sent',
      reminder: 'Reminder sent',
    },
    channels: { email: 'by e-mail', file: 'by file' },
    state: (state) => `State: ${state}`,
    causes: {
      arrival: 'from the platform',
      decision: 'decision',
      undo: 'undone',
      conflict: 'conflict with the platform',
    },
    unread: (kind) => `Something that this version cannot read (${kind})`,
    erased: (kind, reference) =>
      `The content was erased (${kind})${reference === null ? '' : ` under ${reference}`}`,
    by: (who, organisation) => list([who, organisation]),
  },
  similar: {
    neighbours: 'Similar in the same edition',
    noNeighbours:
      'No other submission of the edition is a possible duplicate, in the same series, or a part of this one.',
    relations: {
      duplicate: 'Possible duplicate',
      nested: 'Part of each other',
      series: 'Same series',
    },
    sideBySide: 'Compare side by side',
    compareWith: (title) => `Compare with ${title}`,
    open: (title) => `Open ${title}`,
    this: 'This one',
    that: 'The other',
    field: 'Field',
    differs: 'differs',
    same: (value) => (value === 1 ? '1 field is the same' : `${n(value)} fields are the same`),
    showSame: 'Show what is the same too',
    earlier: 'The organiser’s submissions to other editions',
    noEarlier: 'The organiser has no submissions to other editions here.',
    noOrganiser: 'No organiser could be read, so earlier editions cannot be looked through.',
    shown: (shown, total) => `The latest ${n(shown)} of ${n(total)}.`,
    all: (organiser) => `Show all from ${organiser}`,
    columns: { edition: 'Edition', title: 'Title', state: 'State', outcome: 'Outcome' },
    failed: 'Similar submissions could not be read.',
  },
  judgedOtherwise: {
    between: ' – ',
    one: (who, organisation, outcome) => `${list([who, organisation])}: ${outcome}`,
    title: 'Judgements disagree.',
    said: (who, note) => `${who}: ${note}`,
    counts: 'The latest one counts until you agree: one of you judges again, or a third person settles it.',
  },
  conflict: {
    yours: 'Your decision',
    ours: 'The decision here',
    theirs: 'Your colleague’s decision',
    platformNow: 'The platform now',
    otherDecided: (who, decision) => `${who}, has decided: ${decision}.`,
    notTold:
      'The platform has not said who decided, or why. It is asked again at the next sync. The conflict can be settled all the same.',
    byOrganiser: 'The organiser has withdrawn the submission.',
    changedSince: 'This is what the organiser has changed:',
    nothingChanged: 'The content is the same in both revisions.',
    notFetched: (revision) => `Revision ${n(revision)} is not fetched yet. Sync to see what has changed.`,
    later: (value) =>
      value === 1
        ? 'One later decision was set aside too:'
        : `${n(value)} later decisions were set aside too:`,
    laterEnds: 'They go with it: withdrawn, or taken again in the same order.',
    choose: 'How is it to be settled?',
    note: 'Why',
    noteOptional: 'Why (optional)',
    noteHint: 'Read by colleagues in the history. Not sent to the organiser.',
    noteNeeded: 'Write why, so that both of you can read it. Then choose again.',
    review: (revision) => `Review revision ${n(revision)}`,
    reviewMeans: 'Read first. A new decision there settles the conflict.',
    drop: 'Withdraw my decision',
    dropOthers: 'Withdraw the decision',
    dropMeans: (state) => `The state stays “${state}”. The decision and its reason stay in the history.`,
    renew: (revision) => `Decide the same about revision ${n(revision)}`,
    renewMeans: (decisions) =>
      decisions.length === 1
        ? `${quoted(decisions)} is taken again in your name, with the same reason, and sent at the next sync.`
        : `${quoted(decisions)} are taken again in your name, in that order and with the same reasons, and sent at the next sync.`,
    renewNot: (decision, state) =>
      `“${decision}” cannot be decided in the state “${state}”. Open the submission to see what can.`,
    bothKept: 'Both decisions and both reasons are kept in the history, also the one that does not count.',
    nav: 'To settle',
    movedOn: (revision, state) =>
      `The submission has changed since you read it: revision ${n(revision)} is current, in the state “${state}”. The conflict is not settled, and what you have written is kept.`,
    movedOnWay: 'Show how it stands now',
    settledAlready:
      'The conflict is already settled, here or in another window. Copy what you have written if you want to keep it.',
    settledWay: 'Show what is left',
  },
}
