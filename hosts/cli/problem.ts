/** Says on stderr what went wrong and gives the exit code: 1 nothing applied, 2 wrong usage. */
import { CommanderError } from 'commander'
import { DatabaseProblem } from '../../backend/database-problem.ts'
import { Failure } from '../../backend/failure.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { sayFailure } from '../../text/say-failure.ts'
import { tell } from './output.ts'

/** An option or argument that cannot be read. */
export class UsageProblem extends Error {}

/** A refusal with its sentence ready. */
export class Refusal extends Error {}

export const NOTHING_APPLIED = 1
const WRONG_USAGE = 2

export function reportProblem(error: unknown, language: Language): number {
  // Help was given: asked for, or because no command was.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : WRONG_USAGE
  const { sentence, code } = read(error, language)
  // One line, also where a file or a platform put line breaks into what is quoted.
  tell(`desk: ${sentence.replace(/\s*[\r\n]\s*/g, ' ')}`)
  return code
}

/** `--language`, else `DESK_LANGUAGE`, else Swedish. Read before the options are, because their help has words too. */
export function languageFrom(args: readonly string[], environment: NodeJS.ProcessEnv): Language {
  const at = args.findIndex((one) => one === '--language' || one.startsWith('--language='))
  const given = args[at]?.startsWith('--language=') ? args[at].slice('--language='.length) : args[at + 1]
  const asked = at >= 0 ? given : environment.DESK_LANGUAGE
  return asked === 'en' ? 'en' : 'sv'
}

function read(error: unknown, language: Language): { sentence: string; code: number } {
  const said = words(language)
  if (error instanceof UsageProblem) return { sentence: error.message, code: WRONG_USAGE }
  if (error instanceof Refusal) return { sentence: error.message, code: NOTHING_APPLIED }
  if (error instanceof Failure) return { sentence: sayFailure(said, error), code: NOTHING_APPLIED }
  if (error instanceof DatabaseProblem)
    return { sentence: said.failures.database[error.code](error.file), code: NOTHING_APPLIED }
  const detail = error instanceof Error ? error.message : String(error)
  const storage = storageProblem(error)
  if (storage) return { sentence: said.cli.storage[storage](detail), code: NOTHING_APPLIED }
  return { sentence: `${said.failures.unexpected} (${detail})`, code: NOTHING_APPLIED }
}

/** What the machine did to the database, by SQLite's own result codes. */
const STORAGE_PROBLEMS = {
  SQLITE_BUSY: 'busy',
  SQLITE_LOCKED: 'busy',
  SQLITE_FULL: 'full',
  SQLITE_READONLY: 'readOnly',
  SQLITE_CORRUPT: 'damaged',
  SQLITE_NOTADB: 'damaged',
} as const

function storageProblem(error: unknown) {
  if (!(error instanceof Error) || !('code' in error)) return undefined
  // Extended codes begin with the plain one, as in SQLITE_BUSY_SNAPSHOT.
  const found = Object.entries(STORAGE_PROBLEMS).find(([code]) => String(error.code).startsWith(code))
  return found?.[1]
}
