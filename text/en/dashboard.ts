/** English words for the first view: where the edition stands, and how it is counted. */
import { number, percent } from '../number.ts'
import type { dashboard as swedish } from '../sv/dashboard.ts'

const n = (value: number) => number('en', value)
const activities = (value: number) => `${n(value)} ${value === 1 ? 'activity' : 'activities'}`
const submissions = (value: number) => `${n(value)} ${value === 1 ? 'submission' : 'submissions'}`

export const dashboard: typeof swedish = {
  number: n,
  list: (items) => new Intl.ListFormat('en-GB', { type: 'conjunction' }).format(items),
  title: 'Now',
  edition: 'Edition',
  week: (days, deadline) => (deadline ? `${days}. Deadline ${deadline}.` : `${days}. Deadline not known.`),
  headline: (published, toReview) =>
    `${activities(published)} ${published === 1 ? 'is' : 'are'} published, ${
      toReview === 0
        ? 'no submission awaits a decision.'
        : `${submissions(toReview)} ${toReview === 1 ? 'awaits' : 'await'} a decision.`
    }`,
  headlineEmpty: (edition) => `There are no submissions here for ${edition}.`,
  onlyPublished: (stated) => `The rows are missing. What there is, is the published figure: ${stated}.`,
  emptyTitle: 'No submissions yet',
  emptyText: 'Fetch from the platform or import a file, and they are counted here.',
  toSync: 'Go to Sync',
  toImport: 'Go to Import',
  recounting: 'Counting again. The numbers are from the last count.',
  othersLive: 'The rest of the page is counted as usual.',
  failed: (figure) => `${figure} could not be counted.`,
  keyFigures: 'Key figures',
  figures: {
    received: { name: 'Received', counts: 'All but withdrawn. Once a submission, whatever its revisions.' },
    published: { name: 'Published', counts: 'Decisions to publish, also those waiting to be sent.' },
    toReview: {
      name: 'To review',
      counts: 'New ones without a decision. Those waiting for the organiser are not included.',
    },
    municipalities: {
      name: 'Municipalities',
      counts: 'Distinct municipalities that published activities give as their place.',
    },
    organisers: {
      name: 'Organisers',
      counts: 'Distinct organisers and co-organisers of published activities, by name.',
    },
  },
  ofReceived: (value, base) =>
    base >= 30 ? `${percent('en', value, base)} of ${n(base)} received` : `of ${n(base)} received`,
  ofMunicipalities: (missing, base) => `of ${n(base)}, ${n(missing)} missing`,
  withdrawnApart: (value) => (value === 0 ? 'none withdrawn' : `${n(value)} withdrawn, apart`),
  waitingForOrganiser: (value) => `${n(value)} waiting for the organiser`,
  ofPublished: (value) => `behind ${activities(value)}`,
  table: 'Table',
  rows: 'Show the rows',
  rowsOf: (figure) => `Show the rows: ${figure}`,
  showTableOf: (figure) => `Table: ${figure}`,
  tableRegion: (figure) => `Table of ${figure}`,
  howCounted: 'How it is counted',
  files: {
    export: 'Export',
    exportOf: (figure) => `Export: ${figure}`,
    forms: { svg: 'Picture to edit (SVG)', png: 'Picture (PNG)', csv: 'Table (CSV)' },
    saved: (file) => `${file} has been saved.`,
    failed: (file) => `${file} could not be made. The numbers are in the table.`,
  },
  definition: {
    title: 'How it is counted',
    points: [
      'An activity is a submission in the state Published. It counts once, however many times it is held.',
      'A part of a larger activity counts on its own.',
      'Cancelled and withdrawn ones are not counted. They are shown apart under State.',
      "The county is the place's. Digital ones stand apart or in their organiser's county, as you choose. Without a place they count under Not stated.",
      'Published figures are what others have written. They stand as written, beside our counts, and are never added to them.',
      'Percentages are shown with their base. Below 30 only counts are shown.',
    ],
  },
  digital: { label: 'Digital activities', apart: 'Apart', organiser: "In the organiser's county" },
  perEdition: {
    name: 'Activities per edition',
    sentence: (name, counted) => `${activities(counted)} counted for ${name}.`,
    floors: (editions, count) =>
      count === 1
        ? `For ${editions} there is only a published figure.`
        : `For ${editions} there are only published figures.`,
    columns: { edition: 'Edition', counted: 'Counted', published: 'Published figure', source: 'Source' },
    counted: 'counted',
    published: 'published',
    none: 'missing',
    mark: (edition, counted) => `${edition}, ${activities(counted)}, counted`,
    markPublished: (edition, stated) => `${edition}, ${stated} activities, published figure`,
    markNone: (edition) => `${edition}, no rows and no published figure`,
    keyHatched: 'Hatched bar:',
    hatched: 'published figure.',
    keyArrow: 'Arrow:',
    arrow: 'at least as many, the ceiling is not known.',
    keySolid: 'Solid bar:',
    solid: 'counted from the rows.',
    missing: '..',
    dots: 'Two dots: neither rows nor a published figure.',
  },
  stated: {
    over: (value) => `over ${n(value)}`,
    'at-least': (value) => `at least ${n(value)}`,
    exactly: (value) => n(value),
    about: (value) => `about ${n(value)}`,
  },
  perCounty: {
    name: 'Activities per county',
    sentence: (counties) =>
      counties === 21 ? 'All 21 counties are in.' : `${n(counties)} of 21 counties are in.`,
    ownSwitch: (digital) => `${n(digital)} digital ${digital === 1 ? 'one is' : 'ones are'} counted apart.`,
    organiserSwitch: "Digital ones count in their organiser's county.",
    unknown: (value) => (value === 0 ? '' : `${n(value)} not stated.`),
    organiserLinks: 'The links show what is held in the county. Search the digital ones with format:digital.',
    mark: (county, value) => `${county}, ${activities(value)}`,
    columns: { county: 'County', activities: 'Activities' },
    without: 'Without a county',
    total: 'Total',
    scale: 'Scale',
    step: (from, to) => (to === null ? `${n(from)}–` : from === to ? n(from) : `${n(from)}–${n(to)}`),
  },
  perFormat: {
    name: 'Activities per format',
    sentence: (edition, format, value, base) =>
      base >= 30
        ? `${edition}: ${percent('en', value, base)} of ${n(base)} are ${format}.`
        : `${edition}: ${n(value)} of ${n(base)} are ${format}. Below 30 no percentage is shown.`,
    adjectives: {
      'on-site': 'on site',
      digital: 'digital',
      hybrid: 'hybrid',
      unknown: 'without a stated format',
    },
    none: (edition) => `${edition} has no counted activities.`,
    of: (base) => `of ${n(base)}`,
    share: (value, base) => (base >= 30 ? `${n(value)} (${percent('en', value, base)})` : n(value)),
    mark: (edition, format, value, base) => `${edition}, ${format}, ${n(value)} of ${activities(base)}`,
    columns: { edition: 'Edition', base: 'All' },
  },
  perState: {
    name: 'States in the edition',
    sentence: 'Every submission has a state. Only Published counts as an activity.',
    columns: { state: 'State', submissions: 'Submissions' },
    mark: (state, value) => `${state}, ${submissions(value)}`,
  },
}
