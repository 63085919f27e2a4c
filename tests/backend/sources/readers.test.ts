// Readers of calendars and pages: repetition, zones, damage, and that no bytes whatever make them fall over.
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { Failure } from '../../../backend/failure.ts'
import { plainTextOf } from '../../../backend/sources/html-text.ts'
import { readAnswer } from '../../../backend/sources/read-answer.ts'
import { readCalendar } from '../../../backend/sources/read-calendar.ts'
import { readLinkedData } from '../../../backend/sources/read-linked-data.ts'
import type { ReadItem, SourceItem } from '../../../backend/sources/source-item.ts'

const WEEK = { from: '2024-09-30', to: '2024-10-04' }

function calendar(...lines: string[]): SourceItem[] {
  const text = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n')
  return readCalendar(text, 'prov.ics', WEEK)
}
const event = (...lines: string[]) => ['BEGIN:VEVENT', 'UID:u1', ...lines, 'END:VEVENT'].join('\r\n')
const read = (items: SourceItem[]) => items.filter((one): one is ReadItem => one.broken === null)
const startsOf = (items: SourceItem[]) =>
  read(items).map(({ occurrences }) => occurrences?.map(({ startsAt, startsOn }) => startsAt ?? startsOn))

test.each([
  [
    'in its own zone',
    ['DTSTART;TZID=Europe/Stockholm:20240902T090000', 'RRULE:FREQ=WEEKLY;BYDAY=MO,WE'],
    ['2024-09-30T07:00:00Z', '2024-10-02T07:00:00Z'],
  ],
  [
    'to an end told in UTC',
    ['DTSTART;TZID=Europe/Stockholm:20240930T090000', 'RRULE:FREQ=DAILY;UNTIL=20241001T070000Z'],
    ['2024-09-30T07:00:00Z', '2024-10-01T07:00:00Z'],
  ],
  ['whole days', ['DTSTART;VALUE=DATE:20241001', 'RRULE:FREQ=DAILY;COUNT=2'], ['2024-10-01', '2024-10-02']],
  [
    'every hour of two hours, since long',
    ['DTSTART:19900101T000000Z', 'RRULE:FREQ=HOURLY;BYHOUR=9;BYDAY=MO'],
    ['2024-09-30T09:00:00Z'],
  ],
  ['that leads to no day', ['DTSTART:20240205T080000Z', 'RRULE:FREQ=DAILY;INTERVAL=7;BYDAY=TU'], []],
  [
    'on a day that no month has',
    ['DTSTART:20240201T080000Z', 'RRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30'],
    [],
  ],
  [
    'except one day',
    ['DTSTART:20240930T070000Z', 'RRULE:FREQ=DAILY;COUNT=3', 'EXDATE:20241001T070000Z'],
    ['2024-09-30T07:00:00Z', '2024-10-02T07:00:00Z'],
  ],
  [
    'on added dates',
    ['DTSTART:20240930T070000Z', 'RDATE:20241003T100000Z'],
    ['2024-09-30T07:00:00Z', '2024-10-03T10:00:00Z'],
  ],
])('what repeats is written out %s', (_name, lines, expected) => {
  expect(startsOf(calendar(event('SUMMARY:Fika', ...lines)))[0]).toEqual(expected)
})

test('one time moved, one called off, one that says something else', () => {
  const standIn = (id: string, ...lines: string[]) => event(`RECURRENCE-ID:${id}`, ...lines)
  const items = calendar(
    event('SUMMARY:Fika', 'DTSTART:20240930T070000Z', 'DTEND:20240930T080000Z', 'RRULE:FREQ=DAILY;COUNT=4'),
    standIn('20241001T070000Z', 'SUMMARY:Fika', 'DTSTART:20241001T120000Z'),
    standIn('20241002T070000Z', 'SUMMARY:Fika', 'DTSTART:20241002T070000Z', 'STATUS:CANCELLED'),
    standIn('20241003T070000Z', 'SUMMARY:Tårta', 'DTSTART:20241003T070000Z'),
  )
  expect(startsOf(items)).toEqual([['2024-09-30T07:00:00Z', '2024-10-01T12:00:00Z'], undefined])
  expect(read(items)[0]?.occurrences?.[1]?.endsAt).toBe('2024-10-01T13:00:00Z')
  expect(read(items)[1]).toMatchObject({ id: 'u1/2024-10-03T07:00:00Z', cells: { summary: 'Tårta' } })
})

