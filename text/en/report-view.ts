/** English words for the view where a report is chosen and made. */
import { number } from '../number.ts'
import type { reportView as swedish } from '../sv/report-view.ts'

const n = (value: number) => number('en', value)

export const reportView: typeof swedish = {
  title: 'Report',
  edition: 'Report on',
  compareWith: 'Compared with',
  compareNone: 'The programme has no other edition.',
  language: 'Language in the file',
  languages: { sv: 'Swedish', en: 'English' },
  make: 'Make Excel file',
  making: 'Making the file',
  holdsTitle: 'What the file will hold',
  sheet: 'Sheet',
  holds: 'Contents',
  rows: (count) => `${n(count)} ${count === 1 ? 'row' : 'rows'}`,
  numbersTitle: 'The numbers in the file right now',
  columns: { edition: 'Edition', activities: 'Activities', published: 'Published figure' },
  notAvailable: '..',
  notAvailableMeaning: 'Two dots mean that the figure is missing.',
  done: (file) => `The file ${file} is made and saved among your downloads.`,
  again: 'Get the file again',
  failed: 'The file could not be made. Nothing has changed.',
  unknownEdition: (id) => `The edition ${id} is no longer there.`,
  demoNote: 'The file is marked Example data on every sheet. It is not for sharing.',
  empty: 'The edition has no published activities. The file will be empty but for published figures.',
}
