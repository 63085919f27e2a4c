/** Every municipality, region and state agency under every form that people write, and no town taken for its neighbour. */
import { describe, expect, test } from 'vitest'
import { CERTAINTY_NEEDED } from '../../../domain/party/party.ts'
import { foldMarks } from '../../../domain/swedish.ts'
import { bodies, onlyParty, partiesIn } from './registers.ts'

const municipalities = bodies.filter(({ kind, id }) => kind === 'municipality' && id !== 'municipality:0980')
const regions = bodies.filter(({ kind }) => kind === 'region')
const boards = bodies.filter(({ kind }) => kind === 'county-board')
const agencies = bodies.filter(
  ({ kind, sector, source }) =>
    kind === 'organisation' && sector === 'state' && source === 'scb-myndighetsregistret',
)

/** Texts that are not read as the body, as one public party. */
function notFound(id: string, texts: readonly string[]): string[] {
  return texts.filter((text) => {
    const [party, ...others] = partiesIn(text)
    return others.length > 0 || party?.registerId !== id || party.publicParty !== 'yes'
  })
}

function genitive(name: string): string {
  return /[sxz]$/i.test(name) ? name : `${name}s`
}

/** Two letters swapped in the middle, and one lost. */
function misspellings(name: string): string[] {
  const middle = Math.floor(name.length / 2)
  const [one, other] = [name[middle], name[middle + 1]]
  const swapped = `${name.slice(0, middle)}${other}${one}${name.slice(middle + 2)}`
  const lost = `${name.slice(0, middle)}${name.slice(middle + 1)}`
  return [swapped, lost].filter((text) => text !== name && !text.includes('undefined'))
}

test('there are 290 municipalities, 21 regions and 21 county boards', () => {
  expect([municipalities.length + 1, regions.length, boards.length]).toEqual([290, 21, 21])
  expect(agencies.length).toBeGreaterThan(300)
})

test('all municipalities by their official name, as town, in the genitive, in English and in capitals', () => {
  const wrong = municipalities.flatMap(({ id, name, bareNames: [short = ''] }) =>
    notFound(id, [
      ...[name, `${name}s`, name.toUpperCase(), name.toLowerCase(), `${short} kommun`],
      ...[
        `${genitive(short)} kommun`,
        `${short} stad`,
        `${genitive(short)} stad`,
        `${genitive(short)} stads`,
      ],
      ...[`${short} Municipality`, `Municipality of ${short}`, `City of ${short}`, `The City of ${short}`],
      `Kommunstyrelsen, ${name}`,
    ]),
  )
  expect(wrong).toEqual([])
})

test('units that only municipalities have, beside the town', () => {
  const wrong = municipalities
    .flatMap(({ bareNames: [short = ''] }) => [
      `Utbildningsnämnden i ${short}`,
      `${genitive(short)} stadsbibliotek`,
    ])
    .filter((text) => onlyParty(text).sector !== 'municipality' || onlyParty(text).publicParty !== 'yes')
  expect(wrong).toEqual([])
  expect(onlyParty('Kulturförvaltningen i Habo').registerId).toBe('municipality:0643')
  expect(onlyParty('Kulturförvaltningen i Håbo').registerId).toBe('municipality:0305')
})

test('all municipalities without å, ä and ö, but for those that are then another', () => {
  const folded = new Map<string, number>()
  for (const { name } of municipalities) {
    folded.set(foldMarks(name), (folded.get(foldMarks(name)) ?? 0) + 1)
  }
  const alone = municipalities.filter(({ name }) => folded.get(foldMarks(name)) === 1)
  expect(municipalities.length - alone.length).toBe(2)
  expect(alone.flatMap(({ id, name }) => notFound(id, [foldMarks(name)]))).toEqual([])
})

test('long names of municipalities with two letters swapped or one lost are found or unclear, never another', () => {
  const texts = municipalities.flatMap(({ id, bareNames: [short = ''] }) =>
    misspellings(short).map((text) => ({ id, text: `${text} kommun`, isLong: text.length >= 8 })),
  )
  const read = texts.map((one) => ({ ...one, party: onlyParty(one.text) }))
  const wrong = read.filter(({ id, party }) => party.registerId !== null && party.registerId !== id)
  expect(wrong.map(({ text, party }) => `${text} → ${party.registerName}`)).toEqual([])
  const long = read.filter(({ isLong }) => isLong)
  const found = long.filter(({ party }) => party.registerId !== null)
  expect(long.length).toBeGreaterThan(150)
  expect(found.length / long.length).toBeGreaterThan(0.9)
})

