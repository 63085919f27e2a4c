// Sources end to end: a server of the test's own, real profiles, and what becomes of their rows on the desk.
import { afterEach, expect, test } from 'vitest'
import { verify } from '../../../backend/maintenance/verify.ts'
import { decide } from '../../../backend/moderation/decide.ts'
import { sourceTemplates } from '../../../backend/sources/shipped-sources.ts'
import { listSources, removeSource, saveSource } from '../../../backend/sources/sources.ts'
import { previewSource, profileIdOf, takeSource, testSource } from '../../../backend/sources/take-source.ts'
import { listOutbox } from '../../../backend/sync/manual-door.ts'
import { showQuarantine } from '../../../backend/sync/quarantine.ts'
import { canRetry, retryAlike } from '../../../backend/sync/retry-quarantined.ts'
import type { SourceKind, SourceProfile } from '../../../domain/source-profile.ts'
import { type Desk, decisionAbout, openDesk, rowsOf } from '../desk.ts'
import { dumpOf, storedIn } from '../import/importing.ts'
import { type Answer, startSource } from './source-server.ts'

const closers: (() => Promise<void>)[] = []
afterEach(async () => {
  for (const close of closers.splice(0)) await close()
})

async function sourceAnswering(answer: Parameters<typeof startSource>[0]) {
  const source = await startSource(answer)
  closers.push(source.close)
  return source
}

function profileOf(kind: SourceKind, changes: Partial<SourceProfile> = {}): SourceProfile {
  const found = sourceTemplates().find((one) => one.kind === kind)
  if (!found) throw new Error(`No template of ${kind}`)
  return { ...found.profile, ...changes }
}

async function fetchInto({ workspace }: Desk, id: string) {
  const reading = await previewSource(workspace, { id })
  return takeSource(workspace, { id, readingId: reading.id })
}

async function savedIn({ workspace }: Desk, profile: SourceProfile, secret?: string) {
  await testSource(workspace, { profile, secret })
  return saveSource(workspace, { profile, secret })
}

const calendar = (...events: string[]) =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//Prov//SV', ...events, 'END:VCALENDAR', ''].join('\r\n')
const event = (...lines: string[]) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT'].join('\r\n')

const FEED = calendar(
  event(
    'UID:ett@kalender.test',
    'SUMMARY:Öppet hus i kommun',
    ' huset',
    'DTSTART;TZID=Europe/Stockholm:20241001T090000',
    'DTEND;TZID=Europe/Stockholm:20241001T103000',
    'LOCATION:Stadshuset\\, Gävle',
    'CATEGORIES:Digitalisering,Medborgare',
    'ORGANIZER;CN=Kim Kontakt:mailto:kim.kontakt@exempel.test',
    'ATTENDEE;CN=Ida Deltagare:mailto:ida@exempel.test',
  ),
  event(
    'UID:tva@kalender.test',
    'SUMMARY:Hela dagar',
    'DTSTART;VALUE=DATE:20241002',
    'DTEND;VALUE=DATE:20241004',
  ),
  event('UID:tre@kalender.test', 'SUMMARY:I somras', 'DTSTART:20240701T080000Z', 'DTEND:20240701T090000Z'),
  event('UID:fyra@kalender.test', 'DTSTART:20241003T080000Z'),
)

