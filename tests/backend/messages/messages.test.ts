/** Messages to organisers: made of decisions, sent by people, withdrawn by an undo; reminders; files for mail merge. */
import Excel from 'exceljs'
import { describe, expect, test } from 'vitest'
import { verify } from '../../../backend/maintenance/verify.ts'
import { fillDecision } from '../../../backend/messages/fill-decision.ts'
import { mailMergeFile } from '../../../backend/messages/mail-merge.ts'
import { listReadyTexts, readyTextOf, setReadyText } from '../../../backend/messages/ready-texts.ts'
import { SAID_AS_TO_REVIEWERS } from '../../../backend/messages/told-evidence.ts'
import { listUnanswered, remind } from '../../../backend/messages/unanswered.ts'
import { listWaiting, markSent } from '../../../backend/messages/waiting.ts'
import { messageWayOf, setMessageWay } from '../../../backend/messages/way.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { judge } from '../../../backend/moderation/judge.ts'
import { undoDecision } from '../../../backend/moderation/undo.ts'
import { setDoor } from '../../../backend/sync/door.ts'
import { markRegistered } from '../../../backend/sync/manual-door.ts'
import type { Workspace } from '../../../backend/workspace.ts'
import type { DecisionInput } from '../../../contract/calls/queue.ts'
import { unknownPlaceholders } from '../../../domain/ready-text.ts'
import type { Content } from '../../../domain/submission.ts'
import { words } from '../../../text/catalog.ts'
import { evidenceCodes } from '../../../text/sv/evidence.ts'
import {
  arrivalOf,
  CONTACT,
  connectedDesk,
  contentOf,
  idOf,
  openDesk,
  privateContent,
  rowOf,
  rowsOf,
  submissionOf,
  syncOnce,
  takeIn,
} from '../desk.ts'

const decision = (change: Partial<DecisionInput> = {}): DecisionInput => ({
  submissionId: 'a1',
  revision: 1,
  outcome: 'return',
  criteria: ['place'],
  reason: 'Lokal saknas.',
  message: null,
  language: 'sv',
  ...change,
})
const failure = (code: string, data?: unknown) =>
  expect.objectContaining(data === undefined ? { code } : { code, data })
const waiting = (workspace: Workspace) => listWaiting(workspace, { limit: 100 }).messages

/** A desk with one submission that waits to be reviewed. */
function deskWith(content: Content = contentOf('Öppet labb'), id = 'a1') {
  const desk = openDesk()
  takeIn(desk.workspace, arrivalOf(id, { content }))
  return desk
}

const withoutVenue = () => {
  const { place } = contentOf('')
  return contentOf('Öppet labb', { place: { ...place, venue: null, address: null } })
}

describe('a filled decision', () => {
  test('says what the check found, by when to answer, and from whom', () => {
    const { workspace } = deskWith(withoutVenue())
    const filled = fillDecision(workspace, { submissionId: 'a1', outcome: 'return', criteria: ['place'] })
    expect(filled).toMatchObject({
      language: 'sv',
      subject: 'Komplettera er anmälan: Öppet labb',
      missing: ['link'],
    })
    expect(filled.reason).toContain('Lokal eller adress saknas.')
    expect(filled.message).toContain('”Öppet labb”')
    expect(filled.message).toContain('behöver vi att ni ser över en sak:')
    expect(filled.message).toContain('senast 27 september 2024')
    expect(filled.message).toContain('SKR')
    expect(filled.message).toContain(filled.reason)
    expect(filled.message).not.toMatch(/[{}]/)
    expect(filled.message).not.toContain('Här finns den')
  })

  test('is in English for a submission in English only, and in Swedish when asked', () => {
    const { workspace } = deskWith(privateContent('Open lab', { languages: ['en'] }))
    const asked = { submissionId: 'a1', outcome: 'reject' as const, criteria: ['party' as const] }
    expect(fillDecision(workspace, asked)).toMatchObject({
      language: 'en',
      subject: 'About your submission: Open lab',
    })
    expect(fillDecision(workspace, { ...asked, language: 'sv' }).message).toContain('Hej!')
  })

  test('never holds a colleague’s note or name', () => {
    const { workspace } = deskWith()
    judge(workspace, {
      submissionId: 'a1',
      revision: 1,
      criterion: 'benefit',
      outcome: 'not-met',
      note: 'Hemlig notering.',
    })
    const { message } = fillDecision(workspace, {
      submissionId: 'a1',
      outcome: 'reject',
      criteria: ['benefit'],
    })
    expect(message).toContain('till nytta för offentlig sektor')
    expect(message).not.toMatch(/Hemlig|Testgren/)
  })

  test('has words for every code that organisers are told', () => {
    const codes = new Set(evidenceCodes)
    for (const language of ['sv', 'en'] as const)
      for (const code of [...SAID_AS_TO_REVIEWERS, ...Object.keys(words(language).readyTexts.told)])
        expect(codes).toContain(code)
  })
})

