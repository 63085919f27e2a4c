/** Suggests what a case may have to do with, each time with grounds that a person can check on both sides; links nothing. */
import type { Municipality } from '../register.ts'
import type { CaseKind } from './case.ts'
import type { LinkGround, LinkTarget } from './link.ts'
import { heldWithin, publishedNear } from './link-period.ts'
import { countPhrase, longWordsIn, namesMunicipality } from './words-in-text.ts'

type Named = { key: string; name: string }

/** What a case says of itself. */
export type CaseSide = {
  kind: CaseKind
  /** The coordinator, or the organisation of who was asked, by its key among organisers; null where it is not said. */
  organiser: Named | null
  title: string
  texts: readonly string[]
  /** Of a project; as precise as its source. */
  period: { start: string | null; end: string | null }
  /** Of an interview. */
  publishedOn: string | null
}

export type SubmissionSide = {
  id: string
  title: string
  texts: readonly string[]
  organisers: readonly Named[]
  municipalityCode: string | null
  themes: readonly string[]
  startsOn: string | null
}

export type EditionSide = {
  id: string
  name: string
  startsOn: string
  endsOn: string
  themes: readonly string[]
}

export type LinkCandidates = {
  submissions: readonly SubmissionSide[]
  /** Organisers whose names may stand in the case's texts, and the case's own one where it organises here. */
  organisers: readonly Named[]
  municipalities: readonly Pick<Municipality, 'code' | 'name' | 'shortName'>[]
  editions: readonly EditionSide[]
  /** The editions in which the case's organiser has activities. */
  organisedEditions: readonly string[]
  /** Words of the case that stand in few submissions: one that stands in all is no ground. */
  rareWords: ReadonlySet<string>
  /** Links that somebody has confirmed or dismissed, as `linkName` writes them. */
  answered: ReadonlySet<string>
}

export type LinkSuggestion = { target: LinkTarget; key: string; grounds: LinkGround[]; strength: number }

const STRENGTH = { coordinator: 4, theme: 2, place: 1, period: 1, titleWord: 2, mostWords: 4, person: 0 }

export function linkName(target: LinkTarget, key: string): string {
  return `${target} ${key}`
}

/** The strongest first; of equals by target and key, so that the same question has the same answer. */
export function suggestLinks(side: CaseSide, candidates: LinkCandidates): LinkSuggestion[] {
  const all = [side.title, ...side.texts].join('\n')
  const told: TextSide = {
    ...side,
    all,
    words: longWordsIn(all).filter((word) => candidates.rareWords.has(word)),
    titleWords: new Set(longWordsIn(side.title)),
  }
  const suggestions = [
    ...candidates.submissions.map((one) => submissionSuggestion(told, one, candidates)),
    ...candidates.organisers.map((one) => organiserSuggestion(told, one)),
    ...candidates.municipalities.map((one) => municipalitySuggestion(told, one)),
    ...candidates.editions.map((one) => editionSuggestion(told, one, candidates)),
    ...themesOf(candidates.editions).map((one) => themeSuggestion(told, one)),
  ]
  return suggestions
    .filter((one) => one !== null)
    .filter(({ target, key }) => !candidates.answered.has(linkName(target, key)))
    .sort(
      (a, b) => b.strength - a.strength || (linkName(a.target, a.key) < linkName(b.target, b.key) ? -1 : 1),
    )
}

/** With its title and texts together, and the rare words of those. */
type TextSide = CaseSide & { all: string; words: readonly string[]; titleWords: ReadonlySet<string> }

/** The same organiser or shared words; place, theme and days only strengthen, since they say too little alone. */
function submissionSuggestion(
  side: TextSide,
  one: SubmissionSide,
  { municipalities }: LinkCandidates,
): LinkSuggestion | null {
  const organiser = one.organisers.find(({ key }) => key === side.organiser?.key)
  const shared = sharedWords(side, one)
  if (!organiser && shared.length === 0) return null
  const place = municipalities.find(({ code }) => code === one.municipalityCode)
  const theme = one.themes.find((name) => namesTheme(side, name))
  const grounds: LinkGround[] = []
  if (organiser) grounds.push({ ground: 'coordinator', evidence: bothNames(side.organiser, organiser) })
  if (shared.length > 0) grounds.push({ ground: 'words', evidence: shared.slice(0, MOST_SHOWN).join(', ') })
  if (theme !== undefined) grounds.push({ ground: 'theme', evidence: theme })
  if (place && namesMunicipality(side.all, place))
    grounds.push({ ground: 'place', evidence: place.shortName })
  const days = one.startsOn === null ? null : heldWithin(side.period, one.startsOn, one.startsOn)
  if (days !== null) grounds.push({ ground: 'period', evidence: days })
  const ownTitle = longWordsIn(one.title)
  const isInTitles = shared.some((word) => side.titleWords.has(word) && ownTitle.includes(word))
  const ofWords = Math.min(shared.length, STRENGTH.mostWords) + (isInTitles ? STRENGTH.titleWord : 0)
  return suggestion('submission', one.id, grounds, ofWords)
}

