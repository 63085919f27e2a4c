// The `desk` command as a process: that it answers as in the tests' own process, where it stands, and who reads it.
import { once } from 'node:events'
import { existsSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { beforeAll, expect, test, vi } from 'vitest'
import { tempFolder } from '../backend/desk.ts'
import { desk, deskProcess, startDesk } from './cli-run.ts'

vi.setConfig({ testTimeout: 60_000 })

const folder = tempFolder()
const db = join(folder, 'desk.db')
beforeAll(async () => {
  expect((await desk(['edition', 'list', '--db', db])).code).toBe(0)
  writeFileSync(join(folder, 'rader.csv'), 'Rubrik;Start\nFrukost;2024-10-02\n;2024-10-02\n')
  writeFileSync(join(folder, 'regler.json'), '{}')
})

const importRows = ['import', 'rader.csv', '--edition', '2024', '--dry-run']
const setRules = ['rules', 'set', '--edition', '2024', '--file', 'regler.json', '--note', 'x']

// The other tests of the command run it in their own process, which is only worth something if that is the same.
test.each([
  ['help', ['edition', '--help'], 0],
  ['help because nothing was asked', [], 2],
  ['a command that is none', ['quee'], 2],
  ['an option without its value', ['queue', '--edition', ''], 2],
  ['a refusal', ['queue', '--edition', '2099'], 1],
  ['another language', ['queue', '--edition', '2099', '--language', 'en'], 1],
  ['a document', ['edition', 'list', '--json'], 0],
  ['a document with something to tell beside it', [...importRows, '--json'], 0],
  ['a document that counts as a refusal', [...setRules, '--reviewer', 'Anna Ek (SKR)', '--json'], 1],
  ['a table', ['classify', 'Gävle kommun'], 0],
] as const)('%s is the same as from within', async (_name, args, code) => {
  const given = [[...args, ...(args.length > 0 ? ['--db', db] : [])], { cwd: folder }] as const
  const run = await deskProcess(...given)
  expect(run).toEqual(await desk(...given))
  expect(run.code).toBe(code)
  if (args.some((one) => one === '--json')) expect(JSON.parse(run.out)).toBeTypeOf('object')
})

test('through npm, a file is looked for where the user stands', async () => {
  const here = join(tempFolder(), 'underlag')
  mkdirSync(here)
  writeFileSync(join(here, 'rader.csv'), 'Rubrik;Start\nFrukost;2024-10-02\n')
  const npm = { npm_lifecycle_event: 'desk', INIT_CWD: here }
  const args = ['import', 'rader.csv', '--edition', '2024', '--db', 'x.db', '--json']
  const { code, out } = await deskProcess(args, { env: npm })
  expect({ code, counts: JSON.parse(out) }).toMatchObject({ code: 0, counts: { created: 1 } })
  expect(existsSync(join(here, 'x.db'))).toBe(true)
})

test('a reader that has had enough is no error', async () => {
  const child = startDesk(['edition', 'list', '--json', '--db', join(tempFolder(), 'r.db')])
  // Closed before the command has written a word.
  child.stdout.destroy()
  const [err, [code]] = await Promise.all([text(child.stderr), once(child, 'exit')])
  expect({ code, err }).toEqual({ code: 0, err: '' })
})
