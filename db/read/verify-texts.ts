/** Whether the team's own ready texts are what their newest entries in the log tell. */
import { readyTextBody } from '../../domain/triage.ts'
import type { ReadableDatabase } from '../database.ts'
import { readyTexts } from '../schema/workbench.ts'
import { checkNewestRows } from './verify-newest.ts'
import type { Projected } from './verify-projections.ts'

/** Problems are purposes with their language: `return.party sv`. */
export function checkReadyTexts(database: ReadableDatabase): Projected {
  return checkNewestRows(
    database,
    'ready-text',
    database.orm.select().from(readyTexts).all(),
    ({ purpose, language }) => `${purpose} ${language}`,
    ({ body, name: reviewer, at }) => {
      const { data } = readyTextBody.safeParse(body)
      if (!data) return null
      const { purpose, language, text } = data
      const row = text === null ? null : { purpose, language, text, reviewer, at }
      return { about: `${purpose} ${language}`, row }
    },
  )
}
