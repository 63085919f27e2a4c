/** The ids that a search finds, as the queue does. */
import type { ReadableDatabase } from '../../../db/database.ts'
import { querySql } from '../../../db/read/query-sql.ts'
import type { Viewpoint } from '../../../db/read/row-marks.ts'
import { submissions } from '../../../db/schema/submissions.ts'
import type { Query } from '../../../domain/search/query.ts'

export function queryIds({ orm }: ReadableDatabase, query: Query, viewpoint: Viewpoint): string[] {
  const rows = orm.select({ id: submissions.id }).from(submissions).where(querySql(query, viewpoint)).all()
  return rows.map(({ id }) => id)
}
