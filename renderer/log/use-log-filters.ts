/** The log's filters as they stand in the address, so that a filtered log can be linked to and gone back to. */
import type { LogFilters } from '../../contract/calls/log.ts'
import { isDay } from '../../domain/time.ts'
import { changeAddressValues, useHashSearch } from '../address.ts'

/** How the address names them. */
const NAMES = {
  kind: 'handelse',
  actor: 'vem',
  from: 'fran',
  to: 'till',
  text: 'text',
  submission: 'anmalan',
} as const
export type LogFilterName = keyof typeof NAMES
export type LogFilterValues = Record<LogFilterName, string>

const EVERY_NAME = Object.keys(NAMES) as LogFilterName[]

export function useLogFilters() {
  const search = new URLSearchParams(useHashSearch())
  const values = Object.fromEntries(
    EVERY_NAME.map((name) => [name, search.get(NAMES[name]) ?? '']),
  ) as LogFilterValues
  return {
    values,
    filters: toFilters(values),
    isFiltered: EVERY_NAME.some((name) => values[name] !== ''),
    change: (name: LogFilterName, value: string) =>
      changeAddressValues({ [NAMES[name]]: value === '' ? null : value }),
    clear: () => changeAddressValues(Object.fromEntries(EVERY_NAME.map((name) => [NAMES[name], null]))),
  }
}

function toFilters({ kind, actor, from, to, text, submission }: LogFilterValues): LogFilters {
  const day = (given: string) => (isDay(given) ? given : null)
  return { kinds: kind === '' ? [] : [kind], actor, from: day(from), to: day(to), text, submission }
}
