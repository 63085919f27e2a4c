/** The team's own checks: place, contact, text and times. */
import { describe, expect, test } from 'vitest'
import { checkContact } from '../../../domain/eligibility/contact.ts'
import { checkPlace } from '../../../domain/eligibility/place.ts'
import { checkText } from '../../../domain/eligibility/text.ts'
import { checkTimes } from '../../../domain/eligibility/times.ts'
import { type Content, emptyContent, type Occurrence } from '../../../domain/submission.ts'
import { instantAt } from '../../../domain/time.ts'
import { codes, contentWith, noTime } from './input.ts'

const nowhere = emptyContent('').place
const link = { link: 'https://example.se/moete', how: null }
const unlinked = { link: null, how: null }

describe('place', () => {
  test.each<[string, Partial<Content>, string, string[]]>([
    ['on site at a venue', {}, 'met', ['place.venue']],
    [
      'on site, only a municipality',
      { place: { ...nowhere, municipality: 'Skövde' } },
      'not-met',
      ['place.venue-missing'],
    ],
    [
      'on site, only a venue',
      { place: { ...nowhere, venue: 'Stadshuset' } },
      'not-met',
      ['place.venue', 'place.municipality-missing'],
    ],
    [
      'on site, nowhere',
      { place: nowhere },
      'not-met',
      ['place.venue-missing', 'place.municipality-missing'],
    ],
    [
      'on site, a blank venue',
      { place: { ...nowhere, venue: ' ', municipalityCode: '1496' } },
      'not-met',
      ['place.venue-missing'],
    ],
    [
      'digital with a link and no county',
      { format: 'digital', place: nowhere, digital: link },
      'met',
      ['place.access'],
    ],
    [
      'digital, sent later',
      { format: 'digital', digital: { link: null, how: 'Länk kommer per e-post' } },
      'met',
      ['place.access'],
    ],
    [
      'digital, by registration',
      { format: 'digital', registration: { needed: true, how: null, link: 'https://example.se/anmal' } },
      'met',
      ['place.access'],
    ],
    ['digital, no way in', { format: 'digital', digital: unlinked }, 'not-met', ['place.access-missing']],
    ['hybrid with both', { format: 'hybrid', digital: link }, 'met', ['place.venue', 'place.access']],
    ['hybrid without a link', { format: 'hybrid' }, 'not-met', ['place.venue', 'place.access-missing']],
    [
      'hybrid without a place',
      { format: 'hybrid', digital: link, place: nowhere },
      'not-met',
      ['place.venue-missing', 'place.municipality-missing', 'place.access'],
    ],
    ['unknown format', { format: 'unknown' }, 'unclear', ['place.format-unknown']],
  ])('%s', (_, given, outcome, expected) => {
    const found = checkPlace({ content: contentWith(given) })
    expect(found.outcome).toBe(outcome)
    expect(codes(found)).toEqual(expected)
  })
})

describe('contact', () => {
  const nobody = contentWith({ parties: [{ text: 'RISE', role: 'participant' }] })
  test.each([
    [contentWith(), true, 'platform', 'met', ['contact.given']],
    [contentWith(), false, 'platform', 'not-met', ['contact.way-missing']],
    [contentWith(), false, 'imported', 'unclear', ['contact.not-in-source']],
    [contentWith(), true, 'imported', 'met', ['contact.given']],
    [nobody, true, 'platform', 'not-met', ['contact.organiser-missing']],
    [nobody, false, 'platform', 'not-met', ['contact.organiser-missing', 'contact.way-missing']],
    [nobody, false, 'imported', 'not-met', ['contact.organiser-missing', 'contact.not-in-source']],
  ] as const)('case %#', (content, hasContact, origin, outcome, expected) => {
    const found = checkContact({ content, hasContact, origin })
    expect(found.outcome).toBe(outcome)
    expect(codes(found)).toEqual(expected)
  })
})

describe('text', () => {
  test.each<[string, Partial<Content>, string, string[]]>([
    ['all there', {}, 'met', ['text.complete']],
    ['no title', { title: ' ' }, 'not-met', ['text.title-missing']],
    ['a title of 4', { title: 'Test' }, 'not-met', ['text.title-short']],
    ['a title of 5', { title: 'Lunch' }, 'met', ['text.complete']],
    ['a title of 150', { title: 'å'.repeat(150) }, 'met', ['text.complete']],
    ['a title of 151', { title: 'å'.repeat(151) }, 'not-met', ['text.title-long']],
    ['a title in capitals', { title: 'KOM OCH LYSSNA ÄN' }, 'not-met', ['text.title-capitals']],
    ['a title of abbreviations', { title: 'SKR + DIGG' }, 'met', ['text.complete']],
    ['neither lead nor description', { lead: '' }, 'not-met', ['text.body-missing']],
    ['only a description', { lead: '', description: 'd'.repeat(40) }, 'met', ['text.complete']],
    [
      'too little of both',
      { lead: 'l'.repeat(20), description: 'd'.repeat(19) },
      'not-met',
      ['text.body-short'],
    ],
    ['a lead of 600', { lead: 'l'.repeat(600) }, 'met', ['text.complete']],
    ['a lead of 601', { lead: 'l'.repeat(601) }, 'not-met', ['text.lead-long']],
    ['no language', { languages: [] }, 'unclear', ['text.language-unknown']],
    [
      'no language and no title',
      { languages: [], title: '' },
      'not-met',
      ['text.title-missing', 'text.language-unknown'],
    ],
  ])('%s', (_, given, outcome, expected) => {
    const found = checkText({ content: contentWith(given) })
    expect(found.outcome).toBe(outcome)
    expect(codes(found)).toEqual(expected)
  })
})

