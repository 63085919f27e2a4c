/** Results on stdout: one JSON document with `--json`, else lines and tables for people. Messages go to stderr. */
import { once } from 'node:events'

export type OutputOptions = { json?: boolean }

export function print(options: OutputOptions, result: unknown, lines: () => readonly string[]): void {
  const text = options.json ? JSON.stringify(result, null, 2) : lines().map(printable).join('\n')
  process.stdout.write(`${text}\n`)
}

/** One result of many: a line of its own with `--json`. Waits where the reader is behind. */
export async function printNext(
  options: OutputOptions,
  result: unknown,
  lines: () => readonly string[],
): Promise<void> {
  const text = options.json ? JSON.stringify(result) : lines().map(printable).join('\n')
  if (!process.stdout.write(`${text}\n`)) await once(process.stdout, 'drain')
}

export function tell(message: string): void {
  process.stderr.write(`${printable(message)}\n`)
}

/** Where `desk … | head` has read enough, that is no error. */
export function endQuietlyWithoutReader(): void {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    throw error
  })
}

/** Columns padded to their widest cell; numbers to the right. */
export function table(
  headings: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string[] {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? oneLine(cell) : cell)))
  const widths = headings.map((heading, column) =>
    Math.max(heading.length, ...cells.map((row) => String(row[column] ?? '').length)),
  )
  const line = (row: readonly (string | number)[]) =>
    row
      .map((cell, column) => pad(cell, widths[column] ?? 0))
      .join('  ')
      .trimEnd()
  const isNumber = headings.map((_, column) => typeof cells[0]?.[column] === 'number')
  const head = headings.map((heading, column) =>
    isNumber[column] ? heading.padStart(widths[column] ?? 0) : heading,
  )
  return [line(head), ...cells.map(line)]
}

function pad(cell: string | number, width: number): string {
  return typeof cell === 'number' ? String(cell).padStart(width) : cell.padEnd(width)
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

/** Titles come from outside, and a terminal obeys control characters. */
function printable(line: string): string {
  return line.replace(/[\t\r\n]+/g, ' ').replace(/\p{Cc}/gu, '\uFFFD')
}
