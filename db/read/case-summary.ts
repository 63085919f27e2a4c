/** What a list tells of a case, from its facts. */
import type { CaseFacts } from '../../domain/case/case.ts'
import { sortKey } from '../../domain/swedish.ts'

/** A project's Swedish title before its English one; without any, its number. */
export function caseSummary(facts: CaseFacts) {
  const title =
    facts.kind === 'project'
      ? (facts.titleSv ?? facts.titleEn ?? facts.diarienummer ?? '')
      : (facts.title ?? facts.person ?? '')
  return {
    diarienummer: facts.kind === 'project' ? facts.diarienummer : null,
    title,
    titleSort: sortKey(title),
    organisation: (facts.kind === 'project' ? facts.coordinator?.name : facts.organisation) ?? '',
  }
}
