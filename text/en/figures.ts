/** English words of what is counted: measures with their definitions, what they are split by, and what is said beside. */
import { number } from '../number.ts'
import type { figures as swedish } from '../sv/figures.ts'

const n = (value: number) => number('en', value)

export const figures: typeof swedish = {
  number: n,
  measures: {
    activities: {
      name: 'Activities',
      definition: 'Published submissions, once each, however many occasions they have.',
    },
    submissions: {
      name: 'Submissions',
      definition: 'All that came in, in every state, also refused, cancelled and withdrawn ones. Once each.',
    },
    organisers: {
      name: 'Organisers',
      definition:
        'Distinct parties that organise or co-organise published activities. A party is the same however it is written. Participants and those that only pay or speak are not counted.',
    },
    'new-organisers': {
      name: 'New organisers',
      definition:
        'Organisers without a published activity in any earlier edition of the same programme that is here.',
    },
    'returning-organisers': {
      name: 'Returning organisers',
      definition:
        'Organisers with at least one published activity in an earlier edition of the same programme that is here.',
    },
    municipalities: {
      name: 'Municipalities',
      definition: 'Distinct municipalities that published activities give as their place.',
    },
    counties: {
      name: 'Counties',
      definition: 'Distinct counties that published activities count in. Digital ones by the choice.',
    },
    hours: {
      name: 'Hours',
      definition:
        'The length of all occasions of published activities whose start and end are known. An occasion of more than a day has no known length.',
    },
    collaborations: {
      name: 'Collaborations',
      definition: 'Published activities with at least two organisers.',
    },
    'cross-sector': {
      name: 'Collaborations across sectors',
      definition: 'Published activities whose organisers are of at least two different known sectors.',
    },
    participants: {
      name: 'Participants',
      definition: 'Participants that organisers have reported afterwards. No answer does not count as none.',
    },
    connections: {
      name: 'Connections',
      definition:
        'Online connections that organisers have reported afterwards. No answer does not count as none.',
    },
    'decision-days': {
      name: 'Days to decision',
      definition:
        'The median of calendar days from the arrival of a submission to the first standing decision to publish, return or reject it.',
    },
  },
  dimensions: {
    edition: 'Edition',
    county: 'County',
    municipality: 'Municipality',
    format: 'Format',
    type: 'Type',
    theme: 'Theme',
    sector: 'Sector',
    organiser: 'Organiser',
    audience: 'Audience',
    language: 'Language',
    weekday: 'Weekday',
    hour: 'Hour',
    day: 'Day',
    state: 'State',
    criterion: 'Criterion not met',
    'days-before-deadline': 'Days before the deadline',
  },
  /** Where the rows are missing, which is not 0. */
  notCounted: '..',
  audiences: { open: 'Open to all', targeted: 'Targeted', unknown: 'Not stated' },
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  noCriterion: 'None',
  total: (value) => `In all: ${n(value)}`,
  knownOf: (known, of) => `known for ${n(known)} of ${n(of)}`,
  of: (of) => `of ${n(of)}`,
  mean: (mean) => `${n(mean)} on average`,
  columns: { of: 'Of', known: 'Known', mean: 'Mean' },
  publishedLine: (edition, words, source) =>
    `Published figure of ${edition}: ${words} (${source}). It is not in the count.`,
  notes: {
    overlap: (dimension) =>
      `${dimension}: a submission may stand under several, so the parts are more than the whole.`,
    distinct: 'The same organiser or place may stand in several rows and is one in the whole.',
    'no-sum': 'The parts are medians and cannot be added up.',
    earlier: (edition, earlier) => `Earlier than ${edition} and here: ${earlier}.`,
    noEarlier: (edition) => `No edition earlier than ${edition} is here: all are new.`,
    'assessment-waits': (submissions) =>
      `${n(submissions)} submissions wait to be checked again, so the figures may change.`,
  },
  switches: {
    digital: {
      apart: 'Digital ones are counted by themselves, without a county.',
      organiser: "Digital ones are counted in their organiser's county.",
    },
    series: { each: 'Each activity of a series is counted.', once: 'A series is counted once.' },
    names: { written: 'Each edition by its own names.', mapped: 'Names by the concordance.' },
  },
  cli: {
    measure: 'measure, for example activities, organisers or hours',
    digital: "digital ones by themselves (apart) or in their organiser's county (organiser)",
    series: 'each activity of a series (each) or a series once (once)',
    notBy: (measure, dimensions) => `for ${measure} any of ${dimensions}`,
  },
}