test('a calendar is tested without storing, saved, fetched, and fetched again without change', async () => {
  const source = await sourceAnswering((_path, { headers }): Answer => {
    if (headers['if-none-match'] === '"v1"') return { status: 304 }
    return { body: FEED, headers: { etag: '"v1"' }, isGzip: true }
  })
  const desk = openDesk()
  const profile = profileOf('icalendar', { address: `${source.url}/feed.ics` })
  const before = dumpOf(desk)
  const reading = await testSource(desk.workspace, { profile })
  expect(dumpOf(desk)).toEqual(before)
  expect(reading).toMatchObject({
    rows: 4,
    pages: 1,
    outside: 1,
    counts: { created: 2, quarantined: 1 },
    faults: [{ place: 'fyra@kalender.test', reason: { code: 'no-title' } }],
  })
  expect(reading.fields).toContainEqual(
    expect.objectContaining({
      field: 'summary',
      becomes: 'title',
      by: 'profile',
      example: 'Öppet hus i kommunhuset',
    }),
  )
  const { id } = await saveSource(desk.workspace, { profile })
  expect(await fetchInto(desk, id)).toMatchObject({ created: 2, quarantined: 1, outside: 1 })
  const [first, second] = storedIn(desk)
  expect(first).toMatchObject({
    edition: '2024',
    rowKey: 'id:ett@kalender.test',
    origin: 'file',
    content: {
      title: 'Öppet hus i kommunhuset',
      themes: ['Digitalisering', 'Medborgare'],
      place: { venue: 'Stadshuset, Gävle' },
      occurrences: [{ startsAt: '2024-10-01T07:00:00Z', endsAt: '2024-10-01T08:30:00Z' }],
    },
  })
  expect(second?.content.occurrences).toEqual([
    { startsOn: '2024-10-02', endsOn: '2024-10-03', startsAt: null, endsAt: null },
  ])
  const stored = dumpOf(desk, ['contacts', 'quarantine'])
  expect(JSON.stringify(stored)).not.toMatch(/Kim Kontakt|kim\.kontakt|ida@exempel/)
  expect(rowsOf(desk.workspace, 'select name, email from contacts')).toEqual([
    { name: 'Kim Kontakt', email: 'kim.kontakt@exempel.test' },
  ])
  expect(rowsOf(desk.workspace, 'select file_name, created from import_runs')).toEqual([
    { file_name: profile.name, created: 2 },
  ])
})

test('an answer that has not changed is not read again, unless rows of it wait in quarantine', async () => {
  const source = await sourceAnswering((_path, { headers }) =>
    headers['if-none-match'] === '"v1"'
      ? { status: 304 }
      : {
          body: calendar(event('UID:1', 'SUMMARY:En', 'DTSTART:20241001T080000Z')),
          headers: { etag: '"v1"' },
        },
  )
  const desk = openDesk()
  const { id } = await savedIn(desk, profileOf('icalendar', { address: source.url }))
  expect(await fetchInto(desk, id)).toMatchObject({ created: 1, isUnchanged: false })
  expect(await fetchInto(desk, id)).toMatchObject({ created: 0, unchanged: 0, isUnchanged: true })
  const other = await saveSource(desk.workspace, {
    id,
    profile: profileOf('icalendar', { address: source.url, edition: '2024' }),
    allowsUntested: true,
  })
  expect(await fetchInto(desk, other.id)).toMatchObject({ unchanged: 1, isUnchanged: false })
})

