/** Fills what figures count by in databases of before, or after it was lost: once, when the database is opened. */
import { z } from 'zod'
import type { WritableDatabase } from '../../db/database.ts'
import { hasSums, readFactSources } from '../../db/read/figures-facts.ts'
import { readSetting } from '../../db/read/settings.ts'
import { prepareFactsWriter } from '../../db/write/figures-facts.ts'
import { setSetting } from '../../db/write/intake.ts'
import { arrivedDay } from '../../domain/figures/facts.ts'
import { content as contentShape } from '../../domain/submission.ts'
import { projectFacts } from '../intake/projection.ts'

/** Raise it when what is read for figures changes: every database is then read again. */
const FACTS_VERSION = 1
const SETTING = 'figureFacts'

export function fillFacts(database: WritableDatabase): void {
  const isFilled = () => readSetting(database, SETTING, z.int()) === FACTS_VERSION && hasSums(database)
  if (isFilled()) return
  database.inTransaction(() => {
    // Read again: another process may have filled them since.
    if (!isFilled()) rebuildFacts(database)
    setSetting(database, SETTING, FACTS_VERSION)
  })
}

/** Makes columns, keys, organisers and sums anew from the current revisions, parties and decisions. */
export function rebuildFacts(database: WritableDatabase): void {
  const writer = prepareFactsWriter(database)
  database.inTransaction(() => {
    for (const { number, content, parties, submittedAt, receivedAt } of readFactSources(database)) {
      // A content of an earlier form has no more than its parties and its arrival.
      const { data } = contentShape.safeParse(content)
      writer.writeColumns(number, {
        ...projectFacts(data ?? null, parties),
        arrivedDay: arrivedDay(submittedAt, receivedAt),
      })
      writer.write(number, data ?? { themes: [], languages: [] }, parties)
    }
    writer.rebuildSums()
  })
}
