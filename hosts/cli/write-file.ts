/** Writes what a command made to a file, whole or not at all. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { Failure } from '../../backend/failure.ts'

/** `given` is the option or argument that named the file. Throws CANNOT_WRITE; what was there stays until then. */
export function writeWhole(file: string, contents: Uint8Array, given: string): void {
  const partial = `${file}.${process.pid}.partial`
  try {
    writeFileSync(partial, contents)
    renameSync(partial, file)
  } catch (error) {
    if (existsSync(partial)) rmSync(partial)
    throw asCannotWrite(error, file, given)
  }
}

/** What the file system refused, in words; anything else as it is. */
export function asCannotWrite(error: unknown, file: string, given: string): unknown {
  if (!(error instanceof Error && 'syscall' in error && 'code' in error)) return error
  return new Failure('CANNOT_WRITE', { file, code: String(error.code), given })
}
