/** Consent at the door: what nobody has approved stays at home, and what was withdrawn leaves in no text. */
import { describe, expect, test } from 'vitest'
import type { SheetBlock } from '../../../domain/case/sheet.ts'
import { composed, faultsOf, onlyParts as only, textBlock as text } from './composing.ts'
import { FIGURE, interviewOf, knownOf, PICTURE, PROVENANCE, QUOTE, sheetOf } from './known.ts'

describe('consent', () => {
  const states = ['drafted', 'sent', 'withdrawn'] as const

  test.each(states)('%s keeps quote and picture at home, and says so', (state) => {
    const consents = knownOf().consents.map((one) => ({ ...one, state }))
    const { parts, withheld } = composed({}, { consents })
    expect(only(parts, 'quote')).toEqual([])
    expect(only(parts, 'picture')).toEqual([])
    expect(withheld).toEqual([
      { blockId: 'b4', why: 'quote-not-approved' },
      { blockId: 'b5', why: 'picture-not-approved' },
    ])
  })

  test('is for the words as they were approved, and for that case', () => {
    const quote = {
      kind: 'quote',
      id: 'q',
      caseId: 'i1',
      text: `${QUOTE} Eller?`,
      attributedTo: null,
    } as const
    expect(composed({ blocks: [quote] }).withheld).toEqual([{ blockId: 'q', why: 'quote-not-approved' }])
    const borrowed = { ...quote, text: QUOTE, caseId: 'p1' }
    expect(composed({ blocks: [borrowed] }).withheld).toEqual([{ blockId: 'q', why: 'quote-not-approved' }])
  })

  test('nobody has been asked is no consent', () => {
    expect(composed({}, { consents: [] }).withheld).toHaveLength(2)
  })

  const withdrawn = [{ caseId: 'i1', subject: 'quote', key: QUOTE, state: 'withdrawn' }] as const

  test('withdrawn takes the quote out of every other text as well, and only the paragraph that has it', () => {
    const blocks: SheetBlock[] = [
      text(
        `Före.\nHon sa: »${QUOTE.toUpperCase().replace('LÄCKA ', 'LÄC\u00adKA\u00a0').replace(',', ' –')}«\nEfter.`,
      ),
      { kind: 'heading', id: 'h', text: QUOTE },
      { kind: 'figure', id: 'f', caption: QUOTE, measure: 'activities', by: [], where: '', frozen: null },
    ]
    const { parts, lead, withheld } = composed({ lead: QUOTE, blocks }, { consents: withdrawn })
    expect(JSON.stringify([parts, lead]).toLowerCase()).not.toContain('elva år')
    expect(only(parts, 'paragraph').map((one) => one.text)).toEqual(['Före.', 'Efter.'])
    expect(withheld).toEqual(
      [null, 't', 'h', 'f'].map((blockId) => ({ blockId, why: 'holds-withdrawn-quote' })),
    )
  })

  test('withdrawn is seen when the quote is spread over paragraphs, or approved for another case', () => {
    const spread = text(QUOTE.replace(', och', ',\noch'))
    expect(composed({ blocks: [spread] }, { consents: withdrawn }).withheld).toHaveLength(1)
    const both = [...withdrawn, { caseId: 'p1', subject: 'quote', key: QUOTE, state: 'approved' }] as const
    const quote: SheetBlock = { kind: 'quote', id: 'q', caseId: 'p1', text: QUOTE, attributedTo: null }
    expect(only(composed({ blocks: [quote] }, { consents: both }).parts, 'quote')).toEqual([])
  })

  test('withdrawn from one case keeps a picture, or a few words, from leaving by another', () => {
    const of = (caseId: string, state: 'approved' | 'withdrawn') =>
      [
        { caseId, subject: 'quote', key: 'Ja.', state },
        { caseId, subject: 'picture', key: PICTURE, state },
      ] as const
    const picture = sheetOf().blocks.filter(({ kind }) => kind === 'picture')
    const quote: SheetBlock = { kind: 'quote', id: 'q', caseId: 'i1', text: 'Ja.', attributedTo: null }
    const blocks = [quote, ...picture]
    expect(composed({ blocks }, { consents: of('i1', 'approved') }).withheld).toEqual([])
    const both = [...of('i1', 'approved'), ...of('p1', 'withdrawn')]
    expect(composed({ blocks }, { consents: both }).withheld).toEqual([
      { blockId: 'q', why: 'quote-not-approved' },
      { blockId: 'b5', why: 'picture-not-approved' },
    ])
  })

  test('withdrawn stops a title that repeats the quote', () => {
    expect(faultsOf({ title: QUOTE }, { consents: withdrawn })).toEqual([
      { blockId: null, why: 'withdrawn-in-title' },
    ])
  })

  const cases = (facts: Parameters<typeof interviewOf>[0]) => [
    { id: 'i1', facts: interviewOf(facts), provenance: { ...PROVENANCE, form: 'interview-text' as const } },
  ]
  const said = (value: unknown) => JSON.stringify(value).toLowerCase()

  test('withdrawn is masked in a box of facts and among the sources, where the rest stays', () => {
    const known = { consents: withdrawn, cases: cases({ title: `”${QUOTE}”`, role: 'driftledare' }) }
    const { parts, withheld } = composed(
      { caseIds: ['i1'], blocks: [{ kind: 'facts', id: 'b', caseId: 'i1' }] },
      known,
    )
    expect(said(parts)).not.toContain('elva år')
    expect(only(parts, 'facts')[0]?.rows.map(({ value }) => value)).toContain('driftledare')
    expect(only(parts, 'sources')[0]?.items).toHaveLength(1)
    expect(withheld).toEqual([{ blockId: 'b', why: 'holds-withdrawn-quote' }])
  })

  test('withdrawn is seen in who said another quote, and in what a frozen figure calls its rows', () => {
    const other = 'Nu lyssnar vi på alla ledningar i hela staden.'
    const consents = [
      ...withdrawn,
      { caseId: 'i1', subject: 'quote', key: other, state: 'approved' },
    ] as const
    const blocks: SheetBlock[] = [
      { kind: 'quote', id: 'q', caseId: 'i1', text: other, attributedTo: `Vera, som sa: ${QUOTE}` },
      { kind: 'figure', id: 'f', caption: '', measure: 'activities', by: [], where: '', frozen: null },
    ]
    const figureOf = () => ({
      ...FIGURE,
      answer: { ...FIGURE.answer, rows: [{ label: QUOTE, value: 1 }] },
    })
    const { parts, withheld } = composed({ blocks }, { consents, figureOf })
    expect(said(parts)).not.toContain('elva år')
    expect(withheld.map(({ blockId }) => blockId)).toEqual(['q', 'f'])
  })

  test('withdrawn is seen when it was mended, cut, or is said by two parts together', () => {
    const blocks: SheetBlock[] = [
      { kind: 'text', id: 'before', text: 'En rad som får stå.' },
      {
        kind: 'text',
        id: 'mended',
        text: 'Vi hörde en läcka som ingen sett på elva år, och då blev det tyst i rummet!',
      },
      { kind: 'heading', id: 'first', text: 'Vi hörde en läcka som ingen' },
      { kind: 'text', id: 'second', text: 'hade sett på elva år, och då blev det tyst' },
    ]
    const { parts, withheld } = composed({ blocks }, { consents: withdrawn })
    expect(only(parts, 'paragraph').map((one) => one.text)).toEqual(['En rad som får stå.'])
    expect(withheld.map(({ blockId }) => blockId)).toEqual(['mended', 'first', 'second'])
  })

  test('withdrawn takes a whole sentence of the quote out of the answers too', () => {
    const key = `${QUOTE} Det säger jag rakt ut.`
    const answer = text(`Vi ville lära.\nVi ville lära. ${QUOTE}`)
    const { parts } = composed({ blocks: [answer] }, { consents: [{ ...withdrawn[0], key }] })
    expect(only(parts, 'paragraph').map((one) => one.text)).toEqual(['Vi ville lära.'])
  })

  test('not yet given keeps the quote out of other texts, but for what the interview’s own text says', () => {
    const repeated = text(`Före.\nHon sa: ${QUOTE}`)
    const apart = composed({ blocks: [repeated] }, { consents: [] })
    expect(only(apart.parts, 'paragraph').map((one) => one.text)).toEqual(['Före.'])
    expect(apart.withheld).toEqual([{ blockId: 't', why: 'holds-unapproved-quote' }])
    const own = cases({ questions: [{ question: 'Hur var det?', answer: QUOTE }] })
    expect(composed({ blocks: [repeated] }, { consents: [], cases: own }).withheld).toEqual([])
    expect(faultsOf({ title: QUOTE }, { consents: [] })).toEqual([
      { blockId: null, why: 'unapproved-in-title' },
    ])
  })
})
