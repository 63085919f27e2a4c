/** Reads what the checks of a submission look at, and which submissions are to be assessed again. */
import type { CriterionCode } from '../../domain/criterion.ts'
import type { JudgedOutcome, Judgement } from '../../domain/judgement.ts'
import type { State } from '../../domain/state.ts'
import type { Content, Format, Origin } from '../../domain/submission.ts'
import type { ReadableDatabase } from '../database.ts'
import { remembered } from '../remembered.ts'

/** A submission as its checks see it, and what is shown of the findings that it has. */
export type AssessedRow = {
  id: string
  edition: string
  revision: number
  state: State
  origin: Origin
  submittedAt: string | null
  format: Format
  countyCode: string | null
  title: string
  outcome: string
  outcomeRank: number
  attention: string | null
  sector: string
  countedOrganiserCounty: string
  organisersKnown: number
  sectorsKnown: number
  assessedRules: number
  assessedBy: string
  isSetStale: boolean
}

export type Subject = {
  row: AssessedRow
  content: Content
  hasContact: boolean
  /** The content as it was when it was published, for a published or cancelled one; else null. */
  published: Content | null
  judgements: Judgement[]
}

const ROW = `s.id, s.edition, s.revision, s.state, s.origin, s.submitted_at as submittedAt, s.format,
  s.county_code as countyCode, s.title, s.outcome, s.outcome_rank as outcomeRank, s.attention, s.sector,
  s.counted_organiser_county as countedOrganiserCounty, s.organisers_known as organisersKnown,
  s.sectors_known as sectorsKnown, s.assessed_rules as assessedRules,
  s.assessed_by as assessedBy, s.is_set_stale as isSetStale`
type RawRow = Omit<AssessedRow, 'isSetStale'> & { isSetStale: number }

const rowOf = remembered(({ sqlite }) => sqlite.prepare(`select ${ROW} from submissions s where s.id = ?`))

/** Throws when there is none, which the schema's promises exclude. */
export function readRow(database: ReadableDatabase, id: string): AssessedRow {
  const raw = rowOf(database).get(id) as RawRow | undefined
  if (!raw) throw new Error(`Submission ${id} is missing`)
  return { ...raw, isSetStale: raw.isSetStale === 1 }
}

const subjectOf = remembered(({ sqlite }) =>
  sqlite.prepare(`select ${ROW}, r.content as contentText,
      exists (select 1 from contacts c where c.submission_id = s.id
        and coalesce(nullif(c.name, ''), nullif(c.email, ''), nullif(c.phone, '')) is not null)
        or s.edition in (select edition from disposed_editions) as hasContact
    from submissions s join revisions r on r.submission_id = s.id and r.number = s.revision where s.id = ?`),
)
type Raw = RawRow & { contentText: string; hasContact: number }

/** Throws when there is none, which the schema's promises exclude. */
export function readSubject(database: ReadableDatabase, id: string): Subject {
  const raw = subjectOf(database).get(id) as Raw | undefined
  if (!raw) throw new Error(`Submission ${id} is missing`)
  const { contentText, hasContact, isSetStale, ...row } = raw
  const content = JSON.parse(contentText) as Content
  return {
    row: { ...row, isSetStale: isSetStale === 1 },
    content,
    hasContact: hasContact === 1,
    published: publishedContent(database, row, content),
    judgements: readJudgements(database, id).map(({ id: _id, ...judgement }) => judgement),
  }
}

// A decision that was undone, or that the platform refused, published nothing.
const publishedRevision = remembered(({ sqlite }) =>
  sqlite
    .prepare(`select c.revision from state_changes c left join decisions d on d.id = c.entry_id
      where c.submission_id = ? and c.to_state = 'published'
      and (c.cause = 'arrival' or (c.cause = 'decision' and d.status = 'standing')) order by c.id desc limit 1`)
    .pluck(),
)
const contentOf = remembered(({ sqlite }) =>
  sqlite.prepare('select content from revisions where submission_id = ? and number = ?').pluck(),
)

/** Whether the checks compare the content with what was published. */
export function hasPublishedContent(state: State): boolean {
  return state === 'published' || state === 'cancelled'
}

