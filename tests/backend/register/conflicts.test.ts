/** Where a file says something else than the register: shown before anything is stored, and settled as chosen. */
import { describe, expect, test } from 'vitest'
import { addBody } from '../../../backend/register/add-body.ts'
import { importRegister, previewRegister } from '../../../backend/register/import-register.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import type { ConflictChoice } from '../../../contract/calls/register.ts'
import { findBody, readRegisterVersion } from '../../../db/read/register.ts'
import { openDesk, rowsOf } from '../desk.ts'

const fileOf = (text: string) => new File([text], 'fil.csv')
const all = (otherwise: ConflictChoice) => ({ choices: {}, otherwise })
const OURS = 'organisation:provmyndigheten'
const OTHER = 'organisation:provbolaget'

/** Two bodies of the team's own: an agency with number and another name, and a company with neither. */
function openRegister(): Workspace {
  const { workspace } = openDesk()
  const source = 'https://prov.example'
  addBody(workspace, {
    name: 'Provmyndigheten',
    sector: 'state',
    publicParty: 'yes',
    orgnr: '202199-9913',
    aliases: ['Provverket'],
    source,
  })
  addBody(workspace, { name: 'Provbolaget', sector: 'public-company', publicParty: 'unclear', source })
  return workspace
}

const CASES = {
  'a number of another, under a new name': 'Namn;Orgnr;Sektor\nNya namnet;202199-9913;Stat\n',
  'a number of another, under the name of a third': 'Namn;Orgnr\nProvbolaget;202199-9913\n',
  'a name that is another’s other name': 'Namn;Orgnr;Sektor\nProvverket;802429-7999;Civilsamhälle\n',
  'another name that is another’s': 'Namn;Alias\nProvbolaget;Provverket\n',
  'another legal form': 'Namn;JurForm;Ägarkategori\nProvbolaget;49;41\n',
} as const
type Case = keyof typeof CASES
const NAMES = Object.keys(CASES) as Case[]

const summaryOf = (workspace: Workspace) =>
  rowsOf(workspace, 'select id, sector, orgnr, aliases from bodies order by id').map((row) =>
    JSON.stringify(row),
  )

describe('a conflict', () => {
  test.each(NAMES)('%s: is told, stores nothing while it is open, and names body and row', async (name) => {
    const workspace = openRegister()
    const before = summaryOf(workspace)
    const { conflicts } = await previewRegister(workspace, fileOf(CASES[name]))
    expect(conflicts).toMatchObject({ count: 1, open: 1, first: [{ row: 2, chosen: null }] })
    expect([OURS, OTHER]).toContain(conflicts.first[0]?.ours.id)
    await expect(importRegister(workspace, fileOf(CASES[name]))).rejects.toMatchObject({
      code: 'REGISTER_CONFLICTS',
      data: { open: 1 },
    })
    expect(summaryOf(workspace)).toEqual(before)
  })

  test.each(NAMES)('%s: kept, no body of the register is changed in what was in conflict', async (name) => {
    const workspace = openRegister()
    const { version } = { version: readRegisterVersion(workspace.database) }
    const result = await importRegister(workspace, fileOf(CASES[name]), all('keep'))
    expect(findBody(workspace.database, OURS)).toMatchObject({
      orgnr: '202199-9913',
      aliases: ['Provverket'],
    })
    expect(findBody(workspace.database, OTHER)).toMatchObject({
      sector: 'public-company',
      orgnr: null,
      aliases: [],
    })
    const { added, updated, unchanged, leftOut, refusedRows, rows } = result
    expect(added + updated + unchanged + leftOut + refusedRows).toBe(rows)
    expect(readRegisterVersion(workspace.database)).toBe(version + (added > 0 ? 1 : 0))
  })

  test.each(NAMES)('%s: taken and imported again, nothing is in conflict any more', async (name) => {
    const workspace = openRegister()
    await importRegister(workspace, fileOf(CASES[name]), all('take'))
    const again = await previewRegister(workspace, fileOf(CASES[name]))
    expect(again).toMatchObject({ added: 0, updated: 0, unchanged: 1, conflicts: { count: 0 } })
  })

  test.each(NAMES)('%s: left out, the register is as it was', async (name) => {
    const workspace = openRegister()
    const before = summaryOf(workspace)
    const result = await importRegister(workspace, fileOf(CASES[name]), all('leave-out'))
    expect(result).toMatchObject({ added: 0, updated: 0, leftOut: 1 })
    expect(summaryOf(workspace)).toEqual(before)
  })
})

