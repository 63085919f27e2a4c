/** What a new reading of a project leaves as it was, since its source has no place for it or is silent. */
import { fold } from '../swedish.ts'
import type { CaseFacts, MaterialForm } from './case.ts'
import { PROJECT_TEXTS, type ProjectFacts } from './project.ts'

type Fact = Exclude<keyof ProjectFacts, 'kind' | 'diarienummer' | 'texts'>

/** A page tells of a project in one language at a time, and of its texts as far as the project has come. */
const TITLES: readonly Fact[] = ['titleSv', 'titleEn']

const NO_PLACE: Readonly<Record<MaterialForm, readonly Fact[]>> = {
  'project-text': [],
  'project-html': [],
  'vinnova-json': ['updatedOn'],
  'gdp-json': ['round', 'links'],
  'swecris-json': ['status', 'call', 'round', 'links'],
  // A cell that is empty says nothing.
  'project-table': [
    'coordinator',
    'grantSek',
    'start',
    'end',
    'status',
    'call',
    'round',
    'links',
    'updatedOn',
  ],
  'interview-text': [],
}

/**
 * What the source has a place for and no longer says is gone, as where it was taken back; titles and texts stay until
 * another stands in their place. Carrying over twice changes nothing more.
 */
export function carryOver(before: CaseFacts, now: CaseFacts, form: MaterialForm): CaseFacts {
  if (before.kind !== 'project' || now.kind !== 'project') return now
  const kept = [...TITLES, ...NO_PLACE[form]].filter((key) => isSilent(now[key]))
  const texts = PROJECT_TEXTS.map((part) => {
    const [was, is] = [before.texts[part], now.texts[part]]
    return [part, { sv: is.sv ?? was.sv, en: is.en ?? was.en }]
  })
  return {
    ...now,
    coordinator: withNumber(before, now),
    ...Object.fromEntries(kept.map((key) => [key, before[key]])),
    texts: Object.fromEntries(texts) as ProjectFacts['texts'],
  }
}

function isSilent(fact: ProjectFacts[Fact]): boolean {
  return fact === null || (Array.isArray(fact) && fact.length === 0)
}

/** A source without the organisation's number does not take away the one that another gave of the same name. */
function withNumber(before: ProjectFacts, now: ProjectFacts): ProjectFacts['coordinator'] {
  const [was, is] = [before.coordinator, now.coordinator]
  if (!was || !is || is.organisationNumber !== null || fold(was.name) !== fold(is.name)) return is
  return { ...is, organisationNumber: was.organisationNumber }
}
