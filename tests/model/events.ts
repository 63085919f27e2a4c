/** What may happen, as plain data that can be printed and repeated: on the platform, at the desk, and to the machine. */
import fc from 'fast-check'
import type { FaultSettings } from '../../demo/faults.ts'

/** Where the desk dies: at the n-th boundary of a kind while the event is under way, else when it is over. */
export type Crash = {
  at: 'before commit' | 'after commit' | 'after write' | 'before request' | 'after answer' | 'before file'
  nth: number
}

/** `which` chooses among what there is at that moment, by its remainder. */
export type Event =
  | { do: 'submit' | 'revise' | 'withdraw'; which: number }
  | { do: 'decide elsewhere'; which: number; choice: number }
  | { do: 'decide'; which: number; choice: number; isLate: boolean; crash: Crash | null }
  | { do: 'undo' | 'note' | 'judge' | 'claim'; which: number; crash: Crash | null }
  | { do: 'settle'; which: number; choice: 'drop' | 'renew'; crash: Crash | null }
  | { do: 'sync'; how: How; faults: FaultSettings; stopAfter: number | null; crash: Crash | null }
  | { do: 'partition'; isOn: boolean }
  | { do: 'set clock'; hours: number }
  | { do: 'crash' | 'restart platform' }
  | { do: 'back up'; crash: Crash | null }
  | { do: 'restore'; which: number; crash: Crash | null }

export const HOWS = [
  'sync',
  'cautious sync',
  'read all again',
  'preview',
  'preview and let go',
  'preview and take in',
  'preview all again',
  'take in what was previewed',
] as const
export type How = (typeof HOWS)[number]

export type History = { known: number; drafts: number; events: Event[] }

const which = fc.nat({ max: 23 })

const crash: fc.Arbitrary<Crash | null> = fc.oneof(
  { weight: 8, arbitrary: fc.constant(null) },
  {
    weight: 1,
    arbitrary: fc.record({
      at: fc.constantFrom<Crash['at']>('before commit', 'after commit', 'before request', 'after answer'),
      nth: fc.integer({ min: 1, max: 9 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      at: fc.constant<Crash['at']>('after write'),
      nth: fc.integer({ min: 1, max: 60 }),
    }),
  },
)

/** In the work on whole files, mostly. */
const crashInFiles: fc.Arbitrary<Crash | null> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  {
    weight: 3,
    arbitrary: fc.record({
      at: fc.constant<Crash['at']>('before file'),
      nth: fc.integer({ min: 1, max: 14 }),
    }),
  },
  { weight: 1, arbitrary: crash },
)

const times = fc.integer({ min: 1, max: 3 })

/** So many that a sync gives up, too. */
const often = fc.integer({ min: 1, max: 8 })

const fault: fc.Arbitrary<FaultSettings> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ 'lose-receipt': often }) },
  { weight: 2, arbitrary: fc.record({ 'lose-receipt': times, unauthorized: fc.constant(1) }) },
  ...(['unavailable', 'busy', 'drop-page', 'truncate', 'invalid-json', 'reset-body'] as const).map(
    (name) => ({
      weight: 2,
      arbitrary: fc.record({ [name]: often }) as fc.Arbitrary<FaultSettings>,
    }),
  ),
  ...(['unauthorized', 'forbidden', 'html', 'redirect'] as const).map((name) => ({
    weight: 1,
    arbitrary: fc.record({ [name]: times }) as fc.Arbitrary<FaultSettings>,
  })),
  { weight: 1, arbitrary: fc.record({ silent: fc.constant(1) }) },
  { weight: 3, arbitrary: fc.record({ 'duplicate-page': times }) },
  { weight: 3, arbitrary: fc.record({ 'out-of-order': times, 'duplicate-page': fc.nat({ max: 1 }) }) },
  { weight: 1, arbitrary: fc.record({ gzip: fc.constant(1) }) },
  { weight: 1, arbitrary: fc.record({ identity: fc.constant(1) }) },
  { weight: 1, arbitrary: fc.record({ 'no-counts': fc.constant(1) }) },
  { weight: 1, arbitrary: fc.record({ 'newer-protocol': fc.constant(1) }) },
  { weight: 1, arbitrary: fc.record({ skew: fc.constantFrom(90, 7200) }) },
  { weight: 1, arbitrary: fc.record({ malformed: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 1, arbitrary: fc.record({ 'empty-list': fc.constant(1) }) },
  { weight: 1, arbitrary: fc.record({ 'lost-withdrawals': fc.constant(1) }) },
  { weight: 3, arbitrary: fc.record({ 'older-revision': times }) },
  { weight: 1, arbitrary: fc.record({ 'same-revision': fc.constant(1) }) },
)

const faults = fc.oneof(
  { weight: 5, arbitrary: fc.constant<FaultSettings>({}) },
  { weight: 5, arbitrary: fault },
  { weight: 1, arbitrary: fc.tuple(fault, fault).map(([one, other]) => ({ ...one, ...other })) },
)

const sync: fc.Arbitrary<Event> = fc.record({
  do: fc.constant('sync' as const),
  how: fc.oneof(
    { weight: 4, arbitrary: fc.constant<How>('sync') },
    // It takes in without sending first.
    { weight: 3, arbitrary: fc.constant<How>('preview and take in') },
    { weight: 4, arbitrary: fc.constantFrom(...HOWS) },
  ),
  faults,
  stopAfter: fc.oneof(
    { weight: 9, arbitrary: fc.constant(null) },
    { weight: 1, arbitrary: fc.nat({ max: 8 }) },
  ),
  crash,
})

const event: fc.Arbitrary<Event> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ do: fc.constant('submit' as const), which }) },
  { weight: 7, arbitrary: fc.record({ do: fc.constant('revise' as const), which }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('withdraw' as const), which }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant('decide elsewhere' as const), which, choice: which }),
  },
  {
    weight: 14,
    arbitrary: fc.record({
      do: fc.constant('decide' as const),
      which,
      choice: which,
      isLate: fc.boolean(),
      crash,
    }),
  },
  { weight: 5, arbitrary: fc.record({ do: fc.constant('undo' as const), which, crash }) },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constantFrom('note' as const, 'judge' as const, 'claim' as const),
      which,
      crash,
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('settle' as const),
      which,
      choice: fc.constantFrom('drop' as const, 'renew' as const),
      crash,
    }),
  },
  { weight: 16, arbitrary: sync },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('partition' as const), isOn: fc.boolean() }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('set clock' as const),
      hours: fc.oneof(fc.integer({ min: -48, max: 48 }), fc.constantFrom(-24 * 40, 24 * 40)),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constantFrom('crash' as const, 'restart platform' as const) }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('back up' as const), crash: crashInFiles }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('restore' as const), which, crash: crashInFiles }) },
)

