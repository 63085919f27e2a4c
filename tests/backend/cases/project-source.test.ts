/** Where projects are fetched from: the two shipped interfaces, keys, patience, and what never leaves or stays. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { showCase } from '../../../backend/cases/cases.ts'
import { fetchProjects } from '../../../backend/cases/fetch-projects.ts'
import {
  saveProjectSource,
  showProjectSource,
  testProjectSource,
} from '../../../backend/cases/project-source.ts'
import type { ProjectSource } from '../../../domain/case/project-source.ts'
import { openDesk, rowsOf } from '../desk.ts'
import { GDP_KEY, startDouble } from './vinnova-double.ts'

let double: Awaited<ReturnType<typeof startDouble>>
beforeEach(async () => {
  double = await startDouble()
})
afterEach(() => double.close())

const NUMBER = '2031-00417'

function desk() {
  const { workspace } = openDesk()
  const pauses: number[] = []
  workspace.sync.patience.random = () => 0
  workspace.sync.patience.pause = async (seconds: number) => void pauses.push(seconds)
  return { workspace, pauses }
}

/** The shipped profile with the double's address. */
async function shipped(
  workspace: ReturnType<typeof desk>['workspace'],
  name: RegExp,
): Promise<ProjectSource> {
  const { templates } = await showProjectSource(workspace)
  const found = templates.find(({ profile }) => name.test(profile.name))
  if (!found) throw new Error(`No template ${name}`)
  return { ...found.profile, address: double.address }
}

test('begins as the older interface, without a key, and ships both', async () => {
  const { workspace } = desk()
  const { profile, hasSecret, templates } = await showProjectSource(workspace)
  expect(profile).toMatchObject({ address: 'https://data.vinnova.se/api/', mostAtOnce: 20 })
  expect(hasSecret).toBe(false)
  expect(templates.map((one) => one.profile.address)).toEqual([
    'https://data.vinnova.se/api/',
    'https://api.vinnova.se/gdp_vinnova/',
  ])
})

describe('the newer interface', () => {
  test('is asked number by number with its key, and says the same project', async () => {
    const { workspace } = desk()
    await saveProjectSource(workspace, { profile: await shipped(workspace, /GDP/), secret: GDP_KEY })
    const { imported, refused } = await fetchProjects(workspace, [NUMBER, '2031-00999'])
    expect(double.asked).toEqual([[NUMBER], ['2031-00999']])
    expect(double.keys).toEqual([GDP_KEY, GDP_KEY])
    expect(refused).toEqual([{ record: '2031-00999', why: 'not-found' }])
    expect(imported.map(({ facts }) => facts)).toEqual([
      {
        kind: 'project',
        diarienummer: NUMBER,
        titleSv: 'Vattenvakten, larm från tysta ledningar',
        titleEn: 'The water watch',
        coordinator: { name: 'Provköpings kommun', organisationNumber: '212000-0142' },
        grantSek: 1_250_000,
        start: '2031-02-01',
        end: '2033-06-30',
        status: 'Pågående',
        call: 'Tyst teknik',
        round: null,
        texts: {
          aim: { sv: null, en: null },
          results: { sv: null, en: null },
          effects: { sv: null, en: null },
          approach: { sv: null, en: null },
          summary: {
            sv: { text: 'Vi lyssnar på ledningarna.', isMachineTranslated: false },
            en: null,
          },
        },
        links: [],
        updatedOn: '2033-09-04',
      },
    ])
    const { history } = showCase(workspace, NUMBER)
    expect(history[0]?.provenance).toMatchObject({
      form: 'gdp-json',
      from: `${double.address}finansieradeaktiviteter/${NUMBER}`,
    })
  })

  test('neither its key nor a person is kept in the database', async () => {
    const { workspace } = desk()
    await saveProjectSource(workspace, { profile: await shipped(workspace, /GDP/), secret: GDP_KEY })
    await fetchProjects(workspace, [NUMBER])
    const kept = JSON.stringify(
      rowsOf(
        workspace,
        'select (select group_concat(value) from settings), facts, body from case_readings, log_bodies',
      ),
    )
    expect(kept).toContain('Vattenvakten')
    expect(kept).not.toMatch(new RegExp(`${GDP_KEY}|Hemlig`))
  })

  test.each([
    ['without a key', null],
    ['with a wrong one', 'fel'],
  ])('%s is refused in words, not tried again, and nothing is kept', async (_how, secret) => {
    const { workspace, pauses } = desk()
    await saveProjectSource(workspace, { profile: await shipped(workspace, /GDP/), secret })
    await expect(fetchProjects(workspace, [NUMBER])).rejects.toMatchObject({
      code: 'SOURCE_PROBLEM',
      data: { code: 'secret-refused' },
    })
    expect(pauses).toEqual([])
    expect(rowsOf(workspace, 'select count(*) as n from cases')).toEqual([{ n: 0 }])
  })

  test('a key is for its own address', async () => {
    const { workspace } = desk()
    const profile = await shipped(workspace, /GDP/)
    await saveProjectSource(workspace, { profile, secret: GDP_KEY })
    const { hasSecret } = await saveProjectSource(workspace, {
      profile: { ...profile, address: 'https://example.org/gdp/' },
    })
    expect(hasSecret).toBe(false)
    expect(await saveProjectSource(workspace, { profile })).toMatchObject({ hasSecret: true })
  })

  test('no key goes over an open line', async () => {
    const { workspace } = desk()
    const profile = { ...(await shipped(workspace, /GDP/)), address: 'http://example.org/gdp/' }
    await expect(saveProjectSource(workspace, { profile, secret: GDP_KEY })).rejects.toMatchObject({
      data: { code: 'insecure-secret' },
    })
    expect((await showProjectSource(workspace)).profile.address).toBe('https://data.vinnova.se/api/')
  })
})

