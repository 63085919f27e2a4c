/** What can be put into a sheet from its cases: their quotes, with how far each consent has come. */
import type { SheetMaterial } from '../../contract/calls/case-sheets.ts'
import { consentsOf, findCase, newestReading } from '../../db/read/cases.ts'
import type { ConsentState } from '../../domain/case/consent.ts'
import type { Workspace } from '../workspace.ts'

/** In the order asked for; a case that is not there has nothing. */
export function sheetMaterial({ database }: Workspace, caseIds: readonly string[]): SheetMaterial {
  const found = [...new Set(caseIds)].flatMap((id) => findCase(database, id) ?? [])
  return {
    cases: found.map(({ id, title, kind }) => ({ id, title, kind })),
    quotes: found.flatMap((row) => {
      const { facts } = newestReading(database, row)
      if (facts.kind !== 'interview') return []
      const consents = consentsOf(database, row.id).filter(({ subject }) => subject === 'quote')
      return facts.quotes.map((quote) => ({
        caseId: row.id,
        ...quote,
        state: (consents.find(({ key }) => key === quote.text)?.state ?? 'drafted') as ConsentState,
      }))
    }),
  }
}
