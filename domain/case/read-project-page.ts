/** Reads a funded project's public page, as text that somebody copied or as the lines of its HTML. */
import type { ReadMaterial } from './case.ts'
import type { ProjectFacts, ProjectText } from './project.ts'
import {
  addressIn,
  dayIn,
  diarienummerIn,
  kronorIn,
  paragraphs,
  periodIn,
  plainLine,
  sourceTextOf,
} from './read-facts.ts'

export type PageLine = { text: string; href?: string | undefined }

type Fact = 'number' | 'coordinator' | 'grant' | 'period' | 'status' | 'call' | 'round' | 'updated'

/** The labels of the page's facts, in Swedish and English; longer ones first where one begins another. */
const LABELS: readonly (readonly [RegExp, Fact])[] = [
  [/^(?:Diarienummer|Reference number)\b/i, 'number'],
  [/^(?:Koordinator|Coordinator)\b/i, 'coordinator'],
  [/^(?:Bidrag från Vinnova|Funding from Vinnova)\b/i, 'grant'],
  [/^(?:Projektets löptid|Project duration)\b/i, 'period'],
  [/^Status\b/i, 'status'],
  [/^(?:Ansökningsomgång|Application round)\b/i, 'round'],
  [/^(?:Utlysning|Call)\b/i, 'call'],
  [/^(?:Senast uppdaterad|Last updated)\b/i, 'updated'],
]

/** Headings of the page's texts. */
const HEADINGS: readonly (readonly [RegExp, ProjectText | 'links'])[] = [
  [/^(?:Syfte och mål|Purpose and goal|Purpose)$/i, 'aim'],
  [
    /^(?:Viktiga resultat som projektet gav|Resultat|Important results from the project|Results)$/i,
    'results',
  ],
  [
    /^(?:Långsiktiga effekter som förväntas|Förväntade (?:långsiktiga )?effekter|Expected long[- ]term effects)$/i,
    'effects',
  ],
  [/^(?:Upplägg och genomförande|Approach and implementation)$/i, 'approach'],
  [/^(?:Projektreferat|Sammanfattning|Project report|Summary)$/i, 'summary'],
  [/^(?:Externa länkar|External links|Länkar|Links)$/i, 'links'],
]

