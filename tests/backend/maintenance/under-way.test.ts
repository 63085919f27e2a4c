/** A sync, a backup or an export under way while a backup is restored: ended or waited for, and never written on with. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import SQLite from 'better-sqlite3'
import { expect, test, vi } from 'vitest'
import { makeExport } from '../../../backend/export-all/make-export.ts'
import { makeBackup } from '../../../backend/maintenance/back-up.ts'
import { latestBackup } from '../../../backend/maintenance/backups.ts'
import { restore } from '../../../backend/maintenance/restore.ts'
import { endWork } from '../../../backend/maintenance/under-way.ts'
import { verify } from '../../../backend/maintenance/verify.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { router } from '../../../backend/router.ts'
import { startAutomaticSync } from '../../../backend/sync/automatic.ts'
import { examineCopy } from '../../../db/back-up.ts'
import {
  arrivalOf,
  connectedDesk,
  type Desk,
  decisionAbout,
  openDesk,
  submissionOf,
  syncOnce,
  takeIn,
} from '../desk.ts'

const clientOf = ({ workspaces }: Desk) => createRouterClient(router, { context: { workspaces } })
const latest = ({ file }: Desk) => latestBackup(file) ?? expect.fail('There is no backup')
const failing = ({ workspaces }: Desk) =>
  verify(workspaces.current()).checks.flatMap(({ name, ok, problems }) =>
    ok ? [] : [`${name}: ${problems}`],
  )

test('an automatic sync is stopped between two answers, says so, and goes on after the restoring', async () => {
  const submissions = Array.from({ length: 6 }, (_, number) => submissionOf(`p${number}`))
  const { desk, platform } = await connectedDesk({ submissions })
  await syncOnce(desk.workspace)
  await makeBackup(desk.workspace)
  platform.control.revise('p0', { lead: 'Nu på en annan plats.' })
  platform.control.setFaults({ silent: 1 })
  const before = desk.workspace
  const automatic = startAutomaticSync(desk.workspaces.current, () => () => undefined)
  expect(automatic.networkBack()).toBe(true)
  expect(before.sync.isRunning()).toBe(true)
  await vi.waitFor(() => expect(platform.control.faults().silent).toBe(0))
  expect(() => restore(desk.workspaces, latest(desk))).toThrow(/in-use/)

  const { setAside } = await clientOf(desk).recovery.restore({ file: latest(desk).file })
  automatic.stop()
  expect(before.sync.isRunning()).toBe(false)
  const aside = new SQLite(setAside ?? '', { readonly: true })
  expect(aside.prepare('select "end" from sync_runs order by started_at, rowid').pluck().all()).toEqual([
    'done',
    'stopped',
  ])
  aside.close()
  const kept = readFileSync(setAside ?? '')
  await syncOnce(desk.workspaces.current())
  const lead = desk.workspaces.current().database.sqlite.prepare(
    `select r.content ->> '$.lead' from submissions s join revisions r on r.submission_id = s.id and r.number = s.revision
     where s.platform_id = 'p0'`,
  )
  expect(lead.pluck().get()).toBe('Nu på en annan plats.')
  expect(readFileSync(setAside ?? '').equals(kept)).toBe(true)
  expect(failing(desk)).toEqual([])
})

test('an export and a backup are waited for; each is whole, of the database as it was', async () => {
  const desk = openDesk()
  takeIn(desk.workspace, ...Array.from({ length: 40 }, (_, index) => arrivalOf(`a${index}`)))
  await makeBackup(desk.workspace)
  decide(desk.workspace, decisionAbout('a1'))
  const [to, copy] = [join(desk.folder, 'allt'), join(desk.folder, 'kopia.db')]
  const exported = makeExport(desk.workspace, { to, withContacts: true })
  const backedUp = makeBackup(desk.workspace, copy)
  expect(() => restore(desk.workspaces, latest(desk))).toThrow(/in-use/)
  expect(readdirSync(desk.folder).filter((name) => /set-aside|restoring|swap/.test(name))).toEqual([])

  const restored = await clientOf(desk).recovery.restore({ file: latest(desk).file })
  expect(restored.broken).toEqual([])
  expect((await exported).tables).toContainEqual({ name: 'decisions', rows: 1 })
  expect(existsSync(join(to, 'SHA256SUMS'))).toBe(true)
  await backedUp
  expect(examineCopy(copy, '').facts?.counts).toMatchObject({ decisions: 1, submissions: 40 })
  expect(
    desk.workspaces.current().database.sqlite.prepare('select count(*) from decisions').pluck().get(),
  ).toBe(0)
  expect(failing(desk)).toEqual([])
})

test('what does not end in time leaves the database as it is, and the restoring says that it is in use', async () => {
  const { desk } = await connectedDesk({ submissions: [submissionOf('p0')] })
  await makeBackup(desk.workspace)
  expect(desk.workspace.sync.begin()).not.toBeNull()
  await endWork(desk.workspaces, 20)
  expect(() => restore(desk.workspaces, latest(desk))).toThrow(/in-use/)
  desk.workspace.sync.end()
  await endWork(desk.workspaces)
  expect(restore(desk.workspaces, latest(desk)).broken).toEqual([])
})
