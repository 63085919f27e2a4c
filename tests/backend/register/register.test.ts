/** The register: what ships, what a reviewer adds, what a file brings, and what a new version of the desk leaves alone. */
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { classify } from '../../../backend/parties/classify.ts'
import { correct } from '../../../backend/parties/corrections.ts'
import { addBody } from '../../../backend/register/add-body.ts'
import { importRegister, previewRegister } from '../../../backend/register/import-register.ts'
import { addShippedBodies } from '../../../backend/register/shipped-bodies.ts'
import { registerSummary, searchRegister } from '../../../backend/register/summary.ts'
import { shippedBodies } from '../../../backend/registers.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import { findBody, readRegisterVersion } from '../../../db/read/register.ts'
import { correctionOf, NOW, openDesk, rowsOf } from '../desk.ts'

const VINNOVA = 'organisation:verket-for-innovationssystem'
const fileOf = (text: string | Uint8Array, name: string) =>
  new File([typeof text === 'string' ? text : new Uint8Array(text)], name)
const KEEP = { choices: {}, otherwise: 'keep' } as const
const ids = (workspace: Workspace) => rowsOf(workspace, 'select id from bodies').map((row) => String(row.id))
const added = {
  name: 'Provmyndigheten',
  sector: 'state',
  publicParty: 'yes',
  source: 'https://exempel.test',
} as const

describe('what ships', () => {
  test('is in the database at first start, once, with municipalities, regions and boards', () => {
    const { workspace } = openDesk()
    expect(ids(workspace)).toHaveLength(shippedBodies().length)
    expect(rowsOf(workspace, 'select kind, count(*) as n from bodies group by 1 order by 1')).toEqual([
      { kind: 'county-board', n: 21 },
      { kind: 'municipality', n: 290 },
      { kind: 'organisation', n: expect.any(Number) },
      { kind: 'region', n: 21 },
    ])
    const version = readRegisterVersion(workspace.database)
    addShippedBodies(workspace.database, NOW)
    expect(readRegisterVersion(workspace.database)).toBe(version)
  })

  test('in a newer desk replaces what shipped, and leaves what the team has', async () => {
    const { workspace } = openDesk()
    const { database } = workspace
    addBody(workspace, added)
    await importRegister(
      workspace,
      fileOf('Namn;Kortnamn\nVerket för innovationssystem;Innovationsverket\n', 'scb.csv'),
    )
    const [gone, corrected, renamed, ...others] = shippedBodies().filter(
      ({ kind, id }) => kind === 'organisation' && id !== VINNOVA,
    )
    if (!gone || !corrected || !renamed) throw new Error('Too few bodies')
    correct(workspace, { ...correctionOf(corrected.name), scope: 'body', registerId: corrected.id })
    const version = readRegisterVersion(database)
    const next = [{ ...renamed, name: 'Med nytt namn' }, ...others]
    addShippedBodies(database, NOW, next)
    expect(findBody(database, gone.id)).toBeNull()
    expect(findBody(database, corrected.id)).toMatchObject({ name: corrected.name })
    expect(findBody(database, renamed.id)).toMatchObject({ name: 'Med nytt namn', origin: 'shipped' })
    expect(findBody(database, 'organisation:provmyndigheten')).toMatchObject({ origin: 'added' })
    expect(findBody(database, VINNOVA)).toMatchObject({ origin: 'imported' })
    expect(findBody(database, VINNOVA)?.aliases).toContain('Innovationsverket')
    expect(readRegisterVersion(database)).toBe(version + 1)
  })
})

describe('looking it up', () => {
  test('finds by name, alias and number, in Swedish order', () => {
    const { workspace } = openDesk()
    const names = (text: string, limit = 50) =>
      searchRegister(workspace, { text, limit }).rows.map(({ name }) => name)
    expect(names('vinnova')).toContain('Verket för innovationssystem')
    expect(names('202100-5216')).toEqual(['Verket för innovationssystem'])
    expect(names('2021005216')).toEqual(['Verket för innovationssystem'])
    expect(names('alvsbyns kommun')).toEqual(['Älvsbyns kommun'])
    expect(names('finns inte alls')).toEqual([])
    for (const name of ['Zebra', 'Ångström', 'Ärlig', 'Örn'])
      addBody(workspace, { ...added, name: `Qqq ${name}` })
    expect(names('qqq')).toEqual(['Qqq Zebra', 'Qqq Ångström', 'Qqq Ärlig', 'Qqq Örn'])
    const all = searchRegister(workspace, { text: '', limit: 3 })
    expect([all.rows.length, all.total]).toEqual([3, registerSummary(workspace).bodies])
  })

  test('sums up by sector and by source', () => {
    const { workspace } = openDesk()
    addBody(workspace, { ...added, orgnr: '202199-9913' })
    const { bodies, bySector, bySource, changedAt } = registerSummary(workspace)
    expect(bySector.reduce((sum, one) => sum + one.bodies, 0)).toBe(bodies)
    expect(bySource.reduce((sum, one) => sum + one.bodies, 0)).toBe(bodies)
    expect(bySource).toContainEqual({ source: added.source, origin: 'added', bodies: 1 })
    expect(bySector.find((one) => one.sector === 'municipality')?.bodies).toBeGreaterThanOrEqual(290)
    expect(changedAt).toBe(NOW)
  })
})

