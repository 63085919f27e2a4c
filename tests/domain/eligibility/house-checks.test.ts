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
      { place: { ...nowhere, municipality: 'Skövde', municipalityCode: '1496' } },
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
      { format: 'digital', place: nowhere, digital: { link: null, how: 'Länk kommer per e-post' } },
      'met',
      ['place.access'],
    ],
    [
      'digital, by registration',
      {
        format: 'digital',
        place: nowhere,
        registration: { needed: true, how: null, link: 'https://example.se/anmal' },
      },
      'met',
      ['place.access-by-registration'],
    ],
    [
      'digital, no way in',
      { format: 'digital', place: nowhere, digital: unlinked },
      'not-met',
      ['place.access-missing'],
    ],
    [
      'digital, with a venue',
      { format: 'digital', digital: link },
      'unclear',
      ['place.access', 'place.venue-though-digital'],
    ],
    [
      'digital, something else for a link',
      { format: 'digital', place: nowhere, digital: { link: 'skickas ut', how: null } },
      'unclear',
      ['place.access', 'place.access-not-address'],
    ],
    ['on site, with a link', { digital: link }, 'unclear', ['place.venue', 'place.link-though-on-site']],
    [
      'on site, a municipality that nobody knows',
      { place: { ...nowhere, venue: 'Stadshuset', municipality: 'Skövd' } },
      'unclear',
      ['place.venue', 'place.municipality-unrecognised'],
    ],
    [
      'on site, a municipality of another county',
      { place: { ...nowhere, venue: 'Stadshuset', municipalityCode: '1496', countyCode: '12' } },
      'unclear',
      ['place.venue', 'place.county-disagrees'],
    ],
    [
      'on site, a municipality of the county',
      { place: { ...nowhere, venue: 'Stadshuset', municipalityCode: '1496', countyCode: '14' } },
      'met',
      ['place.venue'],
    ],
    ['hybrid with both', { format: 'hybrid', digital: link }, 'met', ['place.venue', 'place.access']],
    ['hybrid without a link', { format: 'hybrid' }, 'not-met', ['place.venue', 'place.access-missing']],
    [
      'hybrid without a place',
      { format: 'hybrid', digital: link, place: nowhere },
      'not-met',
      ['place.access', 'place.venue-missing', 'place.municipality-missing'],
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
    ['a title of abbreviations and a short word', { title: 'DIGG OCH SKR' }, 'met', ['text.complete']],
    ['a title of four short words', { title: 'RISE, IVO, SGU & MSB' }, 'met', ['text.complete']],
    ['a title of five short words', { title: 'KOM HIT OCH SE PÅ' }, 'not-met', ['text.title-capitals']],
    [
      'a title of four words, two of them names',
      { title: 'ÖPPET LABB I GÄVLE' },
      'not-met',
      ['text.title-capitals'],
    ],
    ['a title with a longer word', { title: 'NU KOMMER SKR' }, 'not-met', ['text.title-capitals']],
    ['a lead of abbreviations', { lead: 'VGR, SKR, DIGG, RISE' }, 'met', ['text.complete']],
    ['neither lead nor description', { lead: '', description: '' }, 'not-met', ['text.body-missing']],
    ['only a description', { lead: '', description: 'd'.repeat(40) }, 'unclear', ['text.lead-missing']],
    ['only a lead', { lead: 'd'.repeat(40), description: '' }, 'unclear', ['text.description-missing']],
    ['a description of 6001', { description: 'd'.repeat(6001) }, 'not-met', ['text.description-long']],
    [
      'a lead that shouts',
      { lead: 'KOM OCH LYSSNA PÅ HUR VI GJORDE i kommunen' },
      'not-met',
      ['text.capitals'],
    ],
    ['a title that calls', { title: 'Kom och lyssna!!!' }, 'unclear', ['text.punctuation']],
    ['a title with one call', { title: 'Kom och lyssna!' }, 'met', ['text.complete']],
    [
      'Swedish text, said to be English',
      {
        languages: ['en'],
        description:
          'Vi visar hur det går till och vad som hände när kommunen valde att samarbeta med regionen om det som är svårt.',
      },
      'unclear',
      ['text.language-differs'],
    ],
    [
      'English text, said to be Swedish',
      {
        lead: 'How we share what we have learned.',
        description: 'We show how the city and the region work with that, and what this will mean for you.',
      },
      'unclear',
      ['text.language-differs'],
    ],
    [
      'English text, said to be both',
      {
        languages: ['sv', 'en'],
        description: 'We show how the city and the region work with that, and what this will mean for you.',
      },
      'met',
      ['text.complete'],
    ],
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
    ['in the hour that autumn repeats', at('2024-10-27', '02:30', '03:00'), 'unclear', ['times.at-night']],
    ['by the hour that spring skips', at('2024-03-31', '01:55', '03:00'), 'unclear', ['times.at-night']],
    [
      'through the hour that autumn repeats',
      { startsOn: '2024-10-27', startsAt: '2024-10-27T00:30:00Z', endsAt: '2024-10-27T01:30:00Z' },
      'unclear',
      ['times.at-night'],
    ],
    [
      'in the hour that spring skips, so after its end',
      at('2024-03-31', '02:30', '03:00'),
      'not-met',
      ['times.ends-before-start', 'times.at-night'],
    ],
    [
      'fourteen clock hours of the day with 25',
      at('2024-10-27', '01:30', '15:30'),
      'not-met',
      ['times.too-long', 'times.at-night'],
    ],
    [
      'fifteen clock hours of the day with 23',
      at('2024-03-31', '01:30', '16:30'),
      'unclear',
      ['times.at-night'],
    ],
    [
      'the whole day with 23 hours',
      at('2024-03-31', '00:00', '00:00', '2024-04-01'),
      'unclear',
      ['times.from-midnight'],
    ],
    [
      'the whole day with 25 hours',
      at('2024-10-27', '00:00', '00:00', '2024-10-28'),
      'unclear',
      ['times.from-midnight'],
    ],
    [
      'several days over the change to winter time',
      { ...at('2024-10-26', '09:00', '16:00', '2024-10-28'), endsOn: '2024-10-28' },
      'met',
      ['times.plausible'],
    ],
    ['early in the morning', at('2024-10-01', '05:30', '07:00'), 'met', ['times.plausible']],
    ['late in the night', at('2024-10-01', '23:00', '23:30'), 'unclear', ['times.at-night']],
    ['from midnight', at('2024-10-01', '00:00', '01:00'), 'unclear', ['times.from-midnight']],
    [
      'from midnight to midnight',
      at('2024-10-01', '00:00', '00:00', '2024-10-02'),
      'unclear',
      ['times.from-midnight'],
    ],
  ])('%s', (_, occurrence, outcome, expected) => {
    const found = checkTimes({ content: contentWith({ occurrences: [{ ...noTime, ...occurrence }] }) })
    expect(found.outcome).toBe(outcome)
    expect(codes(found)).toEqual(expected)
  })

  test('two occurrences at the same time are doubtful, two after each other are not', () => {
    const both = (...occurrences: Partial<Occurrence>[]) =>
      checkTimes({
        content: contentWith({ occurrences: occurrences.map((one) => ({ ...noTime, ...one })) }),
      })
    const morning = at('2024-10-01', '09:00', '10:00')
    expect(both(morning, at('2024-10-01', '09:30', '10:30'))).toEqual({
      outcome: 'unclear',
      evidence: [{ code: 'times.overlapping', values: { day: '2024-10-01' } }],
    })
    expect(both(morning, at('2024-10-01', '10:00', '11:00')).outcome).toBe('met')
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
