/** English words for an edition in figures: its parts, when and where it was held, and by whom. */
import { number, percent } from '../number.ts'
import type { editionFigures as swedish } from '../sv/edition-figures.ts'

const n = (value: number) => number('en', value)
const activities = (value: number) => `${n(value)} ${value === 1 ? 'activity' : 'activities'}`
const ofBase = (value: number, base: number) =>
  base >= 30 ? `${n(value)} of ${n(base)} (${percent('en', value, base)})` : `${n(value)} of ${n(base)}`

export const editionFigures: typeof swedish = {
  title: 'The edition in figures',
  link: 'The edition in figures',
  headline: (edition, value) => `${edition}: ${activities(value)}.`,
  empty: (edition) => `There are no submissions here for ${edition}.`,
  noneFiltered: 'No activities match the filter.',
  noActivities: 'No submissions are published, so there are no activities to count yet.',
  filtered: (filter) => `Filter: ${filter}`,
  filterUnread: 'The filter cannot be read yet.',
  stated: 'Published figures, not counted here',
  series: { label: 'Series', each: 'Each activity', once: 'Once' },
  howCounted: 'How it is counted',
  howCountedOf: (figure) => `How it is counted: ${figure}`,
  onceLinks:
    'When a series counts once no rows are shown: no search finds just the first activity of a series.',
  mark: (name, value) => `${name}, ${activities(value)}`,
  markOf: (name, value, base) => `${name}, ${n(value)} of ${activities(base)}`,
  share: (value, base) => (base >= 30 ? percent('en', value, base) : ''),
  others: (count) => `Others (${n(count)})`,
  othersInTable: (count) => `Another ${n(count)} are in the table.`,
  openOthers: 'The others stand one by one in the table.',
  columns: { activities: 'Activities', share: 'Share' },
  total: 'All activities',
  parts: {
    type: { name: 'Activities by type', none: 'No activity has a type.' },
    theme: { name: 'Activities by theme', none: 'No activity has a theme.' },
    sector: { name: 'Activities by sector', none: 'No activity has a known sector.' },
    audience: { name: 'Activities by audience', none: 'No activity has a known audience.' },
    language: { name: 'Activities by language', none: 'No activity has a known language.' },
    municipality: { name: 'Activities by municipality', none: 'No activity has a known municipality.' },
  },
  languages: {
    sv: 'Swedish',
    en: 'English',
    fi: 'Finnish',
    se: 'Northern Sami',
    sma: 'Southern Sami',
    smj: 'Lule Sami',
    fit: 'Meänkieli',
    rom: 'Romani',
    yi: 'Yiddish',
  },
  sentence: (name, value, base, unknown) =>
    `Most: ${name}, ${ofBase(value, base)}.${unknown === 0 ? '' : ` ${n(unknown)} not stated.`}`,
  municipalities: (present, all) => `${n(present)} of ${n(all)} municipalities take part.`,
  numbers: {
    name: 'Numbers of the edition',
    sentence: 'Each number with what it rests on.',
    columns: { measure: 'Measure', value: 'Number', beside: 'Rests on' },
    shareOf: (value, of) => (of >= 30 ? `of ${n(of)} (${percent('en', value, of)})` : `of ${n(of)}`),
    ofPlaces: (of) => `of ${n(of)} in the country`,
    unknown: 'nothing is known',
  },
  times: {
    name: 'Starting times',
    sentence: (known, base) =>
      known === base
        ? 'All activities have a day and a time. An empty box is nought.'
        : `${n(known)} of ${n(base)} have both a day and a time. An empty box is nought.`,
    none: 'No activity has both a day and a time.',
    day: 'Day',
    hour: (hour) => hour,
    weekdaysShort: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    mark: (weekday, hour, value) => `${weekday} at ${hour}, ${activities(value)}`,
    noHour: 'No time',
    noDay: 'No day',
    total: 'All',
  },
  organisers: {
    name: 'Organisers',
    sentence: (all, isNew, returning) =>
      `${n(all)} ${all === 1 ? 'organiser' : 'organisers'}: ${n(isNew)} new and ${n(returning)} returning.`,
    noEarlier: (all) =>
      `${n(all)} ${all === 1 ? 'organiser' : 'organisers'}. No earlier edition is here to compare with.`,
    none: 'No activity has a known organiser.',
    isNew: 'new',
    isReturning: 'returning',
    columns: { organiser: 'Organiser', kind: 'New or returning' },
    total: 'All activities',
  },
  collaborations: {
    name: 'Collaborations across sectors',
    sentence: (crossing, together, base) =>
      `${ofBase(crossing, base)} activities have organisers from at least two sectors. ${n(together)} have at least two organisers.`,
    mark: (name, value, base) =>
      `${name}, ${n(value)} ${value === 1 ? 'collaboration' : 'collaborations'} across sectors of ${activities(base)}`,
    beside: (base) => `of ${n(base)}`,
    columns: { sector: 'Sector of the first party', crossing: 'Across sectors', of: 'Activities' },
    total: 'All',
  },
  map: {
    label: 'Map',
    tiles: 'Tiles',
    geography: 'Geography',
    source: 'Map: MapSVG, through @svg-maps/sweden 1.0.1 (CC BY 4.0).',
  },
}
