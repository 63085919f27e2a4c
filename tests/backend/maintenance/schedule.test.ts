/** Backups by themselves: at the start when due, at closing once a day, thinned out on disk, and told of when they fail. */
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { makeBackup } from '../../../backend/maintenance/back-up.ts'
import { listBackups, setBackupsFolder } from '../../../backend/maintenance/backups.ts'
import {
  backUpAtClose,
  backupProblem,
  scheduleBackups,
} from '../../../backend/maintenance/schedule-backups.ts'
import { arrivalOf, type Desk, openDesk, takeIn } from '../desk.ts'

const madeAt = ({ file }: Desk) => listBackups(file).backups.map(({ at }) => at)
const once = ({ workspaces }: Desk) => scheduleBackups(workspaces).stop()

test('an empty desk is not backed up; one with content is when four hours have passed, and at closing once a day', async () => {
  const desk = openDesk()
  await once(desk)
  await backUpAtClose(desk.workspaces)
  expect(madeAt(desk)).toEqual([])
  takeIn(desk.workspace, arrivalOf('a1'))
  await once(desk)
  desk.clock.at = '2024-09-20T11:59:00.000Z'
  await once(desk)
  await backUpAtClose(desk.workspaces)
  expect(madeAt(desk)).toEqual(['2024-09-20T08:00:00.000Z'])
  desk.clock.at = '2024-09-20T12:00:00.000Z'
  await once(desk)
  expect(madeAt(desk)).toHaveLength(2)
  // Two hours later, and another day in Sweden.
  desk.clock.at = '2024-09-20T22:30:00.000Z'
  await backUpAtClose(desk.workspaces)
  expect(madeAt(desk)[0]).toBe(desk.clock.at)
})

test('old ones are thinned out with what lies beside them; what was set aside stays', async () => {
  const desk = openDesk()
  takeIn(desk.workspace, arrivalOf('a1'))
  for (const at of ['2024-01-02T08:00:00.000Z', '2024-01-03T08:00:00.000Z', '2022-01-03T08:00:00.000Z']) {
    desk.clock.at = at
    await makeBackup(desk.workspace)
  }
  writeFileSync(join(desk.folder, 'desk.set-aside-20220103T080000000Z.db'), 'as it was')
  desk.clock.at = '2024-09-20T08:00:00.000Z'
  await once(desk)
  expect(readdirSync(join(desk.folder, 'desk-backups')).sort()).toEqual([
    'desk-20240103T080000000Z.db',
    'desk-20240103T080000000Z.db.head.json',
    'desk-20240920T080000000Z.db',
    'desk-20240920T080000000Z.db.head.json',
  ])
  expect(listBackups(desk.file).backups).toContainEqual(expect.objectContaining({ kind: 'set-aside' }))
})

test('one that cannot be made stops nothing, is told of until one is made, and leaves no half copy', async () => {
  const desk = openDesk()
  takeIn(desk.workspace, arrivalOf('a1'))
  const folder = join(desk.folder, 'elsewhere')
  setBackupsFolder(desk.file, folder)
  rmSync(folder, { recursive: true })
  writeFileSync(folder, 'a file where the folder was')
  await once(desk)
  expect(backupProblem(desk.workspaces)).toMatch(/^E[A-Z]+$/)
  rmSync(folder)
  mkdirSync(folder)
  await once(desk)
  expect([backupProblem(desk.workspaces), readdirSync(folder).length]).toEqual([null, 2])
})
