/** The criteria on registration, data about people, type and theme, links, placeholders, locked texts and what a person judges. */
import { describe, expect, test } from 'vitest'
import { checkAdvertising } from '../../../domain/eligibility/advertising.ts'
import { checkBenefit } from '../../../domain/eligibility/benefit.ts'
import { checkLinks } from '../../../domain/eligibility/links.ts'
import { checkLockedText } from '../../../domain/eligibility/locked-text.ts'
import { checkPersonalData } from '../../../domain/eligibility/personal-data.ts'
import { checkPlaceholder } from '../../../domain/eligibility/placeholder.ts'
import { checkRegistration } from '../../../domain/eligibility/registration.ts'
import { checkThemeType } from '../../../domain/eligibility/theme-type.ts'
import type { Content } from '../../../domain/submission.ts'
import { rulesOf } from './editions.ts'
import { codes, contentWith, inputWith } from './input.ts'

const way = { how: null, link: 'https://www.skovde.se/anmal' }
const none = { needed: null, how: null, link: null }

describe('registration', () => {
  test.each<[string, Partial<Content>, string, string[]]>([
    ['needed, with a link', { registration: { needed: true, ...way } }, 'met', ['registration.how']],
    [
      'needed, by e-mail',
      { registration: { needed: true, how: 'anmalan@skovde.se', link: null } },
      'met',
      ['registration.how'],
    ],
    [
      'needed, without a way',
      { registration: { ...none, needed: true } },
      'not-met',
      ['registration.how-missing'],
    ],
    [
      'needed, with the way only in the text',
      {
        registration: { ...none, needed: true },
        description: 'Anmäl dig på www.skovde.se/anmal senast 1 okt.',
      },
      'unclear',
      ['registration.how-in-text'],
    ],
    ['not needed', { registration: { ...none, needed: false } }, 'met', ['registration.not-needed']],
    [
      'not needed, but mentioned',
      {
        registration: { ...none, needed: false },
        description: 'Välkommen! Anmälan sker till anna. Fika ingår.',
      },
      'unclear',
      ['registration.text-mentions'],
    ],
    [
      'not needed, and said so',
      { registration: { ...none, needed: false }, description: 'Ingen föranmälan krävs.' },
      'met',
      ['registration.not-needed'],
    ],
    ['unsaid', { registration: none }, 'unclear', ['registration.unsaid']],
    [
      'unsaid, with a link',
      { registration: { needed: null, ...way } },
      'unclear',
      ['registration.unsaid', 'registration.way-though-unsaid'],
    ],
    [
      'unsaid, in English',
      { registration: none, description: 'Please register before Friday.' },
      'unclear',
      ['registration.unsaid', 'registration.text-mentions'],
    ],
  ])('%s', (_, given, outcome, expected) => {
    const found = checkRegistration({ content: contentWith(given) })
    expect(found.outcome).toBe(outcome)
    expect(codes(found)).toEqual(expected)
  })

  test('the sentence is quoted with where it stands', () => {
    const description = 'Välkommen! Anmälan sker till kansliet. Fika ingår.'
    expect(
      checkRegistration({ content: contentWith({ registration: none, description }) }).evidence[1],
    ).toEqual({
      code: 'registration.text-mentions',
      values: { field: 'description', quote: 'Anmälan sker till kansliet.' },
    })
  })

  test('an authority’s register is no registration', () => {
    const content = contentWith({ description: 'Vi visar registerdata och ett register över kommuner.' })
    expect(codes(checkRegistration({ content }))).toEqual(['registration.not-needed'])
  })
})

