/** Figures as dashboards, reports and the command line ask for them; the counting is `db/read/figures.ts`. */
import type { FigureRow, FiguresInput, FiguresOutput, StatedBeside } from '../../contract/calls/figures.ts'
import { countEdition, countFigures as countInDatabase } from '../../db/read/figures.ts'
import { editionsCounted, ownKeys } from '../../db/read/figures-editions.ts'
import { organiserNames } from '../../db/read/figures-names.ts'
import type { Counted, CountedRow } from '../../db/read/figures-question.ts'
import { readPublishedFigures } from '../../db/read/published-figures.ts'
import { definitionOf } from '../../domain/figures/definition.ts'
import type { Query } from '../../domain/search/query.ts'
import { readQuery } from '../moderation/read-query.ts'
import { viewpointOf } from '../moderation/viewpoint.ts'
import type { Workspace } from '../workspace.ts'
import { breaksBetween } from './breaks.ts'
import { notesOf } from './notes.ts'
import { publishedBeside } from './published-beside.ts'

/** Everything at one moment, also while another process writes. Throws BAD_QUERY. */
export function countFigures(workspace: Workspace, input: FiguresInput): FiguresOutput {
  const {
    measure = 'activities',
    by,
    language = 'sv',
    digital = 'apart',
    series = 'each',
    names = 'written',
  } = input
  const where = readQuery(input.where ?? '', language)
  const switches = { digital, series, names }
  const { database } = workspace
  return database.sqlite.transaction(() => {
    const question = { measure, by, where, viewpoint: viewpointOf(workspace), ...switches }
    const counted = countInDatabase(database, question)
    const published = publishedBeside(workspace, measure, where)
    const editions = editionsCounted(database, question, counted.rows)
    const { value: total, ...beside } = counted.whole
    return {
      measure,
      definition: definitionOf(measure, by, switches),
      switches,
      rows: counted.rows.map((row) => toRow(row, question, published)),
      total,
      ...beside,
      sumsTo: counted.sumsTo,
      unknown: counted.unknown,
      published,
      notes: notesOf(workspace, question, counted),
      breaks: breaksBetween(workspace, editionsShown(editions, published, by), by),
      ownKeys: ownKeys(database, question, editions),
      ...(by.includes('organiser') && { organisers: namesOf(workspace, counted) }),
    }
  })()
}

function toRow(
  { keys, ...counted }: CountedRow,
  { measure, by }: Pick<FiguresOutput, 'measure'> & { by: FiguresInput['by']; where: Query },
  published: readonly StatedBeside[],
): FigureRow {
  const stated = published.find(({ edition }) => by.length === 1 && edition === keys.edition)
  return {
    ...keys,
    [measure]: counted.value,
    ...counted,
    ...(stated && { published: { value: stated.value, qualifier: stated.qualifier, source: stated.source } }),
  }
}

/** What others have stated stands beside whole editions, so breaks lie between those as well. */
function editionsShown(
  counted: readonly string[],
  published: readonly StatedBeside[],
  by: FiguresInput['by'],
): string[] {
  const isOfWholes = by.length === 0 || (by.length === 1 && by[0] === 'edition')
  return [...new Set([...counted, ...(isOfWholes ? published.map(({ edition }) => edition) : [])])]
}

function namesOf({ database }: Workspace, { rows }: Counted): Record<string, string> {
  return organiserNames(database, [...new Set(rows.flatMap(({ keys }) => keys.organiser ?? []))])
}

/** An edition's submissions by state, and what others have published of it beside them. */
export function overview({ database }: Workspace, edition: string) {
  const counted = countEdition(database, edition)
  const received = Object.entries(counted.states)
    .filter(([state]) => state !== 'withdrawn')
    .reduce((sum, [, submissions]) => sum + submissions, 0)
  return { ...counted, received, published: readPublishedFigures(database, edition) }
}
