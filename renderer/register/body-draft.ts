/** A body while it is written: what is missing, and what is sent once nothing is. */
import type { BodyAdded } from '../../contract/calls/register.ts'
import type { Sector } from '../../domain/party/sector.ts'

export type BodyDraft = {
  name: string
  sector: Sector | ''
  publicParty: BodyAdded['publicParty'] | ''
  orgnr: string
  /** One a line. */
  aliases: string
  source: string
  note: string
}

export const EMPTY_BODY: BodyDraft = {
  name: '',
  sector: '',
  publicParty: '',
  orgnr: '',
  aliases: '',
  source: '',
  note: '',
}

export const NEEDED = ['name', 'sector', 'publicParty', 'source'] as const

export function missingInBody(draft: BodyDraft): (typeof NEEDED)[number][] {
  return NEEDED.filter((field) => draft[field].trim() === '')
}

/** Null while something is missing. */
export function bodyOf(draft: BodyDraft): BodyAdded | null {
  const { sector, publicParty } = draft
  if (sector === '' || publicParty === '' || missingInBody(draft).length > 0) return null
  const text = (value: string) => (value.trim() === '' ? null : value.trim())
  return {
    name: draft.name.trim(),
    sector,
    publicParty,
    orgnr: text(draft.orgnr),
    aliases: draft.aliases
      .split('\n')
      .map((alias) => alias.trim())
      .filter((alias) => alias !== ''),
    source: draft.source.trim(),
    note: text(draft.note),
  }
}
