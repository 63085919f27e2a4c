/** English words of `desk report`, and of what can be wrong with a report that is checked. */
import type { cliReport as swedish } from '../sv/cli-report.ts'

export const cliReport: typeof swedish = {
  commands: {
    report: 'write a report as an Excel file, or check one',
    reportVerify: 'compare a saved report with the database',
  },
  options: {
    reportKind: 'tables (published tables) or analyst (rows and charts)',
    reportSections: 'sections with commas, such as county,format,comparison',
  },
  arguments: { report: 'the report, as it was saved' },
  optionNeeded: (option) => `The option ${option} is needed. See desk report --help.`,
  verified: {
    same: (cells) => `The file is right: ${cells} cells equal the database.`,
    differs: (differ, cells) => `${differ} of ${cells} cells are others in the database now.`,
    touched: 'The file’s own numbers have been changed since it was made.',
    columns: { sheet: 'Sheet', cell: 'Cell', inFile: 'In the file', inDatabase: 'In the database' },
    none: 'not there',
    firstShown: (shown) => `The first ${shown} are shown.`,
  },
  failures: {
    gone: 'The file is no longer there to fetch. Make it again.',
    notReport: {
      'not-a-workbook': 'The file is no Excel file that can be read. Choose the report as it was saved.',
      'no-fingerprint':
        'The file has no fingerprint from Redaktionen. Choose a report that Redaktionen has made, as it was saved.',
      'other-form':
        'The file’s fingerprint is of another kind than this program reads. Update the program, or make the report again.',
      'too-large': 'The file is larger inside than any report. It has not been read.',
    },
  },
}
