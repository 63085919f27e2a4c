/** Suggestions of links: grounds that stand on both sides, whole words only, and nothing that somebody has answered. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LinkTarget } from '../../../domain/case/link.ts'
import { heldWithin, publishedNear } from '../../../domain/case/link-period.ts'
import {
  type CaseSide,
  type LinkCandidates,
  type LinkSuggestion,
  linkName,
  type SubmissionSide,
  suggestLinks,
} from '../../../domain/case/suggest-links.ts'
import { countPhrase, longWordsIn, namesMunicipality } from '../../../domain/case/words-in-text.ts'

const side = (changes: Partial<CaseSide> = {}): CaseSide => ({
  kind: 'project',
  organiser: null,
  title: '',
  texts: [],
  period: { start: null, end: null },
  publishedOn: null,
  ...changes,
})
const submission = (changes: Partial<SubmissionSide> = {}): SubmissionSide => ({
  id: 's1',
  title: '',
  texts: [],
  organisers: [],
  municipalityCode: null,
  themes: [],
  startsOn: null,
  ...changes,
})
const candidates = (changes: Partial<LinkCandidates> = {}): LinkCandidates => ({
  submissions: [],
  organisers: [],
  municipalities: [],
  editions: [],
  organisedEditions: [],
  rareWords: new Set(),
  answered: new Set(),
  ...changes,
})

const LUND = { code: '1281', name: 'Lunds kommun', shortName: 'Lund' }
const MARK = { code: '1463', name: 'Marks kommun', shortName: 'Mark' }
const UMEA = { code: '2480', name: 'Umeå kommun', shortName: 'Umeå' }

describe('a municipality is named', () => {
  test.each([
    [UMEA, 'Umeå visade vägen.'],
    [UMEA, 'Vi provade det i Umeå.'],
    [LUND, 'Vi provade det i Lund.'],
    [LUND, 'Lunds kommun var med.'],
    [LUND, 'tillsammans med Lund och andra'],
    [MARK, 'Marks kommun var med.'],
  ])('%j by %s', (place, text) => expect(namesMunicipality(text, place)).toBe(true))

  test.each([
    [LUND, 'Anna Lundström var med.'],
    [LUND, 'Björklund och Lunds universitet'],
    [LUND, 'Eva Lund berättade.'],
    [LUND, 'en lund av bok'],
    [MARK, 'Mark och vatten påverkades.'],
    [MARK, 'på fast mark'],
    [UMEA, 'Umeåregionen växer.'],
    [{ code: '1880', shortName: 'Örebro' }, 'Region Örebro och Örebro län'],
  ])('%j not by %s', (place, text) => expect(namesMunicipality(text, place)).toBe(false))
})

test('words are whole, long and Swedish', () => {
  expect(longWordsIn('Ån i Åmål, ÅTERBRUK och återbruk av tegel')).toEqual(['återbruk', 'tegel'])
  expect(countPhrase('Lärande organisationer. Bara lärande, inte lärandets.', 'lärande')).toBe(2)
  expect(countPhrase('gröna\u00a0hus, men gröna\nhus', 'gröna hus')).toBe(1)
  expect(countPhrase('a', '')).toBe(0)
})

test('days hold by the precision of their source', () => {
  expect(heldWithin({ start: '2023-02', end: '2024' }, '2024-10-01', '2024-10-01')).toBe(
    '2023-02–2024; 2024-10-01',
  )
  expect(heldWithin({ start: '2023-02', end: '2024-09' }, '2024-09-30', '2024-10-04')).not.toBeNull()
  expect(heldWithin({ start: '2023-02', end: '2024-09' }, '2024-10-01', '2024-10-01')).toBeNull()
  expect(heldWithin({ start: null, end: '2024' }, '2024-10-01', '2024-10-01')).toBeNull()
  expect(publishedNear('2024-08-01', '2024-09-30', '2024-10-04')).not.toBeNull()
  expect(publishedNear('2024-07-31', '2024-09-30', '2024-10-04')).toBeNull()
  expect(publishedNear('2024-12-03', '2024-09-30', '2024-10-04')).not.toBeNull()
  expect(publishedNear('2024-12-04', '2024-09-30', '2024-10-04')).toBeNull()
})

test('a word that many submissions have, a place, a theme or days alone are no ground', () => {
  const one = submission({
    title: 'Innovation i Umeå',
    municipalityCode: '2480',
    themes: ['uppskalning och spridning'],
    startsOn: '2024-10-01',
  })
  const told = side({
    title: 'Innovation i Umeå',
    texts: ['Om uppskalning och spridning.'],
    period: { start: '2024', end: '2024' },
  })
  const suggested = suggestLinks(told, candidates({ submissions: [one], municipalities: [UMEA] }))
  expect(suggested.map(({ target }) => target)).toEqual(['municipality'])
  const rare = suggestLinks(
    told,
    candidates({ submissions: [one], municipalities: [UMEA], rareWords: new Set(['innovation']) }),
  )
  expect(rare[0]).toMatchObject({
    target: 'submission',
    grounds: [
      { ground: 'words', evidence: 'innovation' },
      { ground: 'theme', evidence: 'uppskalning och spridning' },
      { ground: 'place', evidence: 'Umeå' },
      { ground: 'period', evidence: '2024–2024; 2024-10-01' },
    ],
  })
})

test('the organiser on both sides is told as each side writes it', () => {
  const organiser = { key: 'organisation:kth', name: 'KTH' }
  const known = { key: 'organisation:kth', name: 'Kungliga Tekniska högskolan' }
  const [first, second] = suggestLinks(
    side({ organiser }),
    candidates({ submissions: [submission({ organisers: [known] })], organisers: [known] }),
  )
  const grounds = [{ ground: 'coordinator', evidence: 'KTH / Kungliga Tekniska högskolan' }]
  expect(first).toMatchObject({ target: 'organiser', grounds })
  expect(second).toMatchObject({ target: 'submission', grounds })
})

describe('whatever there is', () => {
  const word = fc.constantFrom(
    ...[
      'återbruk',
      'tegel',
      'vattenvakt',
      'läcka',
      'Lundström',
      'i',
      'och',
      'Umeå',
      'Lund',
      'kommun',
      'Mark.',
    ],
  )
  const text = fc.array(word, { maxLength: 8 }).map((words) => words.join(' '))
  const party = fc.constantFrom(
    { key: 'municipality:2480', name: 'Umeå kommun' },
    { key: 'name:föreningen tegel', name: 'Föreningen Tegel' },
  )
  const theme = fc.constantFrom('tegel', 'återbruk och tegel', 'vattenvakt')
  const day = fc.constantFrom('2023-10-03', '2024-10-01')
  const anySide = fc.record<CaseSide>({
    kind: fc.constantFrom('project', 'interview'),
    organiser: fc.option(party),
    title: text,
    texts: fc.array(text, { maxLength: 3 }),
    period: fc.record({
      start: fc.option(fc.constantFrom('2023', '2024-02')),
      end: fc.option(fc.constantFrom('2023-12', '2024')),
    }),
    publishedOn: fc.option(day),
  })
  const anyCandidates = fc.record<LinkCandidates>({
    submissions: fc.uniqueArray(
      fc.record<SubmissionSide>({
        id: fc.constantFrom('s1', 's2', 's3'),
        title: text,
        texts: fc.array(text, { maxLength: 2 }),
        organisers: fc.array(party, { maxLength: 2 }),
        municipalityCode: fc.constantFrom('1281', '2480', null),
        themes: fc.array(theme, { maxLength: 2 }),
        startsOn: fc.option(day),
      }),
      { selector: ({ id }) => id },
    ),
    organisers: fc.uniqueArray(party, { selector: ({ key }) => key }),
    municipalities: fc.constant([LUND, MARK, UMEA]),
    editions: fc.constant([
      {
        id: '2024',
        name: 'Innovationsveckan 2024',
        startsOn: '2024-09-30',
        endsOn: '2024-10-04',
        themes: ['återbruk och tegel', 'vattenvakt'],
      },
    ]),
    organisedEditions: fc.constantFrom([], ['2024']),
    rareWords: fc.uniqueArray(word).map((words) => new Set(words.map((one) => one.toLocaleLowerCase('sv')))),
    answered: fc.uniqueArray(fc.constantFrom('submission s1', 'theme vattenvakt')).map((all) => new Set(all)),
  })

  test('no suggestion is without grounds, and every ground’s evidence stands on both sides', () => {
    fc.assert(
      fc.property(anySide, anyCandidates, (told, known) => {
        for (const one of suggestLinks(told, known)) {
          expect(one.grounds).not.toEqual([])
          for (const { ground, evidence } of one.grounds) checkStands(told, known, one, ground, evidence)
        }
      }),
      { numRuns: 2000 },
    )
  })

  test('what was answered is not suggested, each is suggested once, and the strongest come first', () => {
    fc.assert(
      fc.property(anySide, anyCandidates, (told, known) => {
        const suggested = suggestLinks(told, known)
        const names = suggested.map(({ target, key }) => linkName(target, key))
        expect(names.filter((name) => known.answered.has(name))).toEqual([])
        expect(new Set(names).size).toBe(names.length)
        const strengths = suggested.map(({ strength }) => strength)
        expect(strengths).toEqual(strengths.toSorted((a, b) => b - a))
        expect(suggestLinks(told, { ...known, submissions: known.submissions.toReversed() })).toEqual(
          suggested,
        )
      }),
      { numRuns: 500 },
    )
  })

  /** By another way than the suggestions take: the evidence's own words are looked for in what each side holds. */
  function checkStands(
    told: CaseSide,
    known: LinkCandidates,
    { target, key }: LinkSuggestion,
    ground: string,
    evidence: string,
  ) {
    const ofCase = [told.title, ...told.texts, told.organiser?.name ?? ''].join('\n').toLowerCase()
    const dates = [told.period.start, told.period.end, told.publishedOn].filter((one) => one !== null)
    const other = sideOfTarget(known, target, key)
    const parts = evidence.split(ground === 'words' && target === 'submission' ? ', ' : ' / ')
    if (ground === 'period') {
      expect(dates.some((one) => evidence.startsWith(one))).toBe(true)
      expect(other.some((one) => evidence.includes(one))).toBe(true)
      return
    }
    for (const part of ground === 'coordinator' ? parts.slice(0, 1) : parts)
      expect(ofCase).toContain(part.toLowerCase())
    // An edition is the coordinator's by its activities there.
    if (ground === 'coordinator' && target === 'edition') expect(known.organisedEditions).toContain(key)
    else
      for (const part of parts.slice(-1)) expect(other.join('\n').toLowerCase()).toContain(part.toLowerCase())
  }

  function sideOfTarget(known: LinkCandidates, target: LinkTarget, key: string): string[] {
    const place = known.municipalities.find(({ code }) => code === key)
    const edition = known.editions.find(({ id }) => id === key)
    const one = known.submissions.find(({ id }) => id === key)
    const held = known.municipalities.find(({ code }) => code === one?.municipalityCode)
    const found = {
      municipality: () => [place?.name, place?.shortName],
      edition: () => [edition?.name, edition?.startsOn],
      theme: () => known.editions.flatMap(({ themes }) => [...themes]),
      organiser: () => known.organisers.filter((own) => own.key === key).map(({ name }) => name),
      submission: () => [
        ...[one?.title, one?.startsOn, held?.shortName, ...(one?.texts ?? []), ...(one?.themes ?? [])],
        ...(one?.organisers ?? []).map(({ name }) => name),
      ],
    }[target]()
    return found.filter((text) => text !== undefined && text !== null)
  }
})
