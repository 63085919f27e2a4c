/** What a submission's findings are by, as one text: a row with another stamp than the current one is stale. */
import type { ReadableDatabase } from '../../db/database.ts'
import { rulesVersionOf } from '../../db/read/editions.ts'
import { readRegisterVersion } from '../../db/read/register.ts'

/** Raise it with every change of what the checks or the recognition of parties find: all rows are then assessed anew. */
export const CHECKS_VERSION = 3

export type Stamp = { rules: number; register: number }

/** `3.12.1`: the version of the rules, of the register with its corrections, and of the checks. */
export function stampText({ rules, register }: Stamp): string {
  return `${rules}.${register}.${CHECKS_VERSION}`
}

/** The stamp that rows of an edition should carry. Throws for an unknown edition. */
export function currentStamp(database: ReadableDatabase, edition: string): string {
  const rules = rulesVersionOf(database, edition)
  if (rules === null) throw new Error(`Edition ${edition} is missing`)
  return stampText({ rules, register: readRegisterVersion(database) })
}

/** Whether no more than the register has changed between two stamps: relations hang on parties, not on the register. */
export function differsOnlyInRegister(one: string, other: string): boolean {
  const withoutRegister = (text: string) => text.replace(/\.\d+\./, '..')
  return withoutRegister(one) === withoutRegister(other)
}
