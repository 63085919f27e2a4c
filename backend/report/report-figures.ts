/** Everything that the published tables show, read at one moment; every number comes from the one place that counts. */
import type { FiguresOutput } from '../../contract/calls/figures.ts'
import { countEdition } from '../../db/read/figures.ts'
import { hasDemoRows } from '../../db/read/queue.ts'
import type { EditionWithRules } from '../../domain/edition.ts'
import type { CrossedBreak } from '../../domain/figures/breaks.ts'
import type { Dimension } from '../../domain/figures/dimensions.ts'
import type { Measure } from '../../domain/figures/measures.ts'
import type { DigitalChoice } from '../../domain/figures/switches.ts'
import type { Section } from '../../domain/report.ts'
import { knownEdition } from '../editions/editions.ts'
import { breaksBetween } from '../figures/breaks.ts'
import { countFigures } from '../figures/count.ts'
import type { Workspace } from '../workspace.ts'

/** Activities by the keys of one dimension. */
export type Counts = ReadonlyMap<string, number>

export type EditionFigures = {
  edition: EditionWithRules
  /** False where nothing of the edition is here, so that its figures are missing and not 0. */
  hasRows: boolean
  states: Readonly<Record<string, number>>
  total: number
  county: Counts
  format: Counts
  organisers: number
  municipalities: number
  counties: number
}

export type OrganiserCounted = { name: string; sector: string; isNew: boolean; activities: number }

/** Only what the asked sections need is counted; the rest is empty. */
export type ReportFigures = EditionFigures & {
  madeAt: string
  isDemo: boolean
  parts: ReadonlyMap<Section, Counts>
  countyWithOrganisers: Counts
  organiserRows: OrganiserCounted[]
  /** The edition and those it is compared with, oldest first. */
  side: EditionFigures[]
  /** Between the editions of `side`, in order of time. */
  breaks: CrossedBreak[]
}

/** The sections that count activities by one dimension. */
export const PART_DIMENSIONS = {
  county: 'county',
  municipality: 'municipality',
  format: 'format',
  type: 'type',
  theme: 'theme',
  sector: 'sector',
  weekday: 'weekday',
} as const satisfies Partial<Record<Section, Dimension>>
export type PartSection = keyof typeof PART_DIMENSIONS

export function isPart(section: Section): section is PartSection {
  return section in PART_DIMENSIONS
}

/** Throws UNKNOWN_EDITION. */
export function readReportFigures(
  workspace: Workspace,
  asked: { edition: string; compare: readonly string[]; sections: readonly Section[] },
): ReportFigures {
  const { database, now } = workspace
  // One moment for all reads, also while another process writes.
  return database.sqlite
    .transaction(() => {
      const ids = [...new Set([asked.edition, ...asked.compare])]
      const read = ids.map((id) => figuresOf(workspace, knownEdition(workspace, id)))
      const [own] = read as [EditionFigures]
      const side = read.toSorted((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1))
      const has = (section: Section) => asked.sections.includes(section)
      return {
        ...own,
        madeAt: now(),
        isDemo: workspace.isDemo || hasDemoRows(database, ids),
        parts: new Map(
          asked.sections
            .filter(isPart)
            .map((section) => [section, countBy(workspace, asked.edition, PART_DIMENSIONS[section])]),
        ),
        countyWithOrganisers: has('county')
          ? countBy(workspace, asked.edition, 'county', 'organiser')
          : new Map(),
        organiserRows: has('organisers') ? organisersOf(workspace, asked.edition) : [],
        side,
        breaks: breaksBetween(
          workspace,
          side.map(({ edition }) => edition.id),
          ['edition', 'format', 'county'],
        ),
      }
    })
    .deferred()
}

function figuresOf(workspace: Workspace, edition: EditionWithRules): EditionFigures {
  const { states } = countEdition(workspace.database, edition.id)
  const whole = (measure: Measure) => ask(workspace, edition.id, measure, []).total
  return {
    edition,
    hasRows: Object.keys(states).length > 0,
    states,
    total: whole('activities'),
    county: countBy(workspace, edition.id, 'county'),
    format: countBy(workspace, edition.id, 'format'),
    organisers: whole('organisers'),
    municipalities: whole('municipalities'),
    counties: whole('counties'),
  }
}

/** Those with most activities first, then by name. */
function organisersOf(workspace: Workspace, edition: string): OrganiserCounted[] {
  const counted = ask(workspace, edition, 'activities', ['organiser'])
  const names = counted.organisers ?? {}
  const newcomers = keysOf(ask(workspace, edition, 'new-organisers', ['organiser']), 'organiser')
  const sectors = new Map(
    ask(workspace, edition, 'organisers', ['organiser', 'sector']).rows.map((row) => [
      row.organiser ?? '',
      row.sector ?? 'unknown',
    ]),
  )
  const collator = new Intl.Collator('sv')
  return counted.rows
    .map((row) => {
      const key = row.organiser ?? ''
      return {
        name: names[key] ?? key,
        sector: sectors.get(key) ?? 'unknown',
        isNew: newcomers.has(key),
        activities: row.value,
      }
    })
    .sort((a, b) => b.activities - a.activities || collator.compare(a.name, b.name))
}

function countBy(
  workspace: Workspace,
  edition: string,
  by: Dimension,
  digital: DigitalChoice = 'apart',
): Counts {
  const { rows } = ask(workspace, edition, 'activities', [by], digital)
  return new Map(rows.map((row) => [row[by] ?? '', row.value]))
}

function ask(
  workspace: Workspace,
  edition: string,
  measure: Measure,
  by: Dimension[],
  digital: DigitalChoice = 'apart',
): FiguresOutput {
  return countFigures(workspace, { measure, by, where: `edition:${edition}`, language: 'en', digital })
}

function keysOf({ rows }: FiguresOutput, by: Dimension): Set<string> {
  return new Set(rows.filter(({ value }) => value > 0).map((row) => row[by] ?? ''))
}

function orderOf({ edition }: EditionFigures): string {
  return `${edition.startsOn} ${edition.id}`
}
