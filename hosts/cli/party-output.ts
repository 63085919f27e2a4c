/** Parties as the command line tells them, with their evidence in words. */
import type { PartyShown } from '../../contract/calls/queue.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { percent } from '../../text/number.ts'
import { table } from './output.ts'

export type Classified = ReturnType<typeof explainParty>

/** What a script gets of a party: where the register has it, and why, also in words. */
export function explainParty(party: PartyShown, language: Language) {
  const { name, sector, publicParty, certainty, registerId } = party
  return { name, sector, publicParty, certainty, evidence: explainEvidence(party, language), registerId }
}

export function explainEvidence({ evidence }: PartyShown, language: Language) {
  return evidence.map((one) => ({ ...one, text: sayEvidence(one, language) }))
}

/** A table, and below it what each party was recognised by. */
export function describeParties(parties: readonly PartyShown[], language: Language): string[] {
  const { cli, common } = words(language)
  if (parties.length === 0) return [cli.classified.none]
  const { headings } = cli
  return [
    ...table(
      [headings.party, headings.sector, headings.publicParty, headings.certainty, headings.registerId],
      parties.map((party) => [
        party.name,
        common.sectors[party.sector],
        common.publicParty[party.publicParty],
        sayCertainty(party, language),
        party.registerName ?? '',
      ]),
    ),
    '',
    ...parties.flatMap((party) =>
      party.evidence.map((one) => `${party.name}: ${sayEvidence(one, language)}`),
    ),
  ]
}

export function describeParty(party: PartyShown, language: Language): string {
  const { sectors, publicParty } = words(language).common
  return `${party.name}: ${sectors[party.sector]}, ${publicParty[party.publicParty]}, ${sayCertainty(party, language)}`
}

/** Never rounded up: only what is certain is 100 %. */
function sayCertainty({ certainty }: PartyShown, language: Language): string {
  return percent(language, Math.floor(certainty * 100), 100)
}

function sayEvidence(evidence: PartyShown['evidence'][number], language: Language): string {
  const code = `party-evidence.${evidence.kind}`
  return words(language).evidence[code]?.(evidence) ?? code
}
