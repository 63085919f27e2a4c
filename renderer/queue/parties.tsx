/** The parties read from the organiser's words, each with its sector and why. */
import type { SubmissionShown } from '../../contract/calls/queue.ts'
import { useWords } from '../ui/use-words.ts'
import { sayPartyEvidence } from './evidence-words.ts'

export function Parties({ parties }: { parties: SubmissionShown['parties'] }) {
  const words = useWords()
  const { common, queue } = words
  return (
    <section className="panel-part">
      <h3>{queue.parties.title}</h3>
      {parties.length === 0 && <p className="muted">{queue.parties.none}</p>}
      <ul>
        {parties.map((party) => (
          <li key={`${party.role} ${party.name}`} className="party">
            <b className="label">{party.name}</b>
            <span>{common.sectors[party.sector]}</span>
            <small>
              {common.roles[party.role]}. {common.publicParty[party.publicParty]}.{' '}
              {party.registerName !== null &&
                party.registerName !== party.name &&
                `${queue.parties.asRegister(party.registerName)}. `}
              {party.evidence.map((one) => sayPartyEvidence(one, words)).join(' ')}
            </small>
          </li>
        ))}
      </ul>
    </section>
  )
}
