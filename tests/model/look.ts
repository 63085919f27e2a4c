/** Looks at how desk and platform stand, past all that the product says of itself. */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import SQLite from 'better-sqlite3'
import type { PlatformStanding } from '../../contract/platform.ts'
import { REVIEWER } from '../backend/desk.ts'
import type { DeskDecision, DeskFacts, DeskRow, Entry, PlatformChange, PlatformFacts } from './model.ts'
import type { World } from './world.ts'

export function rowsOf<Row>(world: World, sql: string, ...values: unknown[]): Row[] {
  return world.workspaces
    .current()
    .database.sqlite.prepare(sql)
    .all(...values) as Row[]
}

export function lookAtDesk(world: World): DeskFacts {
  const revisions = new Map<string, number[]>()
  const numbers = rowsOf<{ id: string; number: number }>(
    world,
    'select s.platform_id as id, r.number from revisions r join submissions s on s.id = r.submission_id order by 1, 2',
  )
  for (const { id, number } of numbers) revisions.set(id, [...(revisions.get(id) ?? []), number])
  const [last] = rowsOf<{ differences: string | null }>(
    world,
    'select differences from sync_runs where differences is not null order by rowid desc limit 1',
  )
  const decisions = rowsOf<DeskDecision & { isConflict: boolean | number }>(
    world,
    `select d.id, s.platform_id as platformId, d.revision, d.state_after as stateAfter, d.status, o.status as sent,
       exists (select 1 from conflicts c where c.decision_id = d.id) as isConflict
     from decisions d join submissions s on s.id = d.submission_id left join outbox o on o.decision_id = d.id`,
  )
  return {
    rows: rowsOf<DeskRow>(
      world,
      `select s.platform_id as platformId, s.revision, s.state, s.platform_state as platformState,
         s.pending_decision as pending, s.title, json_extract(r.content, '$.lead') as lead
       from submissions s join revisions r on r.submission_id = s.id and r.number = s.revision`,
    ),
    decisions: decisions.map((one) => ({ ...one, isConflict: Boolean(one.isConflict) })),
    revisions,
    differences: JSON.parse(last?.differences ?? '[]') as unknown[],
    staged: rowsOf(world, 'select 1 from staged_pages').length,
  }
}

export function lookAtPlatform({ platform, gate, journalFile }: World): PlatformFacts {
  const { control } = platform
  const standings = control
    .find({})
    .filter((id) => !gate.drafts.has(id))
    .flatMap((id): PlatformStanding[] => {
      const standing = control.standing(id)
      return standing ? [standing] : []
    })
  // The first line tells only what the file belongs to.
  const lines = readFileSync(journalFile, 'utf8').split('\n').slice(1).filter(Boolean)
  const changes = lines.map((line) => JSON.parse(line) as PlatformChange)
  const applied = changes
    .filter((change) => change.kind === 'decision')
    .filter(({ decision }) => decision.decidedBy.name === REVIEWER.name)
  return { standings, applied, changes }
}

/** Of the present file and of all that were set aside; closed ones, that nobody needs any more. */
export function readHistory(world: World): Entry[] {
  const folder = dirname(world.file)
  const aside = readdirSync(folder).filter((name) => /\.set-aside-.*\.db$/.test(name))
  const earlier = aside.flatMap((name) => {
    const sqlite = new SQLite(join(folder, name))
    try {
      return entriesIn(sqlite)
    } finally {
      sqlite.close()
    }
  })
  return [...entriesIn(world.workspaces.current().database.sqlite), ...earlier]
}

function entriesIn(sqlite: SQLite.Database): Entry[] {
  const found = sqlite
    .prepare(
      `select e.id, e.kind, e.actor ->> '$.name' as actor, b.body
        from log_entries e join log_bodies b on b.entry_id = e.id`,
    )
    .all() as { id: string; kind: string; actor: string; body: string }[]
  return found.map(({ body, ...entry }) => ({ ...entry, body: JSON.parse(body) as Entry['body'] }))
}