test('pages of The Events Calendar are followed, and HTML becomes text', async () => {
  const eventOf = (id: number, changes = {}) => ({
    id,
    title: 'Fr&#229;gor &amp; svar',
    description: '<p>Första <b>stycket</b>.</p><p>Andra.</p><ul><li>Ett</li></ul>',
    utc_start_date: '2024-10-02 07:00:00',
    utc_end_date: '2024-10-02 08:00:00',
    start_date: '2024-10-02 09:00:00',
    end_date: '2024-10-02 10:00:00',
    all_day: false,
    url: `https://exempel.test/e/${id}`,
    venue: { venue: 'Stadshuset', city: 'Gävle', address: 'Drottninggatan 22' },
    organizer: [{ organizer: 'Gävle kommun', email: 'info@exempel.test' }],
    categories: [{ name: 'Workshop' }],
    ...changes,
  })
  const source = await sourceAnswering((path) => {
    const isLast = path.includes('page=2')
    const next = isLast ? {} : { next_rest_url: '/wp-json/tribe/events/v1/events?page=2' }
    return {
      body: JSON.stringify({
        events: [eventOf(isLast ? 2 : 1, isLast ? { all_day: true, end_date: '2024-10-03 23:59:59' } : {})],
        ...next,
      }),
    }
  })
  const desk = openDesk()
  const link = 'https://exempel.test/redigera/{id}'
  const profile = profileOf('the-events-calendar', {
    address: `${source.url}/wp-json/tribe/events/v1/events`,
    wayOut: { kind: 'manual', link },
  })
  const { id } = await savedIn(desk, profile)
  expect(await fetchInto(desk, id)).toMatchObject({ created: 2 })
  const [first, second] = storedIn(desk)
  expect(first?.content).toMatchObject({
    title: 'Frågor & svar',
    description: 'Första stycket.\n\nAndra.\n\n– Ett',
    place: { venue: 'Stadshuset', municipalityCode: '2180' },
    parties: [{ text: 'Gävle kommun', role: 'organiser' }],
    occurrences: [{ startsAt: '2024-10-02T07:00:00Z' }],
  })
  expect(second?.content.occurrences).toMatchObject([
    { startsOn: '2024-10-02', endsOn: '2024-10-03', startsAt: null },
  ])
  const submissionId = first?.id ?? ''
  decide(desk.workspace, {
    submissionId,
    revision: 1,
    outcome: 'return',
    criteria: [],
    reason: 'Texten saknar sammanhang.',
    message: null,
    language: 'sv',
    ownOrganisationReason: null,
  } as unknown as Parameters<typeof decide>[1])
  expect(listOutbox(desk.workspace)).toMatchObject([
    { door: 'manual', link: 'https://exempel.test/redigera/1' },
  ])
})

test('saving is one entry of the log, needs a test, and keeps the secret in the key store alone', async () => {
  const source = await sourceAnswering((_path, { headers }) =>
    headers.authorization === 'Bearer hemlig-4711' ? { body: FEED } : { status: 401 },
  )
  const desk = openDesk()
  const profile = profileOf('icalendar', { address: source.url, authentication: { kind: 'bearer' } })
  await expect(saveSource(desk.workspace, { profile })).rejects.toMatchObject({
    data: { code: 'not-tested' },
  })
  await expect(testSource(desk.workspace, { profile })).rejects.toMatchObject({
    data: { code: 'secret-refused' },
  })
  const saved = await savedIn(desk, profile, 'hemlig-4711')
  expect(saved).toMatchObject({ hasSecret: true, savedBy: 'Prov Testgren' })
  expect(JSON.stringify(dumpOf(desk))).not.toContain('hemlig-4711')
  expect([...desk.secrets.values()]).toContain('hemlig-4711')
  await expect(saveSource(desk.workspace, { profile })).rejects.toMatchObject({
    data: { code: 'name-taken' },
  })
  await saveSource(desk.workspace, { id: saved.id, profile })
  const entries = () =>
    rowsOf(desk.workspace, "select count(*) as n from log_entries where kind = 'source-profile'")
  expect(entries()).toEqual([{ n: 1 }])
  await removeSource(desk.workspace, saved.id)
  expect(entries()).toEqual([{ n: 2 }])
  expect([...desk.secrets.values()]).not.toContain('hemlig-4711')
  expect((await listSources(desk.workspace)).sources).toEqual([])
})

test('a kept secret is not sent to another address, neither by a test nor by a redirect', async () => {
  const elsewhere = await sourceAnswering(() => ({ body: FEED }))
  const source = await sourceAnswering((path, { headers }) =>
    headers.authorization && path === '/bort'
      ? { status: 302, headers: { location: elsewhere.url } }
      : { body: FEED },
  )
  const desk = openDesk()
  const profile = profileOf('icalendar', { address: source.url, authentication: { kind: 'bearer' } })
  const { id } = await savedIn(desk, profile, 'hemlig-4711')
  await testSource(desk.workspace, { id, profile: { ...profile, address: elsewhere.url } })
  const away = { ...profile, address: `${source.url}/bort` }
  await expect(testSource(desk.workspace, { id, profile: away })).rejects.toMatchObject({
    data: { code: 'redirected-away' },
  })
  expect(elsewhere.requests.map(({ headers }) => headers.authorization)).toEqual([undefined])
})

