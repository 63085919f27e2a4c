/** Whether saved views are what their newest entries in the log tell. */
import { viewNameSort } from '../../domain/search/view-name.ts'
import { savedViewBody } from '../../domain/triage.ts'
import type { ReadableDatabase } from '../database.ts'
import { savedViews } from '../schema/workbench.ts'
import { checkNewestRows } from './verify-newest.ts'
import type { Projected } from './verify-projections.ts'

/** Problems are ids of views. */
export function checkSavedViews(database: ReadableDatabase): Projected {
  return checkNewestRows(
    database,
    'saved-view',
    database.orm.select().from(savedViews).all(),
    ({ id }) => id,
    ({ body, name: reviewer, at }) => {
      const { data } = savedViewBody.safeParse(body)
      if (!data) return null
      const { id, name, query } = data
      const row = query === null ? null : { id, name, nameSort: viewNameSort(name), query, reviewer, at }
      return { about: id, row }
    },
  )
}
