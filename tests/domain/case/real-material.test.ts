/** The real inputs, every fact asserted: a project's page, an interview, and ten records of SweCRIS. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { beforeEach, describe, expect, test } from 'vitest'
import type { CaseFacts } from '../../../domain/case/case.ts'
import type { InterviewFacts } from '../../../domain/case/interview.ts'
import type { ProjectFacts } from '../../../domain/case/project.ts'
import { readMaterial } from '../../../domain/case/read-material.ts'

const SHARED = new URL('../../../../shared/', import.meta.url)
const WHY = 'the founding documents do not stand beside this folder'

function seed(number: string): string {
  const folder = new URL('seeds/', SHARED)
  const name = readdirSync(folder).find((one) => one.startsWith(`${number}_`)) ?? ''
  return readFileSync(new URL(name, folder), 'utf8')
}

function only<Kind extends CaseFacts['kind']>(text: string, kind: Kind): Extract<CaseFacts, { kind: Kind }> {
  const { facts, refused } = readMaterial(text)
  expect(refused).toEqual([])
  expect(facts.map((one) => one.kind)).toEqual([kind])
  return facts[0] as Extract<CaseFacts, { kind: Kind }>
}

beforeEach((context) => {
  if (!existsSync(new URL('seeds/', SHARED))) context.skip(WHY)
})

describe('the project page', () => {
  const page = (): ProjectFacts => only(seed('004'), 'project')

  test('has its number from the end, though the label at the top is empty', () => {
    expect(page().diarienummer).toBe('2016-04008')
  })
  test('has its title, and none in English', () => {
    expect([page().titleSv, page().titleEn]).toEqual([
      'Skaraborgs innovationssluss, kulturrevolution med digitalisering!',
      null,
    ])
  })
  test('has its coordinator as it is written, without a number', () => {
    expect(page().coordinator).toEqual({ name: 'SKARABORGS KOMMUNALFÖRBUND', organisationNumber: null })
  })
  test('has its grant in kronor', () => {
    expect(page().grantSek).toBe(3_771_922)
  })
  test('has its period in months, as precise as it says', () => {
    expect([page().start, page().end]).toEqual(['2016-11', '2020-06'])
  })
  test('has its status, call and round', () => {
    expect([page().status, page().call, page().round]).toEqual([
      'Avslutat',
      'Idéslussar i kommuner',
      'Idéslussar i kommuner - utvecklingsprojekt',
    ])
  })
  test('has the day of its last change', () => {
    expect(page().updatedOn).toBe('2020-11-02')
  })
  test('has its three texts from their first word to their last, and no others', () => {
    const { texts } = page()
    expect(texts.results.sv?.text).toMatch(/^Syftet med projektet .* flera kommuner samtidigt\.$/s)
    expect(texts.effects.sv?.text).toMatch(/^En process för mottagande .* tas upp för beslut igen\.$/s)
    expect(texts.approach.sv?.text).toMatch(/^Ett första steg för projektet .* har upprättats\.$/s)
    expect([texts.aim.sv, texts.summary.sv]).toEqual([null, null])
    for (const part of Object.values(texts)) expect(part.en).toBeNull()
  })
  test('has no links, and nothing of the page around it', () => {
    expect(page().links).toEqual([])
    expect(JSON.stringify(page())).not.toMatch(/javascript|Statistik för sidan|redaktörer/i)
  })
})

describe('the interview', () => {
  const interview = (): InterviewFacts => only(seed('003'), 'interview')

  test('has its title and the day it was published', () => {
    expect([interview().title, interview().publishedOn]).toEqual([
      'Hallå där arrangör | Annika Persson, Helsingborgs stad',
      '2020-06-11',
    ])
  })
  test('has who was asked, in what role, and where', () => {
    const { person, role, organisation } = interview()
    expect([person, role, organisation]).toEqual(['Annika Persson', 'projektledare H22', 'Helsingborgs stad'])
  })
  test('has six questions in their order, each with its own answer', () => {
    const asked = interview().questions
    expect(asked.map(({ question }) => question.slice(0, 20))).toEqual([
      'Varför valde ni att ',
      'Hur såg ert deltagan',
      'Vad ser ni som det f',
      'Har ni några tips ti',
      'Hur ser era planer u',
      'Vad är på gång inom ',
    ])
    expect(asked.map(({ answer }) => answer.slice(0, 14))).toEqual([
      'Innovationsvec',
      'Under Innovati',
      'Möjligheten at',
      'Hitta den röda',
      'Vi får väl se…',
      'H22 är Helsing',
    ])
    expect(asked.every(({ question }) => question.endsWith('?'))).toBe(true)
  })
  test('has the pull quote apart from the answers, and knows that a co-worker said it', () => {
    const { quotes, questions } = interview()
    expect(quotes).toHaveLength(1)
    expect(quotes[0]?.text).toMatch(/^Detta var fantastiskt! .* Stort tack för idag!$/s)
    expect(quotes[0]?.attributedTo).toBe('en av våra medarbetare efter en av föreläsningarna')
    expect(questions.some(({ answer }) => answer.includes('Detta var fantastiskt'))).toBe(false)
  })
  test('has the connections that it names, and no year as a figure', () => {
    expect(interview().figures.map(({ value }) => value)).toEqual(['ca 40', '110'])
  })
  test('has the photographer and the address', () => {
    expect([interview().photoCredit, interview().links.map(({ address }) => address)]).toEqual([
      'Kristin Engholm',
      ['https://www.h22.se'],
    ])
  })
})

type Row = [
  number: string,
  grant: number,
  start: string,
  end: string,
  coordinator: string,
  organisation: string,
  updatedOn: string | null,
  machine: string,
]

/** As the file has them; `machine` names the English texts that are marked as translated. */
const RECORDS: Row[] = [
  [
    '2023-00132',
    2841624,
    '2023-05-01',
    '2026-04-30',
    'Sveriges lantbruksuniversitet',
    '202100-2817',
    null,
    'aim',
  ],
  [
    '2021-02757',
    4799205,
    '2021-10-15',
    '2023-12-31',
    'Stiftelsen Chalmers Industriteknik',
    '857204-7713',
    '2024-02-28',
    '',
  ],
  [
    '2021-03642',
    3462381,
    '2021-10-15',
    '2023-10-16',
    'Göteborgs universitet',
    '202100-3153',
    '2024-02-28',
    'aim effects',
  ],
  ['2021-00568', 300000, '2021-04-15', '2022-04-27', 'AVA Integral Structures AB', '559247-5361', null, ''],
  ['2019-00906', 399201, '2019-04-12', '2020-03-30', 'Chalmers tekniska högskola', '556479-5598', null, ''],
  [
    '2019-02256',
    3999047,
    '2019-06-03',
    '2021-06-30',
    'Göteborgs universitet',
    '202100-3153',
    null,
    'aim effects approach',
  ],
  [
    '2020-03505',
    1995858,
    '2020-09-01',
    '2022-08-31',
    'KTH, Kungliga tekniska högskolan',
    '202100-3054',
    null,
    '',
  ],
  ['2020-01681', 300000, '2020-06-12', '2020-12-15', 'Deepoid AB', '559084-4055', null, ''],
  [
    '2023-02785',
    4000000,
    '2023-10-13',
    '2026-10-16',
    'Luleå Tekniska Universitet',
    '202100-2841',
    '2023-11-10',
    '',
  ],
  ['2024-03179', 3000000, '2024-11-06', '2025-11-05', 'Elevated Launch AB', '559390-2462', null, ''],
]

