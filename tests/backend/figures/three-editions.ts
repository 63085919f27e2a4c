/** A desk with three made-up editions that hold everything figures must tell apart, and filters to count them under. */
import { assessStale } from '../../../backend/eligibility/background-job.ts'
import { prepareIntake } from '../../../backend/intake/intake.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { undoDecision } from '../../../backend/moderation/undo.ts'
import { generate } from '../../../demo/generate.ts'
import type { Content } from '../../../domain/submission.ts'
import { arrivalOf, type Desk, decisionAbout, openDesk, takeIn } from '../desk.ts'

const SEED = 20_240_930
const EDITIONS = ['2022', '2023', '2024']
/** Of an organisation that is no party here, so that every submission may be decided. */
const SOMEBODY = { name: 'Prov Testgren', organisation: 'Granskarna' }

export async function openThreeEditions(): Promise<Desk> {
  const desk = openDesk()
  const { workspace, clock } = desk
  const made = [...generate({ seed: SEED, count: 300, editions: EDITIONS })]
  const arrivals = made.map(({ submission: { id, receivedAt, content, ...rest } }, at) =>
    arrivalOf(id, { ...rest, submittedAt: receivedAt, content: at % 7 === 0 ? withMore(content) : content }),
  )
  takeIn(workspace, ...arrivals)
  const intake = prepareIntake(workspace)
  workspace.database.inTransaction(() => {
    for (const { submission, isWithdrawn } of made)
      if (isWithdrawn) intake.withdraw({ platformId: submission.id, changedAt: submission.changedAt })
  })
  await assessStale(workspace)
  decideSome(workspace, clock)
  reportSome(workspace)
  mapSome(workspace)
  return desk
}

/** With a second theme and language, each written twice, and an exhibition over days beside its own times. */
function withMore(content: Content): Content {
  return {
    ...content,
    themes: [...content.themes, 'Hållbarhet', ' HÅLLBARHET', ''],
    languages: [...content.languages, 'en', 'EN '],
    occurrences: [
      ...content.occurrences,
      { startsOn: null, endsOn: null, startsAt: '2024-09-30T22:30:00Z', endsAt: '2024-10-03T14:00:00Z' },
    ],
  }
}

/** Some are decided late in the evening, when Sweden has the next day, and some of those taken back again. */
function decideSome(workspace: Desk['workspace'], clock: Desk['clock']): void {
  const { sqlite } = workspace.database
  const waiting = sqlite
    .prepare(
      "select id, revision, assessed_rules as rules from submissions where state = 'new' and outcome <> 'unclear' order by number limit 60",
    )
    .all() as { id: string; revision: number; rules: number }[]
  const unmet = sqlite
    .prepare(`select criterion from findings where submission_id = ? and revision = ? and rules_version = ?
      and outcome = 'not-met'`)
    .pluck()
  for (const [at, { id, revision, rules }] of waiting.entries()) {
    clock.at = `2024-09-${String(20 + (at % 9)).padStart(2, '0')}T${at % 2 === 0 ? '08' : '22'}:30:00.000Z`
    const criteria = unmet.all(id, revision, rules) as ['party']
    const asked = criteria.length > 0 ? { outcome: 'return' as const, criteria, message: 'Hej.' } : {}
    const decisionId = decide(workspace, decisionAbout(id, { revision, reason: 'Skäl.', ...asked }), SOMEBODY)
    if (at % 6 === 0) undoDecision(workspace, decisionId, SOMEBODY)
  }
}

function reportSome({ database }: Desk['workspace']): void {
  const published = database.sqlite
    .prepare("select id from submissions where state = 'published' order by number limit 60")
    .pluck()
    .all() as string[]
  const insert = database.sqlite.prepare(
    'insert into outcomes (submission_id, participants, connections, reported_at, source) values (?, ?, ?, ?, ?)',
  )
  for (const [at, id] of published.entries())
    insert.run(
      id,
      at % 5 === 0 ? null : at * 3,
      at % 3 === 0 ? null : at,
      '2024-10-20T08:00:00Z',
      'enkät.csv',
    )
}

/** Two types become one, and the second theme that some have becomes their first. */
function mapSome({ database: { sqlite } }: Desk['workspace']): void {
  const insert = sqlite.prepare(
    'insert into concordance_keys (dimension, edition, from_key, to_key) values (?, ?, ?, ?)',
  )
  const types = sqlite
    .prepare("select distinct type from submissions where edition = '2023' order by 1 limit 2")
    .pluck()
  const [from, to] = types.all() as [string, string]
  insert.run('type', '2023', from, to)
  const theme = sqlite
    .prepare(
      "select key from submission_values where dimension = 'theme' and key <> 'hållbarhet' order by number limit 1",
    )
    .pluck()
  for (const edition of EDITIONS) insert.run('theme', edition, 'hållbarhet', theme.get())
  insert.run('format', '2022', 'hybrid', 'digital')
}

export const FILTERS = [
  '',
  'edition:2024',
  'edition:2022,2023',
  'edition:2024 format:digital',
  '-format:digital',
  'county:14,12',
  'sector:municipality',
  'state:published',
  'state:new,returned',
  'criterion:party=not-met',
  'day:>2023-01-01',
  'received:<2024-09-10',
  'workshop',
  'type:seminarium -county:01',
  'organiser:kommun',
  'outcome:met',
]
