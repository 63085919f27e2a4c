/** A desk for browser tests: the loopback host on a folder of its own, perhaps with the demonstration and its platform. */
import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { AxeBuilder } from '@axe-core/playwright'
import { type Browser, test as base, type Page } from '@playwright/test'

const ROOT = join(import.meta.dirname, '..', '..')

export type Desk = {
  /** Open this: it lets the browser in. */
  url: string
  folder: string
  /** Ends the host; the folder stays. */
  stop: () => Promise<void>
  close: () => Promise<void>
}

/**
 * `desk` is a test's own, empty and without a reviewer, on a database that was made once and copied. `demo` is the demonstration, synced, and shared by the tests
 * of a worker: for tests that change nothing in it.
 */
export const test = base.extend<{ desk: Desk }, { demo: Desk; emptyDatabase: string }>({
  desk: async ({ emptyDatabase }, use) => {
    const desk = await startDesk((folder) => {
      for (const name of ['desk.db', 'desk-demo.db']) copyFileSync(emptyDatabase, join(folder, name))
    })
    await use(desk)
    await desk.close()
  },
  emptyDatabase: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads a fixture's needs from this pattern.
    async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'redaktionen-'))
      const file = join(folder, 'empty.db')
      execFileSync(process.execPath, ['hosts/cli.ts', 'edition', 'list', '--db', file], { cwd: ROOT })
      await use(file)
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  demo: [
    async ({ browser }, use) => {
      const desk = await startDesk()
      await syncDemo(browser, desk)
      await use(desk)
      await desk.close()
    },
    { scope: 'worker' },
  ],
})

async function syncDemo(browser: Browser, desk: Desk) {
  const page = await browser.newPage()
  await openDemo(page, desk)
  await call(page, 'sync/run')
  await page.close()
}

/** Starts the host as a user does, in a folder that may be furnished first, and waits until it says where it is. */
export async function startDesk(
  furnish: (folder: string) => void = () => {},
  folder = mkdtempSync(join(tmpdir(), 'redaktionen-')),
): Promise<Desk> {
  furnish(folder)
  const args = ['hosts/loopback.ts', '--no-open', '--json', '--db', join(folder, 'desk.db')]
  const host = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] })
  const { url } = JSON.parse(await firstLine(host)) as { url: string }
  const stop = async () => {
    const ended = once(host, 'exit')
    host.kill('SIGTERM')
    await ended
  }
  return {
    url,
    folder,
    stop,
    close: async () => {
      await stop()
      rmSync(folder, { recursive: true, force: true })
    },
  }
}

/** Opens the desk's page with a reviewer already named. */
export async function openDesk(page: Page, desk: Pick<Desk, 'url'>): Promise<void> {
  await page.goto(desk.url)
  await call(page, 'session/setReviewer', { name: 'Maja Lind', organisation: 'SKR' })
}

/** Opens the demonstration: its own database, connected with a demo platform of its own, not yet synced. */
export async function openDemo(page: Page, desk: Pick<Desk, 'url'>): Promise<void> {
  await openDesk(page, desk)
  await call(page, 'session/openDemonstration')
  await goTo(page, '/synk')
  await page.reload()
}

/** Goes to a view by its address. */
export async function goTo(page: Page, address: string): Promise<void> {
  await page.evaluate((to) => {
    window.location.hash = to
  }, address)
}

/** One call to the backend through the page's own door, for setting a scene; throws what the backend refused. */
export async function call<Answer = unknown>(page: Page, path: string, input?: unknown): Promise<Answer> {
  return page.evaluate(
    async ([to, body]) => {
      const answer = await fetch(`/rpc/${to}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-redaktionen': '1' },
        body: JSON.stringify({ json: body }),
      })
      const text = await answer.text()
      if (!answer.ok) throw new Error(`${to}: ${text}`)
      // A stream is only waited for.
      return answer.headers.get('content-type')?.includes('json') ? JSON.parse(text).json : undefined
    },
    [path, input] as const,
  )
}

/** What the page breaks of WCAG 2.2 A and AA, as far as a program can tell: each rule with where. */
export async function violationsOf(page: Page): Promise<string[]> {
  const levels = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const builder = new AxeBuilder({ page }).withTags(levels)
  // A frame that may run nothing cannot be looked into from within; what it shows is looked at where it is made.
  if ((await page.locator('iframe[sandbox]').count()) > 0) builder.setLegacyMode(true).exclude('iframe')
  const { violations } = await builder.analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map((node) => `${id}: ${node.html}`))
}

async function firstLine(host: ChildProcess): Promise<string> {
  if (!host.stdout) throw new Error('The host has no output')
  for await (const line of createInterface({ input: host.stdout })) return line
  throw new Error('The host ended before it said where it is')
}
