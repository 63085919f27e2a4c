/** A sheet made ready to leave: what it must say, what stays at home, and what stops it. */
import { describe, expect, test } from 'vitest'
import type { SheetBlock } from '../../../domain/case/sheet.ts'
import { composed, faultsOf, onlyParts as only, textBlock as text } from './composing.ts'
import { interviewOf, PICTURE, PROVENANCE, projectOf, QUOTE, sheetOf } from './known.ts'

test('parts come in the order of the blocks, the statement first and the sources last', () => {
  const { parts, withheld } = composed()
  expect(parts.map(({ kind }) => kind)).toEqual([
    'statement',
    'heading',
    'paragraph',
    'paragraph',
    'facts',
    'quote',
    'picture',
    'figures',
    'sources',
  ])
  expect(withheld).toEqual([])
})

describe('facts', () => {
  test('have a row each, and say where the source is silent', () => {
    const [facts] = only(composed().parts, 'facts')
    expect(facts?.rows.map(({ label, value, isMissing }) => [label, value, isMissing])).toEqual([
      ['Diarienummer', '2031-00417', false],
      ['Koordinator', 'Provköpings kommun (212000-9999)', false],
      ['Bidrag från Vinnova', '1\u00a0250\u00a0000 kronor', false],
      ['Löptid', 'februari 2031–30 juni 2033', false],
      ['Status', 'Avslutat', false],
      ['Utlysning', 'Anges inte i källan', true],
      ['Ansökningsomgång', 'Våren 2031', false],
      ['Engelsk titel', 'The water watch, alarms from silent pipes', false],
      ['Senast uppdaterad', '4 september 2033', false],
    ])
    expect(facts?.provenance).toBe(
      'Inklistrad text från projektsida, läst 12 november 2024. Kontroll b41e07d9.',
    )
    expect(facts?.links?.links).toEqual([
      { label: 'Slutrapport', address: 'https://example.org/rapport?a=1&b=2' },
    ])
  })

  test('of a period with one end only say which is missing; of none at all, that', () => {
    const periodOf = (start: string | null, end: string | null) => {
      const cases = [{ id: 'p1', facts: projectOf({ start, end }), provenance: PROVENANCE }]
      const blocks: SheetBlock[] = [{ kind: 'facts', id: 'f', caseId: 'p1' }]
      const [facts] = only(composed({ blocks, caseIds: [] }, { cases }).parts, 'facts')
      return facts?.rows.find(({ label }) => label === 'Löptid')?.value
    }
    expect(periodOf('2031', null)).toBe('2031–(anges inte i källan)')
    expect(periodOf(null, '2033-06')).toBe('(anges inte i källan)–juni 2033')
    expect(periodOf(null, null)).toBe('Anges inte i källan')
  })

  test('tell a file by its name and never by its folders', () => {
    const fromWhere = (from: string) => {
      const cases = [{ id: 'p1', facts: projectOf(), provenance: { ...PROVENANCE, from } }]
      const blocks: SheetBlock[] = [{ kind: 'facts', id: 'f', caseId: 'p1' }]
      return only(composed({ blocks, caseIds: [] }, { cases }).parts, 'facts')[0]?.provenance
    }
    expect(fromWhere('/home/vera/hemligt/sida.txt')).toContain('(sida.txt)')
    expect(fromWhere('C:\\Users\\Vera\\sida.txt')).not.toContain('Vera')
    expect(fromWhere('https://data.example.org/a/b')).toContain('(https://data.example.org/a/b)')
  })

  test('have links to pages only', () => {
    const facts = projectOf({ links: [{ label: 'Lura', address: 'javascript:alert(1)' }] })
    const cases = [{ id: 'p1', facts, provenance: PROVENANCE }]
    const blocks: SheetBlock[] = [{ kind: 'facts', id: 'f', caseId: 'p1' }]
    expect(only(composed({ blocks, caseIds: [] }, { cases }).parts, 'facts')[0]?.links).toBeNull()
  })
})

