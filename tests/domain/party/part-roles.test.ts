/** What somebody named does there: funders, guests, clients and addresses are no organisers and make nobody's day. */
import { describe, expect, test } from 'vitest'
import { checkParty } from '../../../domain/eligibility/party.ts'
import type { Party } from '../../../domain/party/party.ts'
import { inputWith } from '../eligibility/input.ts'
import { partiesIn } from './registers.ts'

const roleOf = (party: Party | undefined) =>
  party?.evidence.flatMap((one) => (one.kind === 'role' ? one.role : []))
const lastOf = (text: string) => partiesIn(text).at(-1)

describe.each([
  [
    'funder',
    [
      ...['Finansierad av Vinnova', 'Acme AB, finansierad av Vinnova', 'Acme AB (finansierat av Vinnova)'],
      ...[
        'Acme AB, med stöd av Vinnova',
        'Acme AB med ekonomiskt stöd från Vinnova',
        'Acme AB. Finansiärer: Vinnova',
      ],
      ...[
        'Acme AB\nFinansiär: Vinnova',
        'Acme AB (delfinansieras av Vinnova)',
        'Acme AB (med stöd av Vinnova)',
      ],
      ...['Acme AB, funded by Vinnova', 'Acme AB with support from Vinnova', 'Acme AB, Vinnova (finansiär)'],
      ...[
        'Acme AB, sponsras av Vinnova',
        'Acme AB med finansiering från Vinnova',
        'Acme AB och stöds av Vinnova',
      ],
    ],
    'Vinnova',
  ],
  [
    'guest',
    [
      ...['inbjudna: Region Skåne', 'Acme AB, inbjudna gäster: Region Skåne', 'Acme AB, gäst: Region Skåne'],
      ...[
        'Acme AB. Talare från Region Skåne',
        'Acme AB med gäster från Region Skåne',
        'Acme AB, Region Skåne (talare)',
      ],
      ...[
        'Acme AB + föreläsare från Region Skåne',
        'Acme AB\nGäster:\nRegion Skåne',
        'Acme AB (gäst: Region Skåne)',
      ],
      ...[
        'Acme AB, speakers from Region Skåne',
        'Acme AB; moderator: Region Skåne',
        'Acme AB, Region Skåne (inbjuden)',
      ],
      ...['Acme AB. Panel: Region Skåne'],
    ],
    'Region Skåne',
  ],
  [
    'client',
    [
      ...[
        'Acme AB på uppdrag av Umeå kommun',
        'På uppdrag av Umeå kommun',
        'Acme AB, on behalf of Umeå kommun',
      ],
      ...['Acme AB (på uppdrag av Umeå kommun)', 'Acme AB, uppdragsgivare: Umeå kommun'],
    ],
    'Umeå kommun',
  ],
  [
    'address',
    [
      ...['Box 12, Umeå kommun', 'Acme AB, Box 12, Umeå kommun', 'Acme AB, besöksadress: Umeå kommun'],
      ...[
        'Acme AB, Storgatan 1, Umeå kommun',
        'Acme AB c/o Umeå kommun',
        'Acme AB, Norra Kungsgatan 12 B, Umeå kommun',
      ],
      ...['Acme AB, Plats: Umeå kommun', 'Acme AB, 901 78 Umeå, Umeå kommun'],
    ],
    'Umeå kommun',
  ],
  [
    'unconfirmed',
    ['Acme AB, Umeå kommun (ej klart)', 'Acme AB, Umeå kommun (tbc)', 'Acme AB, Umeå kommun (?)'],
    'Umeå kommun',
  ],
])('a %s', (role, texts, name) => {
  test.each(texts)('%s', (text) => {
    const party = lastOf(text)
    expect(party).toMatchObject({ name, role: 'participant', publicParty: 'unclear' })
    expect(roleOf(party)).toEqual([role])
    const { rules } = inputWith()
    expect(checkParty({ parties: partiesIn(text), rules }).outcome).toBe('unclear')
  })
})

test.each(['Tema: Region Skåne', 'Acme AB, kontakt: Region Skåne', 'Studiebesök: Region Skåne'])(
  '%s: what it is about organises nothing',
  (text) => {
    expect(roleOf(lastOf(text))).toEqual(['mention'])
    expect(lastOf(text)?.publicParty).toBe('unclear')
  },
)

test('a company works for a public body that it is hired by', () => {
  for (const text of ['Ramboll Management Consulting för Tillväxtverket', 'Acme AB åt Tillväxtverket']) {
    expect(partiesIn(text)).toMatchObject([
      { publicParty: 'no' },
      { name: 'Tillväxtverket', publicParty: 'unclear' },
    ])
  }
})

