/** English words for the view of an edition as it stands now: pace, what waits, what fails, who is not there. */
import { number, percent } from '../number.ts'
import type { now as swedish } from '../sv/now.ts'

const n = (value: number) => number('en', value)
const submissions = (value: number) => `${n(value)} ${value === 1 ? 'submission' : 'submissions'}`
const days = (value: number) => `${n(value)} ${value === 1 ? 'day' : 'days'}`
const beside = (difference: number) =>
  difference === 0 ? 'as many as' : `${n(Math.abs(difference))} ${difference > 0 ? 'more' : 'fewer'} than`
const municipalities = (value: number) => `${n(value)} ${value === 1 ? 'municipality' : 'municipalities'}`
const range = (low: number, high: number) => (low === high ? n(low) : `${n(low)}–${n(high)}`)

export const now: typeof swedish = {
  wholeEdition: 'The whole edition',
  filterUnread: 'The figures are shown once the filter can be read.',
  filtered: (filter) => `All numbers on the page follow the filter ${filter}.`,
  fileFilter: (filter) => `Filter: ${filter}`,
  fileAsOf: (edition, when) => `${edition}, counted ${when}.`,
  asOf: (when) => `The numbers are as of ${when}.`,
  asOfNever: 'Nothing has been fetched from the platform yet.',
  offline: (when) => `The platform has not answered since ${when}.`,
  headline: {
    came: (value, isOpen) =>
      value === 0
        ? isOpen
          ? 'No submission has come in yet'
          : 'No submission came in'
        : `${submissions(value)} ${isOpen ? (value === 1 ? 'has come' : 'have come') : 'came'} in`,
    sameDay: (difference, edition) => `${beside(difference)} the same day in ${edition}`,
    inAll: (difference, edition) => `${beside(difference)} in ${edition}`,
    forecast: (low, high) => `The final number is likely to be ${range(low, high)}.`,
  },
  keys: {
    sameDay: (difference, edition) => `${beside(difference)} the same day in ${edition}`,
    overdue: (value, limit) =>
      value === 0
        ? `none has waited more than ${n(limit)} working days`
        : `${n(value)} ${value === 1 ? 'has' : 'have'} waited more than ${n(limit)} working days`,
    newOrganisers: (value) =>
      value === 0 ? 'all have taken part before' : `${n(value)} not taking part before`,
  },
  pace: {
    name: 'Received, the same day before the deadline',
    sentence: (edition, value, others) =>
      others.length === 0
        ? `${edition} has ${submissions(value)}. There is no earlier edition to compare with.`
        : `${edition} has ${submissions(value)}. At the same time: ${others.join(', ')}.`,
    atSameTime: (edition, value) => `${edition} ${n(value)}`,
    nothingYet: 'Nothing has come in to draw yet.',
    noDeadline: 'The deadline is not known, so nothing can be compared day by day. Enter it under Editions.',
    axis: (value, isFirst) =>
      value === 0
        ? 'last day'
        : value < 0
          ? `${n(-value)} after`
          : isFirst
            ? `${days(value)} before`
            : n(value),
    today: (value) =>
      value > 0 ? `today, ${n(value)} left` : value === 0 ? 'today, last day' : `today, ${n(-value)} after`,
    current: (edition, value) => `${edition}: ${n(value)}`,
    final: (value, edition) => ({ value: n(value), rest: ` ${edition}` }),
    sameDay: (value, edition) => `${n(value)} same day ${edition}`,
    range: (low, high) => range(low, high),
    likely: 'likely final number',
    mark: (edition, value) => `${edition}: ${submissions(value)}`,
    markEarlier: (edition, then, final) =>
      `${n(final)} ${edition}, ${n(final)} in the end, ${n(then)} the same day`,
    columns: {
      edition: 'Edition',
      sameDay: 'To date or same time',
      final: 'In the end',
      day: (value) =>
        value === 0 ? 'Last day' : value > 0 ? `${days(value)} before` : `${days(-value)} after`,
    },
    lowest: (edition) => `${edition}, likely final number, lowest`,
    highest: (edition) => `${edition}, likely final number, highest`,
    forecast: (low, high, level, count) =>
      `The final number is likely to be ${range(low, high)}. It should be there ${n(level * 10)} times out of 10. It rests on ${n(count)} earlier ${count === 1 ? 'edition' : 'editions'}${count < 4 ? ', which is little' : ''}.`,
    share: (edition, then, final) =>
      final >= 30
        ? `${edition}: ${n(then)} of ${n(final)} were in (${percent('en', then, final)}).`
        : `${edition}: ${n(then)} of ${n(final)} were in.`,
    method: {
      'late-share':
        'Method: the same share late as before. What has come in is raised as much as earlier editions grew from the same day. Tried on made-up editions, the range held 80 to 83 times out of 100.',
    },
    howMade: 'How the final number is estimated',
    noForecast: {
      'no-deadline': 'No final number is estimated: the deadline is not known.',
      'too-few-editions':
        'No final number is estimated: two earlier editions with known times of submission are needed.',
      'too-early':
        'No final number is estimated yet: at least five must be in, here and on the same day in two earlier editions.',
      closed: 'The deadline has passed, so no final number is estimated.',
    },
    leftOut: {
      'no-deadline': (names) => `Not compared: ${names}. The deadline is not known.`,
      'no-submissions': (names) => `Not compared: ${names}. There are no submissions here.`,
      'no-times': (names) =>
        `Not compared: ${names}. Too few submissions have a known time of submission (95 of 100 are needed).`,
    },
    timed: (edition, timed, of) => `${edition} (known for ${n(timed)} of ${n(of)})`,
    after: (edition, value) => `${edition}: ${n(value)} came in later than the figure shows.`,
  },
  method: {
    title: 'How the final number is estimated',
    points: [
      'Each earlier edition is seen as many days before its own deadline as it is today, up to the same hour. The last day in time is day 0.',
      'For each, what had come in then is compared with what it came to in the end. What has come in today is raised in the same way.',
      "The editions differ. How much, and how few they are, decides how wide the range is (Student's t on logarithms). It is never below what has already come in.",
      'At least two earlier editions are needed, and at least five submissions by the same day in each of them and in this one.',
      'Editions without a deadline, without submissions, or with a known time for fewer than 95 of 100 are not counted. They are named. Withdrawn submissions are counted in no edition.',
      'Tried on made-up editions, the final number was in the range 80 to 83 times out of 100. The aim is 80, and between 70 and 90 is accepted. With two earlier editions and two weeks left the range is typically about half as wide as the final number. A simple range round earlier final numbers was narrower, but held only 49 times out of 100.',
      'Real times of submission have not been tried yet. A changed rule, a moved deadline or a campaign is outside the range, and two editions that happen to be alike make it too narrow.',
    ],
    name: 'The method is called the same share late as before.',
  },
  waiting: {
    name: 'Waiting for a decision',
    sentence: (total, overdue, limit) =>
      total === 0
        ? 'No submission is waiting for a decision.'
        : overdue === 0
          ? `${submissions(total)} waiting for a decision, none for more than ${n(limit)} working days.`
          : `${submissions(total)} waiting for a decision, ${n(overdue)} for more than ${n(limit)} working days.`,
    nobody: 'Claimed by nobody',
    who: (reviewer, organisation) => (organisation === null ? reviewer : `${reviewer}, ${organisation}`),
    beside: (overdue, limit) => (overdue === 0 ? '' : `${n(overdue)} over ${n(limit)} working days`),
    mark: (who, waiting, overdue, limit) =>
      `${who}: ${n(waiting)} waiting${overdue === 0 ? '' : `, ${n(overdue)} for more than ${n(limit)} working days`}`,
    columns: {
      who: 'Claimed by',
      waiting: 'Waiting',
      overdue: (limit) => `Over ${n(limit)} working days`,
    },
    total: 'All',
    foot: 'Snoozed ones are not included. One that has been completed waits from its completion.',
    none: 'Nothing is waiting.',
  },
  failing: {
    name: 'Criteria most often not met',
    sentence: (criterion, value, count) =>
      `${criterion} is not met for ${submissions(value)}. ${
        count === 1 ? 'No other criterion fails.' : `${n(count)} criteria fail for some.`
      }`,
    none: 'No criterion fails.',
    mark: (criterion, value) => `${criterion}: not met for ${n(value)}`,
    columns: { criterion: 'Criterion', submissions: 'Not met' },
    foot: 'Withdrawn ones are not included. A submission can stand under several criteria.',
    inTable: (count) => `${n(count)} more are in the table.`,
  },
  missing: {
    name: 'Municipalities not there yet',
    sentence: (present, of) =>
      present === of
        ? `All ${municipalities(of)} are there.`
        : `${n(of - present)} of ${municipalities(of)} are missing, ${n(present)} are there.`,
    county: (missing, of, county) => ({ count: `${n(missing)} of ${n(of)}`, name: county }),
    columns: { county: 'County', missing: 'Missing', of: 'Of', names: 'Municipalities' },
    total: 'All counties',
    foot: 'There is a municipality that any submission gives as its place, also one that is not decided yet.',
  },
}
