/** Finds the value that could not be read in a quarantined row's raw text, so that it can be marked. */

export type RawPart = { text: string; isOffending: boolean }

/**
 * The raw text cut at the first place that holds one of the reason's values, longest first. Values of one or two
 * characters are too common to be worth a mark unless they stand alone within quotes.
 */
export function markOffending(raw: string, values: Readonly<Record<string, string>>): RawPart[] {
  const candidates = Object.values(values)
    .filter((value) => value.trim() !== '')
    .sort((a, b) => b.length - a.length)
  for (const value of candidates) {
    const place = find(raw, value)
    if (!place) continue
    return [
      { text: raw.slice(0, place.at), isOffending: false },
      { text: raw.slice(place.at, place.at + place.length), isOffending: true },
      { text: raw.slice(place.at + place.length), isOffending: false },
    ].filter((part) => part.text !== '')
  }
  return [{ text: raw, isOffending: false }]
}

/** JSON with a line for each of its fields; any other text as it is. */
export function prettyRaw(raw: string): string {
  try {
    return JSON.stringify(JSON.parse(raw), null, 2)
  } catch {
    return raw
  }
}

function find(raw: string, value: string): { at: number; length: number } | null {
  const quoted = JSON.stringify(value)
  const atQuoted = raw.indexOf(quoted)
  if (atQuoted >= 0) return { at: atQuoted, length: quoted.length }
  if (value.length < 3) return null
  const at = raw.indexOf(value)
  return at < 0 ? null : { at, length: value.length }
}
