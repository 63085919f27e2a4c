/** Who organisers' own words name: sector, whether a public party, county, and the evidence for it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { prepareRegister, recogniseParties } from '../../../domain/party/recognise.ts'
import { SECTORS } from '../../../domain/party/sector.ts'
import { onlyParty, parameters, partiesIn, prepared, register } from './registers.ts'

describe('sector by name', () => {
  test.each([
    ['Skövde kommun', 'municipality', 'yes', '14'],
    ['SKÖVDE KOMMUN', 'municipality', 'yes', '14'],
    ['Skovde kommun', 'municipality', 'yes', '14'],
    ['Örnsköldsviks kommun', 'municipality', 'yes', '22'],
    ['Västerås stads', 'municipality', 'yes', '19'],
    ['Helsingborgs stad', 'municipality', 'yes', '12'],
    ['City of Gothenburg', 'municipality', 'yes', '14'],
    ['Umeå Municipality', 'municipality', 'yes', '24'],
    ['Malmö stads miljöförvaltning', 'municipality', 'yes', '12'],
    ['Gotlands kommun', 'municipality', 'yes', '09'],
    ['Umeå', 'municipality', 'unclear', '24'],
    ['Påhittade kommun', 'municipality', 'unclear', null],
    ['Region Gotland', 'region', 'yes', '09'],
    ['Region Västra Götaland', 'region', 'yes', '14'],
    ['Västra Götalandsregionen', 'region', 'yes', '14'],
    ['VGR', 'region', 'yes', '14'],
    ['Landstinget Gävleborg', 'region', 'yes', '21'],
    ['Stockholms läns landsting', 'region', 'yes', '01'],
    ['Region Skånes kulturnämnd', 'region', 'yes', '12'],
    ['Region Syd', 'region', 'unclear', null],
    ['Länsstyrelsen i Skåne län', 'state', 'yes', '12'],
    ['Länsstyrelsen Skåne', 'state', 'yes', '12'],
    ['Länsstyrelsen på Gotland', 'state', 'yes', '09'],
    ['Länsstyrelserna', 'state', 'yes', null],
    ['Vinnova', 'state', 'yes', null],
    ['Verket för innovationssystem', 'state', 'yes', null],
    ['UPPHANDLINGSMYNDIGHETEN', 'state', 'yes', null],
    ['Socialdepartementet', 'state', 'yes', null],
    ['Påhittsverket', 'state', 'unclear', null],
    ['Sveriges ambassad i Oslo', 'state', 'yes', null],
    ['Göteborgsregionens kommunalförbund', 'municipal-federation', 'yes', null],
    ['Nya Bygdens kommunalförbund', 'municipal-federation', 'yes', null],
    ['Kommunförbundet Påhitt', 'municipal-federation', 'yes', null],
    ['Lunds universitet', 'university', 'yes', null],
    ['Södertörns högskola', 'university', 'yes', null],
    ['Mid Sweden University', 'university', 'yes', null],
    ['Centrum för personcentrerad vård vid Göteborgs universitet GPCC', 'university', 'yes', null],
    ['Handelshögskolan i Stockholm', 'university', 'unclear', null],
    ['Copenhagen University', 'university', 'unclear', null],
    ['RISE', 'public-company', 'unclear', null],
    ['AI Sweden', 'public-company', 'unclear', null],
    ['Helsingborg Arena & Scen AB', 'public-company', 'unclear', null],
    ['Göteborg Energi', 'public-company', 'unclear', null],
    ['Påhitt Science Park', 'public-company', 'unclear', null],
    ['Föreningen Malmö stads vänner', 'civil-society', 'no', null],
    ['Stiftelsen Tryggare Sverige', 'civil-society', 'no', null],
    ['Dietisternas Riksförbund', 'civil-society', 'no', null],
    ['Svenska Judoförbundet', 'civil-society', 'no', null],
    ['Nätverket', 'civil-society', 'no', null],
    ['Moderaterna Stockholm', 'civil-society', 'no', null],
    ['SKR', 'civil-society', 'yes', null],
    ['SKL', 'civil-society', 'yes', null],
    ['Content People AB', 'private', 'no', null],
    ['AB Volvo', 'private', 'no', null],
    ['Moelven Töreboda AB', 'private', 'no', null],
    ['British Embassy in Stockholm', 'international', 'no', null],
    ['Europeiska Investeringsbanken (EIB)', 'international', 'no', null],
    ['Bostadsrättsföreningen Sjöutsikten', 'unknown', 'unclear', null],
    ['API 1st', 'unknown', 'unclear', null],
    ['Daniel Giertz', 'unknown', 'unclear', null],
  ])('%s is %s, public party %s', (text, sector, publicParty, countyCode) => {
    expect(onlyParty(text)).toMatchObject({ sector, publicParty, countyCode })
  })

  test('every municipality is known with its county, by official and by bare name', () => {
    const unknown = register.municipalities
      .filter(({ code }) => code !== '0980')
      .flatMap(({ name, shortName, countyCode }) =>
        [name, `${shortName} kommun`].filter((text) => {
          const party = onlyParty(text)
          return party.registerName !== name || party.countyCode !== countyCode || party.publicParty !== 'yes'
        }),
      )
    expect(unknown).toEqual([])
    expect(register.municipalities).toHaveLength(290)
  })

  test.each(register.counties)('$region and its county board are known', ({ code, name, region }) => {
    expect(onlyParty(region)).toMatchObject({ sector: 'region', publicParty: 'yes', countyCode: code })
    expect(onlyParty(`Länsstyrelsen i ${name}`)).toMatchObject({ sector: 'state', countyCode: code })
  })

  test('å and ä count where they tell two municipalities apart', () => {
    expect(onlyParty('Håbo kommun').registerName).toBe('Håbo kommun')
    expect(onlyParty('Habo kommun').registerName).toBe('Habo kommun')
  })

  test('a known body inside a longer text does not decide', () => {
    expect(onlyParty('Säkerhetspolitiskt Sommartorg genom Försvarsmakten')).toMatchObject({
      sector: 'state',
      publicParty: 'unclear',
      registerName: null,
    })
  })
})

describe('short aliases', () => {
  test.each(['Fi', 'Fi Gotland', 'Fi Västerbotten', 'SLU Future Forests'])('%s is nobody', (text) => {
    expect(onlyParty(text)).toMatchObject({ sector: 'unknown', registerName: null })
  })

  test('count when alone in the field', () => {
    expect(onlyParty('FI').registerName).toBe('Finansinspektionen')
    expect(onlyParty('DIGG').registerName).toBe('Myndigheten för digital förvaltning')
  })

  test('count among known bodies', () => {
    expect(partiesIn('SKR, Vinnova, Upphandlingsmyndigheten').map((party) => party.publicParty)).toEqual([
      'yes',
      'yes',
      'yes',
    ])
  })

  test('do not count beside strangers', () => {
    expect(partiesIn('Okända gänget, SCB')[1]).toMatchObject({ name: 'SCB', sector: 'unknown' })
  })

  test('give way to the body whose initials they are', () => {
    expect(onlyParty('SIS, Swedish Standards Institute')).toMatchObject({ sector: 'civil-society' })
    expect(onlyParty('Sveriges Kvinno- och Tjejjourers Riksförbund (SKR)')).toMatchObject({
      sector: 'civil-society',
      publicParty: 'no',
      registerName: null,
    })
  })

  test('give way to a political party with the same letters', () => {
    const parties = partiesIn('Feministiskt initiativ (Fi), Fi Gotland, Fi Västerbotten')
    expect(parties.map((party) => party.publicParty)).not.toContain('yes')
  })
})

describe('numbers', () => {
  test('a number in the register says who, whatever the name', () => {
    const party = onlyParty('Innovationsgänget (org.nr 202100-5216)')
    expect(party).toMatchObject({
      name: 'Innovationsgänget',
      registerName: 'Verket för innovationssystem',
      publicParty: 'yes',
    })
    expect(party.evidence[0]).toEqual({ kind: 'number', number: '202100-5216', hint: 'state' })
  })

  test('12 digits are read as 10', () => {
    expect(onlyParty('Gänget 162021005216').registerName).toBe('Verket för innovationssystem')
  })

  test('a prefix is only a hint', () => {
    expect(onlyParty('Gänget 212000-0002')).toMatchObject({ sector: 'unknown', publicParty: 'unclear' })
    expect(onlyParty('Gänget 212000-1355')).toMatchObject({ sector: 'municipality', publicParty: 'unclear' })
  })

  test('a personal identity number is neither read nor kept', () => {
    for (const number of ['850709-9805', '8507099805', '198507099805', '19850709-9805', '850709+9805']) {
      const party = onlyParty(`Anna Svensson ${number}`)
      expect(party).toMatchObject({ name: 'Anna Svensson', sector: 'unknown', evidence: [{ kind: 'none' }] })
    }
  })
})

describe('what hangs on the rules and the text', () => {
  test('the team decides on associations of municipalities and regions', () => {
    for (const choice of ['yes', 'no', 'unclear'] as const) {
      const chosen = { ...parameters, associationsOfMunicipalitiesAndRegions: choice }
      const [party] = recogniseParties([{ text: 'SKL', role: 'organiser' }], prepared, chosen)
      expect(party?.publicParty).toBe(choice)
    }
  })

  test('roles follow the field, a note, and the words between', () => {
    const roles = (text: string) => partiesIn(text).map((party) => [party.name, party.role])
    expect(roles('RISE (medverkande)')).toEqual([['RISE', 'participant']])
    expect(roles('Fryshuset i samarbete med Malmö stad')).toEqual([
      ['Fryshuset', 'organiser'],
      ['Malmö stad', 'co-organiser'],
    ])
    expect(roles('Gaia Group, med stöd av Naturvårdsverket')).toEqual([
      ['Gaia Group', 'organiser'],
      ['Naturvårdsverket', 'participant'],
    ])
    expect(recogniseParties([{ text: 'RISE', role: 'co-organiser' }], prepared, parameters)[0]?.role).toBe(
      'co-organiser',
    )
  })

  test('one body is named once in a role', () => {
    expect(partiesIn('Lunds universitet, Medicinska fakulteten, Lunds universitet')).toHaveLength(1)
  })

  test('the same question has the same answer, also from a new register', () => {
    const again = prepareRegister(register)
    for (const text of ['Skövde kommun, RISE', 'SIS', '']) {
      const first = partiesIn(text)
      expect(partiesIn(text)).toEqual(first)
      expect(recogniseParties([{ text, role: 'organiser' }], again, parameters)).toEqual(first)
    }
  })

  test('any text gives parties with names, known sectors and evidence', () => {
    const pieces = fc.constantFrom(
      'Vinnova',
      'och',
      ',',
      '(',
      ')',
      'AB',
      'kommun',
      'Fi',
      '&',
      '1',
      'å',
      ' ',
      '\n',
      '/',
    )
    const texts = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.array(pieces).map((all) => all.join(' ')),
    )
    fc.assert(
      fc.property(texts, (text) => {
        for (const party of partiesIn(text)) {
          expect(party.name.trim()).not.toBe('')
          expect(SECTORS).toContain(party.sector)
          expect(party.evidence.length).toBeGreaterThan(0)
        }
      }),
    )
  })
})
