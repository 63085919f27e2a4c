/** Submissions one by one with all that an analyst asks of them, in blocks; contacts never. */
import type { State } from '../../domain/state.ts'
import type { Format } from '../../domain/submission.ts'
import type { ReadableDatabase } from '../database.ts'
import { arrivedAt } from '../schema/submissions.ts'

/** Instants are UTC; `arrivedDay` is as `dayNumber`. What the content does not tell is null, or an empty list. */
export type AnalystRow = {
  number: number
  id: string
  platformId: string | null
  edition: string
  state: State
  title: string
  organiser: string
  sector: string
  countedCounty: string
  municipalityCode: string | null
  format: Format
  type: string | null
  audience: string
  startsOn: string | null
  startsAt: string | null
  endsOn: string | null
  /** Of the occurrence that the submission's first day and start were read from. */
  endsAt: string | null
  occurrences: number
  heldMinutes: number | null
  organisersKnown: number
  sectorsKnown: number
  arrivedAt: string
  arrivedDay: number
  decidedAt: string | null
  decisionDays: number | null
  participants: number | null
  connections: number | null
  isDemo: boolean
  /** By the register's names where it knows them, else as written; each once, in the order that they are named. */
  parties: string[]
  themes: string[]
  languages: string[]
  links: string[]
  digitalLink: string | null
  isRegistrationNeeded: boolean | null
  registrationLink: string | null
}

/** The numbers of an edition's submissions of every state, by first day and start. */
export function analystRowNumbers({ sqlite }: ReadableDatabase, edition: string): number[] {
  return sqlite
    .prepare('select number from submissions where edition = ? order by starts_on, starts_at, id')
    .pluck()
    .all(edition) as number[]
}

type StoredRow = Omit<
  AnalystRow,
  | 'isDemo'
  | 'parties'
  | 'themes'
  | 'languages'
  | 'links'
  | 'digitalLink'
  | 'isRegistrationNeeded'
  | 'registrationLink'
> & { isDemo: 0 | 1; parties: string; told: string }

/** In the order of the numbers. */
export function readAnalystRows({ sqlite }: ReadableDatabase, numbers: readonly number[]): AnalystRow[] {
  const rows = sqlite.prepare(ROWS).all(JSON.stringify(numbers)) as StoredRow[]
  return rows.map(({ isDemo, parties, told, ...row }) => {
    const [themes, languages, links, digitalLink, needed, registrationLink] = JSON.parse(told) as unknown[]
    return {
      ...row,
      isDemo: isDemo === 1,
      parties: [...new Set(textsIn(JSON.parse(parties)))],
      themes: textsIn(themes),
      languages: textsIn(languages),
      links: textsIn(links),
      digitalLink: textOrNull(digitalLink),
      isRegistrationNeeded: typeof needed === 'boolean' ? needed : null,
      registrationLink: textOrNull(registrationLink),
    }
  })
}

/** A content of an earlier form, or one that was erased, may lack them. */
function textsIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : []
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' ? value : null
}

const ROWS = `select s.number, s.id, s.platform_id as platformId, s.edition, s.state, s.title, s.organiser, s.sector,
    s.counted_county as countedCounty, s.municipality_code as municipalityCode, s.format, s.type, s.audience,
    s.starts_on as startsOn, s.starts_at as startsAt, s.ends_on as endsOn,
    (select o.ends_at from occurrences o where o.submission_id = s.id
      order by coalesce(o.starts_on, '9999'), coalesce(o.starts_at, '') limit 1) as endsAt,
    (select count(*) from occurrences o where o.submission_id = s.id) as occurrences,
    s.held_minutes as heldMinutes, s.organisers_known as organisersKnown, s.sectors_known as sectorsKnown,
    ${arrivedAt('s.')} as arrivedAt, s.arrived_day as arrivedDay,
    (select max(d.at) from decisions d where d.submission_id = s.id and d.status = 'standing') as decidedAt,
    s.decision_days as decisionDays, x.participants, x.connections, s.is_demo as isDemo,
    (select json_group_array(named.name) from (select coalesce(p.register_name, p.name) as name from parties p
      where p.submission_id = s.id order by p.ordinal) named) as parties,
    json_extract(r.content, '$.themes', '$.languages', '$.links', '$.digital.link', '$.registration.needed',
      '$.registration.link') as told
  from json_each(?) asked
  cross join submissions s on s.number = asked.value
  join revisions r on r.submission_id = s.id and r.number = s.revision
  left join outcomes x on x.submission_id = s.id
  order by asked.key`
