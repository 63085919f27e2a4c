/** The words of the demo platform's own site. */
import type { DecisionOutcome } from '../../domain/decision.ts'
import type { State } from '../../domain/state.ts'

const states: Record<State, string> = {
  new: 'inkommen',
  published: 'publicerad',
  returned: 'åter för komplettering',
  rejected: 'nekad publicering',
  cancelled: 'inställd',
  withdrawn: 'återtagen av arrangören',
}
const outcomes: Record<DecisionOutcome, string> = {
  publish: 'publicera',
  return: 'begär komplettering',
  reject: 'neka publicering',
  cancel: 'ställ in',
  'take-down': 'avpublicera',
  reopen: 'öppna igen',
}

export const SITE = {
  name: 'Demoplattformen',
  newest: 'De senast ändrade aktiviteterna i programmet.',
  missing: 'Sidan finns inte',
  withdrawn: 'Anmälan är återtagen',
  edition: 'Upplaga',
  organiser: 'Arrangör',
  type: 'Typ',
  times: 'Tid',
  place: 'Plats',
  link: 'Länk',
  registration: 'Anmälan',
  state: 'Läge',
  revision: 'version',
  decisions: 'Beslut',
  id: 'Nummer',
  back: 'Till programmet',
  states,
  outcomes,
}
