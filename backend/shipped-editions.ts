/** Brings the editions that ship with the desk into a database that does not have them. */
import { z } from 'zod'
import type { WritableDatabase } from '../db/database.ts'
import { editionIds } from '../db/read/editions.ts'
import { insertEdition } from '../db/write/editions.ts'
import { edition, publishedFigure } from '../domain/edition.ts'
import edition2019 from '../resources/editions/2019.json' with { type: 'json' }
import edition2020 from '../resources/editions/2020.json' with { type: 'json' }
import edition2021 from '../resources/editions/2021.json' with { type: 'json' }
import edition2022 from '../resources/editions/2022.json' with { type: 'json' }
import edition2023 from '../resources/editions/2023.json' with { type: 'json' }
import edition2024 from '../resources/editions/2024.json' with { type: 'json' }
import { rulesOfEdition, rulesWithoutEdition } from './editions/rules-of-edition.ts'

const shippedEdition = edition.extend({
  rules: rulesWithoutEdition,
  publishedFigures: z.array(publishedFigure),
})

const SHIPPED = [edition2019, edition2020, edition2021, edition2022, edition2023, edition2024]

/** What the team changed in an edition stays: only missing ones are added. */
export function addShippedEditions(database: WritableDatabase, now: string): void {
  const missing = () => {
    const present = editionIds(database)
    return SHIPPED.filter((file) => !present.includes(file.id))
  }
  if (missing().length === 0) return
  database.inTransaction(() => {
    // Read again: another process may have brought them since.
    for (const file of missing()) {
      const { rules, publishedFigures, ...rest } = shippedEdition.parse(file)
      insertEdition(database, {
        edition: rest,
        rules: rulesOfEdition(rules, rest),
        publishedFigures,
        origin: 'shipped',
        madeAt: now,
        madeBy: null,
      })
    }
  })
}
