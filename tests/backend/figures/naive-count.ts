/** Counts figures from the raw rows in plain loops: nothing here is shared with the code that counts in the product. */
import type { Workspace } from '../../../backend/workspace.ts'
import type { Dimension } from '../../../domain/figures/dimensions.ts'
import type { Measure } from '../../../domain/figures/measures.ts'
import type { Content } from '../../../domain/submission.ts'

type RawParty = { key: string; role: string; sector: string; evidence: string; countyCode: string | null }

/** One submission with everything that a figure may ask of it. */
export type Naive = {
  id: string
  number: number
  edition: string
  state: string
  content: Content
  submittedAt: string | null
  receivedAt: string
  parties: RawParty[]
  failed: string[]
  related: string[]
  decisions: { at: string; outcome: string; status: string }[]
  outcome: { participants: number | null; connections: number | null } | null
}

export type Asked = {
  measure: Measure
  by: readonly Dimension[]
  digital: 'apart' | 'organiser'
  series: 'each' | 'once'
  names: 'written' | 'mapped'
}
type Value = { value: number; known?: number; of?: number; mean?: number }
type Mapped = { dimension: string; edition: string; fromKey: string; toKey: string }
type EditionRow = { id: string; programme: string; startsOn: string; deadlineAt: string | null }

export function readNaive({ database }: { database: Pick<Workspace['database'], 'sqlite'> }): {
  submissions: Naive[]
  editions: EditionRow[]
  mapped: Mapped[]
} {
  const { sqlite } = database
  const rows = sqlite
    .prepare(`select s.id, s.number, s.edition, s.state, s.submitted_at as submittedAt, s.received_at as receivedAt,
        s.assessed_rules as rules, s.revision, r.content
      from submissions s, revisions r where r.submission_id = s.id and r.number = s.revision`)
    .all() as (Omit<Naive, 'content'> & { content: string; rules: number; revision: number })[]
  const of = (sql: string) => {
    const statement = sqlite.prepare(sql)
    return (...values: unknown[]) => statement.all(...values) as Record<string, unknown>[]
  }
  const parties = of(
    'select key, role, sector, evidence, county_code as countyCode from parties where submission_id = ? order by ordinal',
  )
  const findings = of(
    'select criterion, outcome, evidence from findings where submission_id = ? and revision = ? and rules_version = ?',
  )
  const decisions = of('select at, outcome, status from decisions where submission_id = ?')
  const outcomes = of('select participants, connections from outcomes where submission_id = ?')
  const editions = of(
    'select id, programme, starts_on as startsOn, deadline_at as deadlineAt from editions',
  )()
  return {
    editions: editions as EditionRow[],
    mapped: of(
      'select dimension, edition, from_key as fromKey, to_key as toKey from concordance_keys',
    )() as Mapped[],
    submissions: rows.map(({ rules, revision, content, ...row }) => {
      const found = findings(row.id, revision, rules)
      return {
        ...row,
        content: JSON.parse(content) as Content,
        parties: parties(row.id) as RawParty[],
        failed: found.filter((one) => one.outcome === 'not-met').map((one) => String(one.criterion)),
        related: found
          .filter((one) => one.criterion === 'series' && one.outcome === 'met')
          .flatMap((one) => JSON.parse(String(one.evidence)) as { values?: { others?: string[] } }[])
          .flatMap(({ values }) => values?.others ?? []),
        decisions: decisions(row.id) as Naive['decisions'],
        outcome: (outcomes(row.id)[0] as Naive['outcome']) ?? null,
      }
    }),
  }
}