describe('personal data', () => {
  const { rules } = inputWith()
  const found = (description: string, given: Partial<Content> = {}) =>
    checkPersonalData({ content: contentWith({ description, ...given }), rules })

  test.each([
    ['19121212-1212', '19121212-****'],
    ['191212121212', '19121212-****'],
    ['121212+1212', '121212+****'],
    ['811218-9876', '811218-****'],
    ['8112189876', '811218-****'],
    ['20040229-2387', '20040229-****'],
  ])('%s is an identity number', (number, masked) => {
    expect(found(`Född ${number}, talar.`)).toEqual({
      outcome: 'not-met',
      evidence: [{ code: 'personal-data.identity-number', values: { field: 'description', masked } }],
    })
  })

  test.each([['701063-2391', '701063-****']])('%s is a coordination number', (number, masked) => {
    expect(found(number).evidence).toEqual([
      { code: 'personal-data.coordination-number', values: { field: 'description', masked } },
    ])
  })

  test.each([
    ['a wrong check digit', '811218-9877'],
    ['no such day', '810231-9871'],
    ['29 February of a common year', '20050229-2386'],
    ['an organisation number', '202100-5216'],
    ['an association’s', '222000-0315'],
    ['a telephone number', 'Ring 0811218987 eller tel 8112189876'],
    ['a longer number', '98112189876'],
    ['part of a reference', 'KS-811218-9876-B'],
    ['a day of the edition with a time', '20241001-1205'],
    ['any ten digits', '1234567890'],
  ])('%s is none', (_, text) => {
    expect(codes(found(text))).toEqual(['personal-data.none'])
  })

  test('numbers are found in every free field, and never shown whole', () => {
    const content = contentWith({
      parties: [{ text: 'Anna Ek 811218-9876', role: 'organiser' }],
      extras: { anmärkning: ['se 811218-9876'] },
    })
    const { evidence } = checkPersonalData({ content, rules })
    expect(evidence.map(({ values }) => values.field)).toEqual(['parties', 'extras:anmärkning'])
    expect(JSON.stringify(evidence)).not.toContain('9876')
  })

  test('people’s addresses and mobile numbers are doubtful, and masked', () => {
    expect(found('Frågor till anna.ek@skovde.se eller 070-123 45 67.')).toEqual({
      outcome: 'unclear',
      evidence: [
        { code: 'personal-data.email', values: { field: 'description', masked: 'a…@skovde.se' } },
        { code: 'personal-data.mobile', values: { field: 'description', masked: '070… 67' } },
      ],
    })
  })

  test('a shared address, an office line and where to register are not', () => {
    const registration = { needed: true, how: 'anna.ek@skovde.se', link: null }
    expect(
      found('Skriv till info@skovde.se, anna.ek@skovde.se eller 0500-49 80 00.', { registration }),
    ).toEqual({
      outcome: 'met',
      evidence: [{ code: 'personal-data.none', values: {} }],
    })
  })
})

describe('type and theme', () => {
  const rules = rulesOf('2022')
  test.each<[string, Partial<Content>, string, string[]]>([
    ['both listed', { type: 'Seminarium', themes: ['Use of data'] }, 'met', ['theme-type.known']],
    [
      'by code, and a longer type',
      { type: 'Lunchseminarium (halvdag)', themes: ['data'] },
      'met',
      ['theme-type.known'],
    ],
    ['another type', { type: 'prisutdelning', themes: ['data'] }, 'not-met', ['theme-type.type-other']],
    ['another theme', { themes: ['data', 'hästar'] }, 'not-met', ['theme-type.theme-other']],
    [
      'neither',
      { type: null, themes: [] },
      'unclear',
      ['theme-type.type-missing', 'theme-type.theme-missing'],
    ],
  ])('%s', (_, given, outcome, expected) => {
    const found = checkThemeType({ content: contentWith(given), rules })
    expect(found.outcome).toBe(outcome)
    expect(codes(found)).toEqual(expected)
  })

  test('without lists there is nothing to compare with', () => {
    expect(checkThemeType({ content: contentWith(), rules: inputWith().rules }).outcome).toBe(
      'not-applicable',
    )
  })
})

