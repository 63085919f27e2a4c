/** Ready texts: filling, what is missing, plural, days, and spellings of placeholders. */
import { describe, expect, test } from 'vitest'
import { answerBy, languageOfOrganiser, mailAddress } from '../../domain/message.ts'
import {
  fillText,
  LETTERS,
  PLACEHOLDERS,
  placeReason,
  sayDays,
  TELLS_REASON,
  TEXT_PURPOSES,
  toShownText,
  toStoredText,
  unknownPlaceholders,
} from '../../domain/ready-text.ts'
import { words } from '../../text/catalog.ts'

const facts = (values: Parameters<typeof fillText>[1]['values'], count = 1) => ({ values, count })
const names = (['sv', 'en'] as const).map((language) => words(language).readyTexts.placeholders)

describe('filling', () => {
  test('puts facts in their places and chooses by how many criteria', () => {
    const text = 'Hej! ”{title}” behöver {en sak|flera saker}.'
    expect(fillText(text, facts({ title: 'Labb' })).text).toBe('Hej! ”Labb” behöver en sak.')
    expect(fillText(text, facts({ title: 'Labb' }, 3)).text).toBe('Hej! ”Labb” behöver flera saker.')
  })

  test('tells what is missing, and leaves out only the sentence with it', () => {
    const filled = fillText(
      'Välkomna. Här finns den: {link}\n\nSvara senast {answerBy}. Tack!',
      facts({ link: null, answerBy: '2 oktober 2024' }),
    )
    expect(filled).toEqual({
      text: 'Välkomna.\n\nSvara senast 2 oktober 2024. Tack!',
      missing: ['link'],
      unknown: [],
    })
  })

  test('an unknown word in braces never leaves', () => {
    const filled = fillText('Hej. Se {rubrikk} nu. Tack.', facts({}))
    expect(filled).toEqual({ text: 'Hej. Tack.', missing: [], unknown: ['rubrikk'] })
  })

  test('a fact that looks like a placeholder or a replacement pattern stays as it is', () => {
    expect(fillText('Om {title}.', facts({ title: '{link} $& $1' })).text).toBe('Om {link} $& $1.')
    expect(placeReason('A\n\n{reason}\n\nB', '$& {title}')).toBe('A\n\n$& {title}\n\nB')
  })

  test('a letter without a place for the reason has it last', () => {
    expect(placeReason('Hej!', 'Lokal saknas.')).toBe('Hej!\n\nLokal saknas.')
    expect(placeReason('Hej!\n\n{reason}\n\nSlut', ' ')).toBe('Hej!\n\nSlut')
  })
})

describe('spellings', () => {
  test('every language’s words are read, and stored in one spelling', () => {
    for (const own of names)
      for (const placeholder of PLACEHOLDERS) {
        expect(toStoredText(`x {${own[placeholder]}} y`, names)).toBe(`x {${placeholder}} y`)
        expect(toStoredText(toShownText(`{${placeholder}}`, own), names)).toBe(`{${placeholder}}`)
      }
    expect(toStoredText('{ Rubrik } {firstday}', names)).toBe('{title} {firstDay}')
    expect(unknownPlaceholders('{rubrik} {titel} {en|flera}', names)).toEqual(['titel'])
  })
})

describe('the texts that ship', () => {
  const all = (['sv', 'en'] as const).flatMap((language) =>
    TEXT_PURPOSES.map((purpose) => ({
      language,
      purpose,
      text: words(language).readyTexts.shipped[purpose],
    })),
  )

  test.each(all)('$language $purpose names only what can be filled', ({ text }) => {
    expect(unknownPlaceholders(text, [])).toEqual([])
    const values = Object.fromEntries(PLACEHOLDERS.map((one) => [one, `<${one}>`]))
    const filled = fillText(text, { values, count: 2 })
    expect(filled).toMatchObject({ missing: [], unknown: [] })
    expect(filled.text).not.toMatch(/[{}|]/)
  })

  test('letters that must tell the reason have its place', () => {
    const letters = all.filter(({ purpose }) => TELLS_REASON.some((one) => one === purpose))
    expect(letters).toHaveLength(2 * TELLS_REASON.length)
    expect(letters.filter(({ text }) => !text.includes('{reason}'))).toEqual([])
    expect(LETTERS).toHaveLength(6)
  })

  test('nothing is said that moderation does not do', () => {
    expect(all.filter(({ text }) => /avslå|avslag|ärende|beviljas/i.test(text))).toEqual([])
  })
})

test('days as they are read', () => {
  expect(sayDays(['2024-10-02'], 'sv')).toBe('2 oktober 2024')
  expect(sayDays(['2024-10-02'], 'en')).toBe('2 October 2024')
  expect(sayDays(['2024-10-01', '2024-09-30', '2024-10-01'], 'sv')).toBe('30 september och 1 oktober 2024')
  expect(sayDays(['2024-09-30', '2024-10-01', '2024-10-02', '2024-10-03', '2024-10-04'], 'sv')).toBe(
    '30 september–4 oktober 2024',
  )
  expect(sayDays(['2024-12-31', '2025-01-01'], 'sv')).toBe('31 december 2024 och 1 januari 2025')
  expect(sayDays([], 'sv')).toBe('')
})

test.each([
  ['the last day of submission while it lies ahead', '2024-09-20', '2024-09-27', '2024-10-01', '2024-09-27'],
  ['a week, when it has passed', '2024-09-20', '2024-09-10', '2024-10-01', '2024-09-27'],
  [
    'the day before the activity, when that is sooner',
    '2024-09-28',
    '2024-09-27',
    '2024-10-01',
    '2024-09-30',
  ],
  ['never today or earlier', '2024-09-30', null, '2024-10-01', '2024-10-01'],
  ['a week where no day is known', '2024-09-20', null, null, '2024-09-27'],
])('organisers are asked to answer by %s', (_what, today, lastSubmissionDay, firstDay, expected) => {
  expect(answerBy({ today, lastSubmissionDay, firstDay })).toBe(expected)
})

test('the organiser’s language', () => {
  expect(languageOfOrganiser(['en'])).toBe('en')
  expect(languageOfOrganiser(['en-GB'])).toBe('en')
  expect(languageOfOrganiser(['sv', 'en'])).toBe('sv')
  expect(languageOfOrganiser([])).toBe('sv')
})

test('a mail address encodes line breaks, å and what would end it', () => {
  const address = mailAddress({
    to: ['kim+a@exempel.test', 'å?b@exempel.test'],
    subject: 'Öppet & fritt',
    body: 'Hej!\nRad två?',
  })
  expect(address).toBe(
    'mailto:kim%2Ba@exempel.test,%C3%A5%3Fb@exempel.test?subject=%C3%96ppet%20%26%20fritt&body=Hej!%0D%0ARad%20tv%C3%A5%3F',
  )
})
