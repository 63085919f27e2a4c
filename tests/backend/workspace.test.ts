/** Opening the desk: one chain a file, the demonstration in a file of its own, and two doors on the same file. */
import { existsSync } from 'node:fs'
import { expect, test } from 'vitest'
import { verify } from '../../backend/maintenance/verify.ts'
import { decide } from '../../backend/moderation/decide.ts'
import { showSubmission } from '../../backend/moderation/show.ts'
import { setLanguage } from '../../backend/team/reviewer.ts'
import { sessionStatus } from '../../backend/team/session.ts'
import { arrivalOf, openDesk, REVIEWER, rowsOf, takeIn } from './desk.ts'

const about = {
  revision: 1,
  outcome: 'publish' as const,
  criteria: [],
  reason: null,
  message: null,
  language: 'sv' as const,
}

test('the demonstration lies beside the real database, and neither sees the other’s rows', () => {
  const desk = openDesk()
  takeIn(desk.workspace, arrivalOf('a1'))
  const demo = desk.workspaces.openDemonstration()
  expect(demo.database.file).toBe(`${desk.folder}/desk-demo.db`)
  expect(existsSync(demo.database.file)).toBe(true)
  takeIn(demo, arrivalOf('d1'))
  expect(rowsOf(demo, 'select platform_id, is_demo from submissions')).toEqual([
    { platform_id: 'd1', is_demo: 1 },
  ])
  const real = desk.workspaces.leaveDemonstration()
  expect(rowsOf(real, 'select platform_id, is_demo from submissions')).toEqual([
    { platform_id: 'a1', is_demo: 0 },
  ])
  expect(sessionStatus(real)).toMatchObject({
    isDemo: false,
    hasSubmissions: true,
    toReview: 1,
    reviewer: REVIEWER,
  })
  expect(rowsOf(desk.workspaces.openDemonstration(), 'select platform_id from submissions')).toEqual([
    { platform_id: 'd1' },
  ])
})

test('two doors on one file take turns: one chain, and the second sees what the first decided', () => {
  const window = openDesk()
  const command = openDesk({ folder: window.folder })
  takeIn(window.workspace, arrivalOf('a1'), arrivalOf('b2'))
  decide(window.workspace, { ...about, submissionId: 'a1' })
  expect(() => decide(command.workspace, { ...about, submissionId: 'a1' })).toThrow(
    expect.objectContaining({ code: 'REFUSED' }),
  )
  decide(command.workspace, { ...about, submissionId: 'b2' })
  decide(window.workspace, { ...about, submissionId: 'b2', outcome: 'cancel' })
  expect(rowsOf(window.workspace, 'select desk, seq from log_entries order by seq')).toEqual(
    [1, 2, 3].map((seq) => ({ desk: command.workspace.desk, seq })),
  )
  expect(showSubmission(command.workspace, 'b2').state).toBe('cancelled')
  expect(verify(command.workspace).ok).toBe(true)
})

test('a setting of another shape counts as not set', () => {
  const { workspace } = openDesk()
  setLanguage(workspace, 'en')
  expect(sessionStatus(workspace).language).toBe('en')
  workspace.database.sqlite.exec(`update settings set value = '"tyska"' where key = 'language'`)
  workspace.database.sqlite.exec(`update settings set value = '{"name":""}' where key = 'reviewer'`)
  expect(sessionStatus(workspace)).toMatchObject({ language: 'sv', reviewer: null })
})