const WORDS = [
  ...[
    'finansierad av',
    'med stöd av',
    'sponsor:',
    'finansiärer:',
    'gäst:',
    'inbjudna:',
    'talare från',
    'moderator:',
  ],
  ...[
    'på uppdrag av',
    'box 12,',
    'besöksadress:',
    'c/o',
    'åt',
    'tema:',
    'kontakt:',
    'funded by',
    'på beställning av',
  ],
]
test('no word for another role lets a public body meet the rule, whatever stands before it', () => {
  const bodies = [
    'Vinnova',
    'Umeå kommun',
    'Region Skåne',
    'Lunds universitet',
    'Polisen',
    'SKR',
    'Finsam Lund',
  ]
  const firsts = ['Acme AB', 'Okända gänget', 'Röda Korset', 'RISE', 'Anna Ek']
  const wrong = firsts
    .flatMap((first) => WORDS.flatMap((word) => bodies.map((body) => `${first}, ${word} ${body}`)))
    .flatMap((text) => [
      text,
      text.replace(', ', ' ('),
      text.replace(', ', ' – '),
      text.replace(', ', '\n'),
      `${text}/Vinnova`,
    ])
    .map((text) => (text.includes('(') ? `${text})` : text))
    .filter((text) => partiesIn(text).some(({ publicParty }) => publicParty === 'yes'))
  expect(wrong).toEqual([])
})

test('civil society that only pays or speaks meets no rule', () => {
  for (const text of [
    'Acme AB, med stöd av Röda Korset',
    'Acme AB, gäst: Röda Korset',
    'Acme AB, finansierat av SKR',
  ]) {
    expect(lastOf(text)).toMatchObject({ sector: 'unknown', publicParty: 'unclear' })
  }
})

test('a company that pays stays one', () => {
  expect(lastOf('Acme AB, sponsras av Microsoft')).toMatchObject({ sector: 'private', publicParty: 'no' })
})

test('a role goes on through a list and ends with it', () => {
  const verdicts = (text: string) => partiesIn(text).map(({ name, publicParty }) => `${name}: ${publicParty}`)
  expect(verdicts('Acme AB, med stöd av Vinnova, Umeå kommun och Region Skåne')).toEqual([
    'Acme AB: no',
    'Vinnova: unclear',
    'Umeå kommun: unclear',
    'Region Skåne: unclear',
  ])
  expect(verdicts('Finansiärer: Vinnova; Formas\nUmeå kommun')).toEqual([
    'Vinnova: unclear',
    'Formas: unclear',
    'Umeå kommun: yes',
  ])
  expect(verdicts('Gäster:\nUmeå kommun\nRegion Skåne')).toEqual([
    'Umeå kommun: unclear',
    'Region Skåne: unclear',
  ])
  expect(verdicts('Gäster:\nUmeå kommun\nArrangör: Region Skåne')).toEqual([
    'Umeå kommun: unclear',
    'Region Skåne: yes',
  ])
  expect(verdicts('Acme AB (med stöd av Vinnova) och Umeå kommun')).toEqual([
    'Acme AB: no',
    'Vinnova: unclear',
    'Umeå kommun: yes',
  ])
  expect(verdicts('Acme AB, med stöd av Vinnova, i samarbete med Umeå kommun')).toEqual([
    'Acme AB: no',
    'Vinnova: unclear',
    'Umeå kommun: yes',
  ])
})

test.each([
  ['Medverkande: Umeå kommun', 'participant'],
  ['Acme AB, medverkande: Umeå kommun', 'participant'],
  ['Acme AB med medverkan av Umeå kommun', 'participant'],
  ['Arrangör: Umeå kommun', 'organiser'],
  ['Arrangeras av Umeå kommun', 'organiser'],
  ['Arr: Umeå kommun', 'organiser'],
  ['Arr. Umeå kommun', 'organiser'],
  ['Projektägare: Umeå kommun', 'organiser'],
  ['I samverkan med Umeå kommun', 'co-organiser'],
  ['Acme AB. Medarrangör: Umeå kommun', 'co-organiser'],
  ['Acme AB. Samarbetspartners: Umeå kommun', 'co-organiser'],
])('%s: a party by the rule’s own words, as %s', (text, role) => {
  expect(lastOf(text)).toMatchObject({ name: 'Umeå kommun', role, publicParty: 'yes' })
})

test('who organises needs no other role beside it', () => {
  expect(partiesIn('Vinnova, med stöd av Vinnova')).toHaveLength(1)
  expect(partiesIn('Med stöd av Vinnova. Arrangör: Vinnova')).toMatchObject([{ publicParty: 'yes' }])
})

test('an address behind its own body is no party, and takes nothing from it', () => {
  for (const text of [
    'Umeå kommun, Box 12, 901 78 Umeå',
    'Umeå kommun, Storgatan 1, Umeå',
    'Umeå kommun, 901 78 Umeå',
    'Umeå kommun\nBox 12\n901 78 Umeå',
    'Umeå kommun (besöksadress: Storgatan 1)',
  ]) {
    expect(partiesIn(text)).toMatchObject([{ name: 'Umeå kommun', publicParty: 'yes' }])
  }
})

test('bare places beside an address or a guest are no municipalities', () => {
  const verdicts = (text: string) => partiesIn(text).map(({ publicParty }) => publicParty)
  expect(verdicts('Boden, Luleå, gäst: Umeå kommun')).not.toContain('yes')
})
