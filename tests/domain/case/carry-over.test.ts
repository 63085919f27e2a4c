/** What a poorer source leaves of what a richer one has said. */
import { describe, expect, test } from 'vitest'
import { carryOver } from '../../../domain/case/carry-over.ts'
import type { ProjectFacts } from '../../../domain/case/project.ts'
import { factsWithoutContacts } from '../../../domain/case/without-contacts.ts'

const NONE = { sv: null, en: null }
const said = (text: string) => ({ text, isMachineTranslated: false })
const EMPTY: ProjectFacts = {
  kind: 'project',
  diarienummer: '2031-00417',
  titleSv: null,
  titleEn: null,
  coordinator: null,
  grantSek: null,
  start: null,
  end: null,
  status: null,
  call: null,
  round: null,
  texts: { aim: NONE, results: NONE, effects: NONE, approach: NONE, summary: NONE },
  links: [],
  updatedOn: null,
}
const RICH: ProjectFacts = {
  ...EMPTY,
  titleSv: 'Vattenvakten',
  coordinator: { name: 'Provköpings kommun', organisationNumber: '212000-0001' },
  grantSek: 90_000,
  start: '2031-02',
  status: 'Pågående',
  texts: { ...EMPTY.texts, aim: { sv: said('Höra läckor.'), en: null } },
  links: [{ label: 'Rapport', address: 'https://a.example' }],
  updatedOn: '2033-09-04',
}

describe('a later reading', () => {
  test('from a table says what its cells say, and leaves the rest', () => {
    expect(carryOver(RICH, { ...EMPTY, grantSek: 5000 }, 'project-table')).toEqual({
      ...RICH,
      grantSek: 5000,
    })
  })
  test('from a page takes away a fact that the page no longer has, and no text', () => {
    const page = {
      ...EMPTY,
      titleSv: 'Vattenvakten',
      coordinator: { name: 'PROVKÖPINGS KOMMUN', organisationNumber: null },
    }
    expect(carryOver(RICH, page, 'project-text')).toEqual({
      ...RICH,
      coordinator: { name: 'PROVKÖPINGS KOMMUN', organisationNumber: '212000-0001' },
      grantSek: null,
      start: null,
      status: null,
      links: [],
      updatedOn: null,
    })
  })
  test('in English adds to the Swedish', () => {
    const page = {
      ...EMPTY,
      titleEn: 'The water guard',
      texts: { ...EMPTY.texts, aim: { sv: null, en: said('Hear leaks.') } },
    }
    const { titleSv, titleEn, texts } = carryOver(RICH, page, 'project-html') as ProjectFacts
    expect([titleSv, titleEn]).toEqual(['Vattenvakten', 'The water guard'])
    expect(texts.aim).toEqual({ sv: said('Höra läckor.'), en: said('Hear leaks.') })
  })
  test('from SweCRIS, which has no place for status and links, leaves them', () => {
    expect(carryOver(RICH, { ...EMPTY, grantSek: 1 }, 'swecris-json')).toMatchObject({
      status: 'Pågående',
      links: RICH.links,
      start: null,
      updatedOn: null,
    })
  })
  test('carried over twice is the same', () => {
    for (const form of [
      'project-table',
      'project-text',
      'swecris-json',
      'vinnova-json',
      'gdp-json',
    ] as const) {
      const once = carryOver(RICH, EMPTY, form)
      expect(carryOver(once, EMPTY, form)).toEqual(once)
    }
  })
})

describe('what reaches a person', () => {
  const clean = (text: string) =>
    factsWithoutContacts({ ...EMPTY, texts: { ...EMPTY.texts, aim: { sv: said(text), en: null } } }).texts.aim
      .sv?.text

  test.each([
    ['Vi hörde läckor.\\nvera@provkoping.example\\n070-123 45 67', 'Vi hörde läckor.'],
    ['Vi hörde läckor. Kontakt: Vera Testlund, vera@a.example, 08-123 45 67', 'Vi hörde läckor.'],
    [
      'Vi hörde läckor. Kontakt: Vera Testlund, vera@a.example. Nu är det tyst.',
      'Vi hörde läckor. Nu är det tyst.',
    ],
    ['Ring Vera på +46 70 123 45 67 så hör ni.', 'Ring Vera på […] så hör ni.'],
    ['e-post: vera@a.example', '[…]'],
  ])('%s is %s', (text, left) => {
    expect(clean(text.replaceAll('\\n', '\n'))).toBe(left)
  })
  test.each([
    'Kontakt: kommunen ger besked.',
    'Vi nådde 0,5 procent av 120 000 hushåll 2031-2033.',
    'Dnr 2031-00417, 1 250 000 kronor, kl. 09-12.',
  ])('%s stays whole', (text) => {
    expect(clean(text)).toBe(text)
  })
  test('a person’s number is no part of a name', () => {
    const coordinator = { name: 'Vera Testlund 19121212-1212', organisationNumber: null }
    expect(factsWithoutContacts({ ...EMPTY, coordinator }).coordinator?.name).toBe('Vera Testlund')
  })
})