describe('a test of it', () => {
  test('tells the project that came, and keeps nothing', async () => {
    const { workspace } = desk()
    const profile = await shipped(workspace, /öppna data/)
    expect(await testProjectSource(workspace, { profile, number: NUMBER })).toEqual({
      isFound: true,
      title: 'Vattenvakten, larm från tysta ledningar',
    })
    expect(await testProjectSource(workspace, { profile, number: '2031-00999' })).toEqual({
      isFound: false,
      title: null,
    })
    expect(rowsOf(workspace, 'select count(*) as n from cases')).toEqual([{ n: 0 }])
    expect((await showProjectSource(workspace)).profile.address).toBe('https://data.vinnova.se/api/')
  })

  test('uses the key that is kept, or the one that is typed', async () => {
    const { workspace } = desk()
    const profile = await shipped(workspace, /GDP/)
    const typed = await testProjectSource(workspace, { profile, secret: GDP_KEY, number: NUMBER })
    await saveProjectSource(workspace, { profile, secret: GDP_KEY })
    expect(await testProjectSource(workspace, { profile, number: NUMBER })).toEqual(typed)
    expect(typed.isFound).toBe(true)
  })
})

describe('a source that asks for patience', () => {
  test('is left alone for as long as it asks', async () => {
    const { workspace, pauses } = desk()
    double.next.push('busy', 'busy')
    await fetchProjects(workspace, [NUMBER], { address: double.address })
    expect(pauses).toEqual([1, 1])
  })

  test('for long is told of at once, with how long', async () => {
    const { workspace, pauses } = desk()
    double.next.push('later')
    await expect(fetchProjects(workspace, [NUMBER], { address: double.address })).rejects.toMatchObject({
      data: { code: 'bad-status', values: { status: '503', seconds: '900' } },
    })
    expect(pauses).toEqual([])
  })

  test('without saying how long is asked again after growing pauses', async () => {
    const { workspace, pauses } = desk()
    double.next.push('fails', 'fails', 'fails')
    await fetchProjects(workspace, [NUMBER], { address: double.address })
    expect(pauses).toEqual([0.5, 1, 2])
  })
})
