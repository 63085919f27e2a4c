// Suggestions: fields while a word is written, values after the colon, and the caret where writing goes on.
import { expect, test } from 'vitest'
import { vocabularyOf } from '../../../renderer/queue/query-text.ts'
import { insertSuggestion, suggest } from '../../../renderer/queue/suggest.ts'

const known = {
  editions: ['2023', '2024', 'almedalen-2021'],
  types: ['Workshop', 'Öppet hus', 'workshop'],
  themes: ['Ökad hållbarhet'],
}
const words = (query: string, caret = query.length) =>
  suggest(query, caret, 'sv', known).map((suggestion) => suggestion.word)

test('a field is suggested by its beginning, also where it is excluded', () => {
  expect(words('skolan kri')).toEqual(['kriterium:'])
  expect(words('-ty')).toEqual(['-typ:'])
})

test('values follow the field, the next one follows a comma', () => {
  expect(words('läge:p')).toEqual(['läge:publicerad'])
  expect(words('läge:ny,v')).toEqual(['läge:ny,väntar'])
  expect(words('upplaga:20')).toEqual(['upplaga:2023', 'upplaga:2024'])
  expect(words('kriterium:part=o')).toEqual(['kriterium:part=oklart'])
})

test('plain words, phrases and what is complete suggest nothing', () => {
  expect(words('rymdskepp')).toEqual([])
  expect(words('"kri')).toEqual([])
  expect(words('läge:ny')).toEqual([])
  expect(words('läge:ny ')).toEqual([])
})

test('taking one replaces the word at the caret and leaves the rest', () => {
  expect(insertSuggestion('upplaga:2024 lä skolan', 15, { word: 'läge:', isOpen: true })).toEqual({
    query: 'upplaga:2024 läge:skolan',
    caret: 18,
  })
  expect(insertSuggestion('läge:p', 6, { word: 'läge:publicerad', isOpen: false })).toEqual({
    query: 'läge:publicerad ',
    caret: 16,
  })
})

test('fields and values are found without their marks, those as written first', () => {
  expect(words('lag')).toEqual(['läge:'])
  expect(words('and')).toEqual(['ändrad:'])
  expect(words('län:v')).toEqual([
    'län:värmland',
    'län:västerbotten',
    'län:västernorrland',
    'län:västmanland',
    'län:"västra götaland"',
  ])
  expect(words('kommun:gavl')).toEqual(['kommun:gävle'])
})

test('every word that the search has for a field is offered', () => {
  for (const language of ['sv', 'en'] as const) {
    const { fields, values } = vocabularyOf(language)
    for (const [word, field] of Object.entries(fields)) {
      const offered = suggest(`${word}:`, word.length + 1, language, known).map((one) => one.word)
      const own = Object.keys(values[field as keyof typeof values] ?? {})
      if (!['criterion', 'county', 'organiser-county', 'municipality'].includes(field))
        expect(offered).toEqual(expect.arrayContaining(own.map((value) => `${word}:${value}`)))
      for (const value of own.filter((one) => !own.includes(one.slice(0, -1)))) {
        const short = `${word}:${value.slice(0, -1)}`
        expect(suggest(short, short.length, language, known).map((one) => one.word)).toContain(
          `${word}:${value}`,
        )
      }
    }
  }
})

test('who looks and what stands beside a row are offered in Swedish words', () => {
  expect(words('tagen:')).toEqual(['tagen:mig', 'tagen:någon', 'tagen:annan'])
  expect(words('beslutad:m')).toEqual(['beslutad:mig'])
  expect(words('har:upp')).toEqual(['har:uppskjuten', 'har:uppkopplingar'])
  expect(words('-har:eg')).toEqual(['-har:egen-organisation'])
  expect(words('dn')).toEqual(['dnr:'])
})

test('places are found by code, which says what it stands for, and types by the editions’ own', () => {
  expect(suggest('län:1', 5, 'sv', known)[0]).toMatchObject({ word: 'län:10', meaning: 'Blekinge' })
  expect(words('kommun:218')).toEqual([
    'kommun:2180',
    'kommun:2181',
    'kommun:2182',
    'kommun:2183',
    'kommun:2184',
  ])
  expect(words('typ:')).toEqual(['typ:workshop', 'typ:"öppet hus"', 'typ:okänd'])
  expect(words('tema:ök')).toEqual(['tema:"ökad hållbarhet"', 'tema:okänt'])
  expect(words('arrangörslän:gotl')).toEqual(['arrangörslän:gotland'])
  expect(words('timme:').slice(0, 3)).toEqual(['timme:okänd', 'timme:0', 'timme:1'])
  expect(words('veckodag:t')).toEqual(['veckodag:tisdag', 'veckodag:torsdag'])
})

test('a value within quotation marks is completed as one, after others', () => {
  expect(words('ord län:gotland,"västra g')).toEqual(['län:gotland,"västra götaland"'])
  expect(insertSuggestion('län:"västra g', 13, { word: 'län:"västra götaland"', isOpen: false })).toEqual({
    query: 'län:"västra götaland" ',
    caret: 22,
  })
  expect(words('arrangör:"region s')).toEqual([])
  expect(words('län:"västra götaland" har:egen')).toEqual(['har:egen-organisation'])
  expect(words('län:"västra götaland",gotl')).toEqual(['län:"västra götaland",gotland'])
  expect(words('"två ord" lä')).toEqual(['läge:', 'län:'])
})
