/** Real organisers of two programmes, only those for building: the well-known must be found, none wrongly made public. */
import { createHash } from 'node:crypto'
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

/** The half for building; the other is looked at once, when the recogniser is done. */
function organisers(): string[] {
  const texts = ['almedalen-2009.csv', 'almedalen-2021.csv'].flatMap((file) => {
    const text = readFileSync(new URL(file, data), 'utf8')
    const rows: Record<string, string>[] = parse(text, { columns: true, bom: true, relaxColumnCount: true })
    return rows.map((row) => row.organiser ?? '')
  })
  return [...new Set(texts)].filter((text) =>
    /^[02468ace]/.test(createHash('sha256').update(text).digest('hex')),
  )
}

describe.skipIf(missing)('real programmes', { meta }, () => {
  test('every municipality, region, county board and state university is found', () => {
    const known = organisers().flatMap((text) => partiesIn(text))
    const kindsOf = (form: RegExp) => {
      const named = known.filter(({ name }) => form.test(name))
      expect(named.length).toBeGreaterThan(0)
      return [...new Set(named.map((party) => `${party.sector} ${party.publicParty}`))]
    }
    expect(kindsOf(/^[\p{L}-]+ (?:kommun|stad)$/iu)).toEqual(['municipality yes'])
    expect(kindsOf(/^(?:Region [\p{L} ]+|Västra Götalandsregionen)$/u)).toEqual(['region yes'])
    expect(kindsOf(/^\p{L}+ universitet$/iu)).toEqual(['university yes'])
    expect(kindsOf(/^Länsstyrelsen /)).toEqual(['state yes'])
  })

  test('companies, political parties and associations are not made public parties', () => {
    const publicOnes = organisers()
      .flatMap((text) => partiesIn(text))
      .filter(({ publicParty }) => publicParty === 'yes')
    expect(publicOnes.length).toBeGreaterThan(50)
    const other = / AB$|^Stiftelsen|^Föreningen|Riksförbund|partiet|demokraterna|Moderaterna|^Fi\b/
    expect(publicOnes.filter(({ name }) => other.test(name))).toEqual([])
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
})
