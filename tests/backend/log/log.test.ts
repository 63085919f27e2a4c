/** The log said in sentences, filtered by SQL, opened, and saved as files that can be checked. */
import { describe, expect, test } from 'vitest'
import { exportLog } from '../../../backend/log/export-log.ts'
import { logBlock, logChoices, showLogEntry } from '../../../backend/log/read-log.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { judge } from '../../../backend/moderation/judge.ts'
import { undoDecision } from '../../../backend/moderation/undo.ts'
import { correct, withdrawCorrection } from '../../../backend/parties/corrections.ts'
import type { LogFilters } from '../../../contract/calls/log.ts'
import { sha256 } from '../../../db/hash.ts'
import { appendEntry } from '../../../db/write/log.ts'
import { CHAIN_START, hashedText, LOG_KINDS, type LogEntry, type LogKind } from '../../../domain/log.ts'
import { words } from '../../../text/catalog.ts'
import { arrivalOf, contentOf, correctionOf, type Desk, idOf, openDesk, takeIn } from '../desk.ts'
import { eraseBodies } from '../erase-bodies.ts'

const NO_FILTERS: LogFilters = { kinds: [], actor: '', submission: '', from: null, to: null, text: '' }
const about = { revision: 1, criteria: [], reason: 'Skäl å "ä".', message: null, language: 'sv' as const }

/** Seven entries about two submissions and a party, over two days. */
function deskWithLog(): Desk {
  const desk = openDesk()
  const { workspace, clock } = desk
  takeIn(workspace, arrivalOf('a1', { content: contentOf('Öppna data') }), arrivalOf('b2'))
  judge(workspace, { submissionId: 'a1', revision: 1, criterion: 'benefit', outcome: 'met', note: 'Ja.' })
  decide(
    workspace,
    { ...about, submissionId: 'a1', outcome: 'publish' },
    { name: 'Anna Ek', organisation: 'SKR' },
  )
  const returned = decide(workspace, { ...about, submissionId: 'b2', outcome: 'return' })
  clock.at = '2024-09-20T22:30:00.000Z'
  undoDecision(workspace, returned)
  const { id } = correct(workspace, correctionOf('Testbolaget AB'))
  withdrawCorrection(workspace, { id, note: '' })
  return desk
}

function sentences(desk: Desk, filters: Partial<LogFilters> = {}, language: 'sv' | 'en' = 'sv') {
  const asked = { filters: { ...NO_FILTERS, ...filters }, language, offset: 0, limit: 100 }
  return logBlock(desk.workspace, asked).rows.map(({ sentence }) => sentence)
}

/** An entry as another desk, or another version, would have written it. */
function logged(desk: Desk, kind: string, body: unknown, version = 1): string {
  const { database, newId, now, desk: name } = desk.workspace
  const actor = { name: 'Anna Ek', organisation: 'SKR', desk: name }
  const id = appendEntry(database, { id: newId(), at: now(), actor, kind: kind as LogKind, body })
  if (version !== 1) {
    const { sqlite } = database
    const guards = sqlite.prepare("select name, sql from sqlite_master where name = 'log_entries_stay'").all()
    sqlite.exec('drop trigger log_entries_stay')
    sqlite.prepare('update log_entries set schema_version = ? where id = ?').run(version, id)
    for (const { sql } of guards as { sql: string }[]) sqlite.exec(sql)
  }
  return id
}

test('newest first, each in a sentence in the language asked for', () => {
  const desk = deskWithLog()
  expect(sentences(desk)).toEqual([
    'Prov Testgren, SKR, tog tillbaka en rättelse av en part',
    'Prov Testgren, SKR, rättade parten ”Testbolaget AB”: civilsamhälle, inte offentlig part',
    'Prov Testgren, SKR, ångrade beslutet att begära komplettering av ”Aktivitet b2”',
    'Prov Testgren, SKR, begärde komplettering av ”Aktivitet b2”, revision 1',
    'Anna Ek, SKR, publicerade ”Öppna data”, revision 1',
    'Prov Testgren, SKR, bedömde Nytta för offentlig sektor som uppfyllt för ”Öppna data”',
  ])
  expect(sentences(desk, {}, 'en').slice(3, 5)).toEqual([
    'Prov Testgren, SKR, asked for more about “Aktivitet b2”, revision 1',
    'Anna Ek, SKR, published “Öppna data”, revision 1',
  ])
})

