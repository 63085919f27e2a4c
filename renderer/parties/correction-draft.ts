/** A correction while it is written: what is missing, and the body that is sent once nothing is. */
import type { PartyShown } from '../../contract/calls/queue.ts'
import type { RegisterRow } from '../../contract/calls/register.ts'
import type { CorrectionBody } from '../../domain/party/correction.ts'
import type { PublicParty, Sector } from '../../domain/party/sector.ts'

export type CorrectionDraft = {
  party: PartyShown
  scope: 'name' | 'body'
  /** `same`: the name stands for a body in the register; `other`: the reviewer states the sector. */
  what: 'same' | 'other'
  body: RegisterRow | null
  sector: Sector | ''
  publicParty: PublicParty | ''
  note: string
}

export type CorrectionField = 'body' | 'sector' | 'publicParty'

export function startCorrection(party: PartyShown): CorrectionDraft {
  return { party, scope: 'name', what: 'same', body: null, sector: '', publicParty: '', note: '' }
}

/** What has to be chosen before it can be sent, in the order of the fields. */
export function missingIn(draft: CorrectionDraft): CorrectionField[] {
  if (isSameAs(draft)) return draft.body ? [] : ['body']
  const missing: CorrectionField[] = []
  if (draft.sector === '') missing.push('sector')
  if (draft.publicParty === '') missing.push('publicParty')
  return missing
}

/** The correction as it is sent; null while something is missing. */
export function correctionOf(draft: CorrectionDraft): CorrectionBody | null {
  const { party, scope, body, sector, publicParty } = draft
  const about = {
    scope,
    name: scope === 'body' ? (party.registerName ?? party.name) : party.name,
    registerId: scope === 'body' ? party.registerId : null,
    note: draft.note.trim(),
  }
  if (isSameAs(draft))
    return body && { ...about, sector: body.sector, publicParty: publicPartyOf(body), sameAs: body.id }
  if (sector === '' || publicParty === '') return null
  return { ...about, sector, publicParty, sameAs: null }
}

/** A body is itself: only a name can stand for another body. */
export function isSameAs({ scope, what }: Pick<CorrectionDraft, 'scope' | 'what'>): boolean {
  return scope === 'name' && what === 'same'
}

/** What a sector usually is (the model's table); the reviewer may say otherwise. */
export function usualPublicParty(sector: Sector): PublicParty {
  switch (sector) {
    case 'state':
    case 'region':
    case 'municipality':
    case 'municipal-federation':
      return 'yes'
    case 'civil-society':
    case 'private':
    case 'international':
      return 'no'
    default:
      return 'unclear'
  }
}

/** Where each edition's team chooses, the body's own row decides, and this is only a placeholder. */
function publicPartyOf({ publicParty }: RegisterRow): PublicParty {
  return publicParty === 'team' ? 'unclear' : publicParty
}
