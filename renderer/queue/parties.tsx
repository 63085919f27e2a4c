/** The parties read from the organiser's words, each with its sector, how sure that is and why, and a way to correct it. */
import { useState } from 'react'
import { Link } from 'wouter'
import type { PartyShown, SubmissionShown } from '../../contract/calls/queue.ts'
import { organiserAddress } from '../address.ts'
import { CorrectParty } from '../parties/correct-party.tsx'
import { Button } from '../ui/button.tsx'
import { formatCertainty } from '../ui/format.ts'
import { useLanguage, useWords } from '../ui/use-words.ts'
import { sayPartyEvidence } from './evidence-words.ts'

export function Parties({ parties }: { parties: SubmissionShown['parties'] }) {
  const { queue } = useWords()
  const [correcting, setCorrecting] = useState<PartyShown | null>(null)
  return (
    <section className="panel-part">
      <h3>
        {queue.parties.title}{' '}
        {parties.length > 0 && <span className="panel-aside">{queue.parties.splitIn(parties.length)}</span>}
      </h3>
      {parties.length === 0 && <p className="muted">{queue.parties.none}</p>}
      <ul>
        {parties.map((party) => (
          <Party key={`${party.role} ${party.name}`} party={party} onCorrect={() => setCorrecting(party)} />
        ))}
      </ul>
      {correcting && <CorrectParty parties={[correcting]} onClose={() => setCorrecting(null)} />}
    </section>
  )
}

function Party({ party, onCorrect }: { party: PartyShown; onCorrect: () => void }) {
  const words = useWords()
  const language = useLanguage()
  const { common, queue } = words
  const t = queue.parties
  const { name, role, sector, publicParty, certainty, registerName, evidence } = party
  return (
    <li className="party">
      <b className="label">
        {role === 'organiser' || role === 'co-organiser' ? (
          <Link href={organiserAddress(party.registerId ?? name)}>{name}</Link>
        ) : (
          name
        )}
      </b>
      <span className="party-sector">
        {common.sectors[sector]}{' '}
        <span className="muted" title={t.certaintyTitle}>
          <span aria-hidden="true">{formatCertainty(certainty, language)}</span>
          <span className="visually-hidden">, {t.certainty(certainty)}</span>
        </span>
      </span>
      <small>
        {common.roles[role]}. {common.publicParty[publicParty]}.{' '}
        {registerName !== null && registerName !== name && `${t.asRegister(registerName)}. `}
        {evidence.map((one) => sayPartyEvidence(one, words)).join(' ')}
      </small>
      <span className="party-ways">
        <Button size="small" aria-label={t.correctOf(name)} onClick={onCorrect}>
          {t.correct}
        </Button>
      </span>
    </li>
  )
}
