/** The shipped registers as files: what `build-registers.mjs` checks, and that every row can be traced to a source. */
import { spawnSync } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import organisations from '../../resources/registers/organisations.json' with { type: 'json' }

test('codes, numbers and names are in order, and no name stands for two bodies', () => {
  const script = fileURLToPath(new URL('../../scripts/build-registers.mjs', import.meta.url))
  const { status, stderr } = spawnSync(process.execPath, [script], { encoding: 'utf8' })
  expect(stderr).toBe('')
  expect(status).toBe(0)
})

test('every source that is described has rows, and a number comes from a source that lists numbers', () => {
  const used = new Set(organisations.rows.map(({ source }) => source))
  expect([...used].toSorted()).toEqual(Object.keys(organisations.sources).toSorted())
  const numbered = organisations.rows.filter(({ orgnr }) => Boolean(orgnr))
  expect(numbered.length).toBeGreaterThan(200)
  const sources = new Set(numbered.map(({ source }) => source))
  expect([...sources].toSorted()).toEqual(['domain-facts', 'scb-myndighetsregistret'])
})

test('a closed agency names the ordinance and the year in its note', () => {
  const closed = organisations.rows.filter(({ source }) => source === 'sfs')
  expect(closed.length).toBeGreaterThan(20)
  const wrong = closed.filter(({ note }) => !/^SFS \d{4}:\d+, ended (?:19|20)\d\d/.test(note ?? ''))
  expect(wrong.map(({ name }) => name)).toEqual([])
})
