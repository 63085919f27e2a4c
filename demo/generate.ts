/** Makes up a believable edition in Swedish: any submission by its index, from a seed, without holding the others. */
import type { PlatformSubmission } from '../contract/platform.ts'
import type { Contact, Content, Format, Occurrence, Place } from '../domain/submission.ts'
import { addDays, type Frame, swedishInstant } from './calendar.ts'
import { type Draft, type Flaw, flawed, pickFlaw, type Slot } from './flaws.ts'
import { type Home, leadingName, pickHome, pickParties } from './parties.ts'
import { type Role, sectionsOf, type Turn, turnOf } from './plan.ts'
import { between, happens, pick, pickWeighted, type Random, randomFor } from './random.ts'
import { schedule } from './schedule.ts'
import { capitalised, type Wording, wordingFor } from './wording.ts'
import { FICTION_NUMBERS, FIRST_NAMES, SURNAMES } from './words/people.ts'
import { STREETS, VENUES } from './words/places.ts'
import { ENGLISH, ENGLISH_SUMMARY } from './words/sentences.ts'
import { TOPICS } from './words/topics.ts'

export type GenerateOptions = { seed: number; count: number; editions: readonly string[] }

export type MadeUp = {
  submission: PlatformSubmission
  /** Its organiser withdrew it; a platform gives only a tombstone then. */
  isWithdrawn: boolean
  /** What is wrong with it, or null. */
  flaw: Flaw | null
}

export const DEFAULT_EDITIONS: readonly string[] = ['2022', '2023', '2024']
export const DEFAULT_COUNT = 320
/** The edition that the desk is still working on; earlier ones are done. */
const NEWEST_EDITION = '2024'
const FLAW_SHARE = 0.12

/** One by one, in the order in which they changed. Throws for an edition that is not in `resources/`. */
export function* generate(options: GenerateOptions): Generator<MadeUp> {
  const at = generatorFor(options)
  for (let index = 0; index < options.count; index++) yield at(index)
}

/** Any one of them by its index, 0 to count − 1: a pure function of the options and the index. */
export function generatorFor({ seed, count, editions }: GenerateOptions): (index: number) => MadeUp {
  const sections = sectionsOf(count, editions)
  return (index) => madeUp(seed, turnOf(seed, sections, index), (other) => turnOf(seed, sections, other))
}

/** The id of a made-up submission; `indexOfId` turns it back. */
export function idOf(index: number): string {
  return `a${String(index + 1).padStart(7, '0')}`
}

/** The index of a made-up submission's id, or null when it is not one. */
export function indexOfId(id: string): number | null {
  return /^a\d{7,}$/.test(id) ? Number(id.slice(1)) - 1 : null
}

function madeUp(seed: number, turn: Turn, turnAt: (index: number) => Turn): MadeUp {
  const random = randomFor(seed, turn.index, 3)
  const flaw = flawOf(random, turn)
  const original = turn.place > 0 && flaw === 'duplicate' ? turnAt(turn.index - 1) : turn
  const draft = draftOf(seed, original)
  const { content, slots, contacts } = flaw ? flawed(random, draft, flaw) : draft
  const state = stateOf(random, turn.frame, flaw)
  return {
    submission: {
      id: idOf(turn.index),
      edition: turn.frame.id,
      revision: turn.revision,
      state: state === 'withdrawn' ? 'new' : state,
      receivedAt: turn.receivedAt,
      changedAt: turn.changedAt,
      content: { ...content, occurrences: slots.map(occurrenceOf) },
      contacts,
    },
    isWithdrawn: state === 'withdrawn',
    flaw,
  }
}

function flawOf(random: Random, turn: Turn): Flaw | null {
  const flaw = happens(random, FLAW_SHARE) ? pickFlaw(random) : null
  if (turn.isLate) return 'late'
  if (turn.role.kind !== 'single') return null
  // The first of an edition has nothing before it to repeat.
  return flaw === 'duplicate' && turn.place === 0 ? 'capitals' : flaw
}

/** In the newest edition the desk has work to do. */
function stateOf(random: Random, frame: Frame, flaw: Flaw | null): PlatformSubmission['state'] | 'withdrawn' {
  const isDone = frame.id < NEWEST_EDITION
  const isRefusable = flaw === 'private-only' || flaw === 'outside-week'
  if (isRefusable) {
    return pickWeighted(random, [
      ['rejected', isDone ? 80 : 40],
      ['published', isDone ? 20 : 5],
      ['new', isDone ? 0 : 55],
    ] as const)
  }
  const shares = isDone
    ? ([
        ['published', 92],
        ['cancelled', 4],
        ['withdrawn', 3],
        ['returned', 1],
      ] as const)
    : flaw
      ? ([
          ['new', 60],
          ['returned', 25],
          ['published', 15],
        ] as const)
      : ([
          ['published', 62],
          ['new', 27],
          ['returned', 4],
          ['cancelled', 3],
          ['withdrawn', 4],
        ] as const)
  return pickWeighted(random, shares)
}

