/** Swedish names of the register's sources, by the code in its rows; an imported row names its own. */
export const registerSources: Record<string, string> = {
  'scb-myndighetsregistret': 'SCB:s myndighetsregister',
  scb: 'SCB',
  sfs: 'Svensk författningssamling',
  'statliga-bolag': 'regeringens lista över bolag med statligt ägande',
  'general-knowledge': 'allmänt känt',
  'domain-facts': 'programmets egna sidor',
}
