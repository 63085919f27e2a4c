/** Walks through the lines of a funded project's page, and takes each for what it is. */
import {
  beginsOthers,
  canBe,
  type Fact,
  hasForm,
  headingIn,
  isPerson,
  labelIn,
  type Part,
} from './page-labels.ts'
import type { ProjectText } from './project.ts'
import { addressIn, kronorIn, linksInText, periodIn, plainLine } from './read-facts.ts'

export type PageLine = {
  text: string
  /** The page's own heading, where its markup tells. */
  isTitle?: boolean
  links?: readonly { label: string; href: string }[]
  /** Markup says that this is a label's value, which may be empty. */
  isValue?: boolean
}

export type PageFound = {
  title: string | null
  facts: Map<Fact, string>
  texts: Map<ProjectText, string[]>
  links: { label: string; address: string }[]
  isSeveral: boolean
  /** How many words of the page itself were in English, less those in Swedish. */
  english: number
}

type Walk = {
  found: PageFound
  /** Lines before the first label or heading. */
  head: PageLine[]
  part: Part | null
  /** Labels in a row without a value; the next line may be the last one's. */
  waiting: Fact[]
  isBegun: boolean
  /** Among other projects, until the page says when it was updated. */
  isAmongOthers: boolean
  /** After it, only the number follows. */
  isPast: boolean
  boxes: ReadonlySet<number>
  /** Whether the page writes its labels on lines of their own. */
  hasLabelsApart: boolean
  /** Numbers that a text names, which the project's own may be where it stands last of all. */
  named: { value: string; line: string }[]
}

/** The lines in their order: each is a label's, a heading's or a text's. */
export function walkPage(given: readonly PageLine[]): PageFound {
  const found: PageFound = {
    title: null,
    facts: new Map(),
    texts: new Map(),
    links: [],
    isSeveral: false,
    english: 0,
  }
  const lines = fromItsTitle(given)
  const state: Walk = {
    found,
    head: [],
    part: null,
    waiting: [],
    isBegun: false,
    isAmongOthers: false,
    isPast: false,
    boxes: placesInBoxes(lines),
    hasLabelsApart: lines.some((_, place) => isFormedPair(lines, place)),
    named: [],
  }
  for (const [place, line] of lines.entries()) {
    if (takeLabel(state, lines, place) || state.isAmongOthers) continue
    if (beginsOthers(line.text)) state.isAmongOthers = true
    else if (!takeHeading(state, line)) takeText(state, line)
  }
  found.title = titleOf(state.head)
  settleNumber(state)
  return found
}

/** Labels in a row, one of them with a value of a form of its own: no text looks so. */
function placesInBoxes(lines: readonly PageLine[]): Set<number> {
  const boxes = new Set<number>()
  let run: number[] = []
  let isFormed = false
  const end = () => {
    if (isFormed) for (const place of run) boxes.add(place)
    run = []
    isFormed = false
  }
  for (let place = 0; place < lines.length; place += 1) {
    const labelled = labelIn(lines[place]?.text ?? '')
    const next = lines[place + 1]?.text ?? ''
    const isAlone = labelled?.value === '' && canBe(labelled.fact, next, true)
    const value = isAlone ? next : (labelled?.value ?? '')
    if (!labelled || (value !== '' && !canBe(labelled.fact, value, isAlone || labelled.hasColon))) end()
    else {
      run.push(place)
      if (value !== '' && hasForm(labelled.fact)) isFormed = true
      if (isAlone) place += 1
    }
  }
  end()
  return boxes
}

/** Within a text, a line that begins as a label is a sentence, unless it stands in a box of facts. */
function takeLabel(state: Walk, lines: readonly PageLine[], place: number): boolean {
  const { text, isTitle } = lines[place] as PageLine
  const labelled = isTitle ? null : labelIn(text)
  if (!labelled) return takeWaiting(state, lines, place)
  const { fact, value, hasColon, language } = labelled
  if (state.part !== null && !state.boxes.has(place)) return false
  if (state.part !== null && fact === 'number' && value !== '') {
    state.named.push({ value, line: text })
    // After the page's own, another begins.
    if ((state.found.facts.get('number') ?? value) !== value) state.found.isSeveral = true
    // Kept in the text until it is known to be no part of it.
    return false
  }
  if (value === '') {
    state.waiting.push(fact)
    state.isBegun = true
  } else {
    state.waiting = []
    if (!canBe(fact, value, hasColon) || isTitleToo(state, lines, place, fact)) return false
    state.isBegun = true
    setFact(state, fact, value)
  }
  if (language !== null) state.found.english += language === 'en' ? 1 : -1
  return true
}

/** Labels in a longer row head the columns of a table that lost its form: whose the next value is cannot be told. */
const MOST_WAITING = 2

