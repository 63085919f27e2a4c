// Electron is pinned to one version, and the types that the app is checked against are that version's own.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

const root = join(import.meta.dirname, '..', '..')
const readJson = (...path: string[]) => JSON.parse(readFileSync(join(root, ...path), 'utf8'))

test('the version is exact, and the one that is installed', () => {
  const wanted = readJson('package.json').devDependencies.electron
  expect(wanted).toMatch(/^\d+\.\d+\.\d+$/)
  expect(readJson('node_modules', 'electron', 'package.json').version).toBe(wanted)
})
