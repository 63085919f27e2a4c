/** What the tests of a view share: acting by keyboard alone, focus that is never lost, and axe in both themes. */
import { expect, type Locator, type Page } from '@playwright/test'
import { violationsOf } from './desk.ts'

/** Enter on a button or link. */
export async function enter(target: Locator): Promise<void> {
  await target.focus()
  await expect(target).toBeFocused()
  await target.press('Enter')
}

/** Enter on the button of that very name. */
export async function press(page: Page, name: string): Promise<void> {
  await enter(page.getByRole('button', { name, exact: true }))
}

/** Focus is on something, so that a keyboard or a screen reader goes on from there. */
export async function expectFocusKept(page: Page): Promise<void> {
  expect(await page.evaluate(() => document.activeElement === document.body)).toBe(false)
}

export async function expectAccessible(page: Page): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    expect(await violationsOf(page), colorScheme).toEqual([])
  }
}
