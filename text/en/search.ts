/** English words for searching: the box, its suggestions, and what is wrong with a query. */
import type { search as swedish } from '../sv/search.ts'

export const search: typeof swedish = {
  label: 'Search the submissions',
  placeholder: 'Search, for example criterion:party=unclear',
  clear: 'Clear the search',
  suggestions: 'Suggestions',
  keys: 'choose with the arrows, Enter adds, Esc closes',
  keptList: 'The list shows the search before.',
  fields: {
    edition: 'edition',
    state: 'state',
    outcome: 'outcome',
    criterion: 'a criterion and its outcome',
    county: 'county, code or name',
    municipality: 'municipality, code or name',
    format: 'on-site, digital, hybrid',
    type: 'kind of activity',
    sector: "a party's sector",
    organiser: "the organiser's name",
    title: 'words in the title',
    id: "the submission's number",
    day: 'a day or >day',
    received: 'day received or >day',
    changed: 'day changed or >day',
    reviewer: 'who decided',
    has: 'conflict, decision under way',
  },
  problems: {
    'unknown-field': (word) => `“${word}” is no search field.`,
    'unknown-value': (word) => `“${word}” cannot be searched for here.`,
    'bad-date': (word) => `“${word}” is no day. Write YYYY-MM-DD, with > or < before it if you like.`,
    'open-quote': () => 'The quotation mark has no end.',
    'empty-value': (word) => `Write a value after “${word}:”.`,
  },
  place: (from, to) => (from === to ? `Character ${from}.` : `Characters ${from}–${to}.`),
  expected: (words) => `For example ${words.join(', ')}.`,
}
