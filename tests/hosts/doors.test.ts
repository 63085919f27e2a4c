// The same backend behind every door: calls, typed refusals, files both ways and streams come through alike; and two doors share one database.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { createORPCClient, isDefinedError, safe } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { startBackend } from '../../backend/start.ts'
import type { DeskClient } from '../../contract/contract.ts'
import { connectShell } from '../../hosts/connect-shell.ts'
import { prepareDemo } from '../../hosts/demo-process.ts'
import { startLoopback } from '../../hosts/loopback.ts'
import { serveLoopbackShell } from '../../hosts/loopback-shell.ts'
import { openSecretsFile } from '../../hosts/secrets-file.ts'
import { desk, deskJson } from './cli-run.ts'
import { callAs, enter } from './visitor.ts'

// Some steps start processes of their own.
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 })

type Door = { client: DeskClient; close: () => Promise<unknown> }

const root = mkdtempSync(join(tmpdir(), 'doors-'))
afterAll(() => rmSync(root, { recursive: true }))

const openLoopback = async (databaseFile: string): Promise<Door> => {
  const pageFolder = mkdtempSync(join(root, 'page-'))
  writeFileSync(join(pageFolder, 'index.html'), '<head></head>')
  const host = await startLoopback({ databaseFile, pageFolder })
  return { client: callAs(host.url, await enter(host.startUrl)), close: host.close }
}

const openMessagePort = async (databaseFile: string): Promise<Door> => {
  const toShell = new MessageChannel()
  const toBackend = new MessageChannel()
  const secrets = openSecretsFile(join(root, 'secrets-of-the-port.json'))
  const demo = prepareDemo(root)
  serveLoopbackShell({ secrets, demo }, toShell.port1 as never)
  const backend = await startBackend({ databaseFile, shell: connectShell(toShell.port2) })
  new RPCHandler(backend.router).upgrade(toBackend.port1, { context: backend.context })
  return {
    client: createORPCClient(new RPCLink({ port: toBackend.port2 })),
    close: async () => {
      toShell.port1.close()
      toBackend.port1.close()
      await backend.close()
      await demo.close()
    },
  }
}

describe.each([
  ['loopback', openLoopback],
  ['message port', openMessagePort],
])('through the door %s', (name, open) => {
  const databaseFile = join(root, `${name}.db`)
  let door: Door
  beforeAll(async () => {
    door = await open(databaseFile)
  })
  afterAll(() => door.close())

  test('a call is answered', async () => {
    expect(await door.client.session.status()).toMatchObject({ databaseFile, reviewer: null, isDemo: false })
    const reviewer = { name: 'Åsa Öberg', organisation: 'SKR' }
    expect((await door.client.session.setReviewer(reviewer)).reviewer).toEqual(reviewer)
  })

  test('a refusal keeps its type and data', async () => {
    const again = { id: '2024', programme: 'innovationsveckan', startsOn: '2024-09-30', endsOn: '2024-10-04' }
    const { error } = await safe(door.client.editions.add(again))
    expect(isDefinedError(error) && error.code === 'EDITION_EXISTS' && error.data).toEqual({ id: '2024' })
  })

  test('faulty rules are refused with the path to each fault', async () => {
    const { rules } = await door.client.editions.show({ id: '2024' })
    const parameters = { ...rules.parameters, endsOn: '2024-09-01' }
    const { error } = await safe(
      door.client.editions.previewRules({ id: '2024', rules: { ...rules, parameters } }),
    )
    expect(isDefinedError(error) && error.code === 'BAD_RULES' && error.data.faults).toMatchObject([
      { problem: 'days-reversed', path: 'parameters.endsOn' },
    ])
  })

  test('bad input is refused before the backend sees it', async () => {
    const { error } = await safe(door.client.session.setReviewer({ name: ' ', organisation: 'SKR' }))
    expect(error).toMatchObject({ code: 'BAD_REQUEST' })
  })

  test('a file goes in', async () => {
    const file = new File(['Rubrik;Arrangör;Start\nÖppet hus;Gävle kommun;2024-10-01\n'], 'åär.csv')
    const preview = await door.client.imports.preview({ file, edition: '2024' })
    expect(preview).toMatchObject({ fileName: 'åär.csv', rows: 1, delimiter: ';' })
  })

  test('a stream tells how far it has come; the platform was started, and its token kept, by the shell', async () => {
    expect(await door.client.session.openDemonstration()).toMatchObject({ isDemo: true })
    const steps: string[] = []
    for await (const { step } of await door.client.sync.run()) steps.push(step)
    expect(steps).toContain('pulling')
    expect(steps.at(-1)).toBe('done')
    expect((await door.client.session.status()).hasSubmissions).toBe(true)
    expect(await door.client.session.leaveDemonstration()).toMatchObject({ isDemo: false })
  })

  test('a file comes out', async () => {
    let id = ''
    for await (const step of await door.client.reports.make({ edition: '2024' }))
      if (step.phase === 'done') id = step.id
    const file = await door.client.reports.fetch({ id })
    expect(file.name).toMatch(/\.xlsx$/)
    expect(new TextDecoder().decode((await file.bytes()).subarray(0, 2))).toBe('PK')
  })
})

