/** What can go wrong with a source, as a code and its values. */
import { Failure } from '../failure.ts'

const SOURCE_PROBLEMS = [
  'unknown',
  'name-taken',
  'not-tested',
  'file-needed',
  'bad-address',
  'insecure-secret',
  'secret-refused',
  'unreachable',
  'too-slow',
  'too-large',
  'bad-status',
  'broken-answer',
  'redirected-away',
  'private-address',
  'bad-next-page',
  'no-items',
  'by-sync',
  'reading-gone',
  'unknown-edition',
] as const
type SourceProblem = (typeof SOURCE_PROBLEMS)[number]

export function sourceProblem(
  code: SourceProblem,
  values: Record<string, string> = {},
): Failure<'SOURCE_PROBLEM'> {
  return new Failure('SOURCE_PROBLEM', { code, values })
}