test('all regions by their official name, as region, as landsting, in the genitive and in English', () => {
  const wrong = regions.flatMap(({ id, name, bareNames: [short = '', county = ''] }) =>
    notFound(id, [
      ...[name, `${name}s`, name.toUpperCase(), `Region ${short}`, foldMarks(name), `Region ${county}`],
      ...[`Landstinget ${short}`, `Landstinget i ${short}`, `Landstinget i ${county}`, `${county} landsting`],
      ...[`${short} County Council`, `${name}, Kulturförvaltningen`],
    ]),
  )
  expect(wrong).toEqual([])
})

test('regions go by unique abbreviations where they have the field to themselves', () => {
  const short = regions.flatMap(({ id, shortAliases }) => shortAliases.map((text) => ({ id, text })))
  expect(short.length).toBeGreaterThan(5)
  expect(short.flatMap(({ id, text }) => notFound(id, [text]))).toEqual([])
})

test('all county boards', () => {
  const wrong = boards.flatMap(({ id, name, bareNames: [short = '', county = ''] }) =>
    notFound(id, [
      ...[name, `${name}s`, `Länsstyrelsen ${short}`, `Länsstyrelsen ${county}`, `Länsstyrelsen i ${short}`],
      ...[`County Administrative Board of ${short}`, foldMarks(name)],
    ]),
  )
  expect(wrong).toEqual([])
})

test('all state agencies by name, alias, genitive, capitals and folded form', () => {
  const wrong = agencies.flatMap(({ id, name, aliases }) =>
    notFound(id, [name, name.toUpperCase(), `${name}s`, foldMarks(name), ...aliases]),
  )
  expect(wrong).toEqual([])
})

test('agencies that have been closed, by name, alias and genitive', () => {
  const closed = bodies.filter(({ source }) => source === 'sfs')
  expect(closed.length).toBeGreaterThan(20)
  const wrong = closed.flatMap(({ id, name, aliases }) => notFound(id, [name, `${name}s`, ...aliases]))
  expect(wrong).toEqual([])
})

test.each([
  [
    'state',
    [
      'Pliktverket',
      'Skogsvårdsstyrelsen',
      'Nätuniversitetet',
      'Ungdomsstyrelsen',
      'AMS',
      'Luftfartsstyrelsen',
    ],
  ],
  [
    'state',
    ['Swedish Post and Telecom Authority', 'Swedish Courts', 'Psychological Defence Agency', 'Sámediggi'],
  ],
  [
    'state',
    ['Trafikverket Region Gotland', 'Vägverket Region Stockholm', 'Skatteverket i Visby', 'Visbypolisen'],
  ],
  [
    'state',
    ['Språkrådet', 'Haverikommissionen', 'Trafikverkets färjerederi', 'EU-upplysningen', 'Regelrådet'],
  ],
  [
    'university',
    ['V-Dem-institutet', 'Fojo Medieinstitut', 'Skissernas museum', 'Centrum för tekniken i skolan'],
  ],
  [
    'university',
    ['Lunds universitetsbibliotek', 'Tandvårdshögskolan i Malmö', 'CBEES', 'Centrum för transportstudier'],
  ],
  ['region', ['Folkhälsocentrum Norrbotten', 'Akademiska barnsjukhuset', 'Vara folkhögskola']],
  ['region', ['Fornby folkhögskola', 'Folktandvården Värmland', 'Kärnsjukhuset i Skövde']],
  [
    'municipality',
    ['Medeltidsmuseet i Stockholm', 'Torekällberget', 'Malmökommissionen', 'Kvinnohistoriskt museum'],
  ],
  [
    'municipal-federation',
    ['Östsam', 'Navet Science Center', 'Räddningstjänsten Sydöstra Skåne', 'Akademi Norr'],
  ],
] as const)('parts and former bodies by their own names: %s, %j', (sector, texts) => {
  const wrong = texts.filter((text) => {
    const [party, ...others] = partiesIn(text)
    return others.length > 0 || party?.sector !== sector || party.publicParty !== 'yes'
  })
  expect(wrong).toEqual([])
})

