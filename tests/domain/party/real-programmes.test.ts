/** Real organisers of two programmes: the ones that everybody knows must be found, and none wrongly made public. */
import { existsSync, readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import { describe, expect, test } from 'vitest'
import { recogniseParties } from '../../../domain/party/recognise.ts'
import { parameters, partiesIn, prepared } from './registers.ts'

declare module 'vitest' {
  interface TaskMeta {
    /** Why a test is skipped, for the report of skipped tests. */
    reason?: string
  }
}

const data = new URL('../../../../shared/data/', import.meta.url)
const missing = !existsSync(new URL('almedalen-2021.csv', data))
const meta = { reason: 'the folder ../shared/data with the real programmes is not there' }
if (missing) console.log(`Skipped: ${meta.reason}`)

type Activity = { title: string; organiser: string; co_organisers: string[] }

function organisers(file: string): string[] {
  const text = readFileSync(new URL(file, data), 'utf8')
  const rows: Record<string, string>[] = parse(text, { columns: true, bom: true, relaxColumnCount: true })
  return rows.map((row) => row.organiser ?? '').filter((one) => one !== '')
}

describe.skipIf(missing)('real programmes', { meta }, () => {
  test('every municipality, region, county board and state university of Almedalen is found', () => {
    const texts = [...organisers('almedalen-2021.csv'), ...organisers('almedalen-2009.csv')]
    const known = texts.flatMap((text) => partiesIn(text))
    const named = (form: RegExp) => known.filter(({ name }) => form.test(name))
    const municipalities = named(/^[\p{L}-]+ (?:kommun|stad)$/iu)
    expect(municipalities.length).toBeGreaterThan(20)
    expect(new Set(municipalities.map((party) => `${party.sector} ${party.publicParty}`))).toEqual(
      new Set(['municipality yes']),
    )
    const regions = named(/^(?:Region [\p{L} ]+|Västra Götalandsregionen)$/u)
    expect(regions.length).toBeGreaterThan(20)
    expect(regions.filter((party) => party.sector !== 'region' || party.publicParty !== 'yes')).toEqual([])
    const universities = named(/^\p{L}+ (?:universitet|lantbruksuniversitet)$/iu)
    expect(universities.length).toBeGreaterThan(20)
    expect(
      universities.filter((party) => party.sector !== 'university' || party.publicParty !== 'yes'),
    ).toEqual([])
    expect(named(/^Länsstyrelsen /).every((party) => party.sector === 'state' && party.countyCode)).toBe(true)
  })

  test('companies, parties and associations of Almedalen are not made public parties', () => {
    const texts = organisers('almedalen-2021.csv')
    const parties = texts
      .flatMap((text) => partiesIn(text))
      .filter(({ publicParty }) => publicParty === 'yes')
    const wrong = parties.filter(({ name }) =>
      / AB$|^Stiftelsen|^Föreningen|Riksförbund|partiet|demokraterna|Moderaterna|^Fi\b/.test(name),
    )
    expect(wrong).toEqual([])
  })

  test.each([
    ['RISE, Research institutes of Sweden, Region Västerbotten, Kry, Malå kommun, Vilhelmina kommun', 5],
    [
      'Region Östergötland, Linköpings kommun, Linköpings universitet, Östsvenska Handelskammaren, East Sweden Studio',
      5,
    ],
    ['Lunds universitet, Sveriges nationella kunskapscentrum för kollektivtrafik, K2', 3],
    [
      'Kommittén Demokratin 100 år, Myndigheten för tillgängliga medier / 8 Sidor, Myndigheten för delaktighet',
      4,
    ],
  ])('%s names %i', (text, count) => {
    expect(partiesIn(text)).toHaveLength(count)
  })

  test('of the real activities only those without a public party lack one', () => {
    const file = readFileSync(new URL('innovationsveckan-activities.json', data), 'utf8')
    const activities = JSON.parse(file) as Activity[]
    expect(activities).toHaveLength(26)
    const without = activities.filter(({ organiser, co_organisers }) => {
      const texts = [
        { text: organiser, role: 'organiser' as const },
        ...co_organisers.map((text) => ({ text, role: 'co-organiser' as const })),
      ]
      return !recogniseParties(texts, prepared, parameters).some(({ publicParty }) => publicParty === 'yes')
    })
    expect(without.map(({ organiser }) => organiser)).toEqual([
      'API 1st',
      'Viable Cities (står på dess sida; arrangör anges inte)',
      'Viable Cities (står på dess sida; arrangör anges inte)',
    ])
  })

  test('most submissions are read fast, since the same texts come again', () => {
    const texts = [...organisers('almedalen-2021.csv'), ...organisers('almedalen-2009.csv')]
    for (const text of texts) partiesIn(text)
    const start = performance.now()
    for (let turn = 0; turn < 10; turn += 1) for (const text of texts) partiesIn(text)
    expect(((performance.now() - start) * 1000) / (10 * texts.length)).toBeLessThan(40)
  })
})
