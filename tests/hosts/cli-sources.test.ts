// Sources and quarantine through the `desk` command: set, test, fetch, mend and try again.
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { tempFolder } from '../backend/desk.ts'
import { startSource } from '../backend/sources/source-server.ts'
import { desk, deskJson } from './cli-run.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

const ANNA = ['--reviewer', 'Anna Ek (SKR)']

test('a list is saved after a test, fetched, mended and tried again', async () => {
  const rows = [
    { id: '1', rubrik: 'Ett', datum: '2024-10-01' },
    { id: '2', rubrik: 'Två', datum: '2024-10-01', upplaga: 'iv24' },
  ]
  const source = await startSource(() => ({ body: JSON.stringify(rows) }))
  const folder = tempFolder()
  const db = join(folder, 'desk.db')
  const file = join(folder, 'profil.json')
  const run = (...args: string[]) => desk([...args, '--db', db])
  const templates = await deskJson<{ kind: string; profile: object }[]>([
    'source',
    'list',
    '--templates',
    '--db',
    db,
  ])
  const profile = {
    ...templates.find(({ kind }) => kind === 'rows')?.profile,
    name: 'Listan',
    address: source.url,
  }
  const save = (changes: object = {}) => {
    writeFileSync(file, JSON.stringify({ ...profile, ...changes }))
    return run('source', 'set', file, ...ANNA)
  }
  try {
    expect(await save({ kind: 'okänt' })).toMatchObject({ code: 1, out: '' })
    expect(await save()).toMatchObject({ code: 0, out: 'Listan är sparad.\n' })
    expect((await run('source', 'list')).out).toContain(source.url)
    const dry = await run('source', 'fetch', 'listan', '--dry-run')
    expect(dry.out).toBe('1 ny, 0 ändrade, 0 lika och 1 i karantän.\n')
    expect(dry.err).toContain('2: Upplagan iv24 finns inte.')
    expect((await run('source', 'fetch', 'Listan')).out).toBe('1 ny, 0 ändrade, 0 lika och 1 i karantän.\n')
    const [row] = await deskJson<{ id: string; sourceName: string }[]>(['quarantine', 'list', '--db', db])
    expect(row?.sourceName).toBe('Listan')
    const id = row?.id ?? ''
    expect((await run('quarantine', 'show', id)).out).toContain('"upplaga":"iv24"')
    expect((await run('quarantine', 'retry', id)).out).toBe('0 av 1 gick att läsa nu.\n')
    expect(await save({ codes: { edition: { iv24: '2024' } } })).toMatchObject({ code: 0 })
    expect((await run('quarantine', 'retry', id)).out).toBe('1 av 1 gick att läsa nu.\n')
    expect((await run('source', 'remove', 'Listan', ...ANNA)).out).toBe('Listan är borttagen.\n')
    expect(await run('source', 'test', 'Listan')).toMatchObject({ code: 1, out: '' })
  } finally {
    await source.close()
  }
})
