/** `desk message` and `desk text`: from a decision to a file and a note that it left; a text changed and restored. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, expect, test } from 'vitest'
import { contentOf, submissionOf, tempFolder } from '../backend/desk.ts'
import { desk, deskJson } from './cli-run.ts'
import { prepareDesk } from './prepared-desk.ts'

const AS = ['--reviewer', 'Anna Ek (Vinnova)']
let copyDesk: () => string

beforeAll(async () => {
  copyDesk = await prepareDesk([submissionOf('a1', { content: contentOf('Öppet labb') })])
})

test('a reminder is made, written to a file, and marked as sent', async () => {
  const db = ['--db', copyDesk()]
  await deskJson(['decide', 'a1', 'return', '--reason', 'Lokal saknas.', ...AS, ...db])
  const none = await deskJson<{ made: number }>(['message', 'remind', '--query', 'finns-inte', ...AS, ...db])
  expect(none.made).toBe(0)
  const { made } = await deskJson<{ made: number }>(['message', 'remind', '--query', 'labb', ...AS, ...db])
  expect(made).toBe(1)
  const { messages } = await deskJson<{ messages: { id: string; kind: string }[] }>([
    'message',
    'list',
    ...db,
  ])
  expect(messages).toMatchObject([{ kind: 'reminder' }])
  const file = join(tempFolder(), 'utskick.csv')
  expect(await deskJson(['message', 'file', file, ...db])).toMatchObject({ rows: 1 })
  expect(existsSync(file)).toBe(true)
  const id = messages[0]?.id ?? ''
  expect(await deskJson(['message', 'sent', id, ...AS, ...db])).toEqual({ sent: 1 })
  expect(await desk(['message', 'sent', id, ...AS, ...db])).toMatchObject({
    code: 1,
    err: expect.stringContaining(id),
  })
})

test('a file of another kind is refused before anything is written', async () => {
  const file = join(tempFolder(), 'utskick.docx')
  const { code, err } = await desk(['message', 'file', file, '--db', copyDesk()])
  expect({ code, exists: existsSync(file) }).toEqual({ code: 2, exists: false })
  expect(err).toContain('.xlsx')
})

test('a text is changed, shown, refused with an unknown word, and reset', async () => {
  const db = ['--db', copyDesk()]
  const set = (text: string) => ['text', 'set', 'publish', '--text', text, ...AS, ...db]
  expect(await deskJson(set('Klart: {rubrik}.'))).toMatchObject({ text: 'Klart: {title}.' })
  expect((await desk(['text', 'show', 'publish', ...db])).out).toBe('Klart: {rubrik}.\n')
  expect(await desk(set('Klart: {rubrikk}.'))).toMatchObject({
    code: 1,
    err: expect.stringContaining('{rubrikk}'),
  })
  expect(await deskJson(['text', 'reset', 'publish', ...AS, ...db])).toMatchObject({ changed: null })
  const { texts } = await deskJson<{ texts: { changed: unknown }[] }>(['text', 'list', ...db])
  expect(texts.filter(({ changed }) => changed !== null)).toEqual([])
})