/** Rows by their keys joined with a bar, and the whole under an empty text; only the given submissions count. */
export function countNaively(
  all: ReturnType<typeof readNaive>,
  chosen: ReadonlySet<string>,
  asked: Asked,
): { rows: Map<string, Value>; whole: Value } {
  const { measure } = asked
  const restsOnAll = measure === 'submissions' || measure === 'decision-days'
  const isOnce = asked.series === 'once' && ['activities', 'collaborations', 'cross-sector'].includes(measure)
  const later = isOnce ? laterOnes(all.submissions) : new Set<string>()
  const counted = all.submissions.filter(
    (one) => chosen.has(one.id) && (restsOnAll || one.state === 'published') && !later.has(one.id),
  )
  const parts = new Map<string, Part[]>()
  for (const part of counted.flatMap((one) => partsOf(one, asked, all))) {
    const key = part.keys.join('|')
    const group = parts.get(key)
    if (group) group.push(part)
    else parts.set(key, [part])
  }
  const rows = [...parts].map(([key, group]) => [key, figureOf(group, asked, all)] as const)
  const wholeParts = counted.flatMap((one) => partsOf(one, { ...asked, by: [] }, all))
  const whole = figureOf(wholeParts, asked, all) ?? { value: 0, of: 0 }
  const told = rows.flatMap(([key, value]) => (value === null ? [] : [[key, value] as const]))
  return { rows: new Map(asked.by.length === 0 ? [['', whole]] : told), whole }
}

/** Asked for thousands of questions, so that each submission is read once. */
function once<Value>(read: (one: Naive) => Value): (one: Naive) => Value {
  const known = new WeakMap<Naive, { value: Value }>()
  return (one) => {
    const found = known.get(one) ?? { value: read(one) }
    known.set(one, found)
    return found.value
  }
}

type Part = { keys: string[]; one: Naive; organiser: RawParty | null }

function partsOf(
  one: Naive,
  { measure, by, digital, names }: Asked,
  all: ReturnType<typeof readNaive>,
): Part[] {
  const isOfOrganisers = measure.endsWith('organisers')
  const organisers = organisersOf(one)
  const carriers = isOfOrganisers ? organisers : [null]
  return carriers.flatMap((organiser) => {
    let combined: string[][] = [[]]
    for (const dimension of by) {
      const keys =
        organiser && dimension === 'organiser'
          ? [organiser.key]
          : organiser && dimension === 'sector'
            ? [organiser.sector]
            : mappedBy(all.mapped, names, one, dimension, keysOf(one, dimension, digital, all.editions))
      combined = combined.flatMap((before) => keys.map((key) => [...before, key]))
    }
    return combined.map((keys) => ({ keys, one, organiser }))
  })
}

const organisersOf = once(({ parties }): RawParty[] => {
  const seen: RawParty[] = []
  for (const party of parties) {
    const isAside = (JSON.parse(party.evidence) as { kind: string }[]).some(({ kind }) => kind === 'role')
    if (party.role === 'participant' || isAside) continue
    if (!seen.some(({ key }) => key === party.key)) seen.push(party)
  }
  return seen
})

function mappedBy(
  mapped: readonly Mapped[],
  names: Asked['names'],
  { edition }: Naive,
  dimension: Dimension,
  keys: string[],
): string[] {
  if (names === 'written') return keys
  const own = mapped.filter((one) => one.dimension === dimension && one.edition === edition)
  return [...new Set(keys.map((key) => own.find(({ fromKey }) => fromKey === key)?.toKey ?? key))]
}

const or = (key: string | null | undefined) => key ?? 'unknown'
const swedish = new Intl.DateTimeFormat('sv-SE', {
  timeZone: 'Europe/Stockholm',
  dateStyle: 'short',
  timeStyle: 'short',
})
/** `2024-09-30 09:00`, as a Swedish clock shows it. */
const clock = (instant: string) => swedish.format(new Date(instant))
const dayCount = (day: string) => Date.parse(`${day}T00:00:00Z`) / 86_400_000
const arrived = once((one) => dayCount(clock(one.submittedAt ?? one.receivedAt).slice(0, 10)))

const firstOf = once(({ content }) => {
  const held = content.occurrences.map((one) => {
    const isMidnight = one.endsAt !== null && clock(one.endsAt).endsWith('00:00')
    const end = one.endsAt && clock(new Date(Date.parse(one.endsAt) - (isMidnight ? 1 : 0)).toISOString())
    return {
      day:
        one.startsOn ?? (one.startsAt ? clock(one.startsAt).slice(0, 10) : (end?.slice(0, 10) ?? one.endsOn)),
      at: one.startsAt,
    }
  })
  return held.sort((a, b) =>
    (a.day ?? '9999') + (a.at ?? '') < (b.day ?? '9999') + (b.at ?? '') ? -1 : 1,
  )[0]
})

