/** Forms of names that no register can hold a row for each of: what they mean, and what only looks like them. */
import { describe, expect, test } from 'vitest'
import { CERTAINTY_NEEDED } from '../../../domain/party/party.ts'
import { onlyParty, partiesIn } from './registers.ts'

type Case = [text: string, sector: string]

function sectorsOf(text: string): string {
  return partiesIn(text)
    .map(({ sector }) => sector)
    .join(' ')
}

function hasPublicParty(text: string): boolean {
  return partiesIn(text).some(({ publicParty }) => publicParty === 'yes')
}

describe('rescue services are public wherever they are', () => {
  test.each<Case>([
    ['Räddningstjänsten i Skellefteå', 'municipality'],
    ['Räddningstjänsten Lycksele', 'municipality'],
    ['Mjölby räddningstjänst', 'municipality'],
    ['Räddningstjänsten på Öland', 'municipal-federation'],
    ['Värmlands räddningstjänst', 'municipal-federation'],
    ['Brandförsvaret Uppsala', 'municipality'],
  ])('%s: %s', (text, sector) => {
    expect(onlyParty(text)).toMatchObject({ sector, publicParty: 'yes' })
  })

  test('but not by any other word', () => {
    const others = [
      'Räddningstjänsten Kritik',
      'Räddningstjänsten Sverige',
      'Räddningstjänsten i Förändring',
      'Räddningstjänsten Ungdom',
      'Räddningstjänsten Region Syd',
      'Räddningstjänsten Nissafors AB',
      'Räddningstjänsten i Kiruna fackklubb',
      'Brandmän mot räddningstjänsten i Malmö',
      'Framtidens räddningstjänst',
      'Privat räddningstjänst',
      'Brandförsvaret Framtid',
    ]
    expect(others.filter(hasPublicParty)).toEqual([])
  })
})

describe('an agency with where it is', () => {
  test.each([
    'Trafikverket Region Gotland',
    'Trafikverket Övre Norrland',
    'Svenska ESF-rådet Övre Norrland',
    'ESF-rådet Region Västsverige',
    'Riksantikvarieämbetet Visby',
    'Skatteverket i Visby',
    'Arbetsförmedlingen i Sveg',
    'Polismyndigheten i Kivik',
    'Kustbevakningen i Slite',
    'Polisen i Luleå',
    'Försäkringskassan i Rosengård',
    'Åklagarkammaren i Visby',
    'F 21 Norrbottens flygflottilj',
    'Försvarsmaktens Högkvarter',
  ])('%s is the agency', (text) => {
    expect(onlyParty(text)).toMatchObject({ sector: 'state', publicParty: 'yes' })
  })

  test('a title, a medium or another country is no town', () => {
    const others = [
      'Skatteverket Kritik',
      'Polisen i Kris',
      'Polisen i Fokus',
      'Polisen i Förändring',
      'Polisen i Vår Stad',
      'Polisen i Oslo',
      'Skatteverket i Norge',
      'Polisen på Låtsas',
      'Tullverket på Facebook',
      'Trafikverket i Rörelse',
      'Arbetsförmedlingen i Framtiden',
      'Försvarsmakten i Samhället',
      'Migrationsverket i Dialog',
      'Försäkringskassan i Media',
      'Polisförbundet i Kivik',
    ]
    expect(others.filter(hasPublicParty)).toEqual([])
  })
})

describe('a part of a municipality or region', () => {
  test.each<Case>([
    ['Malmö stad Dialogforum', 'municipality'],
    ['Borås Stad Fritid', 'municipality'],
    ['SDF Majorna-Linné', 'municipality'],
    ['SDF Kista', 'municipality'],
    ['Örebro kommun, programdirektör för social välfärd', 'municipality'],
    ['Barnhälsovården Region Östergötland', 'region'],
    ['Sörmlands landsting', 'region'],
  ])('%s: %s', (text, sector) => {
    expect(onlyParty(text)).toMatchObject({ sector, publicParty: 'yes' })
  })

  test('an abbreviation or an officer of somebody else is not', () => {
    const others = [
      'SDF Sverige',
      'SDF Vänner',
      'Umeå kommun, tidigare kommundirektör',
      'PR-strateg Trafikverket',
      'Örebro kommun, oppositionsstrateg Berg',
      'Västerviks musikskola',
    ]
    expect(others.filter(hasPublicParty)).toEqual([])
  })
})