test('a university’s and a region’s companies are not the university or the region', () => {
  const companies = ['GU Ventures AB', 'KTH Executive School', 'Regionteatern Blekinge Kronoberg', 'Subtopia']
  const isPublicParty = (text: string) => onlyParty(text).publicParty === 'yes'
  expect(companies.filter(isPublicParty)).toEqual([])
})

test('all state agencies by number, whatever else is written', () => {
  const numbered = agencies.filter(({ orgnr }) => orgnr !== null)
  expect(numbered.length).toBeGreaterThan(200)
  const wrong = numbered.flatMap(({ id, orgnr }) =>
    notFound(id, [`Gänget ${orgnr}`, `16${orgnr?.replace('-', '')}`, `Gänget (org.nr ${orgnr})`]),
  )
  expect(wrong).toEqual([])
})

test('no company that the register knows to be public is taken for a private one', () => {
  const companies = bodies.filter(({ sector }) => sector === 'public-company')
  expect(companies.length).toBeGreaterThan(100)
  const wrong = companies.flatMap(({ name, aliases }) =>
    [name, ...aliases, `${name.replace(/ AB$/, '')} AB`, `${name}s`].filter((text) =>
      partiesIn(text).some(({ sector, publicParty }) => sector === 'private' || publicParty === 'no'),
    ),
  )
  expect(wrong).toEqual([])
})

test('no official name of a body that is not public makes a public party', () => {
  const others = bodies.filter(({ publicParty }) => publicParty === 'no')
  expect(others.length).toBeGreaterThan(100)
  const wrong = others.filter(({ name }) => partiesIn(name).some(({ publicParty }) => publicParty === 'yes'))
  expect(wrong.map(({ name }) => name)).toEqual([])
})

test('nobody who is not public becomes so by naming a public body', () => {
  const others = bodies.filter(({ sector }) => sector === 'civil-society' || sector === 'private')
  const forms = (name: string) => [
    ...[`${name} Region Skåne`, `${name} - Region Stockholm`, `${name} vid Lunds universitet`],
    `${name} (Umeå kommun)`,
  ]
  const wrong = others
    .filter(({ publicParty }) => publicParty === 'no')
    .flatMap(({ name }) => forms(name).filter((text) => !/ (?:och|and|&) |[,/]/.test(name) && isPublic(text)))
  expect(wrong).toEqual([])
}, 60_000)

function isPublic(text: string): boolean {
  return partiesIn(text).some(({ publicParty }) => publicParty === 'yes')
}

test('each body is found under its own official name, surely', () => {
  const wrong = bodies.filter(({ id, name, publicParty }) => {
    const party = partiesIn(name).find(({ registerId }) => registerId === id)
    return (
      !party ||
      party.certainty < CERTAINTY_NEEDED ||
      (publicParty === 'yes') !== (party.publicParty === 'yes')
    )
  })
  expect(wrong.filter(({ publicParty }) => publicParty !== 'team').map(({ name }) => name)).toEqual([])
})

describe('towns a letter apart', () => {
  test.each([
    ['Habo kommun', 'municipality:0643'],
    ['Håbo kommun', 'municipality:0305'],
    ['HÅBO KOMMUN', 'municipality:0305'],
    ['Malå kommun', 'municipality:2418'],
    ['Malmö kommun', 'municipality:1280'],
    ['Mora kommun', 'municipality:2062'],
    ['Åre kommun', 'municipality:2321'],
    ['Åmåls kommun', 'municipality:1492'],
  ])('%s is %s', (text, id) => {
    expect(onlyParty(text).registerId).toBe(id)
  })

  test.each([
    'Hablo kommun',
    'Mala komun stad',
    'Mosa kommun',
    'Region Götaland',
    'Region Gotaland',
    'Ara kommun',
  ])('%s is nobody', (text) => {
    expect(onlyParty(text)).toMatchObject({ registerId: null, sector: 'unknown', publicParty: 'unclear' })
  })
})