describe('SweCRIS', () => {
  const read = () => readMaterial(readFileSync(new URL('data/swecris-vinnova-projects.json', SHARED), 'utf8'))

  test('gives the ten records and refuses none', () => {
    expect(read().refused).toEqual([])
    expect(read().facts.map((one) => (one.kind === 'project' ? one.diarienummer : ''))).toEqual(
      RECORDS.map(([number]) => number),
    )
  })
  test.each(RECORDS)(
    '%s has every fact right',
    (number, grant, start, end, name, organisationNumber, updatedOn, machine) => {
      const found = read().facts.find((one) => one.kind === 'project' && one.diarienummer === number)
      if (found?.kind !== 'project') throw new Error(`${number} was not read`)
      expect(found).toMatchObject({ grantSek: grant, start, end, updatedOn })
      expect(found.coordinator).toEqual({ name, organisationNumber })
      expect([found.status, found.call, found.round, found.links]).toEqual([null, null, null, []])
      const marked = Object.entries(found.texts).filter(([, text]) => text.en?.isMachineTranslated)
      expect(marked.map(([part]) => part).join(' ')).toBe(machine)
      for (const part of ['aim', 'effects', 'approach'] as const) {
        expect(found.texts[part].sv?.text.length).toBeGreaterThan(200)
        expect(found.texts[part].en?.text.length).toBeGreaterThan(200)
      }
      expect(JSON.stringify(found)).not.toMatch(/maskinöversatt|\\r/)
      expect(found.titleSv?.length).toBeGreaterThan(5)
      expect(found.titleEn?.length).toBeGreaterThan(5)
    },
  )
})
