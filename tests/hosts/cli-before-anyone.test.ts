/** What takes in others' statements works before anybody has said who they are; what decides asks for a name. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { tempFolder } from '../backend/desk.ts'
import { INTERVIEW, PROJECT_PAGE, QUOTE } from '../fixtures/case-texts.ts'
import { desk, deskJson } from './cli-run.ts'

vi.setConfig({ testTimeout: 60_000 })

const folder = tempFolder()
const db = join(folder, 'new.db')

test('case material, outcomes and published figures are taken in by the desk itself, and the log says so', async () => {
  const page = write('sida.txt', PROJECT_PAGE)
  expect(await deskJson(['case', 'import', page, '--db', db])).toMatchObject({
    imported: [{ diarienummer: '2031-00417' }],
    refused: [],
  })
  const programme = write('program.csv', 'Rubrik;Arrangör;Datum\nÖppna data;Gävle kommun;2024-10-01\n')
  await desk(['import', programme, '--edition', '2024', '--as', 'programme', '--db', db])
  const outcomes = write('utfall.csv', 'Rubrik;Deltagare\nÖppna data;40\n')
  expect(await deskJson(['outcome', 'import', outcomes, '--edition', '2024', '--db', db])).toMatchObject({
    counts: { new: 1, refused: 0 },
  })
  const source = ['--source', 'Årsrapport 2021']
  const figure = ['--edition', '2021', '--measure', 'activities', '--at-least', '200', ...source]
  expect(await deskJson(['figures', 'set-published', ...figure, '--db', db])).toMatchObject({ value: 200 })
  const { rows } = await deskJson<{ rows: { sentence: string }[] }>(['log', '--db', db])
  expect(rows.map(({ sentence }) => sentence)).toHaveLength(3)
  for (const { sentence } of rows) expect(sentence).toMatch(/^Redaktionen, \p{Ll}/u)
})

test('consent to a quote is a person’s to state', async () => {
  const interview = write('intervju.txt', INTERVIEW)
  const { imported } = await deskJson<{ imported: { id: string }[] }>([
    'case',
    'import',
    interview,
    '--db',
    db,
  ])
  const quote = [imported[0]?.id ?? '', '--quote', QUOTE]
  const consent = await desk(['case', 'consent', ...quote, '--state', 'sent', '--db', db])
  expect(consent).toMatchObject({ code: 1, err: expect.stringContaining('--reviewer "Namn (SKR)"') })
})

function write(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}