function publishedContent(
  database: ReadableDatabase,
  { id, state, revision }: Pick<AssessedRow, 'id' | 'state' | 'revision'>,
  current: Content,
): Content | null {
  if (!hasPublishedContent(state)) return null
  const number = publishedRevision(database).get(id) ?? revision
  const text = number === revision ? undefined : contentOf(database).get(id, number)
  return typeof text === 'string' ? (JSON.parse(text) as Content) : current
}

const judgementsOf = remembered(({ sqlite }) =>
  sqlite.prepare(`select j.id, j.criterion, j.outcome, j.note, j.by, j.organisation, j.at, j.revision, r.content as contentText
    from judgements j join revisions r on r.submission_id = j.submission_id and r.number = j.revision
    where j.submission_id = ? and j.is_standing = 1 order by j.at, j.id`),
)

/** The judgements that stand, oldest first, each with the content that was judged. */
export function readJudgements(
  database: ReadableDatabase,
  submissionId: string,
): (Judgement & { id: string })[] {
  const rows = judgementsOf(database).all(submissionId) as (Omit<Judgement, 'content'> & {
    id: string
    contentText: string
  })[]
  return rows.map(({ contentText, criterion, outcome, ...rest }) => ({
    ...rest,
    criterion: criterion as CriterionCode,
    outcome: outcome as JudgedOutcome,
    content: JSON.parse(contentText) as Content,
  }))
}

// Few stamps are in use at a time, so the index is asked for the next one instead of being read through.
const stampsInUse = remembered(({ sqlite }) =>
  sqlite
    .prepare(`with recursive used (stamp) as (select min(assessed_by) from submissions
      union all select (select min(assessed_by) from submissions where assessed_by > used.stamp) from used
      where used.stamp is not null) select stamp from used where stamp is not null`)
    .pluck(),
)
const withStamp = remembered(({ sqlite }) =>
  sqlite
    .prepare(
      'select id from submissions indexed by submissions_by_assessment where assessed_by = ? and edition = ? limit ?',
    )
    .pluck(),
)
const countWithStamp = remembered(({ sqlite }) =>
  sqlite.prepare('select count(*) from submissions where assessed_by = ? and edition = ?').pluck(),
)

/** Submissions of an edition whose findings are by another stamp than this, up to a number. */
export function staleIds(
  database: ReadableDatabase,
  edition: string,
  stamp: string,
  limit: number,
): string[] {
  const others = (stampsInUse(database).all() as string[]).filter((one) => one !== stamp)
  const ids: string[] = []
  for (const other of others) {
    if (ids.length >= limit) break
    ids.push(...(withStamp(database).all(other, edition, limit - ids.length) as string[]))
  }
  return ids
}

const setStaleOnly = remembered(({ sqlite }) =>
  sqlite
    .prepare(
      // By itself SQLite takes the index of stamps, and reads every row of the edition.
      `select count(*) from submissions indexed by submissions_set_stale
       where is_set_stale = 1 and edition = ? and assessed_by = ?`,
    )
    .pluck(),
)

/** Submissions of an edition whose findings of any kind are to be made again. */
export function countStale(database: ReadableDatabase, edition: string, stamp: string): number {
  const others = (stampsInUse(database).all() as string[]).filter((one) => one !== stamp)
  const own = others.map((other) => countWithStamp(database).get(other, edition) as number)
  const set = setStaleOnly(database).get(edition, stamp) as number
  return own.reduce((sum, one) => sum + one, set)
}

const setStale = remembered(({ sqlite }) =>
  sqlite.prepare('select id from submissions where edition = ? and is_set_stale = 1 order by id').pluck(),
)

export function setStaleIds(database: ReadableDatabase, edition: string): string[] {
  return setStale(database).all(edition) as string[]
}

const idsOfEdition = remembered(({ sqlite }) =>
  sqlite.prepare('select id from submissions where edition = ? order by number').pluck(),
)

/** In the order in which they came. */
export function idsInEdition(database: ReadableDatabase, edition: string): string[] {
  return idsOfEdition(database).all(edition) as string[]
}

const versionsOf = remembered(({ sqlite }) =>
  sqlite
    .prepare(
      'select distinct rules_version from findings where submission_id = ? and revision = ? order by rules_version desc',
    )
    .pluck(),
)

/** The versions of the rules by which a revision was assessed, newest first. */
export function assessedVersions(
  database: ReadableDatabase,
  submissionId: string,
  revision: number,
): number[] {
  return versionsOf(database).all(submissionId, revision) as number[]
}
