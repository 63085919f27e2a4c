// `desk classify`: one text or each line of a file, in order, as it comes, by the database's register and corrections.
import { once } from 'node:events'
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { beforeAll, describe, expect, test, vi } from 'vitest'
import { tempFolder } from '../backend/desk.ts'
import { desk, deskJson, startDeskToFeed } from './cli-run.ts'

type Party = {
  name: string
  sector: string
  publicParty: string
  certainty: number
  evidence: { kind: string; text: string }[]
  registerId: string | null
}
type Classified = { parties: Party[] }

vi.setConfig({ testTimeout: 60_000 })

const folder = tempFolder()
const db = join(folder, 'desk.db')
// Made once, so that the tests do not all make it.
beforeAll(() => deskJson(['edition', 'list', '--db', db]))

const linesOf = (out: string): Classified[] =>
  out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line))
const namesOf = (out: string) => linesOf(out).map(({ parties }) => parties.map(({ name }) => name))

describe('one text', () => {
  test('is one JSON document with every party, where the register has it, and why', async () => {
    const { parties } = await deskJson<Classified>([
      'classify',
      'Skövde kommun och Kvarterskul AB',
      '--db',
      db,
    ])
    expect(parties.map((party) => Object.keys(party).sort())).toEqual(
      parties.map(() => ['certainty', 'evidence', 'name', 'publicParty', 'registerId', 'sector']),
    )
    expect(parties).toMatchObject([
      {
        name: 'Skövde kommun',
        sector: 'municipality',
        publicParty: 'yes',
        registerId: 'municipality:1496',
        evidence: [{ kind: 'register', official: 'Skövde kommun' }],
      },
      { name: 'Kvarterskul AB', sector: 'private', publicParty: 'no', registerId: null },
    ])
    for (const { certainty, evidence } of parties) {
      expect(certainty).toBeGreaterThan(0)
      expect(certainty).toBeLessThanOrEqual(1)
      for (const { text } of evidence) expect(text).toMatch(/^[A-ZÅÄÖ”].*\.$/)
    }
  })

  test('for people it is a table and the evidence, in the language asked for', async () => {
    const swedish = await desk(['classify', 'Skövde kommun', '--db', db])
    expect(swedish).toMatchObject({ code: 0, err: '' })
    expect(swedish.out).toMatch(/^Part +Sektor +Offentlig part +Säkerhet +I registret\n/)
    expect(swedish.out).toMatch(/\nSkövde kommun +Kommun +Offentlig part +\d+ % +Skövde kommun\n/)
    expect(swedish.out).toMatch(/\nSkövde kommun: Namnet finns i registret/)
    const english = await desk(['classify', 'Skövde kommun', '--db', db, '--language', 'en'])
    expect(english.out).toMatch(/^Party +Sector +Public party +Certainty +In the register\n/)
    expect(english.out).toMatch(/Skövde kommun +Municipality/)
  })

  test('that names nobody says so', async () => {
    expect(await deskJson(['classify', '…', '--db', db])).toEqual({ parties: expect.any(Array) })
    const { code, out } = await desk(['classify', '   . ', '--db', db])
    expect({ code, isEmpty: out.trim() === '' }).toEqual({ code: 0, isEmpty: false })
  })

  test('works on a database that has to be made first', async () => {
    const usual = tempFolder()
    const { parties } = await deskJson<Classified>(['classify', 'Vinnova'], { env: { DESK_DATA: usual } })
    expect(parties).toMatchObject([{ sector: 'state', publicParty: 'yes' }])
    expect(existsSync(join(usual, 'redaktionen.db'))).toBe(true)
  })

  test('that begins with a hyphen comes after --', async () => {
    const { code, out } = await desk(['classify', '--json', '--db', db, '--', '- Skövde kommun'])
    expect({ code, out: JSON.parse(out) }).toMatchObject({
      code: 0,
      out: { parties: [{ sector: 'municipality' }] },
    })
  })
})

