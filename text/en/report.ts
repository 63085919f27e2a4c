/** English words of the published tables: sheets, headings and the notes that explain the figures. */
import { number } from '../number.ts'
import type { report as swedish } from '../sv/report.ts'

const n = (value: number) => number('en', value)
const activities = (value: number) => `${n(value)} ${value === 1 ? 'activity' : 'activities'}`

export const report: typeof swedish = {
  language: 'en-GB',
  fileName: (edition, isDemo) => `${edition} tables${isDemo ? ' example data' : ''}`,
  title: (edition) => `${edition}: activities in figures`,
  subject: 'Activities, organisers and places of the Innovation Week',
  demoMark: 'Example data: rows that are made up, not to be spread.',
  sheets: {
    cover: { name: 'Cover', table: 'Cover' },
    notes: { name: 'Notes', table: 'Notes' },
    county: { name: 'By county', table: 'Activities_by_county' },
    municipality: { name: 'By municipality', table: 'Activities_by_municipality' },
    format: { name: 'By format', table: 'Activities_by_format' },
    type: { name: 'By type', table: 'Activities_by_type' },
    theme: { name: 'By theme', table: 'Activities_by_theme' },
    sector: { name: 'By sector', table: 'Activities_by_sector' },
    organisers: { name: 'Organisers', table: 'Organisers' },
    weekday: { name: 'By weekday', table: 'Activities_by_weekday' },
    comparison: { name: 'Comparison', table: 'Comparison_of_editions' },
    countyComparison: { name: 'Comparison by county', table: 'Comparison_by_county' },
    published: { name: 'Published figures', table: 'Published_figures' },
  },
  titles: {
    notes: (edition) => `Notes on the tables for ${edition}`,
    county: (edition) => `${edition}: activities by county`,
    municipality: (edition) => `${edition}: activities by municipality`,
    format: (edition) => `${edition}: activities by format`,
    type: (edition) => `${edition}: activities by type`,
    theme: (edition) => `${edition}: activities by theme`,
    sector: (edition) => `${edition}: activities by sector`,
    organisers: (edition) => `${edition}: organisers and their activities`,
    weekday: (edition) => `${edition}: activities by weekday`,
    comparison: 'Editions side by side',
    countyComparison: 'Editions side by side, activities by county',
    published: 'What others have published about the editions',
  },
  leads: {
    cover: 'What the file holds, who answers for it and how it can be checked.',
    notes: 'How it is counted, what can be compared and what the signs mean.',
    county: 'Published activities by the county of the place. All 21 counties are listed.',
    municipality: (taking, all) =>
      `Published activities by the municipality of the place. ${n(taking)} of the country’s ${n(all)} municipalities take part.`,
    format: 'Published activities on site, digital or both.',
    type: 'Published activities by the type that the organiser stated.',
    theme: 'Published activities by theme.',
    sector: "Published activities by the first party's sector.",
    organisers: (organisers) =>
      `Published activities of each of ${n(organisers)} organisers, those with most first.`,
    weekday: 'Published activities by their first day. Each activity counts once.',
    comparison: 'Counted activities and, apart, what others have published. They are never added together.',
    countyComparison: 'Counted activities by the county of the place, a column for each edition.',
    published: 'The figures stand as they were written, with their source. The desk has not counted them.',
  },
  seeNotes: (numbers) =>
    numbers.length === 1
      ? `See note ${numbers[0]}.`
      : `See notes ${numbers.slice(0, -1).join(', ')} and ${numbers.at(-1)}.`,
  columns: {
    topic: 'Topic',
    explanation: 'Explanation',
    note: 'Note',
    county: 'County',
    countyCode: 'County code',
    municipality: 'Municipality',
    municipalityCode: 'Municipality code',
    format: 'Format',
    type: 'Type',
    theme: 'Theme',
    sector: 'Sector',
    organiser: 'Organiser',
    weekday: 'Weekday',
    activities: 'Number of activities',
    percentOf: (base) => `Percent of ${activities(base)}`,
    withOrganisers: "Number of activities with digital ones in their organiser's county",
    isNew: 'New to the programme',
    edition: 'Edition',
    days: 'Days',
    counted: 'Number of counted activities',
    change: 'Change in number from the row above',
    percentChange: 'Change in percent from the row above',
    ofFormat: (format) => `Number ${format.toLocaleLowerCase('en')}`,
    organisers: 'Number of organisers',
    municipalities: 'Number of municipalities',
    counties: 'Number of counties',
    break: 'Break before the edition',
    published: 'Published figure',
    statedOn: 'Date of the figure',
    source: 'Source',
  },
  sum: 'Sum',
  allActivities: 'All activities',
  allOrganisers: 'Activities of all organisers',
  missing: 'Missing',
  noCode: 'No code',
  noBreak: 'No break',
  firstRow: 'First row',
  smallBase: 'Too few',
  all: 'All',
  none: 'None',
  cut: ' [cut]',
  days: (first, last) => `${first} to ${last}`,
  yes: 'Yes',
  no: 'No',
  noPublished: 'No figure is known of the chosen editions.',
  cover: {
    content: {
      topic: 'Content',
      text: (edition, days) =>
        `Published activities in ${edition}, ${days}, counted from the desk's own rows.`,
    },
    demo: {
      topic: 'Example data',
      text: 'Some or all rows are made up to show how the program works. The figures say nothing about the real world.',
    },
    made: {
      topic: 'Made',
      text: (day, clock) => `${day} at ${clock}, Swedish time, with Redaktionen.`,
    },
    contact: {
      topic: 'Contact',
      text: (organisers) => `The central team: ${organisers}.`,
      unknown: 'The central team of the programme.',
    },
    check: {
      topic: 'Check',
      text: 'Redaktionen can compare the file with the database cell by cell: Report, Check a file.',
    },
    hash: "Checksum of the tables' cells",
    app: { topic: 'Program', text: (version) => `Redaktionen ${version}` },
    figures: { topic: 'Definitions', text: (version) => `Version ${n(version)} of what is counted.` },
    rules: (edition) => `Rules of ${edition}`,
    version: (version) => `Version ${n(version)}`,
    concordances: 'Concordances',
    concordance: (dimension, version) => `${dimension} version ${n(version)}`,
    sheet: (name) => `Sheet: ${name}`,
  },
  notes: {
    number: (place) => `Note ${n(place)}`,
    counted: {
      topic: 'What is counted',
      text: 'An activity is a submission with the state Published. It counts once, however many occurrences and days it has. A part of a larger activity counts by itself, and so does each activity of a series.',
    },
    apart: {
      topic: 'What is not counted',
      text: (states) =>
        states === '' ? 'No submissions have other states.' : `Submissions with other states: ${states}.`,
    },
    state: (name, submissions) => `${name} ${n(submissions)}`,
    county: {
      topic: 'County',
      text: "The county is that of the place. Digital activities have no county and stand apart. A column also shows how it is when digital ones are counted in their organiser's county, where that is known. Not stated means that the place is missing.",
    },
    municipality: {
      topic: 'Municipality',
      text: 'The municipality is that of the place. Digital activities without a place stand as not stated. Only municipalities with activities are listed.',
    },
    type: {
      topic: 'Type',
      text: "The type is in the organiser's own words. The edition's types are always listed, also when no activity has them.",
    },
    theme: {
      topic: 'Theme',
      text: 'An activity may have several themes and counts under each. The rows may therefore be more than all activities together.',
    },
    sector: {
      topic: 'Sector',
      text: "The sector is read from the name of the first party, with the team's register and corrections.",
    },
    organisers: {
      topic: 'Organisers',
      text: 'Distinct parties that organise or co-organise. A party is the same however it is written. An activity with several organisers counts with each, so the rows may be more than all activities together. New is who has no activity in earlier editions that are in the database.',
    },
    weekday: {
      topic: 'Days',
      text: 'The day is the first day, in Swedish time. An activity over several days counts under the first.',
    },
    change: {
      topic: 'Change',
      text: 'The change is from the edition in the row above. Percent is shown only where the earlier edition has at least 30 activities, else it says Too few. Where the rows of either edition are missing it says Missing.',
    },
    break: (topic) => ({ topic: `Break: ${topic}` }),
    breakText: (words) => `${words} Editions on either side of the break are not fully comparable.`,
    percent: {
      topic: 'Percent',
      text: 'The base stands in the heading of the column. Percentages are rounded to whole numbers, so together they may be something else than 100.',
    },
    noPercent: {
      topic: 'Percent',
      text: 'Percent is not shown, since the edition has fewer than 30 activities.',
    },
    published: {
      topic: 'Published figures',
      text: 'Numbers that others have written about an edition stand in their own words, such as over 200. They stand beside the counts and are never added to them.',
    },
    zero: {
      topic: 'The number 0',
      text: 'No activity was counted. In a column of percent, 0 may also mean less than half a percent.',
    },
    missing: {
      topic: 'The word Missing',
      text: 'The figure is missing, or the rows of the edition are missing. That is something else than 0.',
    },
    cut: {
      topic: 'Cut texts',
      text: 'A cell holds 32,767 characters. Longer texts are cut, and it says so at the end of the cell.',
    },
  },
}
