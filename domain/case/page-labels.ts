/** The words that a funded project's public page is built of: labels of its facts, headings of its texts, and what is about no project. */
import type { ProjectText } from './project.ts'
import { dayIn, kronorIn, periodIn } from './read-facts.ts'

export type Fact = 'number' | 'coordinator' | 'grant' | 'period' | 'status' | 'call' | 'round' | 'updated'
export type Part = ProjectText | 'links' | 'contacts'
type Language = 'sv' | 'en'

const LABELS: readonly (readonly [Fact, sv: string, en: string])[] = [
  ['number', 'Diarienummer', 'Reference number'],
  ['coordinator', 'Koordinator', 'Coordinator'],
  ['grant', 'Bidrag från Vinnova', 'Funding from Vinnova'],
  ['period', 'Projektets löptid', 'Project duration'],
  ['status', 'Status', 'Status'],
  ['call', 'Utlysning', 'Call'],
  ['round', 'Ansökningsomgång', 'Application round'],
  ['updated', 'Senast uppdaterad', 'Last updated'],
]

const HEADINGS: readonly (readonly [Part, sv: RegExp, en: RegExp])[] = [
  ['aim', /^Syfte och mål$/i, /^Purpose(?: and goal)?$/i],
  [
    'results',
    /^(?:Viktiga resultat som projektet gav|Resultat)$/i,
    /^(?:Important results from the project|Results)$/i,
  ],
  [
    'effects',
    /^(?:Långsiktiga effekter som förväntas|Förväntade (?:långsiktiga )?effekter)$/i,
    /^Expected long[- ]term effects$/i,
  ],
  ['approach', /^Upplägg och genomförande$/i, /^Approach and implementation$/i],
  ['summary', /^(?:Projektreferat|Sammanfattning)$/i, /^(?:Project report|Summary)$/i],
  ['links', /^(?:Externa länkar|Länkar)$/i, /^(?:External links|Links)$/i],
  [
    'contacts',
    /^(?:Kontakt|Kontakter|Kontakta oss|Kontaktperson(?:er)?|Kontaktuppgifter|Projektledare)$/i,
    /^(?:Contacts?|Contact us|Contact persons?|Contact (?:details|information)|Project (?:leader|manager))$/i,
  ],
]

const FURNITURE = [
  /^Du har inte javascript/i,
  /^You (?:do not|don't) have javascript/i,
  /^(?:Hoppa till (?:huvud)?innehåll|Skip to (?:main )?content)/i,
  /^Texten på den här sidan/i,
  /^Innehållet är inte granskat/i,
  /^The project description has been provided/i,
  /^Statistik för sidan/i,
  /^Statistics for the page/i,
  /^(?:Dela|Skriv ut|Share|Print|Till toppen)$/i,
]

/** From here on the page shows other projects. */
const OTHERS = /^(?:(?:Liknande|Relaterade|Fler|Andra) projekt|(?:Related|Similar|Other|More) projects)\b/i

/** `language` is null for a label that both languages spell alike. */
export type Labelled = { fact: Fact; value: string; hasColon: boolean; language: Language | null }

/** What a line says of a fact, which may be nothing yet; null where it begins with no label. */
export function labelIn(text: string): Labelled | null {
  for (const [fact, sv, en] of LABELS)
    for (const [label, language] of [
      [sv, 'sv'],
      [en, 'en'],
    ] as const) {
      const rest = afterLabel(text, label)
      if (rest === null) continue
      const value = rest.replace(/^\s*:/, '').trim()
      return { fact, value, hasColon: /^\s*:/.test(rest), language: sv === en ? null : language }
    }
  return null
}

/** Whether a line is a label and nothing more. */
export function isLabel(text: string): boolean {
  return labelIn(text.trim())?.value === ''
}

function afterLabel(text: string, label: string): string | null {
  if (text.slice(0, label.length).toLocaleLowerCase('sv') !== label.toLocaleLowerCase('sv')) return null
  const rest = text.slice(label.length)
  return /^(?:\s|:|$)/.test(rest) ? rest : null
}

export function headingIn(text: string): { part: Part; language: Language } | null {
  const plain = text.replace(/:$/, '')
  for (const [part, sv, en] of HEADINGS) {
    if (sv.test(plain)) return { part, language: 'sv' }
    if (en.test(plain)) return { part, language: 'en' }
  }
  return null
}

/** A person by name, on one line. */
const PERSON =
  /^(?:Kontakt|Kontaktperson(?:er)?|Projektledare|Contact|Contact persons?|Project (?:leader|manager))\s*:/i

export function isPerson(text: string): boolean {
  return PERSON.test(text)
}

export function isFurniture(text: string): boolean {
  return FURNITURE.some((one) => one.test(text))
}

export function beginsOthers(text: string): boolean {
  return OTHERS.test(text)
}

/** Facts whose values have a form of their own; the others are names, which a sentence can look like. */
const FORMED: ReadonlySet<Fact> = new Set(['number', 'grant', 'period', 'updated'])

export function hasForm(fact: Fact): boolean {
  return FORMED.has(fact)
}

/** Longer than any name of a call, so a sentence. */
const LONGEST_NAME = 160
const LONGEST_STATUS = 40
const MOST_WORDS_BEFORE_STOP = 4

/** Whether a fact can be read out of a value. `isApart`: by a colon or a line break, so that no sentence goes on from the label. */
export function canBe(fact: Fact, value: string, isApart: boolean): boolean {
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
      return value.length <= LONGEST_STATUS && isName(value, isApart) && !value.endsWith('.')
    case 'coordinator':
    case 'call':
    case 'round':
      return value.length <= LONGEST_NAME && isName(value, isApart)
  }
}

/** A name may end with a stop ("m.fl."), and begin small where it has a capital inside ("e-Hälsomyndigheten"). */
function isName(value: string, isApart: boolean): boolean {
  if (!/^["”“'(]?[\p{L}\p{N}]/u.test(value) || /[!?]$/.test(value) || labelIn(value)) return false
  if (value.endsWith('.') && value.split(' ').length > MOST_WORDS_BEFORE_STOP) return false
  return isApart || !/^\p{Ll}+(?![\p{L}\p{N}-])/u.test(value)
}