const SUBMISSION = { submissionId: 'x' }
const SAMPLES: Record<LogKind, unknown> = {
  decision: { ...SUBMISSION, ...about, outcome: 'cancel' },
  undo: { decisionId: 'x' },
  settlement: { decisionId: 'x', choice: 'drop' },
  registered: { decisionId: 'x' },
  edition: { edition: { id: '2027' }, takenOverFrom: '2026' },
  rules: { edition: '2027', rules: {}, note: 'Ny dag', basedOn: 1 },
  'rules-confirmed': { edition: '2027', version: 2 },
  judgement: { ...SUBMISSION, revision: 1, criterion: 'party', outcome: null, note: '' },
  correction: correctionOf('Namn'),
  'correction-withdrawn': { correctionId: 'x', note: '' },
  register: { imported: { fileName: 'scb.csv', added: 2, updated: 1 } },
  claim: { ...SUBMISSION, until: '2024-09-20T12:00:00Z' },
  snooze: { ...SUBMISSION, isOver: false, untilDay: null, reason: '' },
  comment: { ...SUBMISSION, revision: 1, text: 'Ring dem.' },
  'comment-withdrawn': { commentId: 'x' },
  'case-number': { ...SUBMISSION, caseNumber: 'Dnr 1/24' },
  'saved-view': { id: 'x', name: 'Mina', query: 'state:new' },
  'ready-text': { purpose: 'return.party', language: 'sv', text: 'Hej' },
  'message-sent': { messageIds: ['x', 'y'] },
  'source-profile': { profileId: 'x', profile: null },
  retention: { edition: '2024', retainedUntil: '2026-12-31' },
  disposal: { reference: 'Gallringsbeslut 2026:1', dueBy: '2026-12-31', counts: { contacts: 12 } },
  restored: { backupAt: '2024-09-20T12:00:00Z', setAside: [] },
  'case-reading': {
    caseId: 'x',
    facts: {
      kind: 'interview',
      title: 'Samtal om slussen',
      publishedOn: null,
      person: null,
      role: null,
      organisation: null,
      lead: null,
      questions: [],
      quotes: [],
      figures: [],
      links: [],
      photoCredit: null,
    },
    provenance: { form: 'interview-text', from: null, at: '2024-10-01T10:00:00Z', hash: '0'.repeat(64) },
  },
  'case-consent': { caseId: 'x', subject: 'quote', key: 'Sagt', state: 'approved', note: '' },
  'case-link': { caseId: 'x', target: 'edition', key: '2024', state: 'confirmed', grounds: [] },
  'case-picture': {
    caseId: 'x',
    hash: '0'.repeat(64),
    type: 'image/png',
    width: 2,
    height: 1,
    orientation: 1,
    name: 'slussen.png',
  },
  'case-sheet': {
    sheetId: 'x',
    content: { template: 'theme', language: 'sv', title: 'Vatten', lead: '', caseIds: [], blocks: [] },
  },
  outcome: {
    ...SUBMISSION,
    outcome: { participants: 3, connections: null, recordings: [], satisfaction: null, lessons: '' },
    source: '',
  },
  'published-figure': {
    figureId: 'x',
    figure: {
      edition: '2021',
      measure: 'activities',
      qualifier: 'at-least',
      value: 200,
      words: { sv: 'minst 200', en: 'at least 200' },
      statedOn: null,
      source: 'Årsboken',
    },
  },
  concordance: {
    dimension: 'type',
    version: 1,
    entries: [{ programme: null, edition: '2021', from: 'a', to: 'b' }],
    note: 'Nytt namn',
  },
  break: {
    breakId: 'x',
    break: { edition: '2021', dimension: null, words: { sv: 'nytt', en: 'new' }, source: 'Beslut' },
  },
  snapshot: { name: 'Rapporten', hash: 'x', submissions: 3 },
}

