/** Fills a new sheet from a template with what is known of the cases; a person writes on from there. */
import type { Language } from '../language.ts'
import type { CaseFacts } from './case.ts'
import type { InterviewFacts } from './interview.ts'
import { PROJECT_TEXTS, type ProjectFacts, type ProjectText, type SourceText } from './project.ts'
import type { FigureBlock, SheetBlock, SheetContent, SheetTemplate } from './sheet.ts'
import { lineOf, paragraphsOf } from './sheet-text.ts'
import type { SheetWords } from './sheet-words.ts'

export type TemplateCase = { id: string; facts: CaseFacts }
export type TemplateInput = {
  language: Language
  cases: readonly TemplateCase[]
  /** The edition of its highlights. */
  edition?: { id: string; name: string } | undefined
  words: SheetWords
  /** Gives each block an id of its own. */
  nextId: () => string
}

/** What a source does not say gets no section. The title is empty where no source gives one: a person must write it. */
export function fillTemplate(template: SheetTemplate, input: TemplateInput): SheetContent {
  const { language, cases } = input
  const written = WRITERS[template](input)
  return {
    template,
    language,
    title: written.title,
    lead: written.lead,
    caseIds: cases.map(({ id }) => id),
    blocks: written.blocks.map((block) => ({ ...block, id: input.nextId() })),
  }
}

type NewBlock = SheetBlock extends infer Block
  ? Block extends SheetBlock
    ? Omit<Block, 'id'>
    : never
  : never
type Written = { title: string; lead: string; blocks: NewBlock[] }

const WRITERS: Readonly<Record<SheetTemplate, (input: TemplateInput) => Written>> = {
  project: writeProjects,
  interview: writeInterviews,
  theme: (input) => ({ title: '', lead: '', blocks: input.cases.flatMap((one) => roundUp(one, input)) }),
  edition: writeEdition,
}

function writeProjects(input: TemplateInput): Written {
  const { cases, language } = input
  const blocks = cases.flatMap((one) => [
    ...(cases.length > 1 ? headingOf(one, language) : []),
    factsOf(one),
    ...sectionsOf(one, input),
  ])
  return { title: titleOfFirst(input), lead: '', blocks }
}

function writeInterviews(input: TemplateInput): Written {
  const { cases, language } = input
  const [first] = cases
  const isAlone = cases.length === 1
  const lead = isAlone && first?.facts.kind === 'interview' ? (first.facts.lead ?? '') : ''
  const blocks = cases.flatMap((one) => [
    ...(isAlone ? [] : headingOf(one, language)),
    factsOf(one),
    ...sectionsOf(one, input),
  ])
  return { title: titleOfFirst(input), lead, blocks }
}

function writeEdition(input: TemplateInput): Written {
  const { edition, words, cases } = input
  const said = words.edition
  const figures = edition
    ? [
        { kind: 'heading' as const, text: said.figures },
        figure(said.activities, 'activities', [], edition.id),
        figure(said.organisers, 'organisers', [], edition.id),
        figure(said.municipalities, 'municipalities', [], edition.id),
        figure(said.formats, 'activities', ['format'], edition.id),
      ]
    : []
  const blocks = [...figures, ...cases.flatMap((one) => roundUp(one, input))]
  return { title: edition ? said.title(edition.name) : '', lead: '', blocks }
}

function figure(caption: string, measure: string, by: string[], edition: string): Omit<FigureBlock, 'id'> {
  return { kind: 'figure', caption, measure, by, where: `edition:${edition}`, frozen: null }
}

/** A case among others: its name, its facts and the first that its text says. */
function roundUp(one: TemplateCase, { language, words }: TemplateInput): NewBlock[] {
  const opening = openingOf(one.facts, language)
  const first = opening && paragraphsOf(opening.text)[0]
  return [
    ...headingOf(one, language, (title) => (opening ? noted(title, opening, language, words) : title)),
    factsOf(one),
    ...(first ? [text(first)] : []),
  ]
}

function factsOf({ id }: TemplateCase): NewBlock {
  return { kind: 'facts', caseId: id }
}

function text(written: string): NewBlock {
  return { kind: 'text', text: written }
}

function sectionsOf({ id, facts }: TemplateCase, { language, words }: TemplateInput): NewBlock[] {
  return facts.kind === 'project'
    ? projectSections(facts, language, words)
    : interviewSections(id, facts, language, words)
}

function projectSections({ texts }: ProjectFacts, language: Language, words: SheetWords): NewBlock[] {
  return IN_ORDER.flatMap((part): NewBlock[] => {
    const found = chosen(texts[part], language)
    if (!found) return []
    return [{ kind: 'heading', text: noted(words.sections[part], found, language, words) }, text(found.text)]
  })
}

/** A summary opens; the rest is as on Vinnova's pages. */
const IN_ORDER: readonly ProjectText[] = ['summary', ...PROJECT_TEXTS.filter((part) => part !== 'summary')]

function interviewSections(
  caseId: string,
  { questions, quotes }: InterviewFacts,
  language: Language,
  words: SheetWords,
): NewBlock[] {
  return [
    ...(language === 'sv' ? [] : [text(words.onlySwedish)]),
    ...questions.flatMap(({ question, answer }): NewBlock[] => [
      { kind: 'heading', text: question },
      ...(lineOf(answer) === '' ? [] : [text(answer)]),
    ]),
    ...quotes.map((quote): NewBlock => ({ kind: 'quote', caseId, ...quote })),
  ]
}

type Chosen = SourceText & { language: Language }

/** In the sheet's language, else in Swedish; English alone is no text of a Swedish sheet. */
function chosen(texts: Readonly<Record<Language, SourceText | null>>, language: Language): Chosen | null {
  const own = texts[language]
  if (own) return { ...own, language }
  return texts.sv ? { ...texts.sv, language: 'sv' } : null
}

function noted(heading: string, found: Chosen, language: Language, words: SheetWords): string {
  const inLanguage = found.language === language ? heading : words.isOnlySwedish(heading)
  return found.isMachineTranslated ? words.isMachineTranslated(inLanguage) : inLanguage
}

function openingOf(facts: CaseFacts, language: Language): Chosen | null {
  if (facts.kind === 'interview') {
    const said = facts.lead ?? facts.questions[0]?.answer
    return said ? { text: said, isMachineTranslated: false, language: 'sv' } : null
  }
  const [first] = IN_ORDER.flatMap((part) => chosen(facts.texts[part], language) ?? [])
  return first ?? null
}

function headingOf(
  { facts }: TemplateCase,
  language: Language,
  adorned = (title: string) => title,
): NewBlock[] {
  const title = titleOf(facts, language)
  return title === '' ? [] : [{ kind: 'heading', text: adorned(title) }]
}

/** Empty where a sheet of several cases, or no source, gives none. */
function titleOfFirst({ cases, language }: TemplateInput): string {
  const [first] = cases
  return first && cases.length === 1 ? titleOf(first.facts, language) : ''
}

/** What a case is called, in the language if it can be; empty where the source does not say. */
export function titleOf(facts: CaseFacts, language: Language): string {
  if (facts.kind === 'interview') return facts.title ?? ''
  const [own, other] = language === 'sv' ? [facts.titleSv, facts.titleEn] : [facts.titleEn, facts.titleSv]
  return own ?? other ?? ''
}
