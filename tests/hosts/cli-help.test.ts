// The help's examples: of commands that exist, with options that they have, in both languages.
import { expect, test, vi } from 'vitest'
import { words } from '../../text/catalog.ts'
import { desk } from './cli-run.ts'

vi.setConfig({ testTimeout: 60_000 })

const swedish = words('sv').cli.examples
const english = words('en').cli.examples

test('the languages have examples of the same commands', () => {
  const counts = (examples: typeof swedish) =>
    Object.fromEntries(Object.entries(examples).map(([command, own]) => [command, own.length]))
  expect(counts(english)).toEqual(counts(swedish))
})

test.each(Object.keys(swedish))('%s', async (command) => {
  const [, ...names] = command.split(' ')
  const { code, out } = await desk([...names, '--help'])
  expect(code).toBe(0)
  expect(out).toMatch(new RegExp(`^Användning: ${command} `))
  expect(out).toContain('\nExempel:\n')
  for (const [typed, does] of swedish[command] ?? []) {
    expect(out).toContain(`  ${typed}\n      ${does}\n`)
    expect(`${typed} `.startsWith(`${command} `)).toBe(true)
    if (command === 'desk') continue
    for (const [flag] of typed.matchAll(/--[a-z-]+/g)) expect(out).toMatch(new RegExp(`\\n  ${flag}[ \\n]`))
  }
})