describe('ready texts', () => {
  test('are changed, used, logged and restored', () => {
    const { workspace } = deskWith(withoutVenue())
    const purpose = 'return.place' as const
    setReadyText(workspace, { purpose, language: 'sv', text: 'Fyll i lokalen för {rubrik}.' })
    expect(readyTextOf(workspace, purpose, 'sv')).toBe('Fyll i lokalen för {title}.')
    const asked = { submissionId: 'a1', outcome: 'return' as const, criteria: ['place' as const] }
    expect(fillDecision(workspace, asked).reason).toBe('Fyll i lokalen för Öppet labb.')
    setReadyText(workspace, { purpose, language: 'sv', text: null })
    expect(readyTextOf(workspace, purpose, 'sv')).toBe(words('sv').readyTexts.shipped[purpose])
    const entries = rowsOf(workspace, "select kind from log_entries where kind = 'ready-text'")
    expect(entries).toHaveLength(2)
    expect(listReadyTexts(workspace).every(({ changed }) => changed === null)).toBe(true)
    expect(verify(workspace).ok).toBe(true)
  })

  test('the same text again, or the shipped one written out, is no change', () => {
    const { workspace } = openDesk()
    const shipped = words('sv').readyTexts.shipped.publish
    setReadyText(workspace, { purpose: 'publish', language: 'sv', text: shipped })
    setReadyText(workspace, { purpose: 'publish', language: 'sv', text: null })
    expect(rowsOf(workspace, "select 1 from log_entries where kind = 'ready-text'")).toEqual([])
  })

  test('a word that cannot be filled is refused and nothing is kept', () => {
    const { workspace } = openDesk()
    const text = 'Se {rubrikk}.'
    expect(unknownPlaceholders(text, [words('sv').readyTexts.placeholders])).toEqual(['rubrikk'])
    expect(() => setReadyText(workspace, { purpose: 'publish', language: 'sv', text })).toThrow(
      failure('BAD_TEXT', { unknown: ['rubrikk'] }),
    )
    expect(rowsOf(workspace, 'select 1 from ready_texts')).toEqual([])
  })
})