describe('a file', () => {
  const file = join(folder, 'arrangörer.txt')

  test.each([
    ['LF', 'Gävle kommun\n\nVinnova\n'],
    ['CRLF and a byte order mark', '\uFEFFGävle kommun\r\n\r\nVinnova\r\n'],
    ['no end of the last line', 'Gävle kommun\n\nVinnova'],
  ])('with %s is a JSON line for each line, in order, also for empty ones', async (_name, text) => {
    writeFileSync(file, text)
    const { code, out, err } = await desk(['classify', '--file', file, '--json', '--db', db])
    expect({ code, err }).toEqual({ code: 0, err: '' })
    expect(namesOf(out)).toEqual([['Gävle kommun'], [], ['Vinnova']])
    expect(out.split('\n')[1]).toBe('{"parties":[]}')
  })

  test('that is empty gives nothing', async () => {
    writeFileSync(file, '')
    expect(await desk(['classify', '--file', file, '--json', '--db', db])).toEqual({
      code: 0,
      out: '',
      err: '',
    })
  })

  test('of thousands of lines keeps their number and order', async () => {
    const towns = ['Gävle kommun', '', 'Umeå kommun', 'Region Skåne', '"Citat", ÅÄÖ & <b>AB']
    const lines = Array.from({ length: 5000 }, (_, at) => towns[at % towns.length] ?? '')
    writeFileSync(file, lines.join('\n'))
    const { out } = await desk(['classify', '--file', file, '--json', '--db', db])
    const answers = linesOf(out)
    expect(answers).toHaveLength(5000)
    expect(answers.every((one, at) => at < towns.length || isSame(one, answers[at % towns.length]))).toBe(
      true,
    )
  })

  test('for people is each line with its parties below', async () => {
    writeFileSync(file, 'Gävle kommun, Vinnova\n\nUmeå kommun\n')
    const { out } = await desk(['classify', '--file', file, '--db', db])
    expect(out.split('\n').map((line) => line.replace(/, \d+\u00a0%$/, ''))).toEqual([
      'Gävle kommun, Vinnova',
      '  Gävle kommun: Kommun, Offentlig part',
      '  Vinnova: Stat, Offentlig part',
      '',
      'Umeå kommun',
      '  Umeå kommun: Kommun, Offentlig part',
      '',
    ])
  })

  test('may come on stdin, and each answer goes out before the next line has come', async () => {
    const child = startDeskToFeed(['classify', '--file', '-', '--json', '--db', db])
    const exit = once(child, 'exit')
    const answers = createInterface({ input: child.stdout })
    for (const [line, name] of [
      ['Gävle kommun', 'Gävle kommun'],
      ['Örebro kommun\r', 'Örebro kommun'],
    ]) {
      child.stdin.write(`${line}\n`)
      const [answer] = await once(answers, 'line')
      expect(JSON.parse(answer)).toMatchObject({ parties: [{ name, sector: 'municipality' }] })
    }
    child.stdin.end()
    expect(await exit).toEqual([0, null])
  })
})

describe('wrong usage', () => {
  test.each([
    [['classify'], /Ange antingen en text.*--file/],
    [['classify', 'Vinnova', '--file', 'x.txt'], /Ange antingen en text.*--file/],
    [['classify', 'Vinnova', 'och', 'RISE'], /För många argument.*citattecken/],
    [['classify', ''], /Argumentet <text> saknas/],
    [['classify', '--file', ''], /--file saknar sitt värde/],
  ])('%j names the way out, and makes no database', async (args, says) => {
    const usual = tempFolder()
    const { code, out, err } = await desk(args, { env: { DESK_DATA: usual } })
    expect({ code, out }).toEqual({ code: 2, out: '' })
    expect(err).toMatch(/^desk: [^\n]+\n$/)
    expect(err).toMatch(says)
    expect(existsSync(join(usual, 'redaktionen.db'))).toBe(false)
  })

  test.each(['nowhere.txt', '.'])('a file that cannot be read: %s', async (name) => {
    const { code, out, err } = await desk(['classify', '--file', name, '--json', '--db', db], { cwd: folder })
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err).toMatch(/^desk: Filen [^\n]+ finns inte eller kan inte läsas\.\n$/)
  })
})

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
