// The boundary check must catch what it is there for: every kind of forbidden import is planted in a small tree and must be found.
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { commandFile, root } from '../scripts/ensure.mjs'

const planted: Record<string, string> = {
  // Allowed, so these must not be reported.
  'domain/edition.ts': "import { z } from 'zod'\nexport const edition = z",
  'contract/calls.ts': "import { edition } from '../domain/edition.ts'\nexport const calls = edition",
  'db/open.ts': "import { readFileSync } from 'node:fs'\nexport const open = readFileSync",
  'electron/main.ts': "import { app } from 'electron'\nexport const main = app",
  'tests/any.ts': "import { open } from '../db/open.ts'\nexport const any = open",
  // Forbidden, each for its own reason.
  'domain/clock.ts': "import { hrtime } from 'node:process'\nexport const clock = hrtime",
  'domain/sql.ts': "import { open } from '../db/open.ts'\nexport const sql = open",
  'renderer/row.ts': "import type { open } from '../db/open.ts'\nexport type Row = typeof open",
  'renderer/shell.ts': "import { app } from 'electron'\nexport const shell = app",
  'backend/shell.ts': "import { main } from '../electron/main.ts'\nexport const shell = main",
  'text/words.ts': "import { z } from 'zod'\nexport const words = z",
  'hosts/cli.ts': "import { any } from '../tests/any.ts'\nexport const cli = any",
  'contract/a.ts': "import { b } from './b.ts'\nexport const a = () => b",
  'contract/b.ts': "import { a } from './a.ts'\nexport const b = () => a",
  'demo/lost.ts': "import { nothing } from './nowhere.ts'\nexport const lost = nothing",
  'tests/shell.ts': "import { app } from 'electron'\nexport const shell = app",
  // Stand-ins for the libraries.
  'node_modules/zod/package.json': '{ "name": "zod", "version": "1.0.0", "main": "index.js" }',
  'node_modules/zod/index.js': 'exports.z = {}',
  'node_modules/electron/package.json': '{ "name": "electron", "version": "1.0.0", "main": "index.js" }',
  'node_modules/electron/index.js': 'exports.app = {}',
  'package.json': '{ "type": "module", "dependencies": { "zod": "1.0.0", "electron": "1.0.0" } }',
}

type Report = { summary: { violations: { from: string; to: string; rule: { name: string } }[] } }

let tree: string
let found: string[]

beforeAll(() => {
  tree = mkdtempSync(join(tmpdir(), 'rooms-'))
  for (const [path, content] of Object.entries(planted)) {
    mkdirSync(dirname(join(tree, path)), { recursive: true })
    writeFileSync(join(tree, path), `${content}\n`)
  }
  const cruiser = commandFile('dependency-cruiser', 'depcruise')
  const config = join(root, '.dependency-cruiser.cjs')
  const { stdout, stderr } = spawnSync(process.execPath, [cruiser, '--config', config, '-T', 'json', '.'], {
    cwd: tree,
    encoding: 'utf8',
  })
  expect(stderr).toBe('')
  const report = JSON.parse(stdout) as Report
  found = report.summary.violations.map(({ from, to, rule }) => `${rule.name}: ${from} → ${to}`).sort()
})

afterAll(() => rmSync(tree, { recursive: true, force: true }))

test('every planted import is caught, and nothing else', () => {
  expect(found).toEqual(
    [
      'no-cycles: contract/a.ts → contract/b.ts',
      'no-unresolved: demo/lost.ts → ./nowhere.ts',
      'nobody-imports-outer-rooms: hosts/cli.ts → tests/any.ts',
      'only-electron-imports-electron: renderer/shell.ts → node_modules/electron/index.js',
      'room-backend: backend/shell.ts → electron/main.ts',
      'room-domain: domain/clock.ts → process',
      'room-domain: domain/sql.ts → db/open.ts',
      'room-hosts: hosts/cli.ts → tests/any.ts',
      'room-renderer: renderer/row.ts → db/open.ts',
      'room-renderer: renderer/shell.ts → node_modules/electron/index.js',
      'room-text: text/words.ts → node_modules/zod/index.js',
    ].sort(),
  )
})
