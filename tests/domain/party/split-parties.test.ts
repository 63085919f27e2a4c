/** Where one party ends and the next begins in organisers' own words. */
import { describe, expect, test } from 'vitest'
import { partiesIn } from './registers.ts'

test.each([
  ['Skövde kommun, RISE och Region Västra Götaland', ['Skövde kommun', 'RISE', 'Region Västra Götaland']],
  ['Sveriges Kommuner och Regioner, SKR', ['Sveriges Kommuner och Regioner, SKR']],
  ['Sveriges Kommuner och Regioner (SKR)', ['Sveriges Kommuner och Regioner (SKR)']],
  ['Vetenskap & Allmänhet, VA', ['Vetenskap & Allmänhet, VA']],
  ['Ifous, Vetenskap & Allmänhet, VA', ['Ifous', 'Vetenskap & Allmänhet, VA']],
  ['RISE, Research institutes of Sweden', ['RISE, Research institutes of Sweden']],
  ['Brå, Brottsförebyggande rådet', ['Brå, Brottsförebyggande rådet']],
  ['Allmänna Försvarsföreningen, AFF', ['Allmänna Försvarsföreningen, AFF']],
  [
    'Myndigheten för ungdoms- och civilsamhällesfrågor',
    ['Myndigheten för ungdoms- och civilsamhällesfrågor'],
  ],
  ['Myndigheten för ökade och bättre idéer', ['Myndigheten för ökade och bättre idéer']],
  ['Tillväxtverket och Vinnova', ['Tillväxtverket', 'Vinnova']],
  ['Tillväxtverket & Vinnova', ['Tillväxtverket', 'Vinnova']],
  ['Tillväxtverket/Tillväxtanalys', ['Tillväxtverket', 'Tillväxtanalys']],
  [
    'Nationella Sekretariatet för Genusforskning & Vinnova',
    ['Nationella Sekretariatet för Genusforskning', 'Vinnova'],
  ],
  ['Lund kommun; Malmö stad\nVinnova', ['Lund kommun', 'Malmö stad', 'Vinnova']],
  ['Folk och Försvar, LSU', ['Folk och Försvar', 'LSU']],
  [
    'Riksförbundet för Rörelsehindrade Barn och Ungdomar (RBU)',
    ['Riksförbundet för Rörelsehindrade Barn och Ungdomar (RBU)'],
  ],
  ['Svenska Muslimer för Fred och Rättvisa', ['Svenska Muslimer för Fred och Rättvisa']],
  ['LRF och Svenskt Vatten', ['LRF', 'Svenskt Vatten']],
  ['1,6 miljonerklubben', ['1,6 miljonerklubben']],
  [
    'Regionförbundet Södra Småland, Sida Östersjöenheten',
    ['Regionförbundet Södra Småland', 'Sida Östersjöenheten'],
  ],
  [
    'Energimyndigheten, Naturvårdsverket och Boverket.',
    ['Energimyndigheten', 'Naturvårdsverket', 'Boverket'],
  ],
  ['Vinnova m.fl.', ['Vinnova']],
  ['Viable Cities (står på dess sida; arrangör anges inte)', ['Viable Cities']],
  ['Projekt BilEl (Fortum, Göteborg Energi, Sustainable Innovation)', ['Projekt BilEl']],
  ['Skatteverket, Innovationslabbet', ['Skatteverket, Innovationslabbet']],
  ['Nacka kommun; Digitaliseringsenheten', ['Nacka kommun, Digitaliseringsenheten']],
  ['Borås Stad / Stadsledningskansliet', ['Borås Stad, Stadsledningskansliet']],
  ['SLU, Institutionen för stad och land', ['SLU, Institutionen för stad och land']],
  ['Polisen, Lokalpolisområde Rinkeby', ['Polisen, Lokalpolisområde Rinkeby']],
  ['Okända gänget, Stiftelsen bokbiblioteket', ['Okända gänget', 'Stiftelsen bokbiblioteket']],
  ['Lunds universitet, Idéverkstan, Lund University', ['Lunds universitet, Idéverkstan, Lund University']],
  [
    'Jönköping University med Företagarna Jönköpings län',
    ['Jönköping University', 'Företagarna Jönköpings län'],
  ],
  ['Musik med Helena', ['Musik med Helena']],
  ['Hem och Skola i Nacka kommun', ['Hem och Skola i Nacka kommun']],
  ['SKR & Adda', ['SKR', 'Adda']],
  ['', []],
  [' , ; ', []],
])('%s', (text, names) => {
  expect(partiesIn(text).map((party) => party.name)).toEqual(names)
})

test('Sveriges Kommuner och Regioner with a comma is recognised as one body', () => {
  expect(partiesIn('Sveriges Kommuner och Regioner, SKR')[0]?.registerName).toBe(
    'Sveriges Kommuner och Regioner',
  )
})

describe('partners who are named beside somebody else', () => {
  test.each([
    ['Acme AB (i samarbete med Polisen)', ['Acme AB', 'Polisen']],
    ['Acme AB (medarrangör: Umeå kommun)', ['Acme AB', 'Umeå kommun']],
    ['Acme AB (Umeå kommun)', ['Acme AB', 'Umeå kommun']],
    ['Acme AB - Umeå kommun', ['Acme AB', 'Umeå kommun']],
    ['Acme AB: Umeå kommun', ['Acme AB', 'Umeå kommun']],
    ['Microsoft – tillsammans med Skatteverket', ['Microsoft', 'Skatteverket']],
    ['Acme AB (i samarbete med Region Skåne och Umeå kommun)', ['Acme AB', 'Region Skåne', 'Umeå kommun']],
  ])('%s', (text, names) => {
    expect(partiesIn(text).map(({ name }) => name)).toEqual(names)
  })

  test('a unit with its body in parentheses is one, and so is an association with its region', () => {
    expect(partiesIn('Kommunal (Region Skåne)')).toHaveLength(1)
    expect(partiesIn('Kulturförvaltningen (Umeå kommun)')).toHaveLength(1)
    expect(partiesIn('Sveriges Kommuner och Regioner (SKR)')).toHaveLength(1)
  })

  test.each(['Umeå kommun (S)', '(M) Umeå kommun'])('%s is not the public body that it names', (text) => {
    expect(partiesIn(text).map(({ publicParty }) => publicParty)).toEqual(['unclear'])
  })
})