describe('by e-mail', () => {
  test('a decision leaves a message with the reason, and never an address in table or log', () => {
    const { workspace } = deskWith()
    expect(messageWayOf(workspace)).toEqual({ way: 'email', isChosen: false, isConnected: false })
    decide(workspace, decision())
    const [message] = waiting(workspace)
    expect(message).toMatchObject({
      kind: 'decision',
      channel: 'email',
      outcome: 'return',
      contacts: [CONTACT],
      canBeUndone: true,
    })
    expect(message?.body).toContain('Lokal saknas.')
    const stored = JSON.stringify([
      ...rowsOf(workspace, 'select * from messages'),
      ...rowsOf(workspace, 'select * from log_bodies'),
    ])
    expect(stored).not.toContain(CONTACT.email)
    expect(stored).not.toContain(CONTACT.name)
  })

  test('leaves as the reviewer wrote it', () => {
    const { workspace } = deskWith()
    decide(workspace, decision({ message: 'Hej Kim! Vi hörs.' }))
    expect(waiting(workspace)[0]?.body).toBe('Hej Kim! Vi hörs.')
  })

  test('a publication tells nothing of the judgements behind it', () => {
    const { workspace } = deskWith(privateContent('Privat'))
    decide(
      workspace,
      decision({ outcome: 'publish', criteria: ['party'], reason: 'Kommunen är med, säger Anna.' }),
    )
    const [message] = waiting(workspace)
    expect(message?.subject).toBe('”Privat” är publicerad')
    expect(message?.body).not.toContain('Anna')
  })

  test('rows of a finished programme have nobody to tell', () => {
    const { workspace } = openDesk()
    takeIn(workspace, rowOf('r1', { origin: 'imported', state: 'published', content: contentOf('Hållen') }))
    const [row] = rowsOf(workspace, 'select id from submissions')
    decide(
      workspace,
      decision({ submissionId: String(row?.id), outcome: 'cancel', criteria: [], reason: null }),
    )
    expect(waiting(workspace)).toEqual([])
  })

  test('an undo withdraws what has not left', () => {
    const { workspace } = deskWith()
    const id = decide(workspace, decision())
    undoDecision(workspace, id)
    expect(waiting(workspace)).toEqual([])
    expect(rowsOf(workspace, 'select withdrawn_at is not null as gone from messages')).toEqual([{ gone: 1 }])
  })

  test('marking as sent is one entry in the log, all or none', () => {
    const { workspace } = deskWith()
    takeIn(workspace, arrivalOf('a2', { content: contentOf('Annan') }))
    decide(workspace, decision())
    decide(workspace, decision({ submissionId: 'a2' }))
    const ids = waiting(workspace).map(({ id }) => id)
    expect(() => markSent(workspace, [...ids, 'x'])).toThrow(failure('UNKNOWN_MESSAGE', { ids: ['x'] }))
    expect(waiting(workspace)).toHaveLength(2)
    expect(markSent(workspace, ids)).toBe(2)
    expect(waiting(workspace)).toEqual([])
    expect(() => markSent(workspace, ids)).toThrow(failure('UNKNOWN_MESSAGE'))
    expect(rowsOf(workspace, "select 1 from log_entries where kind = 'message-sent'")).toHaveLength(1)
    expect(verify(workspace).ok).toBe(true)
  })
})

describe('by the platform', () => {
  test('the message goes with the decision, and nothing waits for a person', async () => {
    const { desk, platform } = await connectedDesk({ submissions: [submissionOf('a1')] })
    const { workspace } = desk
    await syncOnce(workspace)
    expect(messageWayOf(workspace).way).toBe('platform')
    decide(workspace, decision({ message: 'Hej!' }))
    expect(waiting(workspace)).toEqual([])
    await syncOnce(workspace)
    expect(platform.control.standing('a1')?.decisions).toMatchObject([{ decision: { message: 'Hej!' } }])
  })

  test('gets no message where organisers are told another way, so that nobody is told twice', async () => {
    const { desk, platform } = await connectedDesk({ submissions: [submissionOf('a1')] })
    const { workspace } = desk
    await syncOnce(workspace)
    setMessageWay(workspace, 'email')
    decide(workspace, decision({ message: 'Hej!' }))
    await syncOnce(workspace)
    expect(platform.control.standing('a1')?.decisions).toMatchObject([
      { decision: { reason: 'Lokal saknas.', message: null } },
    ])
    expect(waiting(workspace)).toMatchObject([{ body: 'Hej!', canBeUndone: false }])
  })

  test('reminders wait to be e-mailed, since the protocol has none', () => {
    const { workspace } = deskWith()
    setMessageWay(workspace, 'platform')
    decide(workspace, decision())
    expect(remind(workspace, [idOf(workspace, 'a1')])).toEqual({ made: 1, leftOut: [] })
    expect(waiting(workspace)).toMatchObject([{ kind: 'reminder', channel: 'email', canBeUndone: false }])
  })
})

