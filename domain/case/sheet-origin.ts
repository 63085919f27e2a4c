/** Where a paragraph of a sheet is from, so that its language and a machine's translation are told wherever it stands. */
import type { Language } from '../language.ts'
import type { CaseFacts } from './case.ts'
import { PROJECT_TEXTS, type SourceText } from './project.ts'
import { comparable, paragraphsOf } from './sheet-text.ts'

export type Origin = {
  language: Language
  isMachineTranslated: boolean
  /** Whether a project's group wrote it. */
  isProject: boolean
}

/** Part of a source's paragraph is recognised from this length on. Characters. */
const LEAST_RECOGNISED = 40

/** What the sources say of a paragraph; null where it is nobody's but the writer's. */
export function lookUpOrigins(cases: readonly CaseFacts[]): (paragraph: string) => Origin | null {
  const known = cases.flatMap(originalsOf)
  const exact = new Map(known.map(({ said, origin }) => [said, origin]))
  return (paragraph) => {
    const said = comparable(paragraph)
    const whole = exact.get(said)
    if (whole || said === '') return whole ?? null
    const part = known.find((one) => isPart(said, one.said) || isPart(one.said, said))
    return part?.origin ?? null
  }
}

type Original = { said: string; origin: Origin }

function originalsOf(facts: CaseFacts): Original[] {
  if (facts.kind === 'project')
    return PROJECT_TEXTS.flatMap((part) => [
      ...originals(facts.texts[part].sv, 'sv', true),
      ...originals(facts.texts[part].en, 'en', true),
    ])
  const told = [
    facts.title,
    facts.lead,
    ...facts.questions.flatMap(({ question, answer }) => [question, answer]),
    ...facts.quotes.map(({ text }) => text),
  ]
  // Interviews are written in Swedish.
  return told.flatMap((one) => originals(one ? { text: one, isMachineTranslated: false } : null, 'sv', false))
}

function originals(source: SourceText | null, language: Language, isProject: boolean): Original[] {
  if (!source) return []
  const origin = { language, isProject, isMachineTranslated: source.isMachineTranslated }
  return paragraphsOf(source.text).map((paragraph) => ({ said: comparable(paragraph), origin }))
}

function isPart(part: string, of: string): boolean {
  return part.length >= LEAST_RECOGNISED && of.includes(part)
}
