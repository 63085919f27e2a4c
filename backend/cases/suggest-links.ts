/** Finds what a case may have to do with among what is here, by indexes, and lets the rules say on what grounds. */
import { type CaseRow, newestReading } from '../../db/read/cases.ts'
import { editionIds, findEdition } from '../../db/read/editions.ts'
import { organiserNames } from '../../db/read/figures-names.ts'
import {
  countSubmissions,
  editionsOrganisedIn,
  numbersOrganisedBy,
  numbersWithWord,
  readCandidates,
} from '../../db/read/links.ts'
import type { CaseFacts } from '../../domain/case/case.ts'
import {
  type CaseSide,
  type LinkCandidates,
  type LinkSuggestion,
  linkName,
  suggestLinks,
} from '../../domain/case/suggest-links.ts'
import { longWordsIn } from '../../domain/case/words-in-text.ts'
import { nameKey } from '../../domain/party/name-key.ts'
import { places } from '../registers.ts'
import type { Workspace } from '../workspace.ts'
import { caseTexts } from './case-texts.ts'
import { organisationOf, partiesOfCase } from './party-of-case.ts'
import { standingLinks } from './standing-links.ts'

const MOST_SUBMISSIONS = 300
/** A word is rare when at most one submission in fifty has it, and never more than sixty. */
const RARE_SHARE = 50
const RARE_MOST = 60
const RARE_LEAST = 3
const MOST_WORDS = 2000

/**
 * However many submissions there are, at most 300 are read: the newest of the case's own organiser, and those that hold
 * most of its rare words. What somebody has confirmed or dismissed is left out, but not what was removed.
 */
export function suggestFor(workspace: Workspace, row: CaseRow): LinkSuggestion[] {
  const { database } = workspace
  const side = sideOf(workspace, newestReading(database, row).facts)
  const all = [side.title, ...side.texts].join('\n')
  const rare = rareWordsOf(workspace, all)
  const own = side.organiser ? numbersOrganisedBy(database, side.organiser.key, MOST_SUBMISSIONS / 2) : []
  const numbers = [...new Set([...own, ...rare.numbers])].slice(0, MOST_SUBMISSIONS)
  const answered = standingLinks(workspace, row.id).filter(({ state }) => state !== 'removed')
  const candidates: LinkCandidates = {
    submissions: readCandidates(database, numbers).map(({ content, ...one }) => ({
      ...one,
      texts: [content.lead, content.description],
      themes: content.themes,
    })),
    organisers: organisersIn(workspace, side, all),
    municipalities: places.municipalities,
    editions: editionIds(database).flatMap((id) => {
      const edition = findEdition(database, id)
      return edition ? [{ ...edition, themes: edition.themes.map(({ sv }) => sv) }] : []
    }),
    organisedEditions: side.organiser ? editionsOrganisedIn(database, side.organiser.key) : [],
    rareWords: rare.words,
    answered: new Set(answered.map(({ target, key }) => linkName(target, key))),
  }
  return suggestLinks(side, candidates)
}

function sideOf(workspace: Workspace, facts: CaseFacts): CaseSide {
  const [party] = partiesOfCase(workspace, facts)
  const isProject = facts.kind === 'project'
  return {
    kind: facts.kind,
    organiser: party ? { key: party.key, name: organisationOf(facts) } : null,
    title: (isProject ? (facts.titleSv ?? facts.titleEn) : facts.title) ?? '',
    texts: caseTexts(facts),
    period: isProject ? { start: facts.start, end: facts.end } : { start: null, end: null },
    publishedOn: isProject ? null : facts.publishedOn,
  }
}

/** Of the case's words those that few submissions have, and those submissions, the ones with most of them first. */
function rareWordsOf({ database }: Workspace, text: string): { words: Set<string>; numbers: number[] } {
  const share = Math.ceil(countSubmissions(database) / RARE_SHARE)
  const most = Math.max(RARE_LEAST, Math.min(RARE_MOST, share))
  const words = new Set<string>()
  const hits = new Map<number, number>()
  for (const word of longWordsIn(text).slice(0, MOST_WORDS)) {
    const numbers = numbersWithWord(database, word, most + 1)
    if (numbers.length === 0 || numbers.length > most) continue
    words.add(word)
    for (const number of numbers) hits.set(number, (hits.get(number) ?? 0) + 1)
  }
  const numbers = [...hits].sort(([a, n], [b, m]) => m - n || b - a).map(([number]) => number)
  return { words, numbers }
}

const LONGEST_NAME = 6
const MOST_NAMES = 20_000

/** Organisers that the texts name in full as they are written here, and the case's own one. */
function organisersIn({ database }: Workspace, { organiser }: CaseSide, text: string) {
  const names = new Map<string, string>()
  for (const line of text.split(/[\n.;:!?()”"]+/)) {
    const words = line.split(/[\s,]+/).filter((word) => word !== '')
    for (const [at, word] of words.entries()) {
      if (!/^\p{Lu}/u.test(word)) continue
      for (let length = 1; length <= LONGEST_NAME && at + length <= words.length; length++) {
        const name = words.slice(at, at + length).join(' ')
        if (names.size < MOST_NAMES) names.set(`name:${nameKey(name)}`, name)
      }
    }
  }
  const found = organiserNames(database, [...names.keys(), ...(organiser ? [organiser.key] : [])])
  return Object.entries(found).map(([key, name]) => ({
    key,
    name: key === organiser?.key ? name : (names.get(key) ?? name),
  }))
}
