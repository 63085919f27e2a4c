/** The whole way once: first start, sync, filter, decision, sending, and the platform and the report both hold it. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect } from '@playwright/test'
import { readXlsx } from 'hucre'
import type { PlatformStanding } from '../../contract/platform.ts'
import { goTo, test } from './desk.ts'

test('from the first start to a report, with one decision on the platform', async ({ page, desk }) => {
  await page.goto(desk.url)
  await page.getByLabel('Namn', { exact: true }).fill('Maja Lind')
  await page.getByLabel('Vinnova').check()
  await page.getByRole('button', { name: 'Fortsätt' }).click()
  await page.getByRole('button', { name: 'Öppna demonstrationen' }).click()

  // The whole demonstration is fetched first.
  await expect(page.getByRole('heading', { name: 'Att bedöma', level: 1 })).toBeVisible({ timeout: 30_000 })

  // Nothing but what a person judges is open, and publishing confirms that.
  await page.getByRole('button', { name: /\d att bedöma$/ }).click()
  await expect(page.getByRole('combobox', { name: 'Sök i anmälningarna' })).toHaveValue(/utfall:att-bedöma/)
  const panel = page.getByRole('region', { name: 'Vald anmälan' })
  await expect(panel.getByText(/^Publicering bekräftar: /)).toBeVisible()
  const title = await panel.getByRole('heading', { level: 2 }).innerText()
  const platformId = /a\d{7}/.exec(await panel.innerText())?.[0] ?? ''
  await panel.getByRole('button', { name: /^Publicera/ }).click()
  await expect(page.getByRole('region', { name: 'Status' })).toContainText('1 beslut väntar på att skickas.')

  await goTo(page, '/synk')
  await expect(page.getByRole('rowheader', { name: title })).toBeVisible()
  await page.getByRole('button', { name: 'Synka nu' }).click()
  await expect(page.getByText('1 beslut skickade', { exact: false })).toBeVisible()

  const held = await askPlatform(desk.folder, platformId)
  expect(held.state).toBe('published')
  expect(held.decisions).toMatchObject([
    { decision: { outcome: 'publish', decidedBy: { name: 'Maja Lind', organisation: 'Vinnova' } } },
  ])

  await goTo(page, '/rapport?upplaga=2024')
  await page.getByRole('checkbox', { name: /^Publicerade tabeller/ }).uncheck()
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Skapa filen' }).click(),
  ])
  const workbook = await readXlsx(await readFile(await download.path()))
  const row = workbook.sheets.flatMap(({ rows }) => rows).find((cells) => cells.includes(title))
  expect(row).toContain('published')
})

/** What the platform itself says, asked with the token that the desk keeps. */
async function askPlatform(folder: string, id: string): Promise<PlatformStanding> {
  const secrets: Record<string, string> = JSON.parse(
    await readFile(join(folder, 'secrets-not-encrypted.json'), 'utf8'),
  )
  const [key = '', token = ''] = Object.entries(secrets)[0] ?? []
  const answer = await fetch(`${key.replace(/^token /, '')}/v1/submissions/${id}`, {
    headers: { authorization: `Bearer ${token}` },
  })
  return (await answer.json()) as PlatformStanding
}