describe('a body added by hand', () => {
  test('is recognised from then on, by name, long alias and number, and is in the log', () => {
    const { workspace } = openDesk()
    expect(classify(workspace, 'Provmyndigheten')[0]?.registerId).toBeNull()
    const made = addBody(workspace, { ...added, orgnr: '2021999913', aliases: ['Provverket', 'PMX'] })
    expect(made).toMatchObject({
      id: 'organisation:provmyndigheten',
      orgnr: '202199-9913',
      aliases: ['Provverket'],
      shortAliases: ['PMX'],
      origin: 'added',
    })
    for (const text of ['Provmyndigheten', 'Provverket', 'Enheten för prov, 202199-9913'])
      expect(classify(workspace, text)[0]).toMatchObject({ registerId: made.id, publicParty: 'yes' })
    expect(rowsOf(workspace, 'select kind from log_entries')).toEqual([{ kind: 'register' }])
  })

  test.each([
    ['without a name', { name: '  ' }, 'name', 'name-needed'],
    ['that is there already', { name: 'Verket för innovationssystem' }, 'name', 'body-exists'],
    ['with a number whose check digit is wrong', { orgnr: '202100-5217' }, 'orgnr', 'not-a-number'],
    ['with a number that is another’s', { orgnr: '202100-5216' }, 'orgnr', 'number-of-another'],
    ['with a personal identity number', { orgnr: '811228-9874' }, 'orgnr', 'personal-number'],
    ['with an alias of one letter', { aliases: ['P'] }, 'aliases', 'alias-too-short'],
  ])('%s is refused', (_what, changes, field, code) => {
    const { workspace } = openDesk()
    const before = ids(workspace)
    expect(() => addBody(workspace, { ...added, ...changes })).toThrow(
      expect.objectContaining({
        code: 'BAD_BODY',
        data: { field, reason: expect.objectContaining({ code }) },
      }),
    )
    expect(ids(workspace)).toEqual(before)
  })

  test('never shows the personal identity number that it is refused for', () => {
    const { workspace } = openDesk()
    expect(() => addBody(workspace, { ...added, orgnr: '811228-9874' })).toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('9874') }),
    )
  })
})

const SCB = [
  'PeOrgNr;Företagsnamn;JurForm;Ägarkategori',
  '165560360793;Provköpings Bostads AB;49;20',
  '165560125790;Provbolaget i Norden AB;49 Övriga aktiebolag;41',
  '162021005216;VERKET FÖR INNOVATIONSSYSTEM;81;10',
  '168024297999;Provföreningen;61;',
  '168112289874;Kims Snickeri;10;',
  ';Provförbundet;83;',
  ';Okänd form;99;',
  ';;49;',
  '165560360794;Fel siffra AB;49;',
].join('\r\n')