describe('the statement', () => {
  test('tells the day of the only project, and none where there are several', () => {
    expect(only(composed().parts, 'statement')[0]?.text).toBe(
      'Projektgruppen har själv skrivit texten. Den är inte granskad av Vinnovas redaktörer. Senast uppdaterad 4 september 2033.',
    )
    const cases = ['p1', 'p2'].map((id) => ({ id, facts: projectOf(), provenance: PROVENANCE }))
    const { parts } = composed({ caseIds: ['p1', 'p2'], blocks: [] }, { cases })
    expect(only(parts, 'statement').map((one) => one.text)).toEqual([
      'Projektgruppen har själv skrivit texten. Den är inte granskad av Vinnovas redaktörer.',
    ])
  })

  test('stays when every case has been taken from a project’s sheet, and when a case is no longer known', () => {
    const bare = { caseIds: [], blocks: [text('Kvar.')] }
    expect(only(composed({ ...bare, template: 'project' }).parts, 'statement')).toHaveLength(1)
    const gone = composed({ ...bare, template: 'theme', caseIds: ['borta'] })
    expect(only(gone.parts, 'statement')).toHaveLength(1)
  })

  test('follows a project’s text into a sheet that names no project, with the mark of a machine’s translation', () => {
    const pasted = 'Seven blocks took part.'
    const english = 'The project tried whether cheap microphones can hear leaks in old pipes.'
    const blocks = [text(`${english}\n${pasted}`)]
    const { parts } = composed({ template: 'interview', caseIds: ['i1'], blocks })
    expect(only(parts, 'statement')).toHaveLength(1)
    expect(only(parts, 'paragraph')[0]).toMatchObject({
      language: 'en',
      note: expect.stringMatching(/maskin/i),
    })
    const own = composed({ template: 'theme', caseIds: [], blocks: [text('Kvar.')] })
    expect(only(own.parts, 'statement')).toEqual([])
  })

  test('is not said of interviews alone', () => {
    const { parts } = composed({ template: 'interview', caseIds: ['i1'], blocks: [] })
    expect(only(parts, 'statement')).toEqual([])
  })
})

describe('what stops a sheet', () => {
  test('no title', () => {
    expect(faultsOf({ title: ' \n\u0007' })).toEqual([{ blockId: null, why: 'no-title' }])
  })

  test('a picture that leaves without alternative text, or is not there', () => {
    const blocks = sheetOf().blocks.map((block) =>
      block.kind === 'picture' ? { ...block, alternative: ' \u200e\u200b – ' } : block,
    )
    expect(faultsOf({ blocks })).toEqual([{ blockId: 'b5', why: 'no-alternative' }])
    expect(faultsOf({}, { hasPicture: (hash) => hash !== PICTURE })).toEqual([
      { blockId: 'b5', why: 'picture-missing' },
    ])
    expect(faultsOf({ blocks }, { consents: [] })).toEqual([])
  })

  test('facts of a case, or a figure, that there is not', () => {
    expect(faultsOf({}, { cases: [] })).toEqual([{ blockId: 'b3', why: 'case-missing' }])
    expect(faultsOf({}, { figureOf: () => null })).toEqual([{ blockId: 'b6', why: 'figure-not-counted' }])
  })
})

describe('a machine’s translation', () => {
  const translated = 'The project tried whether cheap microphones can hear leaks in old pipes.'
  const paragraphs = (blocks: SheetBlock[]) =>
    only(composed({ language: 'en', blocks }).parts, 'paragraph').map(({ note, language }) => ({
      note,
      language,
    }))

  test('is marked wherever its text stands, also a part of it', () => {
    expect(paragraphs([text(translated), text('I wrote this.')])).toEqual([
      { note: 'Machine-translated', language: 'en' },
      { note: null, language: 'en' },
    ])
    expect(paragraphs([text(translated.slice(0, -8)), text(`So: ${translated}`)])).toEqual([
      { note: 'Machine-translated', language: 'en' },
      { note: 'Machine-translated', language: 'en' },
    ])
  })

  test('is not marked twice under a heading that says it', () => {
    const heading = (said: string): SheetBlock => ({ kind: 'heading', id: 'h', text: said })
    const said = [
      heading('Purpose (machine-translated)'),
      text(translated),
      heading('More'),
      text(translated),
    ]
    expect(paragraphs(said).map(({ note }) => note)).toEqual([null, 'Machine-translated'])
  })
})

