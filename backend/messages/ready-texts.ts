/** The ready texts: as they ship, and as the team has changed them. */
import type { Reviewer } from '../../contract/calls/session.ts'
import type { ReadyTextShown } from '../../contract/calls/texts.ts'
import { readReadyText, readReadyTexts } from '../../db/read/ready-texts.ts'
import { appendEntry } from '../../db/write/log.ts'
import { putReadyText, removeReadyText } from '../../db/write/ready-texts.ts'
import { LANGUAGES, type Language } from '../../domain/language.ts'
import {
  TEXT_PURPOSES,
  type TextPurpose,
  toStoredText,
  unknownPlaceholders,
} from '../../domain/ready-text.ts'
import { words } from '../../text/catalog.ts'
import { Failure } from '../failure.ts'
import { actorOf } from '../team/reviewer.ts'
import type { Workspace } from '../workspace.ts'

/** The text that holds now, with placeholders in their stored words. */
export function readyTextOf({ database }: Workspace, purpose: TextPurpose, language: Language): string {
  return readReadyText(database, purpose, language)?.text ?? shippedText(purpose, language)
}

/** Every purpose in every language. */
export function listReadyTexts({ database }: Workspace): ReadyTextShown[] {
  const own = new Map(readReadyTexts(database).map((row) => [`${row.purpose} ${row.language}`, row]))
  return TEXT_PURPOSES.flatMap((purpose) =>
    LANGUAGES.map((language) => {
      const row = own.get(`${purpose} ${language}`)
      const shipped = shippedText(purpose, language)
      const changed = row ? { by: row.reviewer, at: row.at } : null
      return { purpose, language, text: row?.text ?? shipped, shipped, changed }
    }),
  )
}

/** A text of null goes back to the one that ships. Throws BAD_TEXT with unknown words in braces, NO_REVIEWER. */
export function setReadyText(
  workspace: Workspace,
  { purpose, language, text }: { purpose: TextPurpose; language: Language; text: string | null },
  as?: Reviewer,
): void {
  const { database, newId, now } = workspace
  const actor = actorOf(workspace, as)
  const stored = text === null ? null : storedText(text)
  const isShipped = stored === shippedText(purpose, language)
  database.inTransaction(() => {
    const at = now()
    const kept = isShipped ? null : stored
    if (kept === (readReadyText(database, purpose, language)?.text ?? null)) return
    const body = { purpose, language, text: kept }
    appendEntry(database, { id: newId(), at, actor, kind: 'ready-text', body })
    if (kept === null) removeReadyText(database, purpose, language)
    else putReadyText(database, { purpose, language, text: kept, reviewer: actor.name, at })
  })
}

function storedText(text: string): string {
  const names = LANGUAGES.map((language) => words(language).readyTexts.placeholders)
  const unknown = unknownPlaceholders(text, names)
  if (unknown.length > 0) throw new Failure('BAD_TEXT', { unknown })
  return toStoredText(text.replace(/\r\n?/g, '\n').trim(), names)
}

function shippedText(purpose: TextPurpose, language: Language): string {
  return words(language).readyTexts.shipped[purpose]
}
