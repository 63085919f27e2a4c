/** What the system's file dialog shows for a kind of source, by the files' endings. */
import type { SourceProfile } from '../../domain/source-profile.ts'

/** Undefined where a source is read as any list of rows. */
export const ACCEPTED_FILES: Readonly<Partial<Record<SourceProfile['kind'], string>>> = {
  icalendar: '.ics',
  'json-ld': '.html,.htm,.json,.jsonld',
  'the-events-calendar': '.json',
}