const MOST_SHOWN = 12
/** As many as a link's evidence may have. */
const MOST_LETTERS = 500

/** Rare words of both: one that stands in both titles, or several of which one stands in a title. */
function sharedWords({ words, titleWords }: TextSide, one: SubmissionSide): string[] {
  const own = new Set(longWordsIn([one.title, ...one.texts].join('\n')))
  const shared = words.filter((word) => own.has(word))
  const ownTitle = new Set(longWordsIn(one.title))
  const isTold = shared.some((word) => titleWords.has(word) && ownTitle.has(word))
  const isTouched = shared.some((word) => titleWords.has(word) || ownTitle.has(word))
  return isTold || (shared.length > 1 && isTouched) ? shared : []
}

function organiserSuggestion(side: TextSide, { key, name }: Named): LinkSuggestion | null {
  if (key === side.organiser?.key)
    return suggestion('organiser', key, [
      { ground: 'coordinator', evidence: bothNames(side.organiser, { key, name }) },
    ])
  if (countPhrase(side.all, name) === 0) return null
  return suggestion('organiser', key, [{ ground: 'words', evidence: name }], 1)
}

function municipalitySuggestion(
  side: TextSide,
  place: LinkCandidates['municipalities'][number],
): LinkSuggestion | null {
  const grounds: LinkGround[] = []
  if (side.organiser?.key === `municipality:${place.code}`)
    grounds.push({
      ground: 'coordinator',
      evidence: bothNames(side.organiser, { key: '', name: place.name }),
    })
  if (namesMunicipality(side.all, place)) grounds.push({ ground: 'place', evidence: place.shortName })
  return suggestion('municipality', place.code, grounds)
}

/** Named in the texts, or held while the project went on and with activities of its coordinator. */
function editionSuggestion(
  side: TextSide,
  { id, name, startsOn, endsOn }: EditionSide,
  { organisedEditions }: LinkCandidates,
): LinkSuggestion | null {
  const days =
    side.kind === 'project'
      ? heldWithin(side.period, startsOn, endsOn)
      : publishedNear(side.publishedOn, startsOn, endsOn)
  const isNamed = countPhrase(side.all, name) > 0
  const hasOrganised = side.organiser !== null && organisedEditions.includes(id)
  if (!isNamed && !(hasOrganised && days !== null)) return null
  const grounds: LinkGround[] = []
  if (isNamed) grounds.push({ ground: 'words', evidence: name })
  if (hasOrganised) grounds.push({ ground: 'coordinator', evidence: side.organiser?.name ?? '' })
  if (days !== null) grounds.push({ ground: 'period', evidence: days })
  return suggestion('edition', id, grounds, isNamed ? STRENGTH.mostWords : 0)
}

function themeSuggestion(side: TextSide, theme: string): LinkSuggestion | null {
  if (!namesTheme(side, theme)) return null
  return suggestion('theme', theme.trim().toLocaleLowerCase('sv'), [{ ground: 'theme', evidence: theme }])
}

/** A theme of one word is often just a word: it stands in the title, or more than once. */
function namesTheme({ title, all }: TextSide, theme: string): boolean {
  const isOneWord = !/\s/.test(theme.trim())
  return isOneWord
    ? countPhrase(title, theme) > 0 || countPhrase(all, theme) > 1
    : countPhrase(all, theme) > 0
}

function themesOf(editions: readonly EditionSide[]): string[] {
  const byKey = new Map(
    editions.flatMap(({ themes }) => themes.map((name) => [name.trim().toLocaleLowerCase('sv'), name])),
  )
  return [...byKey.values()]
}

/** As each side writes it. */
function bothNames(one: Named | null, other: Named): string {
  const name = one?.name ?? ''
  return name === other.name ? name : `${name} / ${other.name}`
}

function suggestion(
  target: LinkTarget,
  key: string,
  grounds: LinkGround[],
  ofWords = 0,
): LinkSuggestion | null {
  if (grounds.length === 0) return null
  const strength = grounds.reduce(
    (sum, { ground }) => sum + (ground === 'words' ? 0 : STRENGTH[ground]),
    ofWords,
  )
  const told = grounds.map(({ ground, evidence }) => ({ ground, evidence: evidence.slice(0, MOST_LETTERS) }))
  return { target, key, grounds: told, strength }
}
