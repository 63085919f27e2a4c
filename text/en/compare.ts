/** English words for comparing editions. */
import { number } from '../number.ts'
import type { compare as swedish } from '../sv/compare.ts'

const n = (value: number) => number('en', value)
const activities = (value: number) => `${n(value)} ${value === 1 ? 'activity' : 'activities'}`

export const compare: typeof swedish = {
  title: 'Compare',
  choose: 'Editions to compare',
  programme: 'Programme',
  publishedOnly: 'published figure only',
  chooseTwoTitle: 'Choose at least two editions',
  chooseTwoText: 'Tick them above, and they stand side by side.',
  lead: (last, value, before, difference) =>
    difference === 0
      ? `${activities(value)} in ${last}, as many as in ${before}.`
      : `${activities(value)} in ${last}, ${n(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'} than in ${before}.`,
  leadOne: (edition, value) =>
    `${activities(value)} in ${edition}. No other chosen edition has rows to compare with.`,
  leadNone: 'None of the chosen editions has rows. Only published figures can be shown.',
  missing: (editions) =>
    `The rows of ${editions} are missing. The tables show ".." there, and the published figure stands by itself.`,
  perEdition: 'Activities per edition',
  perEditionText: 'Counted from the rows or published by others, never added together.',
  perFormat: 'Activities per format',
  perFormatText: 'Numbers and bars on the same scale in all editions.',
  perCounty: 'Activities per county',
  perCountyText: (organiser) =>
    organiser
      ? "Digital ones count in their organiser's county."
      : 'Digital ones count apart, without a county.',
  change: (from, to) => `${from} to ${to}`,
  changeColumn: 'Change',
  difference: (value) => (value === 0 ? '±0' : value > 0 ? `+${n(value)}` : `−${n(Math.abs(value))}`),
  total: 'All',
  published: 'Published figure',
  notAvailable: '..',
  symbols:
    'Two dots mean that the rows are missing, 0 that nothing was counted. No percentages: several bases are below 30.',
  region: (name) => `Table: ${name}`,
}
