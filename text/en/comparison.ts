/** English words for editions side by side. */
import { number } from '../number.ts'
import type { comparison as swedish } from '../sv/comparison.ts'

const n = (value: number) => number('en', value)
const signed = (value: number) => (value === 0 ? '±0' : value > 0 ? `+${n(value)}` : `−${n(Math.abs(value))}`)
const whole = (value: number) => signed(Math.round(value))

export const comparison: typeof swedish = {
  title: 'Compare',
  choose: 'Editions to compare',
  programme: 'Programme',
  publishedOnly: 'published figure only',
  chooseTwoTitle: 'Choose at least two editions',
  chooseTwoText: 'Tick them above, and they stand side by side.',
  measure: 'Measure',
  by: 'Split by',
  names: { label: 'Names', mapped: 'Mapped', written: 'As written' },
  step: 'Change',
  stepOf: (from, to) => `${from} to ${to}`,
  filterUnread: 'The filter cannot be read yet.',
  headline: (measure, change, from, to) =>
    change.difference === 0
      ? `${measure} ${to}: ${n(change.to)}, as many as ${from}.`
      : `${measure} ${to}: ${n(change.to)}. That is ${n(Math.abs(change.difference))} ${
          change.difference > 0 ? 'more' : 'fewer'
        } than ${from} (${n(change.from)}${change.percent === null ? '' : `, ${whole(change.percent)}%`}).`,
  headlineOne: (measure, edition, value) =>
    `${measure} ${edition}: ${n(value)}. No other chosen edition has rows to compare with.`,
  headlineNone: 'None of the chosen editions has rows. Only published figures can be shown.',
  crosses: (breaks) => `A break lies between them: ${breaks}. The figures are not measured alike.`,
  missing: (editions) =>
    `The rows are missing for ${editions}. Two dots stand there, and the published figure by itself.`,
  filtered: (filter) => `Filter: ${filter}`,
  withoutPublished: 'Published figures are of whole editions and are not shown while a filter is on.',
  signed,
  change: (change) =>
    change.percent === null
      ? `${signed(change.difference)} (from ${n(change.from)})`
      : `${signed(change.difference)} (${whole(change.percent)}% of ${n(change.from)})`,
  percent: (change) => (change.percent === null ? '' : `${whole(change.percent)}%`),
  editions: {
    name: (measure) => `${measure} by edition`,
    sentence: (measure) => `${measure}, counted from the rows or published by others, never joined.`,
    mark: (edition, measure, value) => `${edition}, ${measure}: ${n(value)}, counted`,
    markPublished: (edition, stated) => `${edition}, ${stated}, published figure`,
    markNone: (edition) => `${edition}, no rows and no published figure`,
    change: 'Change from the one before',
    base: 'From',
  },
  changes: {
    name: (by) => `Change by ${by.toLowerCase()}`,
    sentence: (from, to) => `Numbers in ${from} and ${to}. Per cent only of 30 or more, in the table.`,
    same: 'Nothing has changed.',
    none: 'Nothing to count under the filter.',
    mark: (name, change) =>
      `${name}, from ${n(change.from)} to ${n(change.to)}, ${signed(change.difference)}`,
    others: (count) => `Another ${n(count)} with smaller changes are in the table.`,
    fewer: 'fewer',
    more: 'more',
    total: 'The whole',
  },
  multiples: {
    name: (by) => `Each ${by.toLowerCase()} by itself`,
    sentence: (largest) => `The same scale in all, from zero to ${n(largest)}.`,
    mark: (name, edition, value) => `${name} ${edition}, ${n(value)}`,
    missing: (name, edition) => `${name} ${edition}, the rows are missing`,
    others: (count) => `Another ${n(count)} are in the table of changes.`,
  },
  mix: {
    name: (by) => `Distribution by ${by.toLowerCase()}`,
    moved: (points, from, to) =>
      `Of the distribution of ${from}, ${n(points)} percentage points have moved in ${to}.`,
    tooSmall: 'One of the editions has under 30, so no shares are given.',
    mark: (name, from, to, shift) =>
      `${name}, from ${n(Math.round(from))} to ${n(Math.round(to))} per cent, ${whole(shift)} percentage points`,
    share: (share) => `${n(Math.round(share))}%`,
    shift: (points) => `${whole(points)} p.p.`,
    columns: (edition) => `Share of ${edition}, per cent`,
    base: (edition) => `Number in ${edition}`,
    shiftColumn: 'Shift, percentage points',
  },
  coming: {
    municipalities: 'Municipalities that came, came back and left',
    organisations: 'Organisers that came, came back and left',
    sentence: (to, isNew, returned, lost, stayed) =>
      `${to}: ${n(isNew)} new, ${n(returned)} back, ${n(stayed)} stayed and ${n(lost)} gone.`,
    kinds: { new: 'New', returned: 'Back', stayed: 'Stayed', lost: 'Gone' },
    explained: 'New ones were in no earlier edition here. Those back were missing from the one just before.',
    mark: (kind, count) => `${kind}, ${n(count)}`,
    list: (kind, count) => `${kind} (${n(count)})`,
    columns: { step: 'Change' },
  },
  measures: {
    name: 'Measures side by side',
    sentence: 'The same definitions in all editions. Published figures stand where the rows are missing.',
    known: (value, known, of) => `${n(value)} (known for ${n(known)} of ${n(of)})`,
    published: (stated) => `${stated} (published)`,
    relative: 'Per cent',
  },
  mapped: {
    title: 'Names that count as others',
    link: 'The concordance',
  },
  stated: 'Published figures, not counted here',
  symbols:
    'Two dots mean that the rows are missing, 0 that nothing was counted. Per cent only of 30 or more.',
}