describe('links', () => {
  test.each([
    ['https://www.skovde.se/a?b=1#c', 'met', 'links.complete'],
    ['http://åmål.se', 'met', 'links.complete'],
    ['www.skovde.se/a', 'not-met', 'links.no-scheme'],
    ['skovde.se', 'not-met', 'links.no-scheme'],
    ['se vår webbplats', 'not-met', 'links.not-address'],
    ['https://www.skovde.se/en sida', 'not-met', 'links.not-address'],
    ['https://', 'not-met', 'links.not-address'],
    ['ftp://skovde.se/a', 'not-met', 'links.other-scheme'],
    ['javascript:alert(1)', 'not-met', 'links.other-scheme'],
    ['http://localhost:3000/a', 'not-met', 'links.internal'],
    ['https://intranat.skovde.se/a', 'not-met', 'links.internal'],
    ['http://192.168.1.4/', 'not-met', 'links.internal'],
    ['https://server01/a', 'not-met', 'links.internal'],
    ['https://skovde.se@ont.example/', 'not-met', 'links.password'],
    ['https://bit.ly/3xyz', 'unclear', 'links.shortened'],
    ['mailto:info@skovde.se', 'unclear', 'links.mail'],
  ])('%s: %s', (link, outcome, code) => {
    const found = checkLinks({ content: contentWith({ links: [link] }) })
    expect(found.outcome).toBe(outcome)
    expect(codes(found)).toEqual([code])
  })

  test('an e-mail address is a way to register, and every field is read', () => {
    const content = contentWith({
      registration: { needed: true, how: null, link: 'mailto:info@skovde.se' },
      digital: { link: 'teams', how: null },
      recordings: ['https://play.skovde.se/1'],
    })
    expect(checkLinks({ content }).evidence).toEqual([
      { code: 'links.not-address', values: { field: 'digital-link', link: 'teams' } },
    ])
  })

  test('no links need no check', () => {
    expect(checkLinks({ content: contentWith() }).outcome).toBe('not-applicable')
  })
})

describe('placeholder', () => {
  test.each<[Partial<Content>, string, string]>([
    [{}, 'met', 'placeholder.none'],
    [{ title: 'Rubrik' }, 'not-met', 'placeholder.whole-field'],
    [{ title: '[Titel]' }, 'not-met', 'placeholder.whole-field'],
    [{ lead: '...' }, 'not-met', 'placeholder.whole-field'],
    [{ title: 'Test 2' }, 'not-met', 'placeholder.whole-field'],
    [{ description: 'Lorem ipsum dolor sit amet, consectetur.' }, 'not-met', 'placeholder.inside'],
    [{ description: 'Vi börjar HH:MM i salen.' }, 'not-met', 'placeholder.inside'],
    [{ lead: 'Talare är XXX från kommunen.' }, 'not-met', 'placeholder.inside'],
    [{ lead: 'Välkommen till {{lokal}}.' }, 'not-met', 'placeholder.inside'],
    [{ lead: 'Talare: TBA.' }, 'unclear', 'placeholder.inside'],
    [{ lead: 'Talare: [namn på talare].' }, 'unclear', 'placeholder.inside'],
    [{ lead: 'Hejjjjjjj alla.' }, 'unclear', 'placeholder.inside'],
    [{ title: 'Test: så köper vi nytt' }, 'unclear', 'placeholder.inside'],
    [{ title: 'Testbäddar i vården' }, 'met', 'placeholder.none'],
    [{ lead: 'Vi testar nya arbetssätt … och berättar.' }, 'met', 'placeholder.none'],
  ])('%j: %s', (given, outcome, code) => {
    const found = checkPlaceholder({ content: contentWith(given) })
    expect(found.outcome).toBe(outcome)
    expect(codes(found)).toEqual([code])
  })
})

