/** Reads a file of outcomes: each row is known by its activity, or refused with why; taking in is all or nothing. */
import type { OUTCOME_REFUSALS, OutcomesGiven, OutcomesImport } from '../../contract/calls/outcomes.ts'
import type { Reviewer } from '../../contract/calls/session.ts'
import { activitiesById, activitiesTitled, findOutcome, type NamedActivity } from '../../db/read/outcomes.ts'
import { canonicalJson } from '../../domain/canonical-json.ts'
import { NOTHING_TOLD, type Outcome } from '../../domain/outcome.ts'
import {
  type OutcomeColumn,
  readOutcome,
  scaleInHeading,
  settleHeadings,
} from '../../domain/outcome-table.ts'
import { sortKey } from '../../domain/swedish.ts'
import { linkHeading } from '../import/heading-names.ts'
import { readFile } from '../import/read-file.ts'
import { cellText, type Json, type SourceRow, type Table } from '../import/table.ts'
import { actorOrDesk } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'
import { outcomeOf, reportOutcome } from './outcomes.ts'

type Shown = OutcomesImport['rows'][number]
type Planned = Shown & { outcome: Outcome | null; submissionId: string | null }
type Refusal = (typeof OUTCOME_REFUSALS)[number]

/** Stores nothing. Throws UNREADABLE. */
export async function previewOutcomes(workspace: Workspace, given: OutcomesGiven): Promise<OutcomesImport> {
  const table = await tableOf(given.file)
  return shown(
    table,
    given,
    workspace.database.sqlite.transaction(() => plan(workspace, table, given)).deferred(),
  )
}

/** What can be read, in one transaction; the file again changes nothing. Throws UNREADABLE. */
export async function takeOutcomes(
  workspace: Workspace,
  given: OutcomesGiven,
  as?: Reviewer,
): Promise<OutcomesImport> {
  const actor = actorOrDesk(workspace, as)
  const table = await tableOf(given.file)
  const source = given.file.name.slice(0, 255)
  const planned = workspace.database.inTransaction(() => {
    const rows = plan(workspace, table, given)
    for (const { submissionId, outcome } of rows)
      if (submissionId !== null && outcome !== null)
        reportOutcome(workspace, { submissionId, outcome, source, actor })
    return rows
  })
  return shown(table, given, planned)
}

async function tableOf(file: File): Promise<Table> {
  return readFile({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })
}

function plan(workspace: Workspace, table: Table, given: OutcomesGiven): Planned[] {
  const settled = settleHeadings(table.headings, given.headings ?? {})
  const headings = new Map([...settled].map(([heading, column]) => [column, heading]))
  const scale = scaleInHeading(headings.get('satisfaction') ?? '') ?? given.scale ?? null
  const seen = new Set<string>()
  return table.rows.map((row) => {
    if (row.broken !== null) return refused(row, '', 'broken-row', '')
    const cell = (column: OutcomeColumn) => textOf(row.cells, column, headings.get(column))
    const named = cell('title') || cell('id')
    const found = activityOf(workspace, cell, given.edition ?? null)
    if (!('id' in found)) return refused(row, named, found.why, named)
    if (seen.has(found.id)) return refused(row, found.title, 'same-activity-again', '')
    seen.add(found.id)
    const reported = findOutcome(workspace.database, found.id)
    const { told, fault } = readOutcome(cell, scale, reported && outcomeOf(reported).satisfaction)
    if (fault) return refused(row, found.title, fault.why, fault.text)
    if (Object.keys(told).length === 0) return refused(row, found.title, 'nothing-told', '')
    return accepted(workspace, row, found, told)
  })
}

/** A recording may be the address behind a text, such as "Se filmen". */
function textOf(cells: Record<string, Json>, column: OutcomeColumn, heading: string | undefined): string {
  if (heading === undefined) return ''
  const behind = column === 'recordings' ? cellText(cells[linkHeading(heading)]) : ''
  return behind || cellText(cells[heading])
}

/** By id where the row has one that is known, else by title: a column of numbers may only count the rows. */
function activityOf(
  { database }: Workspace,
  cell: (column: OutcomeColumn) => string,
  given: string | null,
): NamedActivity | { why: Refusal } {
  const [id, title, edition] = [cell('id'), cell('title'), cell('edition') || given]
  if (id === '' && title === '') return { why: 'no-activity' }
  const byId = id === '' ? [] : activitiesById(database, id)
  const [only, more] = byId.length > 0 || title === '' ? byId : activitiesTitled(database, title, edition)
  if (!only) return { why: 'unknown-activity' }
  if (more) return { why: 'several-activities' }
  return isOther(only, title, cell('edition')) ? { why: 'other-activity' } : only
}

/** Whether the row's title or year says that its number is another activity's. */
function isOther(found: NamedActivity, title: string, edition: string): boolean {
  if (title !== '' && sortKey(title) !== sortKey(found.title)) return true
  return /^\d{4}$/.test(edition) && /\d{4}/.test(found.edition) && !found.edition.includes(edition)
}

/** What the row is silent on stays as it was. */
function accepted(
  { database }: Workspace,
  { number }: SourceRow,
  { id, title, edition }: NamedActivity,
  told: Partial<Outcome>,
): Planned {
  const row = findOutcome(database, id)
  const before = row && outcomeOf(row)
  const outcome = { ...(before ?? NOTHING_TOLD), ...told }
  const isSame = canonicalJson(before) === canonicalJson(outcome)
  const fate = isSame ? 'unchanged' : before ? 'changed' : 'new'
  return { row: number, fate, title, edition, why: null, outcome, submissionId: id }
}

function refused({ number }: SourceRow, title: string, code: Refusal, text: string): Planned {
  const why = { code, text: text.slice(0, 200) }
  return { row: number, fate: 'refused', title, edition: null, why, outcome: null, submissionId: null }
}

function shown(
  { headings }: Table,
  { headings: byHand }: OutcomesGiven,
  planned: readonly Planned[],
): OutcomesImport {
  const settled = settleHeadings(headings, byHand ?? {})
  const count = (fate: Shown['fate']) => planned.filter((one) => one.fate === fate).length
  return {
    columns: headings.map((heading) => ({ heading, becomes: settled.get(heading) ?? null })),
    counts: {
      new: count('new'),
      changed: count('changed'),
      unchanged: count('unchanged'),
      refused: count('refused'),
    },
    rows: planned.map(({ outcome: _outcome, submissionId: _id, ...row }) => row),
  }
}