function keysOf(
  one: Naive,
  dimension: Dimension,
  digital: Asked['digital'],
  editions: readonly EditionRow[],
): string[] {
  const { content } = one
  const { place } = content
  switch (dimension) {
    case 'edition':
      return [one.edition]
    case 'state':
      return [one.state]
    case 'county': {
      const own = place.countyCode ?? place.municipalityCode?.slice(0, 2) ?? null
      if (content.format !== 'digital') return [or(own)]
      if (digital === 'apart') return ['digital']
      return [one.parties.find(({ countyCode }) => countyCode)?.countyCode ?? own ?? 'digital']
    }
    case 'municipality':
      return [or(place.municipalityCode)]
    case 'format':
      return [content.format]
    case 'type':
      return [or(content.type?.trim().toLocaleLowerCase('sv') || null)]
    case 'theme':
      return many(content.themes.map((theme) => theme.trim().toLocaleLowerCase('sv')))
    case 'language':
      return many(content.languages.map((language) => language.trim().toLowerCase()))
    case 'sector':
      return [one.parties[0]?.sector ?? 'unknown']
    case 'organiser':
      return many(organisersOf(one).map(({ key }) => key))
    case 'audience':
      return [content.audience.kind]
    case 'weekday': {
      const { day } = firstOf(one) ?? {}
      return [day ? String(((new Date(`${day}T12:00:00Z`).getUTCDay() + 6) % 7) + 1) : 'unknown']
    }
    case 'hour': {
      const at = firstOf(one)?.at
      return [at ? clock(at).slice(11, 13) : 'unknown']
    }
    case 'day':
      return [or(firstOf(one)?.day)]
    case 'criterion':
      return one.failed.length > 0 ? one.failed : ['none']
    case 'days-before-deadline': {
      const deadline = editions.find(({ id }) => id === one.edition)?.deadlineAt
      if (!deadline) return ['unknown']
      const last = dayCount(clock(new Date(Date.parse(deadline) - 1000).toISOString()).slice(0, 10))
      return [String(last - arrived(one))]
    }
  }
}

function many(keys: string[]): string[] {
  const known = [...new Set(keys)].filter((key) => key !== '')
  return known.length > 0 ? known : ['unknown']
}

/** Null where a row would not be there at all. */
function figureOf(
  parts: Part[],
  { measure, digital }: Asked,
  all: ReturnType<typeof readNaive>,
): Value | null {
  const ones = parts.map(({ one }) => one)
  const distinct = (keys: (string | null)[]) => new Set(keys.filter((key) => key !== null)).size
  switch (measure) {
    case 'activities':
    case 'submissions':
      return { value: ones.length }
    case 'organisers':
      return { value: distinct(parts.map(({ organiser }) => organiser?.key ?? null)) }
    case 'new-organisers':
    case 'returning-organisers': {
      const isAsked = (part: Part) => wasThereBefore(part, all) === (measure === 'returning-organisers')
      return {
        value: distinct(parts.filter(isAsked).map(({ organiser }) => organiser?.key ?? null)),
        of: distinct(parts.map(({ organiser }) => organiser?.key ?? null)),
      }
    }
    case 'municipalities':
      return { value: distinct(ones.map(({ content }) => content.place.municipalityCode)) }
    case 'counties': {
      const counties = ones.flatMap((one) => keysOf(one, 'county', digital, all.editions))
      return { value: distinct(counties.filter((key) => key !== 'digital' && key !== 'unknown')) }
    }
    case 'hours': {
      const minutes = ones.map(minutesOf)
      const known = minutes.filter((one) => one !== null)
      return { value: known.reduce((a, b) => a + b, 0) / 60, known: known.length, of: ones.length }
    }
    case 'collaborations':
      return { value: ones.filter((one) => organisersOf(one).length > 1).length, of: ones.length }
    case 'cross-sector': {
      const sectors = (one: Naive) =>
        distinct(organisersOf(one).map(({ sector }) => (sector === 'unknown' ? null : sector)))
      return { value: ones.filter((one) => sectors(one) > 1).length, of: ones.length }
    }
    case 'participants':
    case 'connections': {
      const told = ones.map((one) => one.outcome?.[measure] ?? null).filter((one) => one !== null)
      return { value: told.reduce((a, b) => a + b, 0), known: told.length, of: ones.length }
    }
    case 'decision-days': {
      const days = ones
        .map(daysToDecision)
        .filter((one) => one !== null)
        .sort((a, b) => a - b)
      if (days.length === 0) return null
      const middle = [days[Math.ceil(days.length / 2) - 1] ?? 0, days[Math.floor(days.length / 2)] ?? 0]
      const sum = days.reduce((a, b) => a + b, 0)
      return { value: ((middle[0] ?? 0) + (middle[1] ?? 0)) / 2, of: days.length, mean: sum / days.length }
    }
  }
}