test('a Swedish source in an English sheet keeps its language', () => {
  const blocks = [text('Fyra läckor hittades innan någon hade märkt dem.')]
  expect(only(composed({ language: 'en', blocks }).parts, 'paragraph')[0]?.language).toBe('sv')
})

describe('a figure', () => {
  const figureOf = (frozen: Extract<SheetBlock, { kind: 'figure' }>['frozen']) => {
    const blocks: SheetBlock[] = [
      { kind: 'figure', id: 'f', caption: '', measure: 'activities', by: ['format'], where: '', frozen },
    ]
    return only(composed({ blocks }).parts, 'figures')[0]
  }

  test('says what it is, its day, its definition and its switches', () => {
    expect(figureOf(null)).toEqual({
      kind: 'figures',
      caption: 'Aktiviteter per form',
      columns: { part: 'Form', value: 'Aktiviteter' },
      rows: [
        { label: 'Digitalt', value: '1\u00a0200' },
        { label: 'På plats', value: '34' },
      ],
      total: { label: 'Totalt', value: '1\u00a0234' },
      notes: [
        'Räknat 1 oktober 2033 klockan 09:15.',
        'Publicerade anmälningar, en gång var.',
        'Varje aktivitet i en serie räknas.',
      ],
    })
  })

  test('that is frozen is the one that was frozen', () => {
    const frozen = { at: '2032-01-01T23:30:00Z', rows: [{ label: 'Hybrid', value: 7 }], total: 7 }
    const figure = figureOf(frozen)
    expect(figure?.rows).toEqual([{ label: 'Hybrid', value: '7' }])
    expect(figure?.notes[0]).toBe('Fryst 2 januari 2032 klockan 00:30.')
  })
})

test('the sources name every case, shown or not, and every figure', () => {
  const { parts } = composed({ blocks: sheetOf().blocks.filter(({ kind }) => kind === 'figure') })
  expect(only(parts, 'sources')[0]?.items).toEqual([
    'Vattenvakten, larm från tysta ledningar, diarienummer 2031-00417. Inklistrad text från projektsida, läst 12 november 2024. Kontroll b41e07d9.',
    'Hallå där arrangör, Vera Testlund. Intervjuns text, läst 12 november 2024. Kontroll b41e07d9.',
    'Aktiviteter efter form. Räknat av Redaktionen, 1 oktober 2033.',
  ])
})

test('signs that nobody sees are taken out, and quotes have one pair of marks', () => {
  const quoted = `"${QUOTE}"`
  const blocks: SheetBlock[] = [
    text('Ett\u0000två\u0007 \u202etre\ud800.\r\nNy\u2028rad'),
    { kind: 'quote', id: 'q', caseId: 'i1', text: quoted, attributedTo: ' \u0000 ' },
  ]
  const consents = [{ caseId: 'i1', subject: 'quote', key: quoted, state: 'approved' }] as const
  const { parts } = composed({ blocks }, { consents })
  expect(only(parts, 'paragraph').map((one) => one.text)).toEqual(['Etttvå tre\ufffd.', 'Ny', 'rad'])
  expect(only(parts, 'quote')).toMatchObject([{ text: `”${QUOTE}”`, attributedTo: null }])
})

test('an interview without a name or a person still composes', () => {
  const silent = interviewOf({
    title: null,
    person: null,
    role: null,
    organisation: null,
    publishedOn: null,
    photoCredit: null,
  })
  const cases = [{ id: 'i1', facts: silent, provenance: PROVENANCE }]
  const blocks: SheetBlock[] = [{ kind: 'facts', id: 'f', caseId: 'i1' }]
  const [facts] = only(composed({ caseIds: [], blocks }, { cases }).parts, 'facts')
  expect(facts?.title).toBe('Fakta: Utan titel')
  expect(facts?.rows.every(({ isMissing }) => isMissing)).toBe(true)
})