/** A name may be any line: it is one between two labels, or on a page that has other values below their labels. */
function takeWaiting(state: Walk, lines: readonly PageLine[], place: number): boolean {
  const { text, isValue } = lines[place] as PageLine
  const fact = state.waiting.length > MOST_WAITING ? undefined : state.waiting.at(-1)
  state.waiting = []
  if (text === '') return true
  if (fact === undefined || headingIn(text) || !canBe(fact, text, true)) return false
  const next = labelIn(lines[place + 1]?.text ?? '')?.fact ?? 'updated'
  // The page ends with these, and above them stands what is about no fact.
  const isLast = next === 'updated' || next === 'number'
  if (!hasForm(fact) && !isValue && isLast && !state.hasLabelsApart) return false
  setFact(state, fact, text)
  return true
}

/** A label and below it a value that only such a label has. */
function isFormedPair(lines: readonly PageLine[], place: number): boolean {
  const labelled = labelIn(lines[place]?.text ?? '')
  return (
    labelled?.value === '' &&
    hasForm(labelled.fact) &&
    canBe(labelled.fact, lines[place + 1]?.text ?? '', true)
  )
}

/** The project's own stands outside its texts. Where none does it is the only one, at the end of the last text. */
function settleNumber({ found, named }: Walk): void {
  const [only, ...more] = new Set(named.map(({ value }) => value))
  if (only === undefined || found.facts.has('number')) return
  if (more.length > 0) {
    found.isSeveral = true
    return
  }
  found.facts.set('number', only)
  const lines = new Set(named.map(({ line }) => line))
  for (const [part, texts] of found.texts)
    found.texts.set(
      part,
      texts.filter((text) => !lines.has(text)),
    )
}

/** A page's first line that begins as a label ("Status Quo"), and whose label comes again with a value. */
function isTitleToo(state: Walk, lines: readonly PageLine[], place: number, fact: Fact): boolean {
  if (hasForm(fact) || place > 0 || state.isBegun) return false
  return lines.slice(1).some(({ text }) => {
    const again = labelIn(text)
    return again?.fact === fact && canBe(fact, again.value, again.hasColon)
  })
}

/** What a project has only one of. */
const ITS_OWN: readonly Fact[] = ['number', 'coordinator', 'grant', 'period']

function setFact(state: Walk, fact: Fact, value: string): void {
  const { facts } = state.found
  if (fact === 'updated') {
    state.isAmongOthers = false
    // What follows is the page's own.
    state.part = null
    state.isPast ||= ITS_OWN.some((own) => own !== 'number' && facts.has(own))
    if (!facts.has(fact)) facts.set(fact, value)
    return
  }
  if (state.isAmongOthers) return
  const before = facts.get(fact)
  if (before === undefined && !(state.isPast && fact !== 'number')) facts.set(fact, value)
  if (before !== undefined && ITS_OWN.includes(fact) && !isSame(fact, before, value))
    state.found.isSeveral = true
}

function isSame(fact: Fact, one: string, other: string): boolean {
  if (fact === 'grant') return kronorIn(one) === kronorIn(other)
  if (fact === 'period') return JSON.stringify(periodIn(one)) === JSON.stringify(periodIn(other))
  return one.toLocaleLowerCase('sv') === other.toLocaleLowerCase('sv')
}

function takeHeading(state: Walk, { text }: PageLine): boolean {
  const heading = headingIn(text)
  if (!heading) return false
  state.part = heading.part
  state.isBegun = true
  state.found.english += heading.language === 'en' ? 1 : -1
  return true
}

function takeText({ found, head, part, isBegun }: Walk, line: PageLine): void {
  if (part === 'contacts' || isPerson(line.text)) return
  if (part === 'links') found.links.push(...linksOf(line))
  else if (part !== null) found.texts.set(part, [...(found.texts.get(part) ?? []), line.text])
  else if (!isBegun) head.push(line)
}

function linksOf({ text, links = [] }: PageLine): { label: string; address: string }[] {
  if (links.length === 0) return linksInText(text)
  return links.flatMap(({ label, href }) => {
    const address = addressIn(href)
    return address === null ? [] : [{ label: plainLine(label) || address, address }]
  })
}

/** Of the lines above the facts the nearest is the title, since menus stand above it; a sentence there leads in. */
function titleOf(head: readonly PageLine[]): string | null {
  const titled = head.find(({ isTitle }) => isTitle)
  return (titled ?? head.findLast(({ text }) => !text.endsWith('.')) ?? head.at(-1))?.text ?? null
}

/** What stands above a page's own heading is the site's, which may head itself too: the last one before the facts counts. */
function fromItsTitle(lines: readonly PageLine[]): readonly PageLine[] {
  const box = Math.min(...placesInBoxes(lines))
  const before = lines.findLastIndex(({ isTitle }, place) => isTitle && place < box)
  const title = Number.isFinite(box) ? before : lines.findIndex(({ isTitle }) => isTitle)
  return title < 0 ? lines : lines.slice(title)
}