test.each([
  ['http://127.0.0.2:9/', 'private-address'],
  ['http://[::1]:9/', 'private-address'],
  ['http://[::ffff:10.0.0.1]/', 'private-address'],
  ['http://192.168.0.1/', 'private-address'],
  ['file:///etc/passwd', 'bad-next-page'],
])('a redirect to %s is not followed: %s', async (location, code) => {
  const source = await sourceAnswering(() => ({ status: 302, headers: { location } }))
  const desk = openDesk()
  const profile = profileOf('icalendar', { address: source.url })
  await expect(testSource(desk.workspace, { profile })).rejects.toMatchObject({ data: { code } })
})

test('numbered pages end with a short page, and a page that repeats ends them too', async () => {
  const row = (id: number) => ({ id: `r${id}`, rubrik: `Rad ${id}`, datum: '2024-10-01' })
  const source = await sourceAnswering((path) => {
    if (path.startsWith('/samma')) return { body: JSON.stringify({ data: { list: [row(1), row(2)] } }) }
    const page = Number(new URL(path, 'http://x').searchParams.get('sida'))
    return {
      body: JSON.stringify({ data: { list: page < 2 ? [row(page * 2), row(page * 2 + 1)] : [row(4)] } }),
    }
  })
  const desk = openDesk()
  const paging = {
    kind: 'numbered',
    parameter: 'sida',
    first: 0,
    size: { parameter: 'antal', value: 2 },
  } as const
  const profile = profileOf('rows', { address: `${source.url}/lista`, itemsAt: 'data.list', paging })
  expect(await testSource(desk.workspace, { profile })).toMatchObject({
    rows: 5,
    pages: 3,
    counts: { created: 5 },
  })
  const same = { ...profile, address: `${source.url}/samma` }
  expect(await testSource(desk.workspace, { profile: same })).toMatchObject({ rows: 2, pages: 1 })
  expect(source.requests[0]?.path).toBe('/lista?sida=0&antal=2')
})

test('words without a code are told; with one they are read, and quarantined rows are tried again alike', async () => {
  const list = ['ett', 'två'].map((id) => ({
    id,
    rubrik: `Rad ${id}`,
    datum: '2024-10-01',
    form: 'IRL',
    upplaga: 'IV24',
  }))
  const source = await sourceAnswering(() => ({ body: JSON.stringify(list) }))
  const desk = openDesk()
  const { workspace } = desk
  const profile = profileOf('rows', { address: source.url })
  const reading = await testSource(workspace, { profile })
  expect(reading.counts.quarantined).toBe(2)
  const { id } = await saveSource(workspace, { profile, allowsUntested: true })
  await fetchInto(desk, id)
  const shown = () => showQuarantine(workspace, { canRetry: (row) => canRetry(workspace, row), profileIdOf })
  const [row] = shown().waiting
  expect(row).toMatchObject({
    sourceName: profile.name,
    profileId: id,
    canRetry: true,
    reason: { code: 'unknown-edition', values: { edition: 'iv24' } },
  })
  const rowId = row?.id ?? ''
  expect(await retryAlike(workspace, { id: rowId })).toEqual({ tried: 1, taken: 0 })
  const mended = { ...profile, codes: { edition: { iv24: '2024' } } }
  const tested = await testSource(workspace, { profile: mended })
  expect(tested.unknownWords).toEqual([{ becomes: 'format', field: 'form', word: 'IRL', count: 2 }])
  await saveSource(workspace, {
    id,
    profile: { ...mended, codes: { ...mended.codes, format: { irl: 'on-site' } } },
    allowsUntested: true,
  })
  expect(await retryAlike(workspace, { id: rowId, allAlike: true })).toEqual({ tried: 2, taken: 2 })
  expect(storedIn(desk).map(({ content }) => content.format)).toEqual(['on-site', 'on-site'])
  const { waiting, resolved } = shown()
  expect(waiting).toEqual([])
  expect(resolved.map(({ sourceRow }) => sourceRow).sort()).toEqual(['ett', 'två'])
})

