/** Steps between two lists: done to the earlier list they give the later one, and long lists do not run away. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ListStep, listSteps, partySteps } from '../../../domain/diff/lists.ts'
import { PARTY_ROLES, type PartyText } from '../../../domain/submission.ts'

const names = fc.constantFrom(
  'Skövde kommun',
  'Skövde näringsliv',
  'Region Skåne',
  'AI Sweden',
  'Å',
  '',
  'a a',
)
const parties = fc.array(fc.record({ text: names, role: fc.constantFrom(...PARTY_ROLES) }), { maxLength: 6 })

/** As a list without order, since a list's order says nothing. */
const sorted = (items: readonly { text: string; role: string | null }[]) =>
  items.map(({ text, role }) => JSON.stringify([text, role])).sort()

/** Does the steps; throws where one takes away what is not there. */
function applied(before: readonly { text: string; role: string | null }[], steps: readonly ListStep[]) {
  const items = [...before]
  const take = (text: string, role: string | null) => {
    const place = items.findIndex((one) => one.text === text && one.role === role)
    if (place < 0) throw new Error(`${text} (${role}) is not there`)
    items.splice(place, 1)
  }
  const side = (step: Extract<ListStep, { kind: 'rewritten' }>, without: 'added' | 'removed') =>
    step.pieces.flatMap(({ kind, text }) => (kind === without ? [] : [text])).join('')
  for (const step of steps) {
    if (step.kind === 'removed') take(step.text, step.role)
    else if (step.kind === 'other-role') take(step.text, step.before)
    else if (step.kind === 'rewritten') take(side(step, 'added'), step.role)
    if (step.kind === 'rewritten') items.push({ text: side(step, 'removed'), role: step.role })
    else if (step.kind !== 'removed') items.push({ text: step.text, role: step.role })
  }
  return items
}

describe('the steps between two lists', () => {
  test('done to the earlier list give the later one, and are none between lists of the same', () => {
    fc.assert(
      fc.property(parties, parties, (before, after) => {
        const steps = partySteps(before, after)
        expect(sorted(applied(before, steps))).toEqual(sorted(after))
        expect(steps.length === 0).toBe(JSON.stringify(sorted(before)) === JSON.stringify(sorted(after)))
      }),
    )
    fc.assert(
      fc.property(fc.array(names), fc.array(names), (before, after) => {
        const items = (texts: readonly string[]) => texts.map((text) => ({ text, role: null }))
        expect(sorted(applied(items(before), listSteps(before, after)))).toEqual(sorted(items(after)))
      }),
    )
  })

  const party = (text: string, role: PartyText['role']): PartyText => ({ text, role })

  test('a party that stands twice keeps the role that stays, and changes the other', () => {
    const kommun = 'Skövde kommun'
    expect(
      partySteps(
        [party(kommun, 'organiser'), party(kommun, 'participant')],
        [party(kommun, 'participant'), party(kommun, 'co-organiser')],
      ),
    ).toEqual([{ kind: 'other-role', text: kommun, before: 'organiser', role: 'co-organiser' }])
    expect(
      partySteps([party(kommun, 'organiser'), party(kommun, 'participant')], [party(kommun, 'participant')]),
    ).toEqual([{ kind: 'removed', text: kommun, role: 'organiser' }])
    expect(
      partySteps([party(kommun, 'organiser')], [party(kommun, 'co-organiser'), party(kommun, 'participant')]),
    ).toEqual([
      { kind: 'added', text: kommun, role: 'participant' },
      { kind: 'other-role', text: kommun, before: 'organiser', role: 'co-organiser' },
    ])
  })

  test('the same name in another role is that party, rather than one rewritten into a similar name', () => {
    expect(
      partySteps(
        [party('Skövde kommun', 'organiser')],
        [party('Skövde näringsliv', 'organiser'), party('Skövde kommun', 'participant')],
      ),
    ).toEqual([
      { kind: 'added', text: 'Skövde näringsliv', role: 'organiser' },
      { kind: 'other-role', text: 'Skövde kommun', before: 'organiser', role: 'participant' },
    ])
  })

  test('very long lists and very long items are told as gone and new, without comparing all with all', () => {
    const list = (sign: string) => Array.from({ length: 3_000 }, (_, place) => `Länk ${sign}${place}`)
    const steps = listSteps(list('å'), list('ö'))
    expect(steps.filter(({ kind }) => kind === 'added').length).toBeGreaterThan(1_000)
    expect(sorted(applied(toItems(list('å')), steps))).toEqual(sorted(toItems(list('ö'))))
    const long = (sign: string) => [`Temat ${`${sign} `.repeat(20_000)}`]
    expect(listSteps(long('å'), long('ö')).map(({ kind }) => kind)).toEqual(['removed', 'added'])
  })
})

function toItems(texts: readonly string[]) {
  return texts.map((text) => ({ text, role: null }))
}