describe('what is said', () => {
  test.each(LOG_KINDS)('%s has a name and a sentence of its own in both languages', (kind) => {
    const desk = openDesk()
    logged(desk, kind, SAMPLES[kind])
    for (const language of ['sv', 'en'] as const) {
      const [sentence = ''] = sentences(desk, {}, language)
      expect(sentence).toMatch(/^Anna Ek, SKR, \S/)
      expect(sentence).not.toMatch(/undefined|null|\[object|okänd|unknown/)
      expect(words(language).log.kinds[kind]).toBeTruthy()
    }
  })

  test.each<[LogKind, unknown, string]>([
    ['published-figure', SAMPLES['published-figure'], 'noterade en publicerad uppgift om 2021: minst 200'],
    ['published-figure', { figureId: 'x', figure: null }, 'tog bort en publicerad uppgift'],
    ['concordance', SAMPLES.concordance, 'ändrade översättningstabellen för typ, version 1: Nytt namn'],
    ['break', SAMPLES.break, 'noterade brottet ”nytt” från upplagan 2021'],
    ['break', { breakId: 'x', break: null }, 'tog bort ett brott'],
    ['case-reading', SAMPLES['case-reading'], 'läste in exemplet ”Samtal om slussen”'],
    ['case-consent', SAMPLES['case-consent'], 'citat: godkänt'],
    ['case-link', SAMPLES['case-link'], 'kopplade ett exempel till ”Innovationsveckan 2024”'],
    ['case-picture', SAMPLES['case-picture'], 'tog in bilden ”slussen.png”'],
    ['case-sheet', SAMPLES['case-sheet'], 'sparade exempelbladet ”Vatten”'],
    ['case-sheet', { sheetId: 'x', content: null }, 'tog bort ett exempelblad'],
    ['snapshot', SAMPLES.snapshot, 'frös siffrorna i ”Rapporten”'],
  ])('%s: %j', (kind, body, told) => {
    const desk = openDesk()
    logged(desk, kind, body)
    expect(sentences(desk)).toEqual([`Anna Ek, SKR, ${told}`])
  })

  test.each([
    ['a kind that this version does not know', 'vote', { for: 'x' }, 3, 'okänd händelse ’vote’, version 3'],
    [
      'a newer version of a known kind',
      'decision',
      SAMPLES.decision,
      2,
      'okänd händelse ’decision’, version 2',
    ],
    ['a body of another shape', 'claim', { something: 1 }, 1, 'okänd händelse ’claim’, version 1'],
  ])('%s is kept unread, and says so', (_what, kind, body, version, told) => {
    const desk = openDesk()
    const id = logged(desk, kind, body, version)
    expect(sentences(desk)).toEqual([`Anna Ek, SKR: ${told}: bevaras oläst`])
    // What it holds can be looked at all the same.
    const shown = showLogEntry(desk.workspace, { id, language: 'sv' })
    expect(shown.details.length).toBe(Object.keys(body as object).length)
  })

  test('an erased body: what kind it was, and of decisions still what it was about', () => {
    const desk = deskWithLog()
    eraseBodies(desk)
    expect(sentences(desk, { kinds: ['decision'] })).toEqual([
      'Prov Testgren, SKR: beslut, innehållet är gallrat',
      'Anna Ek, SKR: beslut, innehållet är gallrat',
    ])
    const submission = idOf(desk.workspace, 'a1')
    const asked = { filters: { ...NO_FILTERS, submission }, language: 'sv' as const, offset: 0, limit: 9 }
    const [row] = logBlock(desk.workspace, asked).rows
    expect(row).toMatchObject({ isErased: true, submission: { title: 'Öppna data' } })
    expect(showLogEntry(desk.workspace, { id: row?.id ?? '', language: 'sv' }).details).toEqual([])
  })

  test('a body that somebody has spoilt does not stop the log from being read', () => {
    const desk = deskWithLog()
    desk.workspace.database.sqlite.exec("drop trigger log_bodies_stay; update log_bodies set body = '{'")
    expect(sentences(desk)).toHaveLength(6)
    expect(sentences(desk, { text: 'Anna' })).toHaveLength(1)
    expect(sentences(desk, { submission: idOf(desk.workspace, 'a1') })).toHaveLength(1)
  })
})

describe('filters', () => {
  test.each<[string, Partial<LogFilters>, number]>([
    ['nothing', {}, 6],
    ['a kind', { kinds: ['decision'] }, 2],
    ['two kinds', { kinds: ['decision', 'undo'] }, 3],
    ['who', { actor: 'Anna Ek' }, 1],
    ['from a Swedish day', { from: '2024-09-21' }, 3],
    ['to a Swedish day', { to: '2024-09-20' }, 3],
    ['a day in between', { from: '2024-09-20', to: '2024-09-20' }, 3],
    ['text with å and quotation marks', { text: 'skäl å "Ä"' }, 2],
    ['text of a name', { text: 'anna' }, 1],
    ['text of a title, with capitals', { text: 'ÖPPNA DATA' }, 2],
    ['text with signs of a pattern', { text: '*[?' }, 0],
    ['all at once', { kinds: ['decision'], actor: 'Anna Ek', from: '2024-09-20', text: 'skäl' }, 1],
  ])('by %s', (_what, filters, expected) => {
    const desk = deskWithLog()
    expect(sentences(desk, filters)).toHaveLength(expected)
    const asked = { filters: { ...NO_FILTERS, ...filters }, language: 'sv' as const, offset: 0, limit: 1 }
    expect(logBlock(desk.workspace, asked).total).toBe(expected)
  })

  test('by a submission: also what is only about a decision on it', () => {
    const desk = deskWithLog()
    expect(sentences(desk, { submission: idOf(desk.workspace, 'b2') })).toEqual([
      'Prov Testgren, SKR, ångrade beslutet att begära komplettering av ”Aktivitet b2”',
      'Prov Testgren, SKR, begärde komplettering av ”Aktivitet b2”, revision 1',
    ])
  })

  test('are chosen among what is there', () => {
    const { actors, kinds } = logChoices(deskWithLog().workspace)
    expect(actors).toEqual([
      { name: 'Prov Testgren', entries: 5 },
      { name: 'Anna Ek', entries: 1 },
    ])
    expect(kinds[0]).toEqual({ kind: 'decision', entries: 2 })
  })

  test('blocks follow on each other without a gap', () => {
    const desk = deskWithLog()
    const ids = [0, 2, 4].flatMap((offset) =>
      logBlock(desk.workspace, { filters: NO_FILTERS, language: 'sv', offset, limit: 2 }).rows.map(
        ({ id }) => id,
      ),
    )
    expect(new Set(ids).size).toBe(6)
  })
})

test('an entry opened: every field with its name, codes in words, and its place in the chain', () => {
  const desk = deskWithLog()
  const asked = { filters: { ...NO_FILTERS, actor: 'Anna Ek' }, language: 'sv' as const, offset: 0, limit: 1 }
  const [row] = logBlock(desk.workspace, asked).rows
  const shown = showLogEntry(desk.workspace, { id: row?.id ?? '', language: 'sv' })
  expect(Object.fromEntries(shown.details.map(({ label, value }) => [label, value]))).toEqual({
    Anmälan: 'Öppna data',
    Revision: '1',
    Utfall: 'Publicera',
    Kriterier: '–',
    Skäl: 'Skäl å "ä".',
    'Till arrangören': '–',
    Språk: 'Svenska',
  })
  expect(shown).toMatchObject({ seq: 2, decisionId: row?.id, hash: expect.stringMatching(/^[0-9a-f]{64}$/) })
  expect(() => showLogEntry(desk.workspace, { id: 'saknas', language: 'sv' })).toThrow(/UNKNOWN_ENTRY/)
})

describe('as a file', () => {
  test('JSON lines are enough to check the chain without the desk', async () => {
    const desk = deskWithLog()
    const { contents, fileName, entries } = await exportLog(desk.workspace, {
      filters: NO_FILTERS,
      language: 'sv',
      format: 'jsonl',
    })
    expect([fileName, entries]).toEqual(['logg-2024-09-21.jsonl', 6])
    const lines = new TextDecoder()
      .decode(contents)
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    let before = CHAIN_START
    for (const { hash, body, ...entry } of lines.reverse()) {
      expect(entry.prevHash).toBe(before)
      expect(sha256(body)).toBe(entry.bodyHash)
      expect(sha256(hashedText(entry as LogEntry))).toBe(hash)
      before = hash
    }
  })

  test('CSV: a line for each with Swedish day and clock, and no formulas', async () => {
    const desk = deskWithLog()
    const { database, newId, now, desk: name } = desk.workspace
    const actor = { name: '=HYPERLINK("x")', organisation: 'SKR', desk: name }
    appendEntry(database, { id: newId(), at: now(), actor, kind: 'undo', body: { decisionId: 'x' } })
    const { contents } = await exportLog(desk.workspace, {
      filters: NO_FILTERS,
      language: 'sv',
      format: 'csv',
    })
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(contents)
    const lines = text.trimEnd().split('\r\n')
    expect(lines[0]).toBe(
      '\uFEFFDag;Klockslag;Namn;Organisation;Händelse;Vad;Rubrik;Anmälan;Plats i kedjan;Nummer;Hash',
    )
    expect(lines).toHaveLength(8)
    expect(lines[1]).toMatch(/^2024-09-21;00:30;"'=HYPERLINK\(""x""\)";/)
  })

  test('a workbook, also of nothing', async () => {
    const desk = deskWithLog()
    for (const filters of [NO_FILTERS, { ...NO_FILTERS, text: 'finns inte' }]) {
      const { contents } = await exportLog(desk.workspace, { filters, language: 'en', format: 'xlsx' })
      const { default: Excel } = await import('exceljs')
      const workbook = new Excel.Workbook()
      await workbook.xlsx.load(Buffer.from(contents) as never)
      const sheet = workbook.getWorksheet('Log')
      expect(sheet?.getRow(3).getCell(6).text).toBe('What')
      expect(sheet?.rowCount).toBe(filters === NO_FILTERS ? 9 : 4)
    }
  })
})
