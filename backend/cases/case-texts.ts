/** The texts of a case beside its title, as its source has them. */
import type { CaseFacts } from '../../domain/case/case.ts'
import { PROJECT_TEXTS } from '../../domain/case/project.ts'

export function caseTexts(facts: CaseFacts): string[] {
  const texts =
    facts.kind === 'project'
      ? PROJECT_TEXTS.flatMap((part) => [facts.texts[part].sv?.text, facts.texts[part].en?.text])
      : [facts.lead, ...facts.questions.flatMap(({ question, answer }) => [question, answer])]
  return texts.filter((text): text is string => text !== null && text !== undefined && text !== '')
}
