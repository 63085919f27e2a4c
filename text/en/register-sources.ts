/** English names of the register's sources, by the code in its rows; an imported row names its own. */
export const registerSources: Record<string, string> = {
  'scb-myndighetsregistret': 'Statistics Sweden’s register of state authorities',
  scb: 'Statistics Sweden',
  sfs: 'the Swedish Code of Statutes',
  'statliga-bolag': 'the government’s list of companies owned by the state',
  'general-knowledge': 'generally known',
  'domain-facts': 'the programme’s own pages',
}