test.each([
  ['20241001T090000', '', '2024-10-01T07:00:00Z'],
  ['20241001T090000', ';TZID=W. Europe Standard Time', '2024-10-01T07:00:00Z'],
  ['20241001T090000', ';TZID=/exempel.test/Europe/Helsinki', '2024-10-01T06:00:00Z'],
  ['20241001T090000Z', '', '2024-10-01T09:00:00Z'],
  ['20241001', ';VALUE=DATE', '2024-10-01'],
])('%s%s begins at %s', (value, zone, at) => {
  expect(read(calendar(event('SUMMARY:x', `DTSTART${zone}:${value}`)))[0]?.cells.start).toBe(at)
})

const OWN_ZONE = [
  'BEGIN:VTIMEZONE',
  'TZID:Kontorets egen tid',
  'BEGIN:STANDARD',
  'DTSTART:16010101T030000',
  'TZOFFSETFROM:+0300',
  'TZOFFSETTO:+0200',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10',
  'END:STANDARD',
  'BEGIN:DAYLIGHT',
  'DTSTART:16010101T020000',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0300',
  'RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3',
  'END:DAYLIGHT',
  'END:VTIMEZONE',
]
const OWN_TIME = 'DTSTART;TZID=Kontorets egen tid:20241001T090000'

test('a zone of the calendar’s own is read as it says, also when the event is read again alone', () => {
  const [once] = read(calendar(...OWN_ZONE, event('SUMMARY:x', OWN_TIME)))
  expect(once?.cells.start).toBe('2024-10-01T06:00:00Z')
  const [again] = read(readCalendar(once?.raw ?? '', 'raw', WEEK))
  expect(again?.cells).toEqual(once?.cells)
  const repeated = calendar(
    ...OWN_ZONE,
    event(
      'SUMMARY:x',
      'DTSTART;TZID=Kontorets egen tid:20240108T090000',
      'RRULE:FREQ=WEEKLY;UNTIL=20241001T000000Z',
    ),
  )
  expect(startsOf(repeated)).toEqual([['2024-09-30T06:00:00Z']])
})

test.each([
  ['that changes every second', OWN_ZONE.map((line) => line.replace('YEARLY', 'SECONDLY'))],
  ['without changes', OWN_ZONE.filter((line) => /VTIMEZONE|TZID/.test(line))],
  ['that never ends', ['BEGIN:VTIMEZONE', 'TZID:Kontorets egen tid']],
  ['that is named and not there', []],
])('a zone %s is none, and a Swedish clock is meant', (_name, zone) => {
  const [found] = read(calendar(...zone, event('SUMMARY:x', OWN_TIME)))
  expect(found?.cells.start).toBe('2024-10-01T07:00:00Z')
})

test('a name that is known elsewhere is not defined anew', () => {
  const zone = OWN_ZONE.map((line) => line.replace('Kontorets egen tid', 'Europe/Stockholm'))
  const [found] = read(calendar(...zone, event('SUMMARY:x', 'DTSTART;TZID=Europe/Stockholm:20241001T090000')))
  expect(found?.cells.start).toBe('2024-10-01T07:00:00Z')
  expect(found?.raw).not.toContain('VTIMEZONE')
})

test('the organizer is a person to reach, unless it is known as an organisation', () => {
  const text = (...lines: string[]) =>
    ['BEGIN:VCALENDAR', event('SUMMARY:x', 'DTSTART:20241001T080000Z', ...lines)].join('\r\n')
  const cellsOf = (line: string) => {
    const [found] = read(readCalendar(text(line), 'x', WEEK, (name) => name === 'Gävle kommun'))
    return Object.fromEntries(
      Object.entries(found?.cells ?? {}).filter(([name]) => name.startsWith('organizer')),
    )
  }
  const mail = 'mailto:info@exempel.test'
  expect(cellsOf(`ORGANIZER:${mail}`)).toEqual({ 'organizer.email': 'info@exempel.test' })
  expect(cellsOf(`ORGANIZER;CN=info@exempel.test:${mail}`)).toEqual({
    'organizer.email': 'info@exempel.test',
  })
  expect(cellsOf(`ORGANIZER;CN=Kim Kontakt:${mail}`)).toEqual({
    'organizer.name': 'Kim Kontakt',
    'organizer.email': 'info@exempel.test',
  })
  expect(cellsOf(`ORGANIZER;CN=Gävle kommun:${mail}`)).toEqual({
    'organizer.organisation': 'Gävle kommun',
    'organizer.email': 'info@exempel.test',
  })
  expect(cellsOf(`ORGANIZER;CUTYPE=GROUP;CN=Nätverket:${mail}`)).toMatchObject({
    'organizer.organisation': 'Nätverket',
  })
})

