/** English words of the workbook: sheets, headings and the notes that explain the figures. */
import { number } from '../number.ts'
import type { report as swedish } from '../sv/report.ts'

const n = (value: number) => number('en', value)
const activities = (value: number) => `${n(value)} ${value === 1 ? 'activity' : 'activities'}`

export const report: typeof swedish = {
  language: 'en-GB',
  fileName: (edition, isDemo) => `${edition} activities${isDemo ? ' example data' : ''}`,
  title: (edition) => `${edition}: activities in figures`,
  demoMark: 'Example data: rows that are made up, not to be spread.',
  sheets: {
    about: { name: 'About the tables', table: 'About_the_tables' },
    county: { name: 'By county', table: 'Activities_by_county' },
    format: { name: 'By format', table: 'Activities_by_format' },
    type: { name: 'By type', table: 'Activities_by_type' },
    day: { name: 'By day', table: 'Activities_by_day' },
    comparison: { name: 'Comparison', table: 'Comparison_of_editions' },
    countyComparison: { name: 'Comparison by county', table: 'Comparison_by_county' },
    published: { name: 'Published figures', table: 'Published_figures' },
    activities: { name: 'Activities', table: 'Activities' },
  },
  titles: {
    about: (edition) => `About the tables for ${edition}`,
    county: (edition) => `${edition}: activities by county`,
    format: (edition) => `${edition}: activities by format`,
    type: (edition) => `${edition}: activities by type`,
    day: (edition) => `${edition}: activities by day`,
    comparison: 'Editions side by side',
    countyComparison: 'Editions side by side, by county',
    published: 'What others have published about the editions',
    activities: (edition) => `${edition}: the activities, one a row`,
  },
  leads: {
    about: 'What the tables hold, how it is counted and what the signs mean.',
    county: 'Published activities by the county of the place. All 21 counties are listed.',
    format: 'Published activities on site, digital or both.',
    type: 'Published activities by the type that the organiser stated.',
    day: 'Published activities by their first day. Each activity counts once.',
    comparison: 'Counted activities and, apart, what others have published. They are never added together.',
    countyComparison: 'Counted activities by the county of the place, a column for each edition.',
    published: 'The figures stand as they were written, with their source. The desk has not counted them.',
    activities: 'Published activities only. Contact persons are left out.',
    activitiesCut: (shown, all) =>
      `The first ${n(shown)} of ${activities(all)}: a sheet holds no more. Contact persons are left out.`,
  },
  columns: {
    topic: 'Topic',
    explanation: 'Explanation',
    county: 'County',
    countyCode: 'County code',
    format: 'Format',
    type: 'Type',
    day: 'Day',
    weekday: 'Weekday',
    activities: 'Activities',
    percentOf: (base) => `Percent of ${activities(base)}`,
    withOrganisers: "Activities with digital ones in their organiser's county",
    edition: 'Edition',
    days: 'Days',
    counted: 'Counted activities',
    published: 'Published figure',
    statedOn: 'Date of the figure',
    source: 'Source',
    id: 'Id',
    title: 'Title',
    organiser: 'Organiser',
    sector: "First party's sector",
    municipality: 'Municipality',
    firstDay: 'First day',
    starts: 'Starts',
    ends: 'Ends',
    lastDay: 'Last day',
    occurrences: 'Occurrences',
    demo: 'Example data',
  },
  sum: 'Total',
  missing: '..',
  noCode: 'No code',
  all: 'All',
  cut: ' [cut]',
  days: (first, last) => `${first} to ${last}`,
  weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
  yes: 'Yes',
  no: 'No',
  noPublished: 'No figure is known for the chosen editions.',
  notes: {
    content: {
      topic: 'Contents',
      text: (edition, days) =>
        `Published activities of ${edition}, ${days}, counted from the desk's own rows.`,
    },
    demo: {
      topic: 'Example data',
      text: 'Some or all rows are made up to show how the program works. The figures say nothing about reality.',
    },
    made: {
      topic: 'Made',
      text: (day, clock) => `${day} at ${clock}, Swedish time, with Redaktionen.`,
    },
    counted: {
      topic: 'What is counted',
      text: 'An activity is a submission whose state is Published. It counts once, however many occurrences and days it has. An item of a larger activity counts by itself.',
    },
    apart: {
      topic: 'What is not counted',
      text: (states) =>
        states === '' ? 'No submission has another state.' : `Submissions in other states: ${states}.`,
    },
    state: (name, submissions) => `${name} ${n(submissions)}`,
    county: {
      topic: 'County',
      text: "The county is that of the place. Digital activities have none and stand by themselves. One column also shows the figures with digital activities in their organiser's county, where it is known. Not stated means that the place is missing.",
    },
    type: {
      topic: 'Type',
      text: "The type is in the organiser's own words. The edition's types are always listed, also when no activity has them.",
    },
    times: {
      topic: 'Days and times',
      text: 'Starts and ends are those of the first occurrence, Swedish time. The last day is that of all occurrences.',
    },
    sector: { topic: 'Sector', text: 'The sector is read from the name of the first party.' },
    percent: {
      topic: 'Percent',
      text: 'The base stands in the heading of the column. Percentages are rounded to whole numbers, so their sum may differ from 100.',
    },
    noPercent: {
      topic: 'Percent',
      text: 'No percentages are shown, since the edition has fewer than 30 activities.',
    },
    published: {
      topic: 'Published figures',
      text: 'Figures that others have stated about an edition keep their own words, such as over 200. They stand beside the counts and are never added to them.',
    },
    zero: {
      topic: 'The number 0',
      text: 'No activity was counted. In a percent column 0 may also mean less than half a percent.',
    },
    dots: { topic: 'Two dots (..)', text: 'The value is missing, or all rows of the edition are.' },
    dash: { topic: 'Dash (–)', text: 'Not used as a sign for a value in the tables.' },
    cut: {
      topic: 'Texts cut short',
      text: 'A cell holds 32,767 characters. Longer texts are cut, which is said last in the cell.',
    },
    sheet: (name) => `Sheet: ${name}`,
  },
}
