/** A file that cannot be read at all, with the reason as a code and its values. */
import { Failure } from '../failure.ts'

export function unreadable(code: string, values: Record<string, string>): Failure<'UNREADABLE'> {
  return new Failure('UNREADABLE', { code, values })
}