describe('what the file says, taken', () => {
  const take = async (name: Case) => {
    const workspace = openRegister()
    await importRegister(workspace, fileOf(CASES[name]), all('take'))
    return workspace.database
  }

  test('a new name of a known number is another name for its body', async () => {
    const database = await take('a number of another, under a new name')
    expect(findBody(database, OURS)).toMatchObject({ aliases: ['Provverket', 'Nya namnet'] })
    expect(findBody(database, 'organisation:nya-namnet')).toBeNull()
  })

  test('a number moves to the body that the file names', async () => {
    const database = await take('a number of another, under the name of a third')
    expect(findBody(database, OURS)).toMatchObject({ orgnr: null, aliases: ['Provverket'] })
    expect(findBody(database, OTHER)).toMatchObject({ orgnr: '202199-9913' })
  })

  test('a name becomes a body of its own, and the other loses it', async () => {
    const database = await take('a name that is another’s other name')
    expect(findBody(database, OURS)).toMatchObject({ aliases: [] })
    expect(findBody(database, 'organisation:provverket')).toMatchObject({ orgnr: '802429-7999' })
  })

  test('another name moves', async () => {
    const database = await take('another name that is another’s')
    expect(findBody(database, OURS)).toMatchObject({ aliases: [] })
    expect(findBody(database, OTHER)).toMatchObject({ aliases: ['Provverket'] })
  })

  test('the sector changes with what follows from it, and the log says which row', async () => {
    const workspace = openRegister()
    await importRegister(workspace, fileOf(CASES['another legal form']), all('take'))
    expect(findBody(workspace.database, OTHER)).toMatchObject({ sector: 'private', publicParty: 'no' })
    const entries = rowsOf(workspace, 'select body from log_bodies').map((row) => String(row.body))
    expect(entries.some((body) => body.includes('"taken"') && body.includes(OTHER))).toBe(true)
  })
})

test('each conflict is settled by its own choice, and one choice left out leaves it open', async () => {
  const workspace = openRegister()
  const text = 'Namn;Orgnr;Sektor\nNya namnet;202199-9913;Stat\nProvverket;802429-7999;Civilsamhälle\n'
  const { conflicts } = await previewRegister(workspace, fileOf(text))
  const [first, second] = conflicts.first
  if (!first || !second) throw new Error('Two conflicts were expected')
  const one = { choices: { [first.id]: 'take' as const }, otherwise: null }
  await expect(importRegister(workspace, fileOf(text), one)).rejects.toMatchObject({ data: { open: 1 } })
  const both = { choices: { ...one.choices, [second.id]: 'keep' as const }, otherwise: null }
  expect(await importRegister(workspace, fileOf(text), both)).toMatchObject({ updated: 1, leftOut: 1 })
  expect(findBody(workspace.database, OURS)).toMatchObject({ aliases: ['Provverket', 'Nya namnet'] })
})

test('an official name is never taken from its body', async () => {
  const workspace = openRegister()
  const text = 'Namn;Alias\nProvbolaget;Provmyndigheten\n'
  const { conflicts } = await previewRegister(workspace, fileOf(text))
  expect(conflicts.first[0]).toMatchObject({ kind: 'alias', choices: ['keep', 'leave-out'] })
  await importRegister(workspace, fileOf(text), all('take'))
  expect(findBody(workspace.database, OTHER)).toMatchObject({ aliases: [] })
  expect(findBody(workspace.database, OURS)).toMatchObject({ name: 'Provmyndigheten' })
})

test.each([
  ['a company whose owner the file does not tell', 'Namn;JurForm\nProvbolaget;49\n'],
  ['a state university by its form', 'Namn;JurForm\nUppsala universitet;81\n'],
  ['Region Gotland as a municipality', 'Namn;JurForm\nRegion Gotland;82\n'],
  ['its own other name under its own number', 'Namn;Orgnr;Sektor\nProvverket;202199-9913;Stat\n'],
])('no conflict: %s', async (_what, text) => {
  const { conflicts, unchanged } = await previewRegister(openRegister(), fileOf(text))
  expect(conflicts.count).toBe(0)
  expect(unchanged).toBe(1)
})

test('a personal identity number among other names is refused like one in its own column', async () => {
  const text = 'Namn;Alias;Sektor\nKims Snickeri;811228-9874;Privat\n'
  const result = await previewRegister(openRegister(), fileOf(text))
  expect(result.refused).toEqual([{ row: 2, name: '–', reason: { code: 'personal-number', values: {} } }])
  expect(JSON.stringify(result)).not.toMatch(/9874|Kims/)
})