describe('through the command line, on a database that another door has open', () => {
  const databaseFile = join(root, 'both doors.db')
  const file = join(root, 'åär.csv')
  let door: Door
  beforeAll(async () => {
    writeFileSync(file, 'Rubrik;Arrangör;Start\nÖppet hus;Gävle kommun;2024-10-01\n')
    door = await openLoopback(databaseFile)
  })
  afterAll(() => door.close())
  const queue = { query: 'edition:2024', limit: 10 }

  test('a file goes in, and the other door has its rows', async () => {
    const counts = await deskJson(['import', file, '--edition', '2024', '--db', databaseFile])
    expect(counts).toEqual({ created: 1, updated: 0, unchanged: 0, quarantined: 0 })
    const { rows } = await door.client.queue.block(queue)
    expect(rows).toMatchObject([{ title: 'Öppet hus', state: 'new' }])
    expect(await deskJson(['queue', '--edition', '2024', '--db', databaseFile])).toEqual({ total: 1, rows })
  })

  test('the reviewer of the desk decides unless another is named', async () => {
    await door.client.session.setReviewer({ name: 'Åsa Öberg', organisation: 'SKR' })
    const [row] = (await door.client.queue.block(queue)).rows
    const decided = await deskJson(['decide', row?.id ?? '', 'publish', '--db', databaseFile])
    expect(decided).toMatchObject({ state: 'published', decision: { reviewer: 'Åsa Öberg' } })
    expect((await door.client.queue.block(queue)).rows).toMatchObject([{ state: 'published' }])
  })

  test('a correction made by command is there at the other door, and reads parties for both', async () => {
    const correct = [
      'party',
      'correct',
      'Kvarterskul AB',
      '--sector',
      'public-company',
      '--public',
      'unclear',
    ]
    const { correction } = await deskJson<{ correction: unknown }>([...correct, '--db', databaseFile])
    expect(await door.client.parties.corrections()).toEqual([correction])
    const text = 'Kvarterskul AB, Gävle kommun'
    const { parties } = await door.client.parties.classify({ text })
    expect(parties).toMatchObject([{ sector: 'public-company' }, { sector: 'municipality' }])
    const told = parties.map(({ name, sector, certainty, registerId }) => ({
      name,
      sector,
      certainty,
      registerId,
    }))
    expect(await deskJson(['classify', text, '--db', databaseFile])).toMatchObject({ parties: told })
  })

  test('rules and their assessment are the same', async () => {
    const shown = await door.client.editions.show({ id: '2024' })
    const { criteria, parameters, version } = shown.rules
    expect(await deskJson(['rules', 'show', '--edition', '2024', '--db', databaseFile])).toMatchObject({
      criteria,
      parameters,
      version,
    })
    const report = await deskJson(['assess', '--edition', '2024', '--db', databaseFile])
    expect(report).toMatchObject({ assessed: shown.submissions, rulesVersion: version })
    expect(await door.client.assessment.status()).toMatchObject({ waiting: 0 })
  })

  test('the register is the same', async () => {
    const args = ['register', 'show', '--search', 'gävle', '--limit', '5', '--db', databaseFile]
    expect(await deskJson(args)).toEqual(await door.client.register.search({ text: 'gävle', limit: 5 }))
    expect(await deskJson(['register', 'show', '--db', databaseFile])).toEqual(
      await door.client.register.summary(),
    )
  })

  test('figures are the same', async () => {
    const asked = { by: ['edition', 'county'], where: '', language: 'sv', digital: 'apart' } as const
    const args = ['figures', '--by', 'edition,county', '--db', databaseFile]
    expect(await deskJson(args)).toEqual(await door.client.figures.count({ ...asked, by: [...asked.by] }))
  })

  test('a refusal is the same, in words', async () => {
    const days = ['--programme', 'innovationsveckan', '--from', '2024-09-30', '--to', '2024-10-04']
    const { code, err } = await desk(['edition', 'add', '2024', ...days, '--db', databaseFile])
    expect({ code, err }).toMatchObject({
      code: 1,
      err: expect.stringContaining('Upplagan 2024 finns redan'),
    })
  })

  test('a file comes out', async () => {
    const out = join(root, 'rapport.xlsx')
    await deskJson(['report', '--edition', '2024', '--out', out, '--db', databaseFile])
    expect(readFileSync(out).subarray(0, 2).toString()).toBe('PK')
  })
})
