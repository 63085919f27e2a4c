/** A scene for tests of case sheets: a made-up project and interview, and sheets made of them. */
import { expect, type Page } from '@playwright/test'
import { INTERVIEW, PROJECT_PAGE } from '../fixtures/case-texts.ts'
import { call, type Desk, goTo, openDemo } from './desk.ts'

export type Scene = { project: string; interview: string; sheet: string; interviewSheet: string }

type Made = { id: string }

/** Two cases, and a sheet of each from its template. */
export async function setScene(page: Page, desk: Desk): Promise<Scene> {
  await openDemo(page, desk)
  const read = async (text: string) => {
    const { imported } = await call<{ imported: Made[] }>(page, 'cases/import', { text })
    return imported[0]?.id ?? ''
  }
  const make = (template: string, caseId: string) =>
    call<Made>(page, 'caseSheets/create', { template, language: 'sv', caseIds: [caseId] })
  const [project, interview] = [await read(PROJECT_PAGE), await read(INTERVIEW)]
  const { id: sheet } = await make('project', project)
  const { id: interviewSheet } = await make('interview', interview)
  return { project, interview, sheet, interviewSheet }
}

/** Opens a sheet in the editor, and waits until its preview stands there. */
export async function openSheet(page: Page, id: string): Promise<void> {
  await goTo(page, `/exempel/blad/${id}`)
  await expect(page.getByRole('button', { name: 'Spara version', exact: true })).toBeVisible()
  await expect(page.getByTitle('Bladet som det lämnar huset')).toBeVisible()
}

export const kept = (page: Page) => expect(page.getByText(/^Utkastet är sparat \d\d:\d\d/)).toBeVisible()

export const titleField = (page: Page) => page.getByRole('textbox', { name: 'Rubrik', exact: true })
export const preview = (page: Page) => page.frameLocator('iframe[title="Bladet som det lämnar huset"]')
