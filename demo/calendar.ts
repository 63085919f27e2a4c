/** The editions that data can be made up for, from `resources/`, and Swedish clock times as instants. */
import { endOfDay, instantAt } from '../domain/time.ts'
import edition2019 from '../resources/editions/2019.json' with { type: 'json' }
import edition2020 from '../resources/editions/2020.json' with { type: 'json' }
import edition2021 from '../resources/editions/2021.json' with { type: 'json' }
import edition2022 from '../resources/editions/2022.json' with { type: 'json' }
import edition2023 from '../resources/editions/2023.json' with { type: 'json' }
import edition2024 from '../resources/editions/2024.json' with { type: 'json' }

/** What the generator needs of an edition. Instants are milliseconds since 1970. */
export type Frame = {
  id: string
  startsOn: string
  endsOn: string
  opensAt: number
  deadlineAt: number
  themes: readonly { code: string; sv: string }[]
  types: readonly { code: string; sv: string }[]
}

/** Weeks before the first day that entering opens, where the edition does not say. */
const OPENING_DAYS = 42
const DAY_MS = 86_400_000

const frames = new Map(
  [edition2019, edition2020, edition2021, edition2022, edition2023, edition2024].map((edition) => [
    edition.id,
    frame(edition),
  ]),
)

/** Throws for an edition that is not in `resources/`, naming those that are. */
export function frameOf(editionId: string): Frame {
  const found = frames.get(editionId)
  if (!found) throw new Error(`Unknown edition "${editionId}"; there are ${[...frames.keys()].join(', ')}`)
  return found
}

export function addDays(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS).toISOString().slice(0, 10)
}

const instants = new Map<string, string>()

/** The UTC instant of a Swedish clock time; remembered, since a week has few quarter-hours and many activities. */
export function swedishInstant(day: string, time: string): string {
  const key = `${day}T${time}`
  const known = instants.get(key) ?? instantAt(day, time)
  instants.set(key, known)
  return known
}

/** Milliseconds as an instant with whole seconds. */
export function instantOf(milliseconds: number): string {
  return `${new Date(milliseconds).toISOString().slice(0, 19)}Z`
}

function frame(edition: {
  id: string
  startsOn: string
  endsOn: string
  deadlineAt: string | null
  opensOn: string | null
  themes: Frame['themes']
  types: Frame['types']
}): Frame {
  const { id, startsOn, endsOn, themes, types } = edition
  return {
    id,
    startsOn,
    endsOn,
    themes,
    types: types.filter(({ code }) => code !== 'other'),
    opensAt: Date.parse(instantAt(edition.opensOn ?? addDays(startsOn, -OPENING_DAYS), '08:00')),
    deadlineAt: Date.parse(edition.deadlineAt ?? endOfDay(addDays(startsOn, -1))),
  }
}