test('a finished programme comes in as published, and what is called off as cancelled', async () => {
  const body = calendar(
    event('UID:a', 'SUMMARY:Håller', 'DTSTART:20241001T080000Z'),
    event('UID:b', 'SUMMARY:Inställd', 'DTSTART:20241001T080000Z', 'STATUS:CANCELLED'),
  )
  const source = await sourceAnswering(() => ({ body }))
  const desk = openDesk()
  const { id } = await savedIn(desk, profileOf('icalendar', { address: source.url, rowsAre: 'programme' }))
  await fetchInto(desk, id)
  expect(storedIn(desk).map(({ state, origin }) => [state, origin])).toEqual([
    ['published', 'imported'],
    ['cancelled', 'imported'],
  ])
})

test('what is called off or gone since is withdrawn, cancelled or told, and on again when the source says so', async () => {
  const day = 'DTSTART:20241001T080000Z'
  const answers = { body: '' }
  const source = await sourceAnswering(() => answers)
  const put = (...events: [string, ...string[]][]) => {
    answers.body = calendar(
      ...events.map(([uid, ...lines]) => event(`UID:${uid}`, `SUMMARY:Rubrik ${uid}`, day, ...lines)),
    )
  }
  const off = 'STATUS:CANCELLED'
  const desk = openDesk()
  put(['ny'], ['åter'], ['ute'], ['borta'], ['aldrig', off])
  const { id } = await savedIn(desk, profileOf('icalendar', { address: source.url }))
  expect(await fetchInto(desk, id)).toMatchObject({ created: 4, unchanged: 1 })
  const idOf = (uid: string) => storedIn(desk).find(({ rowKey }) => rowKey === `id:${uid}`)?.id ?? ''
  decide(
    desk.workspace,
    decisionAbout(idOf('ute'), { criteria: ['party'], reason: 'Gävle kommun står bakom.' }),
  )
  decide(
    desk.workspace,
    decisionAbout(idOf('åter'), { outcome: 'return', reason: 'Texten saknar sammanhang.' }),
  )
  put(['ny', off], ['åter', off], ['ute', off, 'DESCRIPTION:Inställt på grund av sjukdom'])
  const reading = await previewSource(desk.workspace, { id })
  expect(reading).toMatchObject({
    cancelled: 3,
    counts: { created: 0, updated: 3, unchanged: 0 },
    notListed: { count: 1, first: [{ submissionId: idOf('borta'), title: 'Rubrik borta' }] },
  })
  await takeSource(desk.workspace, { id, readingId: reading.id })
  const states = () => Object.fromEntries(storedIn(desk).map(({ rowKey, state }) => [rowKey.slice(3), state]))
  expect(states()).toEqual({ ny: 'withdrawn', åter: 'withdrawn', ute: 'cancelled', borta: 'new' })
  put(['ute'], ['borta'])
  expect(await fetchInto(desk, id)).toMatchObject({ updated: 1, unchanged: 1 })
  expect(states()).toMatchObject({ ute: 'published', borta: 'new' })
  decide(desk.workspace, decisionAbout(idOf('ute'), { outcome: 'cancel' }))
  expect(await fetchInto(desk, id)).toMatchObject({ updated: 0, unchanged: 2 })
  expect(states()).toMatchObject({ ute: 'cancelled' })
  // What is over leaves most calendars, and says nothing.
  put()
  expect((await previewSource(desk.workspace, { id })).notListed.count).toBe(1)
  desk.clock.at = '2024-10-02T08:00:00.000Z'
  expect((await previewSource(desk.workspace, { id })).notListed.count).toBe(0)
  expect(verify(desk.workspace)).toMatchObject({ ok: true })
})
