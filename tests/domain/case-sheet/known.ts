/** Made-up cases, sheets and consents for the tests of case sheets. */
import type { Provenance } from '../../../domain/case/case.ts'
import type { InterviewFacts } from '../../../domain/case/interview.ts'
import type { ProjectFacts } from '../../../domain/case/project.ts'
import type { SheetContent } from '../../../domain/case/sheet.ts'
import type { KnownOfSheet } from '../../../domain/case/sheet-blocks.ts'
import type { CountedFigure } from '../../../domain/case/sheet-figure.ts'
import type { Language } from '../../../domain/language.ts'
import { words } from '../../../text/catalog.ts'

export const PROVENANCE: Provenance = {
  form: 'project-text',
  from: null,
  at: '2024-11-12T13:20:00Z',
  hash: 'b41e07d9'.repeat(8),
}

const silent = { sv: null, en: null }
const said = (text: string, isMachineTranslated = false) => ({ text, isMachineTranslated })

export function projectOf(facts: Partial<ProjectFacts> = {}): ProjectFacts {
  return {
    kind: 'project',
    diarienummer: '2031-00417',
    titleSv: 'Vattenvakten, larm från tysta ledningar',
    titleEn: 'The water watch, alarms from silent pipes',
    coordinator: { name: 'Provköpings kommun', organisationNumber: '212000-9999' },
    grantSek: 1_250_000,
    start: '2031-02',
    end: '2033-06-30',
    status: 'Avslutat',
    call: null,
    round: 'Våren 2031',
    texts: {
      aim: {
        sv: said(
          'Projektet prövade om billiga mikrofoner kan höra läckor i gamla ledningar.\nSju kvarter var med.',
        ),
        en: said(
          'The project tried whether cheap microphones can hear leaks in old pipes.\nSeven blocks took part.',
          true,
        ),
      },
      results: { sv: said('Fyra läckor hittades innan någon hade märkt dem.'), en: null },
      effects: silent,
      approach: silent,
      summary: silent,
    },
    links: [{ label: 'Slutrapport', address: 'https://example.org/rapport?a=1&b=2' }],
    updatedOn: '2033-09-04',
    ...facts,
  }
}

export const QUOTE = 'Vi hörde en läcka som ingen hade sett på elva år, och då blev det tyst i rummet.'

export function interviewOf(facts: Partial<InterviewFacts> = {}): InterviewFacts {
  return {
    kind: 'interview',
    title: 'Hallå där arrangör, Vera Testlund',
    publishedOn: '2032-05-11',
    person: 'Vera Testlund',
    role: 'driftledare',
    organisation: 'Provköpings kommun',
    lead: 'Kommunen bjöd in till öppna rörgravar.',
    questions: [
      { question: 'Varför var ni med?', answer: 'Vi ville visa hur det låter.\nDet gick över förväntan.' },
      { question: 'Vad händer nu?', answer: '' },
    ],
    quotes: [{ text: QUOTE, attributedTo: 'En av våra medarbetare' }],
    figures: [],
    links: [],
    photoCredit: 'Kim Provberg',
    ...facts,
  }
}

export const FIGURE: CountedFigure = {
  measure: 'Aktiviteter',
  by: 'Form',
  definition: 'Publicerade anmälningar, en gång var.',
  switches: ['Varje aktivitet i en serie räknas.'],
  answer: {
    at: '2033-10-01T07:15:00Z',
    rows: [
      { label: 'Digitalt', value: 1200 },
      { label: 'På plats', value: 34 },
    ],
    total: 1234,
  },
}

export const PICTURE = 'a'.repeat(64)

export function knownOf(known: Partial<KnownOfSheet> = {}, language: Language = 'sv'): KnownOfSheet {
  const cases: KnownOfSheet['cases'] = known.cases ?? [
    { id: 'p1', facts: projectOf(), provenance: PROVENANCE },
    { id: 'i1', facts: interviewOf(), provenance: { ...PROVENANCE, form: 'interview-text' } },
  ]
  return {
    cases,
    everyCase: cases,
    consents: [
      { caseId: 'i1', subject: 'quote', key: QUOTE, state: 'approved' },
      { caseId: 'i1', subject: 'picture', key: PICTURE, state: 'approved' },
    ],
    hasPicture: () => true,
    figureOf: () => FIGURE,
    words: words(language).caseSheet,
    ...known,
  }
}

/** A sheet with a block of every kind. */
export function sheetOf(content: Partial<SheetContent> = {}): SheetContent {
  return {
    template: 'theme',
    language: 'sv',
    title: 'Tysta ledningar som hörs',
    lead: 'Två berättelser om vatten.',
    caseIds: ['p1', 'i1'],
    blocks: [
      { kind: 'heading', id: 'b1', text: 'Vad projektet gjorde' },
      { kind: 'text', id: 'b2', text: 'Mikrofoner hängdes i brunnar.\nSedan väntade alla.' },
      { kind: 'facts', id: 'b3', caseId: 'p1' },
      { kind: 'quote', id: 'b4', caseId: 'i1', text: QUOTE, attributedTo: 'En av våra medarbetare' },
      {
        kind: 'picture',
        id: 'b5',
        caseId: 'i1',
        hash: PICTURE,
        alternative: 'En rörgrav med stege.',
        caption: 'Rörgraven var öppen i tre dagar.',
        credit: 'Kim Provberg',
      },
      {
        kind: 'figure',
        id: 'b6',
        caption: 'Aktiviteter efter form',
        measure: 'activities',
        by: ['format'],
        where: '',
        frozen: null,
      },
    ],
    ...content,
  }
}
