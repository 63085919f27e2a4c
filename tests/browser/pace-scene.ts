/** A desk whose own programme has three editions, the last with two weeks left, so that pace and a range can be seen today. */
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { addEdition } from '../../backend/editions/editions.ts'
import type { Arrival } from '../../backend/intake/arrival.ts'
import { prepareIntake } from '../../backend/intake/intake.ts'
import { claim } from '../../backend/moderation/claim-submission.ts'
import { openWorkspaces, type Workspace } from '../../backend/workspace.ts'
import { emptyContent } from '../../domain/submission.ts'
import { addDays, dayOf, endOfDay } from '../../domain/time.ts'
import municipalities from '../../resources/registers/municipalities.json' with { type: 'json' }

const DAYS_LEFT = 14
const NOBODY = {
  secrets: { get: async () => null, set: async () => {} },
  openExternal: async () => ({ opened: false }),
  print: async () => ({ printed: false }),
  pdf: { fromHtml: async () => ({ pdf: null }) },
  dialogs: { saveFile: async () => ({ savedAs: null }) },
  demo: { start: async () => null },
}

/** Long, as public bodies may be called. */
export const LONG_NAME =
  'Upphandlingsmyndighetens gemensamma sekretariat för innovationsvänlig upphandling i hela landet'

/** `prov-1` and `prov-2` came in over six weeks; `prov-3` is behind the one before, and `prov-4` has no deadline and one row. */
export function furnishPace(folder: string, emptyDatabase: string): void {
  const file = join(folder, 'desk.db')
  copyFileSync(emptyDatabase, file)
  const workspaces = openWorkspaces({ databaseFile: file, shell: NOBODY })
  const workspace = workspaces.current()
  const today = dayOf(workspace.now())
  const last = addDays(today, DAYS_LEFT)
  edition(workspace, 'prov-1', addDays(last, -728))
  edition(workspace, 'prov-2', addDays(last, -364))
  edition(workspace, 'prov-3', last)
  edition(workspace, 'prov-4', addDays(last, 364), false)
  takeIn(workspace, [
    ...evenly('prov-1', addDays(last, -728), 60, 0),
    ...evenly('prov-2', addDays(last, -364), 90, 0),
    ...evenly('prov-3', last, 48, DAYS_LEFT + 1),
    arrival('prov-4', 0, addDays(today, -1)),
  ])
  const reviewer = { name: LONG_NAME, organisation: 'Upphandlingsmyndigheten' }
  for (const number of [0, 1, 2]) claim(workspace, { submissionId: `prov-3-${number}` }, reviewer)
  workspaces.close()
}

function edition(workspace: Workspace, id: string, last: string, hasDeadline = true): void {
  addEdition(workspace, {
    id,
    programme: 'prov',
    startsOn: addDays(last, 7),
    endsOn: addDays(last, 11),
    deadlineAt: hasDeadline ? endOfDay(last) : null,
  })
}

/** As many as said, evenly over the six weeks until so many days before the last. */
function evenly(id: string, last: string, count: number, until: number): Arrival[] {
  const days = 42 - until
  return Array.from({ length: count }, (_, number) =>
    arrival(id, number, addDays(last, -until - days + Math.floor(((number + 1) * days) / count))),
  )
}

function arrival(id: string, number: number, day: string): Arrival {
  const at = `${day}T06:00:00Z`
  const place = municipalities.rows[(number * 7) % municipalities.rows.length]
  return {
    platformId: `${id}-${number}`,
    rowKey: null,
    edition: id,
    origin: 'platform',
    revision: 1,
    state: number % 3 === 0 ? 'new' : 'published',
    content: {
      ...emptyContent(`Aktivitet ${number} i ${id}`),
      lead: number % 5 === 0 ? '' : 'Kom och pröva nya arbetssätt.',
      format: number % 2 === 0 ? 'digital' : 'on-site',
      place: {
        venue: 'Stadshuset',
        address: 'Storgatan 1',
        municipality: place?.shortName ?? null,
        municipalityCode: place?.code ?? null,
        county: null,
        countyCode: place?.countyCode ?? null,
      },
      parties: [{ text: place?.name ?? 'Gävle kommun', role: 'organiser' }],
    },
    contacts: [],
    submittedAt: at,
    changedAt: at,
    source: 'https://plattform.test',
  }
}

function takeIn({ database, ...workspace }: Workspace, arrivals: readonly Arrival[]): void {
  const intake = prepareIntake({ ...workspace, database })
  database.inTransaction(() => {
    for (const one of arrivals) intake.takeIn(one)
  })
}