test('a notice of cancellation calls off all that it holds', () => {
  const items = calendar('METHOD:CANCEL', event('SUMMARY:x', 'DTSTART:20241001T080000Z'))
  expect(read(items).map(({ isCancelled }) => isCancelled)).toEqual([true])
})

const BY_DAY = fc.option(fc.subarray(['MO', 'TU', 'WE', 'TH', 'FR', 'SU'], { minLength: 1 }), { nil: null })

test('a rule followed from nearby leads to the same times as from its beginning', () => {
  const rule = fc.record({
    freq: fc.constantFrom('DAILY', 'WEEKLY', 'HOURLY', 'MONTHLY', 'YEARLY'),
    interval: fc.integer({ min: 1, max: 5 }),
    days: BY_DAY,
    begins: fc.integer({ min: 1, max: 28 }),
    isDay: fc.boolean(),
  })
  fc.assert(
    fc.property(rule, ({ freq, interval, days, begins, isDay }) => {
      const date = `202407${String(begins).padStart(2, '0')}`
      const start = isDay ? `DTSTART;VALUE=DATE:${date}` : `DTSTART:${date}T083000Z`
      const by = days && freq !== 'YEARLY' ? `;BYDAY=${days.join(',')}` : ''
      const clock = freq === 'HOURLY' && !isDay ? ';BYHOUR=8,12' : ''
      const plain = `RRULE:FREQ=${freq};INTERVAL=${interval}${by}${clock}`
      // One that counts is followed from its own beginning.
      const [near, far] = [plain, `${plain};COUNT=7900`].map((line) =>
        startsOf(calendar(event('SUMMARY:x', start, line))),
      )
      expect(near).toEqual(far)
    }),
    { numRuns: 40 },
  )
})

test.each(['SECONDLY', 'MINUTELY', 'SECONDLY;INTERVAL=7;BYMONTH=2;BYDAY=MO', 'DAILY;COUNT=99999'])(
  'a rule that is %s is told and not cut short in silence',
  (freq) => {
    const items = calendar(event('SUMMARY:x', 'DTSTART:19900101T000000Z', `RRULE:FREQ=${freq}`))
    expect(items).toMatchObject([{ broken: { code: 'too-often' } }])
  },
)

test('many rules that count for ever are told, and do not hold the desk', () => {
  const forever = Array.from({ length: 12 }, (_, index) =>
    event('SUMMARY:x', 'DTSTART:19900101T000000Z', 'RRULE:FREQ=SECONDLY;COUNT=999999').replace(
      'u1',
      `u${index}`,
    ),
  )
  const items = calendar(...forever)
  expect(items).toHaveLength(12)
  expect(items.filter(({ broken }) => broken?.code === 'too-often')).toHaveLength(12)
})

test('a damaged event is told with its line and text, and the others are read', () => {
  const items = calendar(
    event('SUMMARY:Hel', 'DTSTART:20241001T080000Z'),
    event('SUMMARY:Trasig', 'DTSTART:i morgon', 'inget kolon'),
  )
  expect(items).toMatchObject([
    { broken: null, cells: { summary: 'Hel' } },
    { number: 8, broken: { code: 'broken-event' }, raw: expect.stringContaining('inget kolon') },
  ])
})

const page = (json: unknown) =>
  `<!doctype html><title>x</title><script type="application/ld+json">${typeof json === 'string' ? json : JSON.stringify(json)}</script>`

