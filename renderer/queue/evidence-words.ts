/** Evidence as a sentence; a code that has no words yet is shown as it is, never hidden. */
import type { Words } from '../../text/catalog.ts'

type Evidence = { code: string; values: Record<string, string | number | string[]> }

export function sayEvidence({ code, values }: Evidence, { evidence }: Pick<Words, 'evidence'>): string {
  return evidence[code]?.(values) ?? code
}

/** A party's evidence, whose code lies in its kind. */
export function sayPartyEvidence(one: Record<string, string>, words: Pick<Words, 'evidence'>): string {
  return sayEvidence({ code: `party-evidence.${one.kind}`, values: one }, words)
}
