/** Fields as lines: each field of a content has a name and its value, in the words of the screen's language. */
import { expect, test } from 'vitest'
import { CONTENT_FIELDS } from '../../../domain/diff/content.ts'
import { type Content, emptyContent } from '../../../domain/submission.ts'
import { fieldLines, fieldName, occurrenceLine } from '../../../renderer/queue/field-lines.ts'
import { words } from '../../../text/catalog.ts'

const content: Content = {
  title: 'Öppna data',
  lead: 'Ingress.',
  description: 'Beskrivning.',
  occurrences: [
    {
      startsOn: '2024-10-02',
      endsOn: '2024-10-02',
      startsAt: '2024-10-02T08:00:00Z',
      endsAt: '2024-10-02T09:30:00Z',
    },
  ],
  format: 'hybrid',
  type: 'workshop',
  place: {
    venue: 'Balthazar',
    address: 'Storgatan 1',
    municipality: 'Skövde',
    municipalityCode: '1496',
    county: 'Västra Götalands län',
    countyCode: '14',
  },
  digital: { link: 'https://a.test', how: 'Mejlas.' },
  registration: { needed: true, how: 'Mejla.', link: 'https://b.test' },
  parties: [{ text: 'Skövde kommun', role: 'organiser' }],
  audience: { kind: 'targeted', whom: 'Chefer' },
  themes: ['Välfärd'],
  languages: ['sv'],
  links: ['https://c.test'],
  recordings: ['https://d.test'],
  extras: { Lunch: { antal: 40 } },
}
const extraOf = (field: string) => (field === 'extra' ? 'Lunch' : null)

test('every field has a name and its value in both languages, and nothing where nothing is given', () => {
  for (const language of ['sv', 'en'] as const)
    for (const field of CONTENT_FIELDS) {
      const named = { field, extra: extraOf(field) }
      expect(fieldName(named, words(language)), field).not.toBe('')
      const lines = fieldLines(content, named, words(language), language)
      expect(lines, field).toHaveLength(1)
      const isChoice = ['format', 'registration-needed', 'audience'].includes(field)
      if (!isChoice) expect(fieldLines(emptyContent(''), named, words(language), language), field).toEqual([])
    }
})

test('values are told in words, times by Swedish clocks, a source’s own field by its own name', () => {
  const lines = (field: (typeof CONTENT_FIELDS)[number]) =>
    fieldLines(content, { field, extra: extraOf(field) }, words('sv'), 'sv')
  expect(lines('occurrences')).toEqual(['ons 2 okt 10:00–11:30'])
  expect(lines('parties')).toEqual(['Skövde kommun (arrangör)'])
  expect(lines('languages')).toEqual(['svenska'])
  expect(lines('extra')).toEqual(['{"antal":40}'])
  expect(fieldName({ field: 'extra', extra: 'Lunch' }, words('sv'))).toBe('Lunch')
})

test('a time without a day is said to be missing; an end on another day is told', () => {
  const say = (one: Partial<Content['occurrences'][number]>) =>
    occurrenceLine({ startsOn: null, endsOn: null, startsAt: null, endsAt: null, ...one }, words('sv'), 'sv')
  expect(say({})).toBe('Anges inte')
  expect(
    say({
      startsOn: '2024-10-01',
      endsOn: '2024-10-02',
      startsAt: '2024-10-01T20:00:00Z',
      endsAt: '2024-10-02T00:30:00Z',
    }),
  ).toBe('1 okt–2 okt 22:00, slut 2 okt 2024 02:30')
})
