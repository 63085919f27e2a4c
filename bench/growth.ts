/** The same questions on ever larger databases: what each may grow with, and what it did. */
import { writeFileSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { databaseOf } from './database.ts'
import { measure, type Question } from './question.ts'
import { firstQueueBlock, middleBlocks, searchCommonWord, searchRareWord, twoFilters } from './queue.ts'
import { viewCounts, viewQuestions } from './views.ts'

const SIZES = [1_000, 10_000, 100_000, 1_000_000] as const
const QUESTIONS: readonly Question[] = [
  firstQueueBlock,
  ...middleBlocks,
  twoFilters,
  searchCommonWord,
  searchRareWord,
  viewCounts,
  ...viewQuestions,
]
const ROUNDS = 5

type Cell = { floorMs: number; ownMs: number }
type Row = { question: Question; cells: Cell[] }

/** Prints the table, on sizes up to `most`, and writes `docs/GROWTH.md` where it is asked to. */
export async function growth({ most, writes }: { most: number; writes: boolean }): Promise<void> {
  const sizes = SIZES.filter((size) => size <= most)
  const rows: Row[] = QUESTIONS.map((question) => ({ question, cells: [] }))
  for (const size of sizes) {
    const database = await databaseOf(size)
    for (const { question, cells } of rows) {
      console.error(`${question.name}, ${count(size)} …`)
      cells.push((await measure(question, database, ROUNDS)).times)
    }
    database.sqlite.close()
  }
  const table = tableOf(sizes, rows)
  console.log(table)
  if (writes) writeFileSync(join(import.meta.dirname, '..', 'docs', 'GROWTH.md'), page(rows, table))
}

function tableOf(sizes: readonly number[], rows: readonly Row[]): string {
  const headings = ['question', ...sizes.map(count), 'last tenfold']
  const lines = rows.map(({ question, cells }) => [question.name, ...cells.map(cellText), lastTenfold(cells)])
  const table = [headings, headings.map((_, at) => (at === 0 ? '---' : '--:')), ...lines]
  return table.map((line) => `| ${line.join(' | ')} |`).join('\n')
}

function cellText({ floorMs, ownMs }: Cell): string {
  return `${millis(ownMs)} (${(ownMs / floorMs).toFixed(2)}×)`
}

/** How many times as long ten times as many took. */
function lastTenfold(cells: readonly Cell[]): string {
  const [before, last] = cells.slice(-2)
  return before && last ? `${(last.ownMs / before.ownMs).toFixed(1)}×` : ''
}

function page(rows: readonly Row[], table: string): string {
  const grows = Map.groupBy(rows, ({ question }) => question.growsWith)
  const lines = [...grows].map(
    ([words, own]) => `- ${own.map(({ question }) => `\`${question.name}\``).join(', ')}: ${words}.`,
  )
  return `# Growth

How long the queue's questions take as the number of submissions grows. Written by
\`npm run bench -- growth --write\`; the numbers are medians, in milliseconds, of a warm database on
${cores()}, with the ratio to the bare SQL that gives the same answer in the same run. The last column is how many
times as long the largest took as one of a tenth. A desk sees one edition at a time: about two fifths of the
submissions, a third of them new. Above 100,000 the submissions are copies with names of their own.

${table}

## What each may grow with

${lines.join('\n')}

A count is exact up to 10,000 and then stops, so that a view costs no more than that however large an edition is, unless
few of the rows that it looks through match. The total of a block is exact at any size, since the scroll bar needs it, and
is read from the index alone. A jump is an offset: SQLite passes over the index entries before it one by one, for the
middle a fifth of all submissions. A rank kept beside the index would spare them, at the price of rewriting it with
every change.

## What grew faster

By more than ${FASTER} times in the last tenfold: ${fasterThanTheRest(rows)}.

A desk's database has the statistics of \`pragma optimize\` (\`db/statistics.ts\`), made when it is opened, after each intake and
when it is closed. What few findings, decisions, conflicts or parties say is looked up in their own indexes first. Each row
looked at is a seek in tables that are larger than the 64 MB which a connection keeps in memory, so that above 100,000 it costs
more a row. A search for a common word reads every row that matches, wherever in the file it lies, to sort them.
`
}

/** Ten times as many may take somewhat more than ten times as long: caches hold less of them. */
const FASTER = 12

function fasterThanTheRest(rows: readonly Row[]): string {
  const names = rows.flatMap(({ question, cells }) => {
    const [before, last] = cells.slice(-2)
    return before && last && last.ownMs > FASTER * before.ownMs ? [`\`${question.name}\``] : []
  })
  return names.length > 0 ? names.join(', ') : 'nothing'
}

function cores(): string {
  const number = availableParallelism()
  return number === 2 ? 'two cores' : `${number} cores`
}

function count(value: number): string {
  return value.toLocaleString('en')
}

function millis(value: number): string {
  return value >= 100 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toFixed(3)
}
