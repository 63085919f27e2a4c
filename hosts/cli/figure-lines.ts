/** Says pace, comparisons and snapshots in lines, for people who read them in a terminal. */

import type { figureNamer } from '../../backend/figures/figure-namer.ts'
import type { FiguresCompareOutput } from '../../contract/calls/figures-compare.ts'
import type { FiguresNowOutput } from '../../contract/calls/figures-now.ts'
import type { SnapshotCompared } from '../../contract/calls/figures-snapshots.ts'
import { DIMENSIONS } from '../../domain/figures/dimensions.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { table } from './output.ts'

type Namer = ReturnType<typeof figureNamer>

const MOST_LINES = 20

export function sayNow(told: FiguresNowOutput, language: Language): string[] {
  const { pace: said } = words(language).figuresMore
  const { pace, waiting, failing, municipalities } = told
  const { criteria } = words(language).common
  const { forecast, noForecast } = pace
  return [
    said.now(pace.now, pace.edition),
    ...(pace.daysBefore === null ? [] : [said.daysLeft(pace.daysBefore)]),
    ...pace.earlier.map(({ edition, toDate, final }) => said.earlier(edition, toDate, final)),
    ...pace.leftOut.map(({ edition, why, timed, submissions }) =>
      said.leftOut[why](edition, timed, submissions),
    ),
    ...(forecast ? [said.forecast(forecast.low, forecast.high, forecast.restsOn.length)] : []),
    ...(noForecast ? [said.noForecast[noForecast]] : []),
    said.waiting(waiting.total, waiting.overdue),
    ...waiting.byClaim.map(
      ({ reviewer, organisation, waiting: count }) =>
        `  ${reviewer === null ? said.nobody : `${reviewer} (${organisation})`}: ${count}`,
    ),
    ...failing
      .slice(0, MOST_LINES)
      .map(({ criterion, submissions }) => said.failing(criteria[criterion], submissions)),
    said.municipalities(municipalities.present, municipalities.of),
  ]
}

export function sayCompared(told: FiguresCompareOutput, nameOf: Namer, language: Language): string[] {
  const { compare, inOwn } = words(language).figuresMore
  const { figures } = words(language)
  const { by, editions, rows, steps, breaks, concordances } = told
  const shown = (value: number | null) => (value === null ? compare.notCounted : figures.number(value))
  const difference = (change: { difference: number } | null) =>
    change === null ? '' : figures.number(change.difference)
  const nameOfRow = (key: string) =>
    by === null ? key : by === 'organiser' ? (told.organisers[key] ?? key) : nameOf(by, key)
  return [
    ...table(
      [
        by === null ? '' : figures.dimensions[by],
        ...editions.map(({ edition }) => edition),
        compare.difference,
      ],
      [
        ...rows.map(({ key, values, change }) => [nameOfRow(key), ...values.map(shown), difference(change)]),
        [figures.measures[told.measure].name, ...editions.map(({ total }) => shown(total)), ''],
      ],
    ),
    ...steps.map(({ from, to, change }) => compare.change(from, to, change.difference, change.percent)),
    ...(steps.some(({ change }) => change.percent === null) ? [compare.smallBase] : []),
    ...told.mix.flatMap(({ moved }) => (moved === null ? [] : [compare.moved(moved)])),
    ...told.municipalities.map((one) => sayComing(compare.municipalities, one, language)),
    ...told.organisations.map((one) => sayComing(compare.organisers, one, language)),
    ...editions.flatMap(({ published }) =>
      published.map(({ edition, words: stated, source }) =>
        compare.published(edition, inOwn(stated), source),
      ),
    ),
    ...breaks.map(({ after, edition, words: noted }) => compare.break(after, edition, inOwn(noted))),
    ...concordances.flatMap(({ version, mapped }) => [
      compare.mapVersion(version),
      ...mapped.map(({ edition, from, to, value }) => compare.mapped(edition, from, to, value)),
    ]),
    ...(told.switches.names === 'written' ? [compare.written] : []),
    figures.measures[told.measure].definition,
  ]
}

type Coming = FiguresCompareOutput['municipalities'][number]

function sayComing(what: string, coming: Coming, language: Language): string {
  const { compare } = words(language).figuresMore
  const named = `${what} ${coming.from}–${coming.to}`
  return compare.coming(
    named,
    coming.new.length,
    coming.returned.length,
    coming.lost.length,
    coming.stayed.length,
  )
}

export function saySnapshot(told: SnapshotCompared, language: Language): string[] {
  const { snapshot } = words(language).figuresMore
  const { figures, common } = words(language)
  const value = (one: number | null) => (one === null ? '–' : figures.number(one))
  const keysOf = (keys: Record<string, string>) =>
    DIMENSIONS.flatMap((dimension) => (keys[dimension] === undefined ? [] : [keys[dimension]])).join(', ') ||
    snapshot.total
  const state = (code: string) => (common.states as Readonly<Record<string, string>>)[code] ?? code
  return [
    snapshot.listed(told.id, told.name, told.at, told.submissions),
    told.isIntact ? snapshot.intact : snapshot.notIntact,
    ...(told.cells.length === 0 ? [snapshot.same] : []),
    ...told.meaning.map(({ what, of, before, after }) =>
      what === 'figures'
        ? snapshot.meaning.figures(before, after)
        : snapshot.meaning[what](of, before, after),
    ),
    ...told.cells
      .slice(0, MOST_LINES)
      .map(({ keys, before, after }) => snapshot.cell(keysOf(keys), value(before), value(after))),
    snapshot.rows(told.came, told.went, told.corrected),
    ...told.rows.slice(0, MOST_LINES).map((row) => {
      if (row.kind !== 'corrected')
        return row.kind === 'came'
          ? snapshot.came(row.title, state(row.state).toLowerCase())
          : snapshot.went(row.title)
      const { what, stateBefore, stateAfter } = row
      const parts = what.map((part) =>
        part === 'state'
          ? snapshot.state(state(stateBefore).toLowerCase(), state(stateAfter).toLowerCase())
          : snapshot.what[part],
      )
      return snapshot.corrected(row.title, parts.join(', '))
    }),
  ]
}