describe('a unit beside its body is one party', () => {
  test.each<Case>([
    ['Försvarsmakten, Högkvarteret', 'state'],
    ['Vinnova, Avdelningen Hälsa', 'state'],
    ['Norrbottens läns landsting, Division psykiatri', 'region'],
    ['Region Skåne, Kultur', 'region'],
    ['Hälsa och habilitering, Region Uppsala', 'region'],
    ['Västra Götalandsregionen, Regionutveckling', 'region'],
    ['Kompetenscentrum för hälsa, Region Västmanland', 'region'],
    ['Piteå kommun, Samhällsbyggnad', 'municipality'],
    ['Umeå kommun/Fritid Unga', 'municipality'],
    ['Göteborgs Stad, Konsument- och medborgarservice', 'municipality'],
    ['Kommunstyrelsens förvaltning, Örebro kommun', 'municipality'],
    ['Stockholms universitet, Juridicum', 'university'],
    ['Blekinge Tekniska Högskola, Campus Karlshamn', 'university'],
    ['Forum för Afrikastudier, Uppsala universitet', 'university'],
    ['Centre for Digital Life, Uppsala University', 'university'],
    ['Institutionen för fysik, KTH', 'university'],
    ['Centrum för naturvägledning, SLU', 'university'],
  ])('%s: %s', (text, sector) => {
    expect(onlyParty(text)).toMatchObject({ sector, publicParty: 'yes' })
  })

  test.each<Case>([
    ['Forum för fred, Malmö stad', 'unknown municipality'],
    ['Kultur, Ericsson', 'unknown private'],
    ['Region Skåne, Kommunal', 'region civil-society'],
    ['Malmö stad, Vision', 'municipality civil-society'],
    ['Centrum för fred vid Lunds universitet, Acme AB', 'university private'],
    ['Studentföreningen Forum för fred, Lunds universitet', 'civil-society university'],
    ['Linköpings universitet, Vattenvännerna', 'university unknown'],
  ])('%s stays two: %s', (text, sectors) => {
    expect(sectorsOf(text)).toBe(sectors)
  })

  test('an abbreviation that a unit of another kind stands beside is not confirmed', () => {
    expect(
      ['Avdelningen för standarder, SIS', 'Nämnden för glass, FI', 'Kansliet, KTH'].filter(hasPublicParty),
    ).toEqual([])
  })
})

describe('inquiries are the state’s by usage alone', () => {
  test('one that is not in the register is unclear', () => {
    const invented = [
      'Delegationen mot tristess',
      'Delegationen för trevligare måndagar',
      'Utredningen om kaffepauser',
      'Glassutredningen',
      'Kaffekommittén',
      'Surdegsdelegationen',
      'Nationell samordnare för glädje',
      'Nationella samordnaren mot tristess',
      'Statens offentliga utredning om skor',
    ]
    for (const text of invented) {
      const { sector, certainty } = onlyParty(text)
      expect({ text, sector, isSure: certainty >= CERTAINTY_NEEDED }).toEqual({
        text,
        sector: 'unknown',
        isSure: false,
      })
    }
  })

  test.each(['Delegationen för migrationsstudier', 'Agenda 2030-delegationen', 'Läsdelegationen'])(
    '%s is in the register',
    (text) => {
      expect(onlyParty(text)).toMatchObject({ sector: 'state', publicParty: 'yes' })
    },
  )
})

describe('who is not public by the form of the name', () => {
  test.each<Case>([
    ['Kungälvs SK', 'civil-society'],
    ['IF Elfsborg', 'civil-society'],
    ['Lions Club Tierp', 'civil-society'],
    ['Amnesty Visby', 'civil-society'],
    ['PRO i Visby', 'civil-society'],
    ['Vision Visby', 'civil-society'],
    ['Nätverket Kvinnor och Barnrätt', 'civil-society'],
    ['Folkrörelsernas Konstfrämjande', 'civil-society'],
    ['Ljugarns byaråd', 'civil-society'],
    ['Göteborgs nation', 'civil-society'],
    ['If Skadeförsäkring', 'private'],
    ['Västerviks Tidning', 'private'],
    ['Piteå-Tidningen', 'private'],
    ['Berg & Partners', 'private'],
    ['Norrskens Förlag', 'private'],
    ['Bokförlaget Tranan', 'private'],
    ['Novalux Group', 'private'],
    ['EU-parlamentet', 'international'],
    ['Frankrikes ambassad', 'international'],
  ])('%s: %s', (text, sector) => {
    expect(onlyParty(text)).toMatchObject({ sector, publicParty: 'no' })
  })

  test.each(['Stolt nation', 'Research Group', 'Umeå kommun Förlag', 'Unga Kriminella', 'Novalux Sweden'])(
    '%s is unclear',
    (text) => {
      expect(sectorsOf(text)).toBe('unknown')
    },
  )
})