describe('locked text', () => {
  const published = contentWith()
  test.each<[string, Partial<Content>, string, string[]]>([
    ['unchanged', {}, 'met', ['locked-text.unchanged']],
    ['another description', { description: 'Något annat.' }, 'met', ['locked-text.unchanged']],
    [
      'a comma',
      { lead: 'Vi visar, hur en kommun köpte något som inte fanns!' },
      'met',
      ['locked-text.spacing-changed'],
    ],
    ['another title', { title: 'Upphandling' }, 'not-met', ['locked-text.changed']],
    ['title and lead', { title: 'A', lead: 'B' }, 'not-met', ['locked-text.changed', 'locked-text.changed']],
  ])('%s', (_, given, outcome, expected) => {
    const found = checkLockedText({ content: contentWith(given), published })
    expect(found.outcome).toBe(outcome)
    expect(codes(found)).toEqual(expected)
  })

  test('says what changed, from shortly before', () => {
    const long = `${'a '.repeat(200)}gammalt slut`
    const found = checkLockedText({
      content: contentWith({ lead: long.replace('gammalt', 'nytt') }),
      published: contentWith({ lead: long }),
    })
    const { before, after } = found.evidence[0]?.values ?? {}
    expect(before).toMatch(/^….*gammalt slut$/)
    expect(after).toMatch(/^….*nytt slut$/)
  })

  test('nothing is locked before publication', () => {
    expect(checkLockedText({ content: published, published: null }).outcome).toBe('not-applicable')
  })
})

describe('what a person judges', () => {
  const selling = contentWith({
    lead: 'Regionen visar nya arbetssätt för patienter. Boka demo hos vår säljare, t.ex. i dag.',
    description: 'Vår plattform är marknadsledande och kostar 1 995 kr.',
  })

  test('sentences for and against are quoted, and no verdict is given', () => {
    const found = checkBenefit({ content: selling, published: null })
    expect(found.outcome).toBe('to-judge')
    expect(found.evidence).toContainEqual({
      code: 'benefit.speaks-for',
      values: {
        field: 'lead',
        quote: 'Regionen visar nya arbetssätt för patienter.',
        words: ['region', 'visar', 'nya arbetssätt', 'patient'],
      },
    })
    expect(found.evidence).toContainEqual({
      code: 'benefit.speaks-against',
      values: {
        field: 'lead',
        quote: 'Boka demo hos vår säljare, t.ex. i dag.',
        words: ['boka demo', 'vår säljare'],
      },
    })
  })

  test('at most three sentences each way', () => {
    const description = 'Kommunen delar med sig. '.repeat(9)
    const { evidence } = checkBenefit({ content: contentWith({ description }), published: null })
    expect(evidence.filter(({ code }) => code === 'benefit.speaks-for')).toHaveLength(3)
  })

  test('what looks like an advertisement is only shown', () => {
    const found = checkAdvertising({ content: selling, published: null })
    expect(found.outcome).toBe('to-judge')
    expect(codes(found)).toContain('advertising.speaks-against')
    expect(codes(checkAdvertising({ content: contentWith(), published: null }))).toEqual([
      'advertising.no-signs',
    ])
  })

  test('a text without signs is still to judge', () => {
    const content = contentWith({ title: 'Lunch', lead: 'Mat.', description: 'Kaffe.' })
    expect(checkBenefit({ content, published: null })).toEqual({
      outcome: 'to-judge',
      evidence: [{ code: 'benefit.no-signs', values: {} }],
    })
  })

  test('publishing confirmed it, until the text changes', () => {
    const published = contentWith()
    for (const check of [checkBenefit, checkAdvertising]) {
      expect(check({ content: contentWith({ links: ['https://a.se'] }), published })).toEqual({
        outcome: 'met',
        evidence: [{ code: 'person.published', values: {} }],
      })
      const changed = check({ content: contentWith({ lead: 'Köp nu.' }), published })
      expect(changed.outcome).toBe('to-judge')
      expect(codes(changed)[0]).toBe('person.changed-since')
    }
  })
})
