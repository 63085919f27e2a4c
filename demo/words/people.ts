/** Made-up people: surnames that nobody bears, addresses in example.se and telephone numbers set aside for fiction. */

export const FIRST_NAMES: readonly string[] = [
  'Anna',
  'Bo',
  'Cecilia',
  'David',
  'Elin',
  'Farid',
  'Gunilla',
  'Hassan',
  'Ingrid',
  'Johan',
  'Karin',
  'Leyla',
  'Magnus',
  'Nadja',
  'Oskar',
  'Petra',
  'Rickard',
  'Sara',
  'Tomas',
  'Ulrika',
  'Viktor',
  'Yasmin',
  'Åsa',
  'Örjan',
]
export const SURNAMES: readonly string[] = [
  'Exempelsson',
  'Provstad',
  'Testgren',
  'Demoberg',
  'Påhittman',
  'Låtsasholm',
  'Mallqvist',
  'Prövlund',
  'Utkastsson',
  'Övningsdal',
]
/** Telephone numbers that the post and telecom authority keeps for use in fiction: 070-174 06 05 to 070-174 06 99. */
export const FICTION_NUMBERS = { prefix: '070-174 06 ', from: 5, to: 99 } as const

/** Text that somebody forgot to replace. */
export const PLACEHOLDERS: readonly string[] = [
  'Lorem ipsum dolor sit amet, consectetur adipiscing elit.',
  'TEXT KOMMER',
  'xxx fyll i beskrivning här xxx',
  'Beskrivning: TBD',
]
