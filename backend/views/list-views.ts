/** The views of the queue with their counts, all at once. */
import { MOST_COUNTED, type ViewList } from '../../contract/calls/views.ts'
import { countUpTo, readSavedViews } from '../../db/read/views.ts'
import type { Language } from '../../domain/language.ts'
import { printQuery } from '../../domain/search/print-query.ts'
import { parseQuery } from '../../domain/search/query.ts'
import { STANDING_QUERIES, STANDING_VIEWS } from '../../domain/search/standing-views.ts'
import { withinEdition } from '../../domain/search/within-edition.ts'
import { vocabularyOf } from '../moderation/read-query.ts'
import { viewpointOf } from '../moderation/viewpoint.ts'
import type { Workspace } from '../workspace.ts'

type Asked = { edition: string | null; language: Language }

export function listViews(workspace: Workspace, asked: Asked): ViewList {
  const holding = counter(workspace, asked)
  return {
    standing: STANDING_VIEWS.map((name) => ({ name, ...holding(STANDING_QUERIES[name]) })),
    saved: readSavedViews(workspace.database).map(({ id, name, query, reviewer, at }) => ({
      id,
      name,
      reviewer,
      at,
      ...holding(query),
    })),
  }
}

/** Queries are kept in English words; one that a former version could read and this one cannot has no count. */
function counter(workspace: Workspace, { edition, language }: Asked) {
  const viewpoint = viewpointOf(workspace)
  return (kept: string) => {
    const read = parseQuery(kept, vocabularyOf('en'))
    if (!read.ok) return { query: kept, count: null, isMore: false }
    const query = withinEdition(read.query, edition)
    const found = countUpTo(workspace.database, query, viewpoint, MOST_COUNTED)
    return {
      query: printQuery(query, vocabularyOf(language)),
      count: Math.min(found, MOST_COUNTED),
      isMore: found > MOST_COUNTED,
    }
  }
}