/** Words of the page itself, which are about no project. */
const FURNITURE = [
  /^Du har inte javascript/i,
  /^You (?:do not|don't) have javascript/i,
  /^Texten på den här sidan/i,
  /^Innehållet är inte granskat/i,
  /^The project description has been provided/i,
  /^Statistik för sidan/i,
  /^Statistics for the page/i,
  /^(?:Dela|Skriv ut|Share|Print|Till toppen)$/i,
]

/** A page in English has only English labels. */
const ENGLISH = /^(?:Coordinator|Funding from Vinnova|Project duration|Reference number)\b/i

export function readProjectText(text: string): ReadMaterial {
  return readProjectLines(
    text.split(/\r\n|\r|\n/).map((line) => ({ text: line })),
    'project-text',
  )
}

/** Never throws; what the page does not say stays null. */
export function readProjectLines(
  given: readonly PageLine[],
  form: 'project-text' | 'project-html',
): ReadMaterial {
  const lines = given
    .map(({ text, href }) => ({ text: plainLine(text), href }))
    .filter(({ text }) => text !== '' && !FURNITURE.some((one) => one.test(text)))
  const found = walk(lines)
  const facts = factsOf(found, lines.some(({ text }) => ENGLISH.test(text)) ? 'en' : 'sv')
  if (!hasFacts(facts)) return { form, facts: [], refused: [{ record: '1', why: 'no-facts' }] }
  return { form, facts: [facts], refused: [] }
}

type Found = {
  title: string | null
  facts: Map<Fact, string>
  texts: Map<ProjectText, string[]>
  links: { label: string; address: string }[]
}

type Walk = {
  found: Found
  part: ProjectText | 'links' | null
  /** A label whose value may stand alone on the next line. */
  waiting: Fact | null
  hasLabel: boolean
}

function walk(lines: readonly PageLine[]): Found {
  const found: Found = { title: null, facts: new Map(), texts: new Map(), links: [] }
  const state: Walk = { found, part: null, waiting: null, hasLabel: false }
  for (const line of lines) if (!takeLabel(state, line) && !takeHeading(state, line)) takeText(state, line)
  return found
}

/** A label within a text is a sentence that begins so, unless its value can be read. */
function takeLabel(state: Walk, { text }: PageLine): boolean {
  const { facts } = state.found
  const labelled = labelIn(text)
  if (labelled) {
    state.hasLabel = true
    const { fact, value } = labelled
    if (value === '') {
      state.waiting = fact
      return true
    }
    if (facts.has(fact) || !canBe(fact, value)) return false
    facts.set(fact, value)
    state.waiting = null
    // What follows is the page's own.
    if (fact === 'updated') state.part = null
    return true
  }
  const { waiting } = state
  state.waiting = null
  if (waiting === null || facts.has(waiting) || headingIn(text) || !canBe(waiting, text)) return false
  facts.set(waiting, text)
  return true
}

function takeHeading(state: Walk, { text }: PageLine): boolean {
  const heading = headingIn(text)
  if (heading) state.part = heading
  return heading !== null
}

function takeText({ found, part, hasLabel }: Walk, { text, href }: PageLine): void {
  if (part === 'links') {
    const address = addressIn(href ?? text)
    if (address !== null) found.links.push({ label: text, address })
  } else if (part !== null) found.texts.set(part, [...(found.texts.get(part) ?? []), text])
  else if (!hasLabel && found.title === null) found.title = text
}

function labelIn(text: string): { fact: Fact; value: string } | null {
  for (const [label, fact] of LABELS) {
    const match = label.exec(text)
    if (match)
      return {
        fact,
        value: text
          .slice(match[0].length)
          .replace(/^\s*:\s*/, '')
          .trim(),
      }
  }
  return null
}

function headingIn(text: string): ProjectText | 'links' | null {
  return HEADINGS.find(([heading]) => heading.test(text.replace(/:$/, '')))?.[1] ?? null
}

/** Longer than any name of a call or a status, so a sentence. */
const LONGEST_NAME = 160

function canBe(fact: Fact, value: string): boolean {
  switch (fact) {
    case 'number':
      return /^(?:19|20)\d{2}-\d{5}$/.test(value)
    case 'grant':
      return kronorIn(value) !== null
    case 'period':
      return periodIn(value).start !== null
    case 'updated':
      return dayIn(value) !== null
    case 'status':
      return value.length <= 40 && !/[.!?]$/.test(value)
    case 'coordinator':
    case 'call':
    case 'round':
      return value.length <= LONGEST_NAME && !/[!?]$/.test(value) && labelIn(value) === null
  }
}

function factsOf({ title, facts, texts, links }: Found, language: 'sv' | 'en'): ProjectFacts {
  const fact = (name: Fact) => facts.get(name) ?? null
  const coordinator = fact('coordinator')
  const { start, end } = periodIn(fact('period') ?? '')
  const text = (part: ProjectText) => {
    const own = sourceTextOf(paragraphs((texts.get(part) ?? []).join('\n')))
    return language === 'sv' ? { sv: own, en: null } : { sv: null, en: own }
  }
  return {
    kind: 'project',
    diarienummer: diarienummerIn(fact('number') ?? ''),
    titleSv: language === 'sv' ? title : null,
    titleEn: language === 'en' ? title : null,
    coordinator: coordinator === null ? null : { name: coordinator, organisationNumber: null },
    grantSek: kronorIn(fact('grant') ?? ''),
    start,
    end,
    status: fact('status'),
    call: fact('call'),
    round: fact('round'),
    texts: {
      aim: text('aim'),
      results: text('results'),
      effects: text('effects'),
      approach: text('approach'),
      summary: text('summary'),
    },
    links,
    updatedOn: dayIn(fact('updated') ?? ''),
  }
}

/** A title alone could be any text's first line. */
function hasFacts({ diarienummer, coordinator, grantSek, start }: ProjectFacts): boolean {
  return [diarienummer, coordinator, grantSek, start].filter((one) => one !== null).length >= 1
}