describe('a register as downloaded', () => {
  const report = {
    rows: 9,
    added: 4,
    updated: 0,
    unchanged: 1,
    columns: [
      { heading: 'PeOrgNr', readAs: 'orgnr' },
      { heading: 'Företagsnamn', readAs: 'name' },
      { heading: 'JurForm', readAs: 'legal-form' },
      { heading: 'Ägarkategori', readAs: 'owner' },
    ],
  }

  test('is foreseen without a change, and imported just so', async () => {
    const { workspace } = openDesk()
    const before = ids(workspace)
    const foreseen = await previewRegister(workspace, fileOf(SCB, 'scb.csv'))
    expect(foreseen).toMatchObject(report)
    expect(ids(workspace)).toEqual(before)
    expect(await importRegister(workspace, fileOf(SCB, 'scb.csv'))).toEqual(foreseen)
    const made = rowsOf(
      workspace,
      "select name, sector, public_party, orgnr, source from bodies where origin = 'imported' order by name",
    )
    expect(
      made.map(({ name, sector, public_party, orgnr }) => `${name}: ${sector} ${public_party} ${orgnr}`),
    ).toEqual([
      'Provbolaget i Norden AB: private no 556012-5790',
      'Provförbundet: municipal-federation yes null',
      'Provföreningen: civil-society no 802429-7999',
      'Provköpings Bostads AB: public-company unclear 556036-0793',
    ])
    expect(new Set(made.map(({ source }) => source))).toEqual(new Set(['scb.csv']))
    expect(rowsOf(workspace, 'select kind from log_entries')).toEqual([{ kind: 'register' }])
  })

  test('refuses sole traders without keeping their number or name anywhere', async () => {
    const { workspace } = openDesk()
    const { refused } = await importRegister(workspace, fileOf(SCB, 'scb.csv'))
    expect(refused.map(({ row, reason }) => [row, reason.code])).toEqual([
      [6, 'personal-number'],
      [8, 'unknown-sector'],
      [9, 'name-needed'],
      [10, 'not-a-number'],
    ])
    const everything = JSON.stringify([
      refused,
      rowsOf(workspace, 'select * from bodies'),
      rowsOf(workspace, 'select * from log_bodies'),
    ])
    expect(everything).not.toMatch(/Kims Snickeri|112289874|1228-9874/)
  })

  test('again changes nothing, not even the register’s version', async () => {
    const { workspace } = openDesk()
    await importRegister(workspace, fileOf(SCB, 'scb.csv'))
    const version = readRegisterVersion(workspace.database)
    const again = await importRegister(workspace, fileOf(SCB, 'scb.csv'))
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 5 })
    expect(readRegisterVersion(workspace.database)).toBe(version)
  })

  test.each([
    ['commas', new TextEncoder().encode('namn,organisationsnummer,sektor\nProvverket,202199-9913,Stat\n')],
    ['tabs', new TextEncoder().encode('Myndighetsnamn\tOrganisationsnr\tSektor\nProvverket\t\tstate\n')],
    ['Latin-1', Uint8Array.from(Buffer.from('Namn;Sektor\nProvverket på ön;Kommunalförbund\n', 'latin1'))],
  ])('is read with %s', async (_what, bytes) => {
    const { workspace } = openDesk()
    const { added: count, samples } = await importRegister(workspace, fileOf(bytes, 'register.csv'))
    expect(count).toBe(1)
    expect(samples[0]?.name).toMatch(/^Provverket( på ön)?$/)
  })

  test('adds number and names to the body it is, but none that is another’s', async () => {
    const { workspace } = openDesk()
    addBody(workspace, added)
    const rows = [
      { name: 'PROVMYNDIGHETEN', orgnr: '202199-9913', aliases: ['Provverket', 'Vinnova'] },
      { name: 'Annan gren av provet', orgnr: '2021999913' },
    ]
    const file = (some: unknown) => fileOf(JSON.stringify(some), 'myndigheter.json')
    const result = await importRegister(workspace, file(rows.slice(0, 1)), KEEP)
    expect(result).toMatchObject({ added: 0, updated: 1 })
    expect(findBody(workspace.database, 'organisation:provmyndigheten')).toMatchObject({
      orgnr: '202199-9913',
      aliases: ['Provverket'],
      source: `${added.source}, myndigheter.json`,
      origin: 'imported',
    })
    expect(classify(workspace, 'Vinnova')[0]?.registerId).toBe(VINNOVA)
    await importRegister(workspace, file(rows.slice(1)), { choices: {}, otherwise: 'take' })
    expect(classify(workspace, 'Annan gren av provet')[0]?.registerId).toBe('organisation:provmyndigheten')
  })

  test('of all state agencies breaks nothing that was known', async () => {
    const { workspace } = openDesk()
    const known = ['Vinnova', 'Domstolsverket', 'Stockholms tingsrätt', 'Regeringskansliet', 'Skatteverket']
    const read = () => known.map((name) => classify(workspace, name)[0]?.registerId)
    const before = read()
    const agencies = rowsOf(
      workspace,
      "select name, orgnr, aliases, short_aliases from bodies where sector = 'state'",
    ).map(({ name, orgnr, aliases, short_aliases }) => ({
      name: String(name).toUpperCase(),
      orgnr: orgnr ?? '202100-2742',
      group: 'Statliga förvaltningsmyndigheter',
      aliases: JSON.parse(String(aliases)),
      shortAliases: JSON.parse(String(short_aliases)),
    }))
    const result = await importRegister(workspace, fileOf(JSON.stringify(agencies), 'agencies.json'))
    expect(result).toMatchObject({ rows: agencies.length, added: 0, updated: 0, unchanged: agencies.length })
    expect(read()).toEqual(before)
  })

  test.each([
    ['without a column of names', 'Kod;Antal\n1;2\n', 'no-name-column'],
    ['that is empty', '', 'empty-file'],
  ])('%s is refused whole', async (_what, text, code) => {
    await expect(importRegister(openDesk().workspace, fileOf(text, 'scb.csv'))).rejects.toMatchObject({
      code: 'UNREADABLE',
      data: { code },
    })
  })

  test('keeps up with the shared file of state agencies, where it is at hand', async (context) => {
    const file = new URL('../../../../shared/data/registers/state-agencies.json', import.meta.url)
    let text = ''
    try {
      text = readFileSync(file, 'utf8')
    } catch {
      context.skip('the file is not there')
    }
    const { workspace } = openDesk()
    const result = await importRegister(workspace, fileOf(text, 'state-agencies.json'), KEEP)
    const { added: made, updated, unchanged, leftOut, refusedRows, conflicts, rows } = result
    expect(made + updated + unchanged + leftOut + refusedRows).toBe(rows)
    // Old names under numbers that their bodies still have, and short forms that others go by.
    expect(new Set(conflicts.first.map(({ kind }) => kind))).toEqual(new Set(['number', 'alias']))
    expect(conflicts.count).toBeLessThan(20)
    expect(classify(workspace, 'Vinnova')[0]?.registerId).toBe(VINNOVA)
  })
})
