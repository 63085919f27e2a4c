/** Editions side by side, all counted by the one place that counts. */

import type { FiguresInput, FiguresOutput } from '../../contract/calls/figures.ts'
import type { FiguresCompareInput, FiguresCompareOutput } from '../../contract/calls/figures-compare.ts'
import { currentConcordance, mappedKeys } from '../../db/read/concordance.ts'
import { listEditions } from '../../db/read/editions.ts'
import { organiserNames } from '../../db/read/figures-names.ts'
import type { CrossedBreak } from '../../domain/figures/breaks.ts'
import { changeOf, comingAndGoing, shiftOfMix } from '../../domain/figures/compare.ts'
import { UNKNOWN } from '../../domain/figures/counted-county.ts'
import { type Dimension, isMappable } from '../../domain/figures/dimensions.ts'
import { MEASURE_RULES } from '../../domain/figures/measures.ts'
import { knownEdition } from '../editions/editions.ts'
import type { Workspace } from '../workspace.ts'
import { breaksBetween } from './breaks.ts'
import { countFigures } from './count.ts'

type Listed = ReturnType<typeof listEditions>[number]

/** What is asked of the counting, for any editions and dimensions. */
type Ask = (editions: readonly string[], question: Pick<FiguresInput, 'measure' | 'by'>) => FiguresOutput

/** Throws UNKNOWN_EDITION, BAD_QUERY. */
export function compareFigures(workspace: Workspace, input: FiguresCompareInput): FiguresCompareOutput {
  const { measure = 'activities', by, where = '', names = 'mapped', ...rest } = input
  const { database } = workspace
  const { language, digital, series } = rest
  const switches = { ...(digital && { digital }), ...(series && { series }), names }
  for (const edition of input.editions) knownEdition(workspace, edition)
  return database.sqlite.transaction(() => {
    const all = listEditions(database).reverse()
    const editions = all.filter(({ id }) => input.editions.includes(id))
    const ask: Ask = (asked, question) =>
      countFigures(workspace, {
        ...question,
        ...switches,
        ...(language && { language }),
        where: `${where} edition:${asked.join(',')}`,
      })
    const ids = editions.map(({ id }) => id)
    const whole = ask(ids, { measure, by: ['edition'] })
    const split =
      by === undefined ? null : ask(ids, { measure, by: by === 'edition' ? [by] : ['edition', by] })
    const here = new Set(editionsHere(workspace, ids))
    const isHere = (edition: string) => here.has(edition)
    const total = (edition: string) =>
      isHere(edition)
        ? (whole.rows.find((row) => row.edition === edition)?.value ?? emptyValue(measure))
        : null
    const breaks = breaksBetween(workspace, ids, by === undefined ? [] : [by])
    const pairs = pairsOf(editions.filter(({ id }) => isHere(id)))
    const organisations = pairs.map((pair) => comingIn(ask, 'organiser', pair, all))
    return {
      measure,
      by: by ?? null,
      definition: (split ?? whole).definition,
      switches: whole.switches,
      editions: editions.map(({ id, name, startsOn }) => ({
        edition: id,
        name,
        startsOn,
        total: total(id),
        published: publishedOf(workspace, measure, id),
      })),
      steps: pairs.flatMap(({ from, to }) => {
        const [before, after] = [total(from.id), total(to.id)]
        if (before === null || after === null) return []
        const change = changeOf(before, after)
        return [{ from: from.id, to: to.id, change, breaks: breaksIn(breaks, from, to, all) }]
      }),
      breaks,
      rows: split === null || by === undefined ? [] : rowsBy(split, by, ids, isHere),
      sumsTo: (split ?? whole).sumsTo,
      ownKeys: (split ?? whole).ownKeys,
      mix:
        split === null || by === undefined || !hasMix(measure)
          ? []
          : pairs.map((pair) => mixIn(split, by, pair, total)),
      municipalities: pairs.map((pair) => comingIn(ask, 'municipality', pair, all)),
      organisations,
      organisers: organiserNames(database, [
        ...new Set(organisations.flatMap((one) => [...one.stayed, ...one.new, ...one.returned, ...one.lost])),
      ]),
      concordances:
        names === 'mapped' && by !== undefined && isMappable(by)
          ? [mappingOf(workspace, by, ids, (asked) => written(workspace, { ...input, by, editions: asked }))]
          : [],
    }
  })()
}

/** Those with any submission, whatever the filter leaves of them: nothing left is 0, and not missing. */
function editionsHere(workspace: Workspace, ids: readonly string[]): string[] {
  const where = `edition:${ids.join(',')}`
  const { rows } = countFigures(workspace, { measure: 'submissions', by: ['edition'], where, language: 'en' })
  return rows.flatMap(({ edition }) => edition ?? [])
}

/** Of nothing there is no median. */
function emptyValue(measure: FiguresOutput['measure']): number | null {
  return MEASURE_RULES[measure].parts === 'none' ? null : 0
}

