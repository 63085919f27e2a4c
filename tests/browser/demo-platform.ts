/** The demo platform of a test's desk: its faults, its key, and what its organisers do. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { FaultSettings } from '../../demo/faults.ts'
import { call, type Desk } from './desk.ts'

type Row = { id: string; platformId: string; revision: number; title: string }

export type Platform = {
  key: string
  setFaults: (faults: FaultSettings) => Promise<void>
  withdraw: (platformId: string) => Promise<void>
  revise: (platformId: string, title: string) => Promise<void>
}

/** Of a desk whose demonstration is open. */
export async function platformOf(page: Page, desk: Desk): Promise<Platform> {
  const { platform } = await call<{ platform: { url: string } }>(page, 'session/status')
  const key = keyOf(desk)
  const post = async (path: string, body: unknown) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${key}` }
    const answer = await fetch(new URL(`/demo/${path}`, platform.url), {
      method: 'POST',
      headers,
      body: JSON.stringify(body),
    })
    if (!answer.ok) throw new Error(`${path}: ${await answer.text()}`)
  }
  return {
    key,
    setFaults: (faults) => post('faults', faults),
    withdraw: (id) => post(`submissions/${id}/withdraw`, {}),
    revise: (id, title) => post(`submissions/${id}/revise`, { title }),
  }
}

/** The first submissions that can be published as they are. */
export async function publishable(page: Page, limit: number): Promise<Row[]> {
  const input = { query: 'state:new outcome:met,to-judge', language: 'en', limit }
  const { rows } = await call<{ rows: Row[] }>(page, 'queue/block', input)
  if (rows.length < limit) throw new Error(`Only ${rows.length} to publish`)
  return rows
}

function keyOf({ folder }: Desk): string {
  const secrets = JSON.parse(readFileSync(join(folder, 'secrets-not-encrypted.json'), 'utf8'))
  const [key] = Object.values<string>(secrets)
  if (key === undefined) throw new Error('No key is stored')
  return key
}
