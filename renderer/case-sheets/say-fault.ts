/** What stops a sheet and what is left out of it, in words; a code from a newer desk says itself. */
import type { Words } from '../../text/catalog.ts'

export function sayFault({ caseSheet }: Words, why: string): string {
  return (caseSheet.faults as Readonly<Record<string, string>>)[why] ?? why
}

export function sayWithheld({ caseSheet }: Words, why: string): string {
  return (caseSheet.withheld as Readonly<Record<string, string>>)[why] ?? why
}
