/** Names that a reader takes for somebody else: partners beside companies, branches, word play, hidden characters. */
import { describe, expect, test } from 'vitest'
import { onlyParty, partiesIn } from './registers.ts'

const verdicts = (text: string) => partiesIn(text).map(({ name, publicParty }) => `${name}: ${publicParty}`)

describe('parentheses', () => {
  test('a public body behind an unknown company is a party of its own', () => {
    expect(verdicts('Acme AB (Skatteverket)')).toEqual(['Acme AB: no', 'Skatteverket: yes'])
  })

  test.each([
    ['Microsoft (Skatteverket)', 'Microsoft', 'private'],
    ['Microsoft – Skatteverket', 'Microsoft', 'private'],
    ['Google (Umeå kommun)', 'Google', 'private'],
    ['RISE (Umeå kommun)', 'RISE', 'public-company'],
    ['Göteborg Energi (Göteborgs Stad)', 'Göteborg Energi', 'public-company'],
    ['Acme AB (Region Skåne)', 'Acme AB', 'private'],
  ])(
    '%s: behind a known company, or as a region that may be its own, it is unclear',
    (text, name, sector) => {
      const [first, second, ...others] = partiesIn(text)
      expect(first).toMatchObject({ name, sector })
      expect(second).toMatchObject({ publicParty: 'unclear' })
      expect(second?.evidence.at(-1)).toEqual({ kind: 'role', role: 'mention' })
      expect(others).toEqual([])
    },
  )

  test('a town’s own company with its town in parentheses is not the town', () => {
    expect(verdicts('Umeå Parkering AB (Umeå kommun)')).toEqual([
      'Umeå Parkering AB: unclear',
      'Umeå kommun: unclear',
    ])
  })

  test('several known ones behind a name that nobody knows are parties', () => {
    expect(verdicts('EU-projektet DigiNorr (Luleå kommun, Skellefteå kommun, LTU)')).toEqual([
      'EU-projektet DigiNorr: unclear',
      'Luleå kommun: yes',
      'Skellefteå kommun: yes',
      'LTU: yes',
    ])
    expect(verdicts('Projekt BilEl (Fortum, Göteborg Energi, Okända gänget)')).toEqual([
      'Projekt BilEl: unclear',
    ])
  })

  test('behind an association it is a branch', () => {
    expect(onlyParty('Hyresgästföreningen (Region Skåne)')).toMatchObject({ sector: 'civil-society' })
    expect(onlyParty('Kommunal (Umeå kommun)')).toMatchObject({ sector: 'civil-society' })
  })
})

test('two known names with an x between are two', () => {
  expect(verdicts('Fryshuset x Stockholms stad')).toEqual(['Fryshuset: no', 'Stockholms stad: yes'])
})

describe('words after a company', () => {
  test.each([
    'Acme AB och kommunen',
    'Acme AB, kommunen',
    'Acme AB samt regionen',
    'Acme AB & kommunen',
    'Acme AB är ett bolag som arrangerar med Umeå kommun',
    'Acme AB är ett bolag som ägs av Umeå kommun',
    'Acme är en byrå som samarbetar med Umeå kommun',
  ])('%s is not private alone, and not public', (text) => {
    const sectors = partiesIn(text).map(({ sector, publicParty }) => `${sector} ${publicParty}`)
    expect(sectors.some((one) => one.endsWith('unclear'))).toBe(true)
    expect(sectors.some((one) => one.endsWith('yes'))).toBe(false)
  })

  test('a company behind something like an authority is not the whole', () => {
    expect(verdicts('Myndigheten för roliga idéer och Acme AB')).toEqual([
      'Myndigheten för roliga idéer: unclear',
      'Acme AB: no',
    ])
  })

  test('what only says what it is stays out', () => {
    expect(verdicts('Acme AB är ett bolag i Umeå')).toEqual(['Acme AB: no'])
    expect(verdicts('Vinnova är en myndighet som samarbetar med Umeå kommun')).toEqual(['Vinnova: yes'])
  })
})

describe('branches and word play', () => {
  test('a study association’s region is its branch', () => {
    expect(onlyParty('Sensus, region Stockholm')).toMatchObject({
      sector: 'civil-society',
      publicParty: 'no',
    })
    expect(onlyParty('Svenskt Näringsliv Region Västra Götaland').publicParty).toBe('no')
    expect(onlyParty('Sensus region Stockholm')).toMatchObject({ sector: 'civil-society', publicParty: 'no' })
    expect(verdicts('Umeå kommun, region Västerbotten')).toEqual([
      'Umeå kommun: yes',
      'region Västerbotten: yes',
    ])
  })

  test.each([
    ...[
      'Länsstyrelsens pensionärer',
      'Länsstyrelsernas seniorer',
      'Myndigheten för humor',
      'Myndigheten för framtiden',
    ],
    ...[
      'Nationalmuseum och vänner',
      'Moderna museet & vänner',
      'Umeå kommun och vänner',
      'Statens humorverk',
    ],
    ...[
      'Vinnova-finansierade projektet Smart stad',
      'Tidigare Umeå kommun',
      'Umeå Vinnovafinansierat projekt',
    ],
    ...['Skatteverkets vänner', 'Region Skånes hatklubb'],
  ])('%s is not made a public party', (text) => {
    expect(partiesIn(text).filter(({ publicParty }) => publicParty === 'yes')).toEqual([])
  })

  test('friends who are not named are nobody’s association', () => {
    expect(partiesIn('Acme AB och vänner').some(({ sector }) => sector === 'civil-society')).toBe(false)
    expect(onlyParty('Nationalmuseums vänner')).toMatchObject({ sector: 'civil-society' })
  })
})

describe('characters that nobody sees', () => {
  test.each([
    ['zero width', 'Umeå\u200b kom\u200bmun'],
    ['NUL', 'Umeå kom\u0000mun'],
    ['byte order mark', '\ufeffUmeå kommun'],
    ['soft hyphen', 'Umeå kom\u00admun'],
    ['no-break space', 'Umeå\u00a0kommun'],
    ['full width', 'Ｕｍｅå　ｋｏｍｍｕｎ'],
    ['marks apart', 'Umea\u030a kommun'],
    ['directions', '\u202aUmeå kommun\u202c'],
    ['a ligature', 'Umeå kommun'],
  ])('%s', (_, text) => {
    expect(onlyParty(text)).toMatchObject({ name: 'Umeå kommun', registerId: 'municipality:2480' })
  })

  test('marks of the splitter’s own do nothing in a text', () => {
    expect(verdicts('Acme AB \ue000Umeå kommun\ue001')).toEqual(['Acme AB Umeå kommun: unclear'])
  })
})

describe('nothing but a number', () => {
  test.each([
    ['202100-5216', '202100-5216'],
    ['16202100-5216', '202100-5216'],
    ['19121212-1212', '19****-****'],
    ['121212 1212', '12****-****'],
    ['121212-1213', '12****-****'],
    ['202100-5217', '202100-5217'],
  ])('%s is called %s', (text, name) => {
    expect(onlyParty(text).name).toBe(name)
  })

  test('a personal number is found and taken out however it is written', () => {
    for (const number of ['19 121212-1212', '121212 - 1212', '121212 1212', '12 12 12-1212']) {
      const party = onlyParty(`Anna Ek ${number}`)
      expect(party).toMatchObject({ name: 'Anna Ek', evidence: [{ kind: 'personal-number' }] })
    }
  })
})