describe('those who have not answered', () => {
  test('are listed since when, reminded once at a time, and leave when they answer', () => {
    const { workspace, clock } = deskWith()
    takeIn(workspace, arrivalOf('a2', { content: contentOf('Annan') }))
    const asked = decide(workspace, decision())
    setDoor(workspace, 'manual')
    markRegistered(workspace, asked)
    clock.at = '2024-09-23T08:00:00.000Z'
    decide(workspace, decision({ submissionId: 'a2' }))
    const list = (query = '') => listUnanswered(workspace, { query, language: 'sv' })
    expect(list().map(({ title, days }) => [title, days])).toEqual([
      ['Öppet labb', 3],
      ['Annan', 0],
    ])
    expect(list('annan').map(({ title }) => title)).toEqual(['Annan'])
    const id = idOf(workspace, 'a1')
    expect(remind(workspace, [id, 'okänd'])).toEqual({ made: 1, leftOut: ['okänd'] })
    expect(remind(workspace, [id])).toEqual({ made: 0, leftOut: [id] })
    const reminder = waiting(workspace).find(({ kind }) => kind === 'reminder')
    expect(reminder?.body).toContain('Lokal saknas.')
    markSent(workspace, [reminder?.id ?? ''])
    expect(list()[0]).toMatchObject({ lastReminder: clock.at, isReminderWaiting: false })
    remind(workspace, [id])
    takeIn(
      workspace,
      arrivalOf('a1', {
        revision: 2,
        content: contentOf('Öppet labb, nu med lokal'),
        changedAt: '2024-09-23T09:00:00Z',
      }),
    )
    expect(list().map(({ title }) => title)).toEqual(['Annan'])
    expect(waiting(workspace).filter(({ kind }) => kind === 'reminder')).toEqual([])
  })
})

describe('a file for mail merge', () => {
  test('has headings in the first row and a row an address, also without one', async () => {
    const { workspace } = openDesk()
    setMessageWay(workspace, 'file')
    const contacts = [CONTACT, { name: null, email: 'andra@exempel.test', phone: null }]
    takeIn(
      workspace,
      arrivalOf('a1', { contacts, content: contentOf('=1+1') }),
      arrivalOf('a2', { contacts: [] }),
    )
    decide(workspace, decision())
    decide(workspace, decision({ submissionId: 'a2' }))
    const made = await mailMergeFile(workspace, { format: 'xlsx', language: 'sv' })
    expect(made).toMatchObject({ fileName: 'utskick-2024-09-20.xlsx', rows: 3 })
    const workbook = new Excel.Workbook()
    await workbook.xlsx.load(new Uint8Array(made.contents).buffer)
    const rows = workbook.worksheets[0]?.getSheetValues().slice(1) as unknown[][]
    expect(rows[0]?.slice(1, 6)).toEqual(['e-post', 'namn', 'rubrik', 'ämne', 'text'])
    expect(rows.slice(1).map((row) => row[1] || undefined)).toEqual([
      CONTACT.email,
      'andra@exempel.test',
      undefined,
    ])
    expect(rows[1]?.[3]).toBe('=1+1')
    expect(String(rows[1]?.[5])).toContain('\n')

    const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      (await mailMergeFile(workspace, { format: 'csv', language: 'sv' })).contents,
    )
    expect(csv.startsWith('\uFEFF"e-post";"namn";"rubrik";"ämne";"text"')).toBe(true)
    expect(csv).toContain('"\'=1+1"')
  })
})