type Pair = { from: Listed; to: Listed }

function pairsOf(editions: readonly Listed[]): Pair[] {
  return editions.slice(1).flatMap((to, at) => {
    const from = editions[at]
    return from ? [{ from, to }] : []
  })
}

/** Published of whole editions, whatever the filter of the counts: they stand beside and are never compared. */
function publishedOf(workspace: Workspace, measure: FiguresOutput['measure'], edition: string) {
  return countFigures(workspace, { measure, by: ['edition'], where: `edition:${edition}` }).published
}

function breaksIn(
  crossed: readonly CrossedBreak[],
  from: Listed,
  to: Listed,
  all: readonly Listed[],
): string[] {
  const place = (edition: string) => all.findIndex(({ id }) => id === edition)
  return crossed
    .filter(({ edition }) => place(from.id) < place(edition) && place(edition) <= place(to.id))
    .filter(
      ({ edition }) => all[place(edition)]?.programme === to.programme && from.programme === to.programme,
    )
    .map(({ id }) => id)
}

function rowsBy(
  { measure, rows }: FiguresOutput,
  by: Dimension,
  editions: readonly string[],
  isHere: (edition: string) => boolean,
): FiguresCompareOutput['rows'] {
  const keys = [...new Set(rows.map((row) => row[by] ?? UNKNOWN))].sort()
  return keys.map((key) => {
    const values = editions.map((edition) =>
      isHere(edition)
        ? (rows.find((row) => row.edition === edition && (row[by] ?? UNKNOWN) === key)?.value ??
          emptyValue(measure))
        : null,
    )
    const counted = values.filter((value) => value !== null)
    const [first, last] = [counted[0], counted.at(-1)]
    const change =
      counted.length < 2 || first === undefined || last === undefined ? null : changeOf(first, last)
    return { key, values, change }
  })
}

/** Shares are of activities or submissions; those of distinct organisers or medians say nothing. */
function hasMix(measure: FiguresOutput['measure']): boolean {
  return MEASURE_RULES[measure].parts === 'sum'
}

function mixIn(
  { rows }: FiguresOutput,
  by: Dimension,
  { from, to }: Pair,
  total: (edition: string) => number | null,
): FiguresCompareOutput['mix'][number] {
  const partsOf = (edition: string) =>
    new Map(
      rows
        .filter((row) => row.edition === edition)
        .map((row): [string, number] => [row[by] ?? UNKNOWN, row.value]),
    )
  const wholes = { from: total(from.id) ?? 0, to: total(to.id) ?? 0 }
  return { from: from.id, to: to.id, ...shiftOfMix(partsOf(from.id), partsOf(to.id), wholes) }
}

/** Who has an activity in which; what is not known comes and goes nowhere. */
function comingIn(
  ask: Ask,
  dimension: 'municipality' | 'organiser',
  { from, to }: Pair,
  all: readonly Listed[],
) {
  const earlier = all.filter(
    ({ programme, startsOn }) => programme === to.programme && startsOn < to.startsOn,
  )
  const keysOf = (editions: readonly string[]) => {
    if (editions.length === 0) return new Set<string>()
    const { rows } = ask(editions, { measure: 'activities', by: [dimension] })
    return new Set(rows.flatMap((row) => row[dimension] ?? []).filter((key) => key !== UNKNOWN))
  }
  const before = keysOf([...new Set([...earlier.map(({ id }) => id), from.id])])
  return { from: from.id, to: to.id, ...comingAndGoing(keysOf([from.id]), keysOf([to.id]), before) }
}

/** Counted by the editions' own names, to tell what the map changed. */
function written(
  workspace: Workspace,
  {
    editions,
    by,
    measure = 'activities',
    where = '',
    language,
    digital,
    series,
  }: FiguresCompareInput & { by: Dimension },
): FiguresOutput {
  return countFigures(workspace, {
    measure,
    by: ['edition', by],
    where: `${where} edition:${editions.join(',')}`,
    ...(language && { language }),
    ...(digital && { digital }),
    ...(series && { series }),
    names: 'written',
  })
}

function mappingOf(
  { database }: Workspace,
  dimension: 'type' | 'theme' | 'format',
  editions: readonly string[],
  countWritten: (editions: string[]) => FiguresOutput,
): FiguresCompareOutput['concordances'][number] {
  const { rows } = countWritten([...editions])
  const mapped = editions.flatMap((edition) => {
    const keys = mappedKeys(database, dimension, edition)
    return rows.flatMap((row) => {
      const to = row.edition === edition ? keys.get(row[dimension] ?? '') : undefined
      return to === undefined ? [] : [{ edition, from: row[dimension] ?? '', to, value: row.value }]
    })
  })
  return { dimension, version: currentConcordance(database, dimension).version, mapped }
}
