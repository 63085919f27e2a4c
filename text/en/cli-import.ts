/** English words of `desk import` for what it takes a file for, and the cells to look at. */
import type { cliImport as swedish } from '../sv/cli-import.ts'

export const cliImport: typeof swedish = {
  takenAsSubmissions: (arrivals, contacts) =>
    arrivals + contacts === 0
      ? 'The rows are taken for submissions to review (--as submissions).'
      : `The rows are taken for submissions to review (--as submissions): ${arrivals} say when they came in, ${contacts} whom to reach.`,
  looksLikeProgramme:
    'The rows are taken for submissions to review (--as submissions). None says when it came in or whom to reach, so the file looks like a finished programme: then give --as programme.',
  notice: (row, heading, text, reason) => `Row ${row}, ${heading}, "${text}": ${reason}`,
  moreNotices: (cells) => `… and ${cells} more to check.`,
}