/** The submission before anything goes wrong with it. Those of a group share home, parties and day. */
function draftOf(seed: number, turn: Turn): Draft {
  const { frame, role, index } = turn
  const random = randomFor(seed, index, 4)
  const shared = role.kind === 'single' ? random : randomFor(seed, role.groupKey, 5)
  const home = pickHome(shared)
  const parties = pickParties(shared, home)
  const groupTopic = pick(shared, TOPICS)
  const venue = venueIn(shared, home)
  const groupDay = addDays(frame.startsOn, between(shared, 0, 4))
  const topic = role.kind === 'item' ? pick(random, TOPICS) : groupTopic
  const type = typeOf(random, frame, role)
  const format = role.kind === 'single' ? pickFormat(random, type.code) : 'hybrid'
  const slots = schedule(random, frame, type.code, role, groupDay)
  const org = leadingName(parties)
  const wording = grouped(role, topic, wordingFor(random, topic, type.code, home.town, org))
  const slug = `${frame.id}-${String(index + 1)}`
  const link = `https://mote.example.se/${slug}`
  const theme = frame.themes.find(({ code }) => code === topic.theme)
  const isOnline = format === 'digital' || format === 'hybrid'
  return {
    slots,
    contacts: contactsFor(random),
    content: {
      ...inLanguages(random, role, wording),
      format,
      type: happens(random, 0.04) ? 'webbinarium' : type.sv,
      themes: theme ? [theme.sv] : [],
      audience: happens(random, 0.65)
        ? { kind: 'open', whom: null }
        : { kind: 'targeted', whom: capitalised(topic.whom) },
      place: format === 'digital' ? NOWHERE : venue,
      digital: isOnline
        ? { link, how: happens(random, 0.3) ? 'Länken fungerar utan inloggning.' : null }
        : { link: null, how: null },
      registration: registrationFor(random, slug),
      parties,
      links: happens(random, 0.5) ? [`https://www.example.se/innovation/${slug}`] : [],
      recordings:
        isOnline && frame.id < NEWEST_EDITION && happens(random, 0.2)
          ? [`https://film.example.se/${slug}`]
          : [],
      extras: extrasFor(random, role),
    },
  }
}

const NOWHERE: Place = {
  venue: null,
  address: null,
  municipality: null,
  municipalityCode: null,
  county: null,
  countyCode: null,
}

function venueIn(random: Random, home: Home): Place {
  return {
    venue: pick(random, VENUES),
    address: `${pick(random, STREETS)} ${between(random, 1, 60)}, ${home.town}`,
    municipality: home.town,
    municipalityCode: home.municipalityCode,
    county: home.county,
    countyCode: home.countyCode,
  }
}

function typeOf(random: Random, frame: Frame, role: Role): Frame['types'][number] {
  const wanted = { single: null, series: 'lecture', parent: 'seminar', item: 'lecture' }[role.kind]
  const weights: Record<string, number> = {
    seminar: 30,
    workshop: 18,
    lecture: 18,
    'breakfast-lunch': 14,
    'study-visit': 6,
  }
  const found = frame.types.find(({ code }) => code === wanted)
  return (
    found ??
    pickWeighted(
      random,
      frame.types.map((type) => [type, weights[type.code] ?? 4] as const),
    )
  )
}

function pickFormat(random: Random, type: string): Format {
  if (['study-visit', 'square-meeting', 'open-house', 'fair-exhibition'].includes(type)) return 'on-site'
  if (type === 'prerecorded-workshop') return 'digital'
  return pickWeighted(random, [
    ['on-site', 33],
    ['digital', 40],
    ['hybrid', 24],
    ['unknown', 3],
  ] as const)
}

function grouped(role: Role, topic: (typeof TOPICS)[number], wording: Wording): Wording {
  switch (role.kind) {
    case 'single':
      return wording
    case 'series':
      return { ...wording, title: `Lunchföreläsning om ${topic.name}, del ${role.part} av ${role.parts}` }
    case 'parent':
      return { ...wording, title: `Lanseringsdag: vägen till ${topic.goal}` }
    case 'item':
      return { ...wording, title: `Programpunkt ${role.part}: ${topic.name}` }
  }
}

function inLanguages(random: Random, role: Role, wording: Wording): Wording & { languages: string[] } {
  const chance = random()
  if (role.kind !== 'single' || chance > 0.1) return { ...wording, languages: ['sv'] }
  if (chance > 0.04) {
    return {
      ...wording,
      description: `${wording.description}\n\n${ENGLISH_SUMMARY}`,
      languages: ['sv', 'en'],
    }
  }
  return { ...pick(random, ENGLISH), languages: ['en'] }
}

function registrationFor(random: Random, slug: string): Content['registration'] {
  const chance = random()
  if (chance < 0.35) return { needed: false, how: null, link: null }
  if (chance < 0.9) return { needed: true, how: null, link: `https://anmalan.example.se/${slug}` }
  return chance < 0.97
    ? { needed: true, how: 'Anmäl dig med e-post till arrangören.', link: null }
    : { needed: null, how: null, link: null }
}

function extrasFor(random: Random, role: Role): Record<string, string | number> {
  const seats: Record<string, number> = happens(random, 0.3)
    ? { antalPlatser: between(random, 2, 30) * 5 }
    : {}
  return role.kind === 'item' ? { ...seats, huvudaktivitet: idOf(role.parentIndex) } : seats
}

function contactsFor(random: Random): Contact[] {
  return Array.from({ length: happens(random, 0.15) ? 2 : 1 }, () => {
    const first = pick(random, FIRST_NAMES)
    const last = pick(random, SURNAMES)
    const address = `${first}.${last}`.toLowerCase().replaceAll(/[åä]/g, 'a').replaceAll('ö', 'o')
    const number = between(random, FICTION_NUMBERS.from, FICTION_NUMBERS.to)
    return {
      name: `${first} ${last}`,
      email: `${address.replaceAll('é', 'e')}@example.se`,
      phone: happens(random, 0.5) ? `${FICTION_NUMBERS.prefix}${String(number).padStart(2, '0')}` : null,
    }
  })
}

function occurrenceOf({ day, endDay, start, end }: Slot): Occurrence {
  return {
    startsOn: day,
    endsOn: day === endDay ? null : endDay,
    startsAt: start ? swedishInstant(day, start) : null,
    endsAt: end ? swedishInstant(endDay, end) : null,
  }
}