test('events of a page: graph, parts, places apart from streams, people apart from organisations', () => {
  const part = {
    '@type': 'EducationEvent',
    '@id': 'https://exempel.test/1',
    name: 'Kurs &amp; samtal',
    startDate: '2024-10-01T09:00:00+02:00',
    eventAttendanceMode: 'https://schema.org/MixedEventAttendanceMode',
    eventStatus: 'https://schema.org/EventCancelled',
    location: [
      { '@type': 'VirtualLocation', url: 'https://strom.test' },
      { '@type': 'Place', name: 'Stadshuset', address: { addressLocality: 'Gävle' } },
    ],
    organizer: [
      { '@type': 'Organization', name: 'Gävle kommun', email: 'info@exempel.test' },
      { '@type': 'Person', name: 'Kim Kontakt', telephone: '070-174 06 05' },
    ],
    attendee: { '@type': 'Person', name: 'Ida Deltagare' },
  }
  const items = readLinkedData(
    page({
      '@graph': [
        { '@type': 'WebSite', name: 'x' },
        { '@type': 'Festival', name: 'Veckan', subEvent: [part] },
      ],
    }),
    'x.html',
  )
  expect(items).toHaveLength(1)
  expect(items[0]).toMatchObject({
    id: 'https://exempel.test/1',
    isCancelled: true,
    cells: {
      name: 'Kurs & samtal',
      eventAttendanceMode: 'MixedEventAttendanceMode',
      'location.name': 'Stadshuset',
      'location.address.addressLocality': 'Gävle',
      'virtualLocation.url': 'https://strom.test',
      'organizer.name': 'Gävle kommun',
      'contact.name': 'Kim Kontakt',
      'contact.email': 'info@exempel.test',
    },
  })
  expect(JSON.stringify((items[0] as ReadItem).cells)).not.toContain('Ida')
})

test('a broken script is told with its line; a page without any is refused', () => {
  expect(readLinkedData(`\n${page('{"@type": "Event", ')}`, 'x.html')).toMatchObject([
    { number: 2, broken: { code: 'broken-script' } },
  ])
  expect(() => readLinkedData('<p>inget</p>', 'x.html')).toThrow(Failure)
})

test.each([
  ['Fika & bullar', 'Fika & bullar'],
  ['a &lt;b&gt; c', 'a <b> c'],
  ['<p>Ett</p><p>Två<br>tre</p><script>fel()</script>', 'Ett\n\nTvå\ntre'],
])('%s becomes plain text', (html, text) => {
  expect(plainTextOf(html)).toBe(text)
})

const pieces = [
  'BEGIN:VCALENDAR\r\n',
  'BEGIN:VEVENT\r\n',
  'END:VEVENT\r\n',
  'END:VCALENDAR',
  'DTSTART:',
  'DTSTART;TZID=X/Y:',
  '20241001T0900',
  'RRULE:FREQ=',
  'DAILY',
  'YEARLY;BYMONTHDAY=31',
  ';UNTIL=',
  'RECURRENCE-ID:',
  'DURATION:P',
  '1D',
  'ORGANIZER;CN=":',
  '\r\n ',
  '\r\n',
  '<script type="application/ld+json">',
  '</script>',
  '{"@type":"Event"',
  ',"name":',
  ',"location":',
  '[',
  ']',
  '{',
  '}',
  'null',
  '"x"',
  '{"events":[',
  '\u0000',
  'å',
]

test.each(['icalendar', 'json-ld', 'the-events-calendar', 'rows'] as const)(
  'any text as %s is read or told',
  async (kind) => {
    const text = fc.oneof(
      fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((all) => all.join('')),
      fc.string(),
      fc.json(),
    )
    const bytes = fc.oneof(
      text.map((one) => new TextEncoder().encode(one)),
      fc.uint8Array({ maxLength: 300 }),
    )
    const profile = { kind, itemsAt: '', paging: { kind: 'none' as const } }
    await fc.assert(
      fc.asyncProperty(bytes, async (given) => {
        const told = await readAnswer(profile, { name: 'x', bytes: given }, { days: WEEK }).catch(
          (error: unknown) => error,
        )
        if (told instanceof Failure) expect(['UNREADABLE', 'SOURCE_PROBLEM']).toContain(told.code)
        else expect(told).toMatchObject({ items: expect.any(Array) })
      }),
      { numRuns: 300 },
    )
  },
)
