/** Where the grid gets its rows: one block of the queue at a time, sorted by the backend. */
import type { IDatasource } from 'ag-grid-community'
import type { Language } from '../../domain/language.ts'
import { client } from '../client.ts'
import { queueSort } from './queue-sort.ts'

export const BLOCK = 100

type RowSource = {
  query: string
  language: Language
  onRows: (total: number) => void
  onError: (error: unknown) => void
}

export function makeRowSource({ query, language, onRows, onError }: RowSource): IDatasource {
  return {
    getRows: async ({ startRow, endRow, sortModel, successCallback, failCallback }) => {
      try {
        const input = {
          query,
          language,
          sort: queueSort(sortModel),
          offset: startRow,
          limit: endRow - startRow,
        }
        const { rows, total } = await client.queue.block(input)
        successCallback(rows, total)
        onRows(total)
      } catch (error) {
        failCallback()
        onError(error)
      }
    },
  }
}
