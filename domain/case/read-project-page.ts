/** Reads a funded project's public page, as text that somebody copied or as the lines of its HTML. */
import type { ReadMaterial } from './case.ts'
import { type Fact, isFurniture } from './page-labels.ts'
import type { ProjectFacts, ProjectText } from './project.ts'
import {
  dayIn,
  diarienummerIn,
  kronorIn,
  paragraphs,
  periodIn,
  plainLine,
  sourceTextOf,
} from './read-facts.ts'
import { type PageFound, type PageLine, walkPage } from './walk-page.ts'

export function readProjectText(text: string): ReadMaterial {
  return readProjectLines(
    text.split(/\r\n|\r|\n/).map((line) => ({ text: line })),
    'project-text',
  )
}

/**
 * One project, or a refusal: never throws. What the page does not say stays null; where it says two different things
 * of what a project has only one of, it shows several, and nobody could tell whose is what.
 */
export function readProjectLines(
  given: readonly PageLine[],
  form: 'project-text' | 'project-html',
): ReadMaterial {
  const lines = given
    .map((line) => ({ ...line, text: plainLine(line.text) }))
    .filter(({ text, isValue }) => (text === '' ? isValue : !isFurniture(text)))
  const found = walkPage(lines)
  if (found.isSeveral) return { form, facts: [], refused: [{ record: '1', why: 'several-projects' }] }
  const facts = factsOf(found)
  if (!hasFacts(facts)) return { form, facts: [], refused: [{ record: '1', why: 'no-facts' }] }
  return { form, facts: [facts], refused: [] }
}

function factsOf({ title, facts, texts, links, english }: PageFound): ProjectFacts {
  const isEnglish = english > 0
  const fact = (name: Fact) => facts.get(name) ?? null
  const coordinator = fact('coordinator')
  const { start, end } = periodIn(fact('period') ?? '')
  const text = (part: ProjectText) => {
    const own = sourceTextOf(paragraphs((texts.get(part) ?? []).join('\n')))
    return isEnglish ? { sv: null, en: own } : { sv: own, en: null }
  }
  return {
    kind: 'project',
    diarienummer: diarienummerIn(fact('number') ?? ''),
    titleSv: isEnglish ? null : title,
    titleEn: isEnglish ? title : null,
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
  return [diarienummer, coordinator, grantSek, start].some((one) => one !== null)
}
