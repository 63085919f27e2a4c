/** Swedish words for conflicts on the command line. */
import { common } from './common.ts'

type State = keyof typeof common.states

export const cliConflict = {
  commands: {
    conflict: 'beslut som plattformen inte tog emot',
    list: 'visa dem, med båda besluten och båda skälen',
    settle: 'lös en: låt plattformens läge gälla, eller besluta samma sak igen',
  },
  arguments: {
    choice: 'drop drar tillbaka beslutet, renew fattar det på nytt om den revision som gäller nu',
  },
  options: {
    note: 'varför; behövs när en kollega har beslutat annorlunda',
    revision: 'revisionen du har läst; har anmälan ändrats sedan dess löses inget',
    by: 'vem som löser den, "Namn (Organisation)"',
  },
  none: 'Inga konflikter. Alla beslut har nått fram eller väntar på att skickas.',
  heading: (id: string, title: string, isDisagreement: boolean) =>
    `${id} ${title} (${isDisagreement ? 'oeniga' : 'inaktuell'})`,
  ours: (said: string) => `  Beslutet här: ${said}`,
  later: (said: string) => `  Senare, också åt sidan: ${said}`,
  theirs: (said: string) => `  Kollegans: ${said}`,
  decision: (
    decision: string,
    criteria: readonly string[],
    who: string,
    when: string,
    reason: string | null,
  ) =>
    `${decision}${criteria.length > 0 ? ` (${criteria.join(', ')})` : ''}, ${who}, ${when}: ${reason ?? 'utan skäl'}`,
  platform: (revision: number, state: State | null) =>
    `  Plattformen: revision ${revision}${state === null ? '' : `, läge ${common.states[state].toLowerCase()}`}`,
  notTold: '  Plattformen har inte sagt vem som beslutade, eller varför. Frågan ställs igen vid nästa sync.',
  now: (revision: number, state: State) =>
    `  Nu: revision ${revision}, läge ${common.states[state].toLowerCase()}`,
  noConflict: (id: string) => `Anmälan ${id} har ingen konflikt. De som har en: desk conflict list.`,
  dropped: (title: string) => `Beslutet är tillbakadraget: ${title}`,
  renewed: (title: string, decisions: number) =>
    `${decisions === 1 ? 'Beslutet är fattat' : `${decisions} beslut är fattade`} på nytt: ${title}`,
}