describe('times', () => {
  const at = (day: string, from: string, to: string, endDay = day): Partial<Occurrence> => ({
    startsOn: day,
    startsAt: instantAt(day, from),
    endsAt: instantAt(endDay, to),
  })
  test.each<[string, Partial<Occurrence>, string, string[]]>([
    ['an hour', at('2024-10-01', '09:00', '10:00'), 'met', ['times.plausible']],
    ['five minutes', at('2024-10-01', '09:00', '09:05'), 'met', ['times.plausible']],
    ['four minutes', at('2024-10-01', '09:00', '09:04'), 'not-met', ['times.too-short']],
    ['fourteen hours', at('2024-10-01', '08:00', '22:00'), 'met', ['times.plausible']],
    ['fifteen hours', at('2024-10-01', '08:00', '23:00'), 'not-met', ['times.too-long']],
    ['no time passes', at('2024-10-01', '09:00', '09:00'), 'not-met', ['times.ends-before-start']],
    ['backwards', at('2024-10-01', '15:00', '09:00'), 'not-met', ['times.ends-before-start']],
    [
      'days backwards',
      { startsOn: '2024-10-02', endsOn: '2024-10-01' },
      'not-met',
      ['times.ends-before-start', 'times.start-missing', 'times.end-missing'],
    ],
    ['into the night', at('2024-10-01', '20:00', '02:00', '2024-10-02'), 'met', ['times.plausible']],
    [
      'until midnight, said as the same day',
      { ...at('2024-10-01', '20:00', '00:00', '2024-10-02'), endsOn: '2024-10-01' },
      'met',
      ['times.plausible'],
    ],
    [
      'until midnight, said as the next day',
      { ...at('2024-10-01', '20:00', '00:00', '2024-10-02'), endsOn: '2024-10-02' },
      'met',
      ['times.plausible'],
    ],
    [
      'several days',
      { ...at('2024-09-30', '09:00', '16:00', '2024-10-04'), endsOn: '2024-10-04' },
      'met',
      ['times.plausible'],
    ],
    ['several days, unsaid', at('2024-09-30', '09:00', '16:00', '2024-10-04'), 'not-met', ['times.too-long']],
    [
      'start on another day',
      { ...at('2024-10-01', '09:00', '10:00'), startsOn: '2024-10-02' },
      'not-met',
      ['times.start-on-other-day'],
    ],
    [
      'end on another day',
      { ...at('2024-10-01', '09:00', '10:00'), endsOn: '2024-10-03' },
      'not-met',
      ['times.end-on-other-day'],
    ],
    ['only a day', { startsOn: '2024-10-01' }, 'unclear', ['times.start-missing', 'times.end-missing']],
    [
      'no end',
      { startsOn: '2021-10-05', startsAt: '2021-10-05T11:00:00Z' },
      'unclear',
      ['times.end-missing'],
    ],
    ['only an end', { endsAt: '2021-10-07T13:00:00Z' }, 'unclear', ['times.start-missing']],
    ['nothing', {}, 'unclear', ['times.day-missing']],
    ['through the hour that autumn repeats', at('2024-10-27', '02:30', '03:00'), 'met', ['times.plausible']],
    ['through the hour that spring skips', at('2024-03-31', '01:55', '03:00'), 'met', ['times.plausible']],
  ])('%s', (_, occurrence, outcome, expected) => {
    const found = checkTimes({ content: contentWith({ occurrences: [{ ...noTime, ...occurrence }] }) })
    expect(found.outcome).toBe(outcome)
    expect(codes(found)).toEqual(expected)
  })

  test('no occurrence is unclear', () => {
    expect(codes(checkTimes({ content: contentWith({ occurrences: [] }) }))).toEqual(['times.none'])
  })

  test('clock hours that are not real hours: 02:30 to 03:00 lasts 90 minutes when autumn repeats one', () => {
    const night = at('2024-10-26', '13:30', '03:00', '2024-10-27')
    expect(checkTimes({ content: contentWith({ occurrences: [{ ...noTime, ...night }] }) }).evidence).toEqual(
      [{ code: 'times.too-long', values: { day: '2024-10-26', hours: 15 } }],
    )
  })
})
