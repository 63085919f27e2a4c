/** Who organisers' own words name: sector, whether a public party, county, and the evidence for it. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Correction } from '../../../domain/party/correction.ts'
import { CERTAINTY_NEEDED } from '../../../domain/party/party.ts'
import { prepareRegister, recogniseParties } from '../../../domain/party/recognise.ts'
import { SECTORS } from '../../../domain/party/sector.ts'
import { bodies, onlyParty, parameters, partiesIn, prepared, register } from './registers.ts'

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
    ['Kulturförvaltningen i Malmö', 'municipality', 'yes', '12'],
    ['Socialtjänsten, Umeå kommun', 'municipality', 'yes', '24'],
    ['Umeå kommun, Socialtjänsten', 'municipality', 'yes', '24'],
    ['Rinkeby-Kista stadsdelsförvaltning', 'municipality', 'yes', null],
    ['Gotlands kommun', 'municipality', 'yes', '09'],
    ['Göteborgs komun', 'municipality', 'yes', '14'],
    ['Götebrogs stad', 'municipality', 'yes', '14'],
    ['Gbg stad', 'municipality', 'yes', '14'],
    ['Husby bibliotek', 'municipality', 'yes', null],
    ['Gislaveds bibliotek', 'municipality', 'yes', '06'],
    ['Innovationslabbet vid Linköpings kommun', 'municipality', 'yes', '05'],
    ['Kommunerna i Skaraborg', 'municipality', 'yes', null],
    ['Fjärde storstadsregionen', 'municipality', 'yes', null],
    ['Leksaksmuseet i Umeå kommun', 'unknown', 'unclear', '24'],
    ['Umeå', 'unknown', 'unclear', '24'],
    ['Påhittade kommun', 'unknown', 'unclear', null],
    ['Region Gotland', 'region', 'yes', '09'],
    ['Region Västra Götaland', 'region', 'yes', '14'],
    ['Västra Götalandsregionen', 'region', 'yes', '14'],
    ['Västra Götalands regionen', 'region', 'yes', '14'],
    ['VGR', 'region', 'yes', '14'],
    ['Landstinget Gävleborg', 'region', 'yes', '21'],
    ['Stockholms läns landsting', 'region', 'yes', '01'],
    ['Region Skånes kulturnämnd', 'region', 'yes', '12'],
    ['Hälso- och sjukvårdsförvaltningen, Region Stockholm', 'region', 'yes', '01'],
    ['Näringsliv Skåne, en del av Region Skåne', 'region', 'yes', '12'],
    ['Psykiatrin Gotland', 'region', 'yes', '09'],
    ['Torsby sjukhus', 'region', 'yes', '17'],
    ['Lasarettet i Enköping', 'region', 'yes', '03'],
    ['Innovationsplatsen vid Karolinska universitetssjukhuset', 'region', 'yes', '01'],
    ['Nacka sjukhus', 'unknown', 'unclear', null],
    ['Region Syd', 'unknown', 'unclear', null],
    ['Länsstyrelsen i Skåne län', 'state', 'yes', '12'],
    ['Länsstyrelsen Skåne', 'state', 'yes', '12'],
    ['Länsstyrelsen på Gotland', 'state', 'yes', '09'],
    ['Länsstyrelserna', 'state', 'yes', null],
    ['Vinnova', 'state', 'yes', null],
    ['Verket för innovationssystem', 'state', 'yes', null],
    ['UPPHANDLINGSMYNDIGHETEN', 'state', 'yes', null],
    ['Upphandlingsmyndighten', 'state', 'yes', null],
    ['Polisen Region Väst', 'state', 'yes', null],
    ['Statens Maritima museer', 'state', 'yes', null],
    ['Socialdepartementet', 'state', 'yes', null],
    ['Digitaliseringsrättsutredningen', 'unknown', 'unclear', null],
    ['Nationell samordnare för Agenda 2030', 'unknown', 'unclear', null],
    ['Lokalpolisområde Rinkeby', 'state', 'yes', null],
    ['Norrbottens regemente', 'state', 'yes', null],
    ['Sveriges innovationsmyndighet Vinnova', 'state', 'yes', null],
    ['Kommittén för fred', 'unknown', 'unclear', null],
    ['Nöjesdepartementet', 'unknown', 'unclear', null],
    ['Påhittsverket', 'unknown', 'unclear', null],
    ['Statens Serum Institut', 'unknown', 'unclear', null],
    ['Sveriges ambassad i Oslo', 'state', 'yes', null],
    ['Göteborgsregionens kommunalförbund', 'municipal-federation', 'yes', null],
    ['Nya Bygdens kommunalförbund', 'municipal-federation', 'yes', null],
    ['Kommunförbundet Påhitt', 'civil-society', 'yes', null],
    ['Lunds universitet', 'university', 'yes', null],
    ['Lunds univ.', 'university', 'yes', null],
    ['Örebro universitet genom professor Eva Ek', 'university', 'yes', null],
    ['KTH Holding', 'public-company', 'unclear', null],
    ['Södertörns högskola', 'university', 'yes', null],
    ['Mid Sweden University', 'university', 'yes', null],
    ['Centrum för personcentrerad vård vid Göteborgs universitet GPCC', 'university', 'yes', null],
    ['Digital Futures vid KTH', 'university', 'yes', null],
    ['Handelshögskolan i Stockholm', 'university', 'unclear', null],
    ['Copenhagen Technical University', 'university', 'unclear', null],
    ['RISE', 'public-company', 'unclear', null],
    ['AI Sweden', 'public-company', 'unclear', null],
    ['Kommuninvest', 'public-company', 'unclear', null],
    ['Göteborg Energi', 'public-company', 'unclear', null],
    ['Helsingborg Arenor & Scener AB', 'unknown', 'unclear', null],
    ['Region Skånes företag AB', 'unknown', 'unclear', null],
    ['Påhitt Science Park', 'unknown', 'unclear', null],
    ['Föreningen Malmö stads vänner', 'civil-society', 'no', null],
    ['Stiftelsen Tryggare Sverige', 'civil-society', 'no', null],
    ['Dietisternas Riksförbund', 'civil-society', 'no', null],
    ['Svenska Judoförbundet', 'civil-society', 'no', null],
    ['Nätverket Påhitt', 'civil-society', 'no', null],
    ['SKR', 'civil-society', 'yes', null],
    ['SKL', 'civil-society', 'yes', null],
    ['Content People AB', 'private', 'no', null],
    ['Länsförsäkringar Bergslagen', 'private', 'no', null],
    ['Sparbanken Skåne', 'private', 'no', null],
    ['Nordiska investeringsbanken', 'international', 'no', null],
    ['Internationellt Centrum för Lokal Demokrati', 'civil-society', 'unclear', null],
    ['AB Volvo', 'private', 'no', null],
    ['Moelven Töreboda AB', 'private', 'no', null],
    ['British Embassy in Stockholm', 'international', 'no', null],
    ['Bostadsrättsföreningen Sjöutsikten', 'unknown', 'unclear', null],
    ['API 1st', 'unknown', 'unclear', null],
    ['Daniel Giertz', 'unknown', 'unclear', null],
  ])('%s is %s, public party %s', (text, sector, publicParty, countyCode) => {
    const party = onlyParty(text)
    expect(party).toMatchObject({ sector, publicParty, countyCode })
    expect(party.certainty >= CERTAINTY_NEEDED).toBe(sector !== 'unknown')
  })

  test.each([
    ...[
      'Kommunal',
      'Stockholms Handelskammare',
      'Malmö FF',
      'Universitetslärarförbundet SULF',
      'Riksteatern',
    ],
    ...['Svenska kyrkan i Malmö', 'Vänner till Lunds universitet', 'Vårdförbundet i Region Skåne'],
    ...['Moderaterna Stockholm', 'Moderaterna i Region Skåne', 'Socialdemokraterna i Göteborgs stad'],
    ...['Hyresgästföreningen Region Väst', 'Röda Korset Region Syd', 'Lärarförbundet Malmö stad'],
    ...['Vänsterpartiet Region Stockholm', 'Malmö arbetarekommun', 'Lunds universitets studentkår'],
    ...['Polisförbundet Region Väst', 'Saco vid Lunds universitet', 'Fackklubben vid Svea hovrätt'],
    ...['Kammarkollegiets personalförening', 'Föreningen Botkyrka kommun', 'Liberala gruppen i Region Skåne'],
    ...['Akademikerföreningen (Malmö stad)', 'Friends of Malmö stad association'],
  ])('%s is civil society', (text) => {
    expect(onlyParty(text)).toMatchObject({ sector: 'civil-society', publicParty: 'no' })
  })

  test.each([
    ...['Kommuninvest', 'Regionteatern', 'Göteborgs Symfoniker', 'Kommunala Företagens Samorganisation'],
    ...['Länsteatern', 'Länsteatern i Påhitt', 'Stockholms läns museum', 'Länsförsäkringar Skåne'],
    ...['Företagarna Region Stockholm', 'Studenter vid KTH', 'Alumni från Lunds universitet', 'KTH Alumni'],
    ...[
      'Nämndemännen vid Malmö tingsrätt',
      'ST Arbetsförmedlingen',
      'Vision Malmö stad',
      'Kommunal Malmö stad',
    ],
    ...[
      'Ledarna Region Skåne',
      'Majoriteten i Malmö stad',
      'Oppositionsrådet Malmö stad',
      'Stoppa Region Skåne',
    ],
    ...[
      'Rädda Lunds universitet',
      'Vad händer i Malmö stad?',
      'Lunds universitet Innovation AB',
      'Oslo kommune',
    ],
    ...['Borgå stad', 'City of Helsinki', 'Statens vegvesen', 'Copenhagen University', 'Matdepartementet'],
  ])('%s is not made a public party', (text) => {
    expect(onlyParty(text).publicParty).not.toBe('yes')
  })

  test('every municipality is known with its county, by official and by bare name', () => {
    const unknown = register.municipalities
      .filter(({ code }) => code !== '0980')
      .flatMap(({ code, name, shortName, countyCode }) =>
        [name, `${shortName} kommun`].filter((text) => {
          const party = onlyParty(text)
          return (
            party.registerId !== `municipality:${code}` ||
            party.countyCode !== countyCode ||
            party.publicParty !== 'yes'
          )
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
    const party = onlyParty('Framtiden för Försvarsmakten')
    expect(party).toMatchObject({ sector: 'unknown', publicParty: 'unclear', registerId: null })
    expect(party.evidence).toEqual([{ kind: 'resembles', sector: 'state', matched: 'försvarsmakten' }])
  })

  test('a body has the same key under all its names, a stranger its own', () => {
    const keys = ['Malmö stad', 'MALMÖ KOMMUN', 'City of Malmö', 'Malmo stad'].map(
      (text) => onlyParty(text).key,
    )
    expect(new Set(keys)).toEqual(new Set(['municipality:1280']))
    expect(onlyParty('Påhittade  Gänget!').key).toBe('name:påhittade gänget')
  })
})

describe('bare names of municipalities', () => {
  const verdicts = (text: string) => partiesIn(text).map((party) => party.publicParty)

  test('stand for the municipalities in a list of such', () => {
    expect(verdicts('Boden, Luleå och Älvsbyns kommun')).toEqual(['yes', 'yes', 'yes'])
    expect(verdicts('Dals-Ed och Åmål i samarbete med Fyrbodals kommunalförbund')).toEqual([
      'yes',
      'yes',
      'yes',
    ])
  })

  test('say only where, alone or beside others', () => {
    expect(verdicts('Boden, Luleå')).toEqual(['unclear', 'unclear'])
    expect(verdicts('Content People AB, Luleå, Boden')).toEqual(['no', 'unclear', 'unclear'])
    expect(verdicts('Vinnova, Luleå, Boden')).toEqual(['yes', 'unclear', 'unclear'])
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

  test('of two letters never count in a list without a public party', () => {
    expect(partiesIn('FI, SSU, LO').map((party) => party.publicParty)).toEqual(['unclear', 'no', 'no'])
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
    const party = onlyParty('Gänget 212000-1355')
    expect(party).toMatchObject({ sector: 'unknown', publicParty: 'unclear', registerId: null })
    expect(party.evidence).toEqual([{ kind: 'number', number: '212000-1355', hint: 'municipality' }])
  })

  test('a number beside the name of somebody of another kind decides nothing', () => {
    const party = onlyParty('Moderaterna i Lund 202100-5216')
    expect(party).toMatchObject({ sector: 'unknown', publicParty: 'unclear', registerId: null })
  })

  test('a personal identity number is neither read nor kept', () => {
    for (const number of ['850709-9805', '8507099805', '198507099805', '19850709-9805', '850709+9805']) {
      const party = onlyParty(`Anna Svensson ${number}`)
      expect(party).toMatchObject({ name: 'Anna Svensson', sector: 'unknown', key: 'name:anna svensson' })
      expect(party.evidence).toEqual([{ kind: 'personal-number' }])
    }
    expect(JSON.stringify(partiesIn('850709-9805'))).not.toMatch(/850709|9805/)
    expect(onlyParty('Svenssons Måleri 701063-2391').evidence).toEqual([{ kind: 'personal-number' }])
  })
})

describe('corrections', () => {
  const said = { by: 'Kim', organisation: 'SKR', at: '2026-09-01T10:00:00Z', note: '', registerId: null }
  const correction = (values: Partial<Correction>): Correction => ({
    ...said,
    id: 'c1',
    scope: 'name',
    name: 'Gänget',
    sector: 'state',
    publicParty: 'yes',
    sameAs: null,
    ...values,
  })
  const read = (text: string, ...corrections: Correction[]) =>
    recogniseParties([{ text, role: 'organiser' }], prepareRegister(bodies, corrections), parameters)

  test('come before the register and hold for every way of writing the name', () => {
    const [party] = read('GÄNGET!', correction({}))
    expect(party).toMatchObject({ sector: 'state', publicParty: 'yes', certainty: 1, key: 'name:gänget' })
    expect(party?.evidence[0]).toMatchObject({ kind: 'correction', id: 'c1', by: 'Kim' })
    const [vinnova] = read('Vinnova', correction({ name: 'Vinnova', sector: 'private', publicParty: 'no' }))
    expect(vinnova).toMatchObject({ sector: 'private', publicParty: 'no' })
  })

  test('keep a name whole that holds a conjunction or a comma', () => {
    for (const name of ['Lek och Lär', 'Vatten, Vind och Väder', 'Malmö stad och Vinnova']) {
      expect(read(name, correction({ name })).map((party) => party.name)).toEqual([name])
      expect(read(`${name}, Region Skåne`, correction({ name }))).toHaveLength(2)
    }
  })

  test('point a name to a body of the register', () => {
    const [party] = read('Gänget', correction({ sameAs: 'municipality:1280' }))
    expect(party).toMatchObject({
      registerId: 'municipality:1280',
      key: 'municipality:1280',
      publicParty: 'yes',
    })
    expect(party?.evidence.map(({ kind }) => kind)).toEqual(['correction', 'register'])
  })

  test('of a body hold under all of its names', () => {
    const registerId = onlyParty('AI Sweden').registerId
    const body = correction({
      scope: 'body',
      name: 'AI Sweden',
      registerId,
      sector: 'state',
      publicParty: 'yes',
    })
    expect(read('AI Sweden', body)[0]).toMatchObject({ sector: 'state', publicParty: 'yes', registerId })
    expect(read('AI Swedens', body)[0]).toMatchObject({ sector: 'state', publicParty: 'yes' })
    expect(read('Gänget', body)[0]).toMatchObject({ sector: 'unknown' })
  })

  test('the newest of two counts', () => {
    const older = correction({ id: 'old', sector: 'private', publicParty: 'no', at: '2025-01-01T10:00:00Z' })
    for (const both of [
      [older, correction({})],
      [correction({}), older],
    ]) {
      expect(read('Gänget', ...both)[0]).toMatchObject({ sector: 'state' })
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
    const again = prepareRegister(bodies, [])
    for (const text of ['Skövde kommun, RISE', 'SIS', '']) {
      const first = partiesIn(text)
      expect(partiesIn(text)).toEqual(first)
      expect(recogniseParties([{ text, role: 'organiser' }], again, parameters)).toEqual(first)
    }
  })

  const pieces = fc.constantFrom(
    ...[
      'Vinnova',
      'Malmö stad',
      'Region Skåne',
      'SKR',
      'FI',
      'SCB',
      'Fi',
      'Okända gänget',
      'Föreningen Påhitt',
    ],
    ...[
      'och',
      ',',
      '(',
      ')',
      'AB',
      'kommun',
      '&',
      '1',
      'å',
      ' ',
      '\n',
      '/',
      'i samarbete med',
      'vid',
      'm.fl.',
      'genom',
    ],
    ...['850709-9805', '202100-5216', 'är en', 'Kommunerna', 'kommuner', '-', '.', ';', '•'],
  )
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((all) => all.join(' ')),
  )

  test('any text gives parties with names, known sectors, certainty and evidence, and the same ones again', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const parties = partiesIn(text)
        for (const party of parties) {
          expect(party.name.trim()).not.toBe('')
          expect(SECTORS).toContain(party.sector)
          expect(party.evidence.length).toBeGreaterThan(0)
          expect(party.key.length).toBeGreaterThan(0)
          if (party.certainty < CERTAINTY_NEEDED) {
            expect(party).toMatchObject({ sector: 'unknown', publicParty: 'unclear', registerId: null })
          }
        }
        expect(JSON.stringify(parties)).not.toMatch(/850709|9805/)
        expect(partiesIn(text)).toEqual(parties)
      }),
    )
  })

  const names = fc.constantFrom(
    ...[
      'Malmö stad',
      'Region Skåne',
      'Vinnova',
      'SKR',
      'SCB',
      'FI',
      'LO',
      'RISE',
      'KTH',
      'Okända gänget',
      'Umeå',
    ],
    ...[
      'Moderaterna i Region Skåne',
      'Content People AB',
      'Lunds universitet',
      'Påhittsverket',
      'Folk och Försvar',
    ],
  )
  const verdicts = (lines: readonly string[]) =>
    new Map(partiesIn(lines.join('\n')).map((party) => [party.name, `${party.sector} ${party.publicParty}`]))

  test('the order of lines changes no verdict', () => {
    fc.assert(
      fc.property(fc.uniqueArray(names), (lines) => {
        expect(verdicts(lines.toReversed())).toEqual(verdicts(lines))
      }),
    )
  })

  test('one more public party takes no verdict from another', () => {
    fc.assert(
      fc.property(fc.uniqueArray(names), fc.constantFrom('Skolverket', 'Örebro kommun'), (lines, more) => {
        const after = verdicts([...lines, more])
        for (const [name, verdict] of verdicts(lines)) {
          if (!verdict.startsWith('unknown')) expect(after.get(name)).toBe(verdict)
        }
        expect(after.get(more)).toContain('yes')
      }),
    )
  })
})
