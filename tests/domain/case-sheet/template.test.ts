/** New sheets from the four templates, in both languages. */
import { describe, expect, test } from 'vitest'
import { SHEET_TEMPLATES, type SheetBlock, sheetContent } from '../../../domain/case/sheet.ts'
import { fillTemplate, type TemplateInput } from '../../../domain/case/sheet-template.ts'
import type { Language } from '../../../domain/language.ts'
import { words } from '../../../text/catalog.ts'
import { interviewOf, projectOf, QUOTE } from './known.ts'

const PROJECT = { id: 'p1', facts: projectOf() }
const INTERVIEW = { id: 'i1', facts: interviewOf() }

function fill(template: (typeof SHEET_TEMPLATES)[number], given: Partial<TemplateInput> = {}) {
  const { language = 'sv' } = given
  let made = 0
  const nextId = () => {
    made += 1
    return `b${made}`
  }
  return fillTemplate(template, {
    language,
    cases: [PROJECT],
    words: words(language).caseSheet,
    nextId,
    ...given,
  })
}

/** A block as one line. */
const shown = (block: SheetBlock) => {
  if (block.kind === 'heading') return `# ${block.text}`
  if (block.kind === 'text') return block.text
  if (block.kind === 'quote') return `"${block.text}" ${block.attributedTo}`
  if (block.kind === 'facts') return `facts ${block.caseId}`
  if (block.kind === 'figure') return `figure ${block.measure} ${block.by.join()} ${block.where}`
  return block.kind
}

describe('a project', () => {
  test('has its facts and what its source says, in the order of its page; what is not said has no section', () => {
    const { title, lead, caseIds, blocks } = fill('project')
    expect({ title, lead, caseIds }).toEqual({
      title: 'Vattenvakten, larm från tysta ledningar',
      lead: '',
      caseIds: ['p1'],
    })
    expect(blocks.map(shown)).toEqual([
      'facts p1',
      '# Syfte och mål',
      'Projektet prövade om billiga mikrofoner kan höra läckor i gamla ledningar.\nSju kvarter var med.',
      '# Resultat',
      'Fyra läckor hittades innan någon hade märkt dem.',
    ])
    expect(blocks.map(({ id }) => id)).toEqual(['b1', 'b2', 'b3', 'b4', 'b5'])
  })

  test('in English says which texts a machine translated, and which are only in Swedish', () => {
    const { title, blocks } = fill('project', { language: 'en' })
    expect(title).toBe('The water watch, alarms from silent pipes')
    expect(blocks.map(shown)).toEqual([
      'facts p1',
      '# Purpose and goal (machine-translated)',
      'The project tried whether cheap microphones can hear leaks in old pipes.\nSeven blocks took part.',
      '# Results (in Swedish)',
      'Fyra läckor hittades innan någon hade märkt dem.',
    ])
  })

  test('among several stands under its own name, and nobody has named the whole', () => {
    const other = { id: 'p2', facts: projectOf({ titleSv: null, titleEn: 'Only English' }) }
    const { title, blocks } = fill('project', { cases: [PROJECT, other] })
    expect(title).toBe('')
    expect(blocks.map(shown).filter((line) => line.startsWith('# '))).toEqual([
      '# Vattenvakten, larm från tysta ledningar',
      '# Syfte och mål',
      '# Resultat',
      '# Only English',
      '# Syfte och mål',
      '# Resultat',
    ])
  })
})

describe('an interview', () => {
  test('has its lead, its questions with answers, and its quotes with who said them', () => {
    const { title, lead, blocks } = fill('interview', { cases: [INTERVIEW] })
    expect(title).toBe('Hallå där arrangör, Vera Testlund')
    expect(lead).toBe('Kommunen bjöd in till öppna rörgravar.')
    expect(blocks.map(shown)).toEqual([
      'facts i1',
      '# Varför var ni med?',
      'Vi ville visa hur det låter.\nDet gick över förväntan.',
      '# Vad händer nu?',
      `"${QUOTE}" En av våra medarbetare`,
    ])
  })

  test('in English says that it is in Swedish', () => {
    const { blocks } = fill('interview', { cases: [INTERVIEW], language: 'en' })
    expect(blocks.map(shown).slice(0, 2)).toEqual(['facts i1', 'The text is only in Swedish.'])
  })
})

test('a theme goes through the cases: name, facts and the first paragraph of each', () => {
  const { title, blocks } = fill('theme', { cases: [PROJECT, INTERVIEW] })
  expect(title).toBe('')
  expect(blocks.map(shown)).toEqual([
    '# Vattenvakten, larm från tysta ledningar',
    'facts p1',
    'Projektet prövade om billiga mikrofoner kan höra läckor i gamla ledningar.',
    '# Hallå där arrangör, Vera Testlund',
    'facts i1',
    'Kommunen bjöd in till öppna rörgravar.',
  ])
})

test('an edition has its figures, which ask for that edition, and then the cases', () => {
  const edition = { id: 'iv-2032', name: 'Innovationsveckan 2032' }
  const { title, blocks } = fill('edition', { edition })
  expect(title).toBe('Höjdpunkter från Innovationsveckan 2032')
  expect(blocks.map(shown).slice(0, 6)).toEqual([
    '# Upplagan i siffror',
    'figure activities  edition:iv-2032',
    'figure organisers  edition:iv-2032',
    'figure municipalities  edition:iv-2032',
    'figure activities format edition:iv-2032',
    '# Vattenvakten, larm från tysta ledningar',
  ])
})

test('every template of nothing at all is a sheet that can be saved', () => {
  for (const template of SHEET_TEMPLATES)
    for (const language of ['sv', 'en'] satisfies Language[]) {
      const filled = fill(template, { cases: [], language })
      expect(sheetContent.parse(filled)).toEqual(filled)
      expect(filled.blocks).toEqual([])
    }
})