function minutesOf({ content }: Naive): number | null {
  const known = content.occurrences.flatMap(({ startsAt, endsAt }) => {
    if (!startsAt || !endsAt) return []
    const minutes = (Date.parse(endsAt) - Date.parse(startsAt)) / 60_000
    return minutes > 0 && minutes <= 1440 ? [minutes] : []
  })
  return known.length === 0 ? null : known.reduce((a, b) => a + b, 0)
}

function daysToDecision(one: Naive): number | null {
  const standing = one.decisions
    .filter(
      ({ status, outcome }) => status === 'standing' && ['publish', 'return', 'reject'].includes(outcome),
    )
    .map(({ at }) => at)
    .sort()
  return standing[0] ? dayCount(clock(standing[0]).slice(0, 10)) - arrived(one) : null
}

/** When each organiser's first edition with an activity began, by programme and key. */
const firstsOf = new WeakMap<object, Map<string, string>>()

function wasThereBefore({ one, organiser }: Part, all: ReturnType<typeof readNaive>): boolean {
  const editionOf = (id: string) => all.editions.find((edition) => edition.id === id)
  let firsts = firstsOf.get(all)
  if (!firsts) {
    firsts = new Map()
    for (const other of all.submissions) {
      const { programme = '', startsOn = '' } = editionOf(other.edition) ?? {}
      for (const { key } of other.state === 'published' ? organisersOf(other) : []) {
        const known = firsts.get(`${programme} ${key}`)
        if (known === undefined || startsOn < known) firsts.set(`${programme} ${key}`, startsOn)
      }
    }
    firstsOf.set(all, firsts)
  }
  const { programme = '', startsOn = '' } = editionOf(one.edition) ?? {}
  return (firsts.get(`${programme} ${organiser?.key}`) ?? startsOn) < startsOn
}

/** All but the first published one of each series, walked from one to the next. */
const laterKnown = new WeakMap<object, Set<string>>()

function laterOnes(submissions: readonly Naive[]): Set<string> {
  const known = laterKnown.get(submissions)
  if (known) return known
  const byId = new Map(submissions.map((one) => [one.id, one]))
  const links = new Map<string, Set<string>>()
  for (const one of submissions)
    for (const other of one.related) {
      if (byId.get(other)?.edition !== one.edition) continue
      links.set(one.id, (links.get(one.id) ?? new Set()).add(other))
      links.set(other, (links.get(other) ?? new Set()).add(one.id))
    }
  const later = new Set<string>()
  const seen = new Set<string>()
  for (const { id } of submissions) {
    if (seen.has(id)) continue
    const series: Naive[] = []
    for (const queue = [id]; queue.length > 0; ) {
      const next = queue.pop() as string
      if (seen.has(next)) continue
      seen.add(next)
      series.push(byId.get(next) as Naive)
      queue.push(...(links.get(next) ?? []))
    }
    const order = (one: Naive) => `${firstOf(one)?.day ?? '9999'}${firstOf(one)?.at ?? ''}`
    const published = series
      .filter(({ state }) => state === 'published')
      .sort((a, b) => (order(a) === order(b) ? a.number - b.number : order(a) < order(b) ? -1 : 1))
    for (const one of published.slice(1)) later.add(one.id)
  }
  laterKnown.set(submissions, later)
  return later
}
