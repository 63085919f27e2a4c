/** Registry sheets: what they tell, what they leave out, and that nothing in them is live. */
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { decide } from '../../../backend/moderation/decide.ts'
import { judge } from '../../../backend/moderation/judge.ts'
import { makeSheets } from '../../../backend/sheets/make-sheets.ts'
import { markRegistered } from '../../../backend/sync/manual-door.ts'
import { MOST_SHEETS } from '../../../contract/calls/sheets.ts'
import { findChromium, printPdf } from '../../../hosts/print-pdf.ts'
import {
  arrivalOf,
  CONTACT,
  contentOf,
  type Desk,
  idOf,
  openDesk,
  privateContent,
  rowOf,
  takeIn,
  tempFolder,
} from '../desk.ts'

const about = {
  revision: 1,
  criteria: [],
  reason: 'Utgår från regeln.',
  message: null,
  language: 'sv' as const,
}
const REASON = 'Ingen <b>offentlig</b> part & inget mer.'

function deskWithDecisions() {
  const desk = openDesk()
  const { workspace } = desk
  const content = privateContent('Rubrik <script>alert(1)</script> å')
  takeIn(workspace, arrivalOf('a1', { content }), arrivalOf('b2'))
  judge(workspace, {
    submissionId: 'a1',
    revision: 1,
    criterion: 'benefit',
    outcome: 'not-met',
    note: 'Är reklam.',
  })
  const refused = decide(workspace, {
    ...about,
    submissionId: 'a1',
    outcome: 'reject',
    criteria: ['party'],
    reason: REASON,
    message: 'Hör av er nästa år.',
  })
  const published = decide(workspace, { ...about, submissionId: 'b2', outcome: 'publish' })
  return { desk, refused, published }
}

async function htmlOf({ workspace }: Desk, decisionIds: string[], language: 'sv' | 'en' = 'sv') {
  const { contents, fileName, format, sheets } = await makeSheets(workspace, {
    decisionIds,
    language,
    format: 'html',
  })
  return { text: new TextDecoder().decode(contents), fileName, format, sheets }
}

/** What a reader sees, without the markup. */
const plain = (text: string) =>
  text
    .replace(/<style>.*?<\/style>/s, '')
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')

describe('a sheet', () => {
  test('tells submission, criteria, judgement, decision, reason, decider, times and the log entry', async () => {
    const { desk, refused } = deskWithDecisions()
    const { text, fileName } = await htmlOf(desk, [refused])
    const entry = desk.workspace.database.sqlite
      .prepare('select hash from log_entries where id = ?')
      .get(refused) as { hash: string }
    const revision = desk.workspace.database.sqlite
      .prepare(
        "select content_hash as hash from revisions r join submissions s on s.id = r.submission_id where platform_id = 'a1'",
      )
      .get() as { hash: string }
    expect(fileName).toBe('diarieblad-a1.html')
    const seen = plain(text)
    for (const told of [
      'Gjort 2024-09-20 10:00, svensk tid.',
      'Diarienummer saknas',
      'Nekad publicering',
      'Part Ej uppfyllt (krav)',
      'Regeln godtar inte Testbolaget AB som ensam part.',
      'Ingen &lt;b&gt;offentlig&lt;/b&gt; part &amp; inget mer.',
      'Hör av er nästa år.',
      'Beslutat av Prov Testgren',
      'Organisation SKR',
      'Tidpunkt 2024-09-20 10:00',
      'version 1',
      'Är reklam.',
      'Väntar på att skickas till plattformen.',
      'Mottagen 2024-09-20 10:00',
      'Nummer på plattformen a1',
      idOf(desk.workspace, 'a1'),
      refused,
      entry.hash,
      revision.hash,
    ])
      expect(seen).toContain(told)
  })

  test('leaves contacts out, runs nothing and fetches nothing', async () => {
    const { desk, refused } = deskWithDecisions()
    const { text } = await htmlOf(desk, [refused])
    for (const part of Object.values(CONTACT)) expect(text).not.toContain(part)
    expect(text).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|\son[a-z]+=|url\(|@import/i)
    expect(text).toContain("default-src 'none'")
    expect(text).toContain('<title>Diarieblad: Rubrik &lt;script&gt;alert(1)&lt;/script&gt; å</title>')
  })

  test('says why somebody decided although the own organisation is a party, and the case number', async () => {
    const desk = openDesk()
    takeIn(desk.workspace, arrivalOf('a1', { content: contentOf('Egen') }))
    const id = decide(desk.workspace, {
      ...about,
      submissionId: 'a1',
      outcome: 'return',
      ownOrganisationReason: 'Ingen annan är i tjänst.',
    })
    const { database } = desk.workspace
    database.sqlite
      .prepare('insert into case_numbers (submission_id, entry_id, case_number) values (?, ?, ?)')
      .run(idOf(desk.workspace, 'a1'), id, 'KS 2024/17')
    const { text, fileName } = await htmlOf(desk, [id])
    expect(plain(text)).toContain('varför ingen kollega beslutade Ingen annan är i tjänst.')
    expect(plain(text)).toContain('Diarienummer KS 2024/17')
    expect(fileName).toBe('diarieblad-KS-2024-17.html')
  })

  test('says who registered the decision by hand, and when', async () => {
    const desk = openDesk()
    const { workspace, clock } = desk
    takeIn(workspace, rowOf('rad-1'))
    const row = workspace.database.sqlite.prepare('select id from submissions').get() as { id: string }
    const id = decide(workspace, { ...about, submissionId: row.id, outcome: 'publish' })
    clock.at = '2024-09-20T11:30:00.000Z'
    markRegistered(workspace, id)
    const { text } = await htmlOf(desk, [id])
    expect(plain(text)).toContain(
      'Registrerat för hand på plattformens webbplats 2024-09-20 13:30. Av Prov Testgren, SKR.',
    )
  })

  test('keeps to the revision that was decided on', async () => {
    const { desk, published } = deskWithDecisions()
    const content = contentOf('Senare rubrik')
    takeIn(desk.workspace, arrivalOf('b2', { revision: 2, content, changedAt: '2024-09-21T09:00:00Z' }))
    const { text } = await htmlOf(desk, [published])
    expect(plain(text)).toContain('Aktivitet b2')
    expect(text).not.toContain('Senare rubrik')
  })

  test('is in English when asked for', async () => {
    const { desk, refused } = deskWithDecisions()
    const { text, fileName } = await htmlOf(desk, [refused], 'en')
    expect(text).toContain('<html lang="en-GB">')
    expect(plain(text)).toContain('Reason Ingen')
    expect(fileName).toBe('registry-sheet-a1.html')
  })
})

