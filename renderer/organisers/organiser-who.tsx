/** Who an organiser is: sector and certainty with what they rest on, and how submissions write its name. */
import type { OrganiserShown } from '../../contract/calls/organisers.ts'
import { sayPartyEvidence } from '../queue/evidence-words.ts'
import { formatCertainty } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'

export function OrganiserWho({ organiser }: { organiser: OrganiserShown }) {
  const words = useWords()
  const language = useLanguage()
  const { organisers: t, common } = words
  const { party, written } = organiser
  return (
    <dl className="organiser-who">
      <dt>{t.sector}</dt>
      <dd>{common.sectors[party.sector]}</dd>
      <dt>{t.publicParty}</dt>
      <dd>{common.publicParty[party.publicParty]}</dd>
      <dt>{t.certainty}</dt>
      <dd>{formatCertainty(party.certainty, language)}</dd>
      <dt>{t.evidence}</dt>
      {party.evidence.map((one) => (
        <dd key={JSON.stringify(one)}>{sayPartyEvidence(one, words)}</dd>
      ))}
      <dt>{t.written}</dt>
      {written.map(({ name, submissions }) => (
        <dd key={name}>{t.writtenIn(name, submissions)}</dd>
      ))}
    </dl>
  )
}
