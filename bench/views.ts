/** The counts of the standing views, as the list of views asks for them, beside the same SQL typed by hand. */
import { vocabularyOf } from '../backend/moderation/read-query.ts'
import { MOST_COUNTED } from '../contract/calls/views.ts'
import { countUpTo } from '../db/read/views.ts'
import { parseQuery, type Query } from '../domain/search/query.ts'
import { STANDING_QUERIES, STANDING_VIEWS, type StandingView } from '../domain/search/standing-views.ts'
import { withinEdition } from '../domain/search/within-edition.ts'
import { atWork } from './database.ts'
import type { Question } from './question.ts'

const EDITION = '2024'
const IS_PUT_OFF = `id in (select submission_id from snoozes where until_day is null or until_day > @today)`

const BARE: Readonly<Record<StandingView, string>> = {
  'to-review': `state = 'new' and not ${IS_PUT_OFF}`,
  mine: `id in (select submission_id from claims
    where reviewer = @name and organisation = @organisation and until > @now)`,
  'all-met': "state = 'new' and outcome in ('met', 'to-judge')",
  'party-unclear': `state = 'new' and ${found('party', 'unclear')}`,
  'changed-heading': found('locked-text', 'not-met'),
  'own-organisation': "state = 'new' and id in (select submission_id from parties where key = @key)",
  disagreements: `id in (select submission_id from conflicts where settled_at is null and kind = 'disagreement')`,
  waiting: "state = 'returned'",
  snoozed: IS_PUT_OFF,
  completed: `state = 'new' and exists (select 1 from decisions d where d.submission_id = s.id
    and d.outcome in ('return', 'take-down') and d.status = 'standing')`,
  published: "state = 'published'",
  all: '1',
}

function found(criterion: string, outcome: string): string {
  return `exists (select 1 from findings f where f.submission_id = s.id and f.revision = s.revision
    and f.rules_version = s.assessed_rules and f.criterion = '${criterion}' and f.outcome = '${outcome}')`
}

/** Each by itself; `view-counts` is what opening the queue costs. */
export const viewQuestions: readonly Question[] = STANDING_VIEWS.map((view) => counts(`view-${view}`, [view]))
export const viewCounts: Question = counts('view-counts', STANDING_VIEWS)

function counts(name: string, views: readonly StandingView[]): Question {
  return {
    name,
    growsWith: `the matched rows, up to ${MOST_COUNTED.toLocaleString('en')} of each view, and what each looks through to find them`,
    floor: `${views.length} statements prepared once`,
    own: `countUpTo of ${views.length} views`,
    ask: (database) => {
      const viewpoint = atWork(database)
      const { now, today, ownKeys, reviewer } = viewpoint
      const values = { now, today, key: ownKeys[0], ...reviewer, edition: EDITION }
      const floors = views.map((view) =>
        database.sqlite
          .prepare(
            `select count(*) from (select 1 from submissions s where edition = @edition and ${BARE[view]}
             limit ${MOST_COUNTED + 1})`,
          )
          .pluck(),
      )
      const queries = views.map(queryOf)
      const floor = () => floors.map((statement) => statement.get(values))
      return {
        floor,
        own: () => queries.map((query) => countUpTo(database, query, viewpoint, MOST_COUNTED)),
        notes: [`counts: ${floor().join(', ')}`],
      }
    },
  }
}

function queryOf(view: StandingView): Query {
  const read = parseQuery(STANDING_QUERIES[view], vocabularyOf('en'))
  if (!read.ok) throw new Error(`The view ${view} cannot be read`)
  return withinEdition(read.query, EDITION)
}