const synced = { do: 'sync', faults: {}, stopAfter: null, crash: null } as const

/** A platform tells all again and not as it is, of what has new revisions; some of those never came here. */
const lyingAgain: fc.Arbitrary<Event[]> = fc
  .record({
    which,
    revisions: fc.integer({ min: 1, max: 2 }),
    how: fc.constantFrom<How>('read all again', 'preview all again'),
    faults: fc.constantFrom<FaultSettings>(
      { 'older-revision': 4 },
      { 'same-revision': 4 },
      { 'out-of-order': 4, 'duplicate-page': 4 },
    ),
  })
  .map(({ which, revisions, how, faults }) => [
    ...Array.from({ length: revisions }, (): Event => ({ do: 'revise', which })),
    { ...synced, how: 'sync' },
    { ...synced, how, faults },
  ])

/** Someone previews all, decides meanwhile and sends that, but does not come to take in all that waits. */
const brokenOff: fc.Arbitrary<Event[]> = fc
  .record({
    which,
    choice: which,
    between: fc.oneof(
      fc.record({ stopAfter: fc.integer({ min: 1, max: 12 }) }),
      fc.record({ faults: fc.constant<FaultSettings>({ 'drop-page': 8 }) }),
    ),
  })
  .map(({ which, choice, between }) => [
    { ...synced, how: 'preview all again' },
    { do: 'decide', which, choice, isLate: false, crash: null },
    { ...synced, how: 'sync', ...between },
    { ...synced, how: 'take in what was previewed' },
  ])

/** The platform takes a decision in, but its answers are all lost; meanwhile somebody takes the decision back. */
const answerLost: fc.Arbitrary<Event[]> = fc.record({ which, choice: which }).map(({ which, choice }) => [
  { ...synced, how: 'sync' },
  { do: 'decide', which, choice, isLate: false, crash: null },
  { ...synced, how: 'sync', faults: { 'lose-receipt': 8 } },
  { do: 'undo', which: 0, crash: null },
])

/** A decision that waits is in a backup; then somebody takes it back, and the backup is put in the database's place. */
const restoredAfterUndo: fc.Arbitrary<Event[]> = fc
  .record({ which, choice: which })
  .map(({ which, choice }) => [
    { ...synced, how: 'sync' },
    { do: 'decide', which, choice, isLate: false, crash: null },
    { do: 'back up', crash: null },
    { do: 'undo', which: 0, crash: null },
    { do: 'restore', which: 0, crash: null },
  ])

export const histories: fc.Arbitrary<History> = fc.record({
  known: fc.integer({ min: 3, max: 8 }),
  drafts: fc.integer({ min: 1, max: 4 }),
  events: fc
    .array(
      fc.oneof(
        { weight: 40, arbitrary: event.map((one) => [one]) },
        { weight: 1, arbitrary: brokenOff },
        { weight: 1, arbitrary: lyingAgain },
        { weight: 1, arbitrary: answerLost },
        { weight: 1, arbitrary: restoredAfterUndo },
      ),
      { minLength: 8, maxLength: 25, size: 'max' },
    )
    .map((parts) => parts.flat()),
})
