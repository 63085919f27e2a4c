/** The ready-made profiles that ship with the desk: a kind's fields as its specification names them. */
import type { SourceTemplate } from '../../contract/calls/sources.ts'
import { sourceProfile } from '../../domain/source-profile.ts'
import deskProtocol from '../../resources/sources/desk-protocol.json' with { type: 'json' }
import icalendar from '../../resources/sources/icalendar.json' with { type: 'json' }
import jsonLd from '../../resources/sources/json-ld.json' with { type: 'json' }
import rows from '../../resources/sources/rows.json' with { type: 'json' }
import theEventsCalendar from '../../resources/sources/the-events-calendar.json' with { type: 'json' }

export function sourceTemplates(): SourceTemplate[] {
  return [icalendar, jsonLd, theEventsCalendar, rows, deskProtocol].map(({ facts, profile }) => {
    const read = sourceProfile.parse(profile)
    return { kind: read.kind, profile: read, facts }
  })
}
