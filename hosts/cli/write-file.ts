/** Writes what a command made to a file, whole or not at all. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { Failure } from '../../backend/failure.ts'

/** Throws CANNOT_WRITE; what was there stays until the new one is complete. */
export function writeWhole(file: string, contents: Uint8Array): void {
  const partial = `${file}.${process.pid}.partial`
  try {
    writeFileSync(partial, contents)
    renameSync(partial, file)
  } catch (error) {
    if (existsSync(partial)) rmSync(partial)
    if (error instanceof Error && 'code' in error)
      throw new Failure('CANNOT_WRITE', { file, code: String(error.code) })
    throw error
  }
}
