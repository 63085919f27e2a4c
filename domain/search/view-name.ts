/** When two names of saved views are the same. */
import { sortKey } from '../swedish.ts'

/** The key that views are ordered and told apart by; names of signs alone are told apart as they are written. */
export function viewNameSort(name: string): string {
  return sortKey(name) || name
}
