/** In Chromium: from the key that decides to the next row shown, beside an empty round trip through the same door. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { chromium, type Page } from '@playwright/test'
import { startPlatform } from '../demo/server.ts'
import { call, goTo, openDemo } from '../tests/browser/desk.ts'
import { SEED } from './database.ts'
import { median } from './measure.ts'

const ROOT = join(import.meta.dirname, '..')
const SYSTEM_CHROMIUM = '/usr/bin/chromium'
const TOKEN = 'bench'
const SUBMISSIONS = 1_000
const WARM_UP = 5
const DECISIONS = 40
const LONGEST_MS = 20_000
const PUBLISHABLE = 'upplaga:2024 läge:ny utfall:uppfyllt,att-bedöma'

/** Prints median and 95th percentile of both, and their ratio. The screens must be built. */
export async function decisionToNextRow(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'redaktionen-bench-'))
  const host = spawn(
    process.execPath,
    ['hosts/loopback.ts', '--no-open', '--json', '--db', join(folder, 'desk.db')],
    { cwd: ROOT, stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const ended = once(host, 'exit')
  const platform = await startPlatform({ count: SUBMISSIONS, seed: SEED, token: TOKEN })
  const isRoot = process.getuid?.() === 0
  const browser = await chromium.launch({
    ...(existsSync(SYSTEM_CHROMIUM) ? { executablePath: SYSTEM_CHROMIUM } : {}),
    args: isRoot ? ['--no-sandbox'] : [],
  })
  try {
    const [line] = (await Promise.race([
      once(createInterface({ input: host.stdout }), 'line'),
      ended.then(() => {
        throw new Error('The host ended before it said where it is: are the screens built?')
      }),
    ])) as [string]
    const page = await browser.newPage({ locale: 'sv-SE', timezoneId: 'Europe/Stockholm' })
    await openQueue(page, (JSON.parse(line) as { url: string }).url, platform.url)
    const decisions: number[] = []
    const trips: number[] = []
    for (let done = 0; done < WARM_UP + DECISIONS; done++) {
      const trip = await page.evaluate(emptyRoundTrip)
      const decision = await decide(page)
      if (done < WARM_UP) continue
      trips.push(trip)
      decisions.push(decision)
    }
    print(decisions, trips)
  } finally {
    await browser.close()
    await platform.close()
    host.kill('SIGTERM')
    await ended
    rmSync(folder, { recursive: true, force: true })
  }
}

async function openQueue(page: Page, url: string, platform: string): Promise<void> {
  await openDemo(page, { url })
  await call(page, 'sync/connect', { url: platform, token: TOKEN })
  await call(page, 'sync/run')
  // No organisation of any made-up submission, so that no decision asks for a reason.
  await call(page, 'session/setReviewer', { name: 'Prov Testgren', organisation: 'Exempelmyndigheten' })
  await page.reload()
  await goTo(page, `/ko?q=${encodeURIComponent(PUBLISHABLE)}`)
  await page.locator('[role="gridcell"]').first().waitFor()
  await page.waitForFunction(() => document.querySelector('.panel h2')?.textContent)
}

/** From the page's own keydown until the next row has focus, the panel shows it, and the frame with it is drawn. */
async function decide(page: Page): Promise<number> {
  // Listening first: a key goes another way into the page than what is evaluated there.
  await page.evaluate(listenForNextRow, LONGEST_MS)
  await page.keyboard.press('p')
  return page.evaluate(() => (window as Listening).nextRow ?? Promise.reject(new Error('Nobody listens')))
}

type Listening = Window & { nextRow?: Promise<number> }

/** Runs in the page, and so stands alone. Looks once a frame, since nothing is shown between frames. */
function listenForNextRow(longestMs: number): void {
  const chosen = () => new URLSearchParams(location.hash.split('?').at(-1)).get('id')
  const before = chosen()
  const isShown = () => {
    const panel = document.querySelector('.panel')
    const heading = panel?.querySelector('h2')?.textContent
    const row = document.activeElement?.closest('[role="row"]')
    // Two may have the same title, so the address tells them apart.
    const isNext = chosen() !== before && panel?.getAttribute('aria-busy') !== 'true'
    return isNext && heading && row?.textContent?.includes(heading)
  }
  const page = window as Listening
  page.nextRow = new Promise((resolve, reject) => {
    const listen = () => {
      const start = performance.now()
      const { port1, port2 } = new MessageChannel()
      // A task after the frame's callbacks: the frame has been drawn.
      port1.onmessage = () => resolve(performance.now() - start)
      const look = () => {
        if (isShown()) port2.postMessage(null)
        else if (performance.now() - start > longestMs)
          reject(new Error(`No next row: ${document.querySelector('[role="dialog"]')?.textContent ?? ''}`))
        else requestAnimationFrame(look)
      }
      requestAnimationFrame(look)
    }
    addEventListener('keydown', listen, { capture: true, once: true })
  })
}

/** A call that nobody answers: through the door and back, without the backend. Runs in the page. */
async function emptyRoundTrip(): Promise<number> {
  const start = performance.now()
  const answer = await fetch('/rpc/none', {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-redaktionen': '1' },
    body: '{}',
  })
  await answer.text()
  if (answer.status !== 404) throw new Error(`The empty call was answered with ${answer.status}`)
  return performance.now() - start
}

function print(decisions: readonly number[], trips: readonly number[]): void {
  const [own, floor] = [decisions, trips].map((times) => ({
    median: median(times),
    p95: times.toSorted((a, b) => a - b)[Math.ceil(times.length * 0.95) - 1] ?? Number.NaN,
  })) as [Percentiles, Percentiles]
  console.log(`decision key to next row shown, ${decisions.length} decisions: ${said(own)}`)
  console.log(`empty round trip through the same door, as many: ${said(floor)}`)
  console.log(
    `ratio: ${(own.median / floor.median).toFixed(1)}× at the median, ${(own.p95 / floor.p95).toFixed(1)}× at the 95th percentile`,
  )
}

type Percentiles = { median: number; p95: number }

function said({ median: middle, p95 }: Percentiles): string {
  return `median ${middle.toFixed(1)} ms, 95th percentile ${p95.toFixed(1)} ms`
}
