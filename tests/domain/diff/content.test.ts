/** Field-by-field differences: every field is compared, and each says its change in its own way. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CONTENT_FIELDS, diffContent } from '../../../domain/diff/content.ts'
import { type Content, emptyContent } from '../../../domain/submission.ts'

const base: Content = {
  ...emptyContent('Öppna data'),
  lead: 'Ingress.',
  occurrences: [occurrence('2024-10-02')],
  parties: [{ text: 'Skövde kommun', role: 'organiser' }],
  themes: ['Välfärd'],
  extras: { Lunch: 'ja' },
}

function occurrence(day: string, hour = '07') {
  return { startsOn: day, endsOn: day, startsAt: `${day}T${hour}:00:00Z`, endsAt: `${day}T10:00:00Z` }
}

const changed = (changes: Partial<Content>) => diffContent(base, { ...base, ...changes }).changes

describe('the difference of two contents', () => {
  test('is nothing between equals, and counts every field', () => {
    expect(diffContent(base, structuredClone(base))).toEqual({
      changes: [],
      unchanged: CONTENT_FIELDS.length,
    })
  })

  const everyField: [string, Partial<Content>][] = [
    ['title', { title: 'Öppna API:er' }],
    ['lead', { lead: 'En annan.' }],
    ['description', { description: 'Ny.' }],
    ['occurrences', { occurrences: [] }],
    ['format', { format: 'hybrid' }],
    ['type', { type: 'workshop' }],
    ['venue', { place: { ...base.place, venue: 'Balthazar' } }],
    ['address', { place: { ...base.place, address: 'Storgatan 1' } }],
    ['municipality', { place: { ...base.place, municipality: 'Skövde' } }],
    ['county', { place: { ...base.place, county: 'Västra Götaland' } }],
    ['digital-link', { digital: { link: 'https://a.test', how: null } }],
    ['digital-how', { digital: { link: null, how: 'Mejlas.' } }],
    ['registration-needed', { registration: { needed: false, how: null, link: null } }],
    ['registration-how', { registration: { needed: null, how: 'Mejla.', link: null } }],
    ['registration-link', { registration: { needed: null, how: null, link: 'https://a.test' } }],
    ['parties', { parties: [] }],
    ['audience', { audience: { kind: 'open', whom: null } }],
    ['audience-whom', { audience: { kind: 'unknown', whom: 'Chefer' } }],
    ['themes', { themes: ['Klimat'] }],
    ['languages', { languages: ['en'] }],
    ['links', { links: ['https://a.test'] }],
    ['recordings', { recordings: ['https://a.test'] }],
    ['extra', { extras: { Lunch: 'nej' } }],
  ]
  test.each(everyField)('tells %s alone', (field, changes) => {
    expect(changed(changes).map((one) => one.field)).toEqual([field])
  })
  test('tells all fields that there are', () => {
    expect(everyField.map(([field]) => field)).toEqual([...CONTENT_FIELDS])
  })

  test('tells a code that moved under the same name, and nothing where only the order of a list is new', () => {
    const before = { ...base, place: { ...base.place, municipality: 'Håbo', municipalityCode: '0305' } }
    const after = { ...before, place: { ...before.place, municipalityCode: '0306' } }
    expect(diffContent(before, after).changes).toMatchObject([
      { field: 'municipality', change: { kind: 'text' } },
    ])
    const listed = { ...base, themes: ['Klimat', 'Välfärd'] }
    expect(diffContent(listed, { ...listed, themes: ['Välfärd', 'Klimat'] }).changes).toEqual([])
  })

  test('tells a day moved, an hour moved on its day, and what came and went', () => {
    const [first, second, third] = [
      occurrence('2024-10-01'),
      occurrence('2024-10-02'),
      occurrence('2024-10-03'),
    ]
    const later = occurrence('2024-10-02', '08')
    expect(
      diffContent({ ...base, occurrences: [second] }, { ...base, occurrences: [third] }).changes,
    ).toEqual([
      {
        field: 'occurrences',
        extra: null,
        change: { kind: 'occurrences', steps: [{ kind: 'moved', before: second, after: third }] },
      },
    ])
    const steps = (before: Content['occurrences'], after: Content['occurrences']) => {
      const [one] = diffContent({ ...base, occurrences: before }, { ...base, occurrences: after }).changes
      return one?.change.kind === 'occurrences' ? one.change.steps : []
    }
    expect(steps([first, second], [later, third])).toEqual([
      { kind: 'moved', before: second, after: later },
      { kind: 'moved', before: first, after: third },
    ])
    expect(steps([first, second], [second])).toEqual([{ kind: 'removed', occurrence: first }])
    expect(steps([second], [second, second])).toEqual([{ kind: 'added', occurrence: second }])
  })

  test('tells a party renamed, with another role, new and gone', () => {
    const steps = (after: Content['parties']) => {
      const [one] = changed({ parties: after })
      return one?.change.kind === 'list' ? one.change.steps : []
    }
    expect(steps([{ text: 'Skövde kommun', role: 'co-organiser' }])).toEqual([
      { kind: 'other-role', text: 'Skövde kommun', before: 'organiser', role: 'co-organiser' },
    ])
    expect(steps([{ text: 'Skövde näringsliv', role: 'organiser' }])).toMatchObject([
      { kind: 'rewritten', role: 'organiser' },
    ])
    expect(steps([{ text: 'AI Sweden', role: 'organiser' }])).toEqual([
      { kind: 'removed', text: 'Skövde kommun', role: 'organiser' },
      { kind: 'added', text: 'AI Sweden', role: 'organiser' },
    ])
  })

  test('leaves all fields that are the same out, and tells any two contents by what differs', () => {
    const line = fc.constantFrom('', 'Öppna data', 'Öppna data i Skövde', 'Välfärd  nu', 'ÅÄÖ')
    const contents = fc
      .record({
        title: line,
        lead: line,
        description: line,
        type: fc.option(line),
        format: fc.constantFrom('on-site' as const, 'digital' as const, 'hybrid' as const),
        themes: fc.array(line, { maxLength: 4 }),
        extras: fc.dictionary(fc.constantFrom('Lunch', 'Platser'), line),
      })
      .map((changes): Content => ({ ...base, ...changes }))
    fc.assert(
      fc.property(contents, contents, (before, after) => {
        const { changes, unchanged } = diffContent(before, after)
        const own = new Set([...Object.keys(before.extras), ...Object.keys(after.extras)]).size
        expect(changes.length + unchanged).toBe(CONTENT_FIELDS.length - 1 + own)
        for (const { field, extra, change } of changes) {
          if (change.kind !== 'text') continue
          const told = change.pieces.flatMap(({ kind, text }) => (kind === 'removed' ? [] : [text])).join('')
          const values: Record<string, unknown> = field === 'extra' ? after.extras : { ...after }
          expect(told).toBe(values[extra ?? field] ?? '')
        }
        expect(diffContent(after, after).changes).toEqual([])
      }),
    )
  })

  test('tells a source’s own fields by their names, whatever their shape', () => {
    expect(changed({ extras: { Lunch: 'ja', Platser: { antal: 40 } } })).toEqual([
      {
        field: 'extra',
        extra: 'Platser',
        change: { kind: 'text', pieces: [{ kind: 'added', text: '{"antal":40}' }] },
      },
    ])
  })
})