describe('several', () => {
  test('make one document with a list of contents that leads to each', async () => {
    const { desk, refused, published } = deskWithDecisions()
    const { text, fileName, sheets } = await htmlOf(desk, [refused, published, refused])
    expect(sheets).toBe(2)
    expect(fileName).toBe('diarieblad-2024-09-20.html')
    const links = [...text.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target)
    expect(links).toEqual([`d-${refused}`, `d-${published}`])
    for (const target of links) expect(text).toContain(`<article class="sheet" id="${target}"`)
  })

  test('by a search: the standing decision of each submission found', async () => {
    const { desk, refused } = deskWithDecisions()
    const asked = { query: 'läge:nekad', language: 'sv', format: 'html' } as const
    const { contents, sheets } = await makeSheets(desk.workspace, asked)
    expect(sheets).toBe(1)
    expect(new TextDecoder().decode(contents)).toContain(refused)
    await expect(makeSheets(desk.workspace, { ...asked, query: 'läge:ny' })).rejects.toThrow(/NO_DECISIONS/)
    await expect(makeSheets(desk.workspace, { ...asked, query: 'läge:' })).rejects.toThrow(/BAD_QUERY/)
  })

  test('of what there is not, or of too many, are refused', async () => {
    const { desk } = deskWithDecisions()
    const asked = { language: 'sv', format: 'html' } as const
    await expect(makeSheets(desk.workspace, { ...asked, decisionIds: ['saknas'] })).rejects.toThrow(
      /UNKNOWN_DECISION/,
    )
    await expect(makeSheets(desk.workspace, asked)).rejects.toThrow(/NO_DECISIONS/)
    const decisionIds = Array.from({ length: MOST_SHEETS + 1 }, (_, number) => String(number))
    await expect(makeSheets(desk.workspace, { ...asked, decisionIds })).rejects.toThrow(/TOO_MANY_SHEETS/)
  })
})

describe('PDF', () => {
  test('where nothing can print it stays HTML, and says so', async () => {
    const { desk, refused } = deskWithDecisions()
    const asked = { decisionIds: [refused], language: 'sv' as const, format: 'pdf' as const }
    expect(await makeSheets(desk.workspace, asked)).toMatchObject({
      format: 'html',
      fileName: 'diarieblad-a1.html',
    })
    expect(await printPdf('<p>x</p>', null)).toBeNull()
    expect(await printPdf('<p>x</p>', process.execPath)).toBeNull()
  })

  test('by a Chromium on the machine: tagged, with its words and a page for each', async (context) => {
    const chromium = findChromium(process.env, process.platform)
    if (!chromium) context.skip('no Chromium on this machine')
    const { desk, refused, published } = deskWithDecisions()
    const { text } = await htmlOf(desk, [refused, published])
    const pdf = await printPdf(text)
    const bytes = Buffer.from((await pdf?.arrayBuffer()) ?? new ArrayBuffer(0))
    expect(bytes.subarray(0, 4).toString()).toBe('%PDF')
    expect(bytes.includes('/MarkInfo')).toBe(true)
    expect(bytes.includes('/StructTreeRoot')).toBe(true)
    expect(bytes.includes('/Outlines')).toBe(true)
    expect(bytes.includes('/Lang')).toBe(true)
    if (!existsSync('/usr/bin/pdftotext')) context.skip('no pdftotext on this machine')
    const file = join(tempFolder(), 'blad.pdf')
    writeFileSync(file, bytes)
    const words = execFileSync('/usr/bin/pdftotext', ['-layout', file, '-']).toString()
    for (const told of [
      'Diarieblad, 2 beslut',
      'Innehåll',
      'Ingen <b>offentlig</b> part',
      'Aktivitet b2',
      refused,
    ])
      expect(words).toContain(told)
    expect(words.split('\f').filter((page) => page.trim() !== '').length).toBeGreaterThanOrEqual(3)
    expect(readFileSync(file).length).toBeGreaterThan(1000)
  })
})

test('a Chromium is looked for on the path first, then in the usual places; a folder is none', () => {
  const folder = tempFolder()
  const program = join(folder, 'google-chrome')
  writeFileSync(program, '', { mode: 0o755 })
  expect(findChromium({ PATH: `/finns/inte:${folder}` }, 'linux')).toBe(program)
  expect(findChromium({ PATH: '' }, 'win32')).toBeNull()
  expect(findChromium({}, 'darwin')).toBeNull()
})
