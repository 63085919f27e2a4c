/** Reads the words that tables use for formats, languages, yes and no, places and lists. */

import type { Places } from '../../domain/register.ts'
import type { Format } from '../../domain/submission.ts'
import { fold } from '../../domain/swedish.ts'
import { cellText, type Json } from './table.ts'

const FORMAT_WORDS: Readonly<Record<Exclude<Format, 'unknown'>, readonly string[]>> = {
  'on-site': ['on site', 'onsite', 'pa plats', 'fysisk', 'fysiskt', 'fysiskt mote', 'in person', 'live'],
  digital: [
    'digital',
    'digitalt',
    'online',
    'webb',
    'webbinarium',
    'webinar',
    'distans',
    'digitalt evenemang',
  ],
  hybrid: ['hybrid', 'hybridmote', 'bada', 'both', 'pa plats och digitalt', 'digitalt och pa plats'],
}

/** Null when the word is not known. */
export function readFormat(text: string): Format | null {
  const word = fold(text.replace(/-/g, ' '))
  const found = Object.entries(FORMAT_WORDS).find(([, words]) => words.includes(word))
  return (found?.[0] as Format | undefined) ?? null
}

const LANGUAGE_WORDS = new Map(
  Object.entries({
    svenska: 'sv',
    swedish: 'sv',
    sv: 'sv',
    engelska: 'en',
    english: 'en',
    en: 'en',
    finska: 'fi',
    finnish: 'fi',
    norska: 'nb',
    danska: 'da',
    samiska: 'se',
    arabiska: 'ar',
    teckensprak: 'swl',
  }),
)

/** Language tags of one or more words; null when any of them is not known. */
export function readLanguages(text: string): string[] | null {
  const words = fold(text).split(/\s*(?:,|\/|;|&|\+|\boch\b|\band\b)\s*/)
  const tags = words.map((word) => LANGUAGE_WORDS.get(word))
  return tags.every((tag) => tag !== undefined) ? tags : null
}

/** Yes or no, whole or as the first word of more: `Ja`, `Nej.`, `Ja, via länken`, `Nej – kom som du är`. */
export function readAnswer(text: string): { isYes: boolean; isWhole: boolean } | null {
  const match = /^(ja|yes|true|1|x|nej|no|false|0)\s*(?:$|[.!]\s*$|[,;:.!(–—-]\s*(\S.*)$)/isu.exec(
    text.trim(),
  )
  const [, word = '', rest] = match ?? []
  // "1. Mejla oss" numbers what it says.
  if (!match || (rest !== undefined && !/^\p{L}+$/u.test(word))) return null
  return { isYes: /^(ja|yes|true|1|x)$/i.test(word), isWhole: rest === undefined }
}

export type PlaceReader = ReturnType<typeof placeReader>

/** Finds codes by names, aliases or the code itself. */
export function placeReader(places: Places) {
  const municipalities = finder(places.municipalities, (one) => [one.name, one.shortName, ...one.aliases])
  const counties = finder(places.counties, (one) => [
    one.name,
    one.shortName,
    one.region,
    ...one.regionAliases,
  ])
  return {
    // Spreadsheets take the zero from the beginning of a code.
    municipality: (text: string) => municipalities(text.trim().replace(/^\d{3}$/, '0$&')),
    county: (text: string) => counties(text.trim().replace(/^\d$/, '0$&')),
  }
}

/** By the letters as written first: Håbo and Habo are two places, and without marks neither is found. */
function finder<Place extends { code: string }>(
  places: readonly Place[],
  namesOf: (place: Place) => string[],
) {
  const written = new Map<string, Place>()
  const folded = new Map<string, Place | null>()
  for (const place of places) {
    for (const name of [place.code, ...namesOf(place)]) {
      written.set(spaced(name), place)
      const other = folded.get(fold(name))
      folded.set(fold(name), other === undefined || other === place ? place : null)
    }
  }
  return (text: string) => written.get(spaced(text)) ?? folded.get(fold(text)) ?? null
}

const spaced = (name: string) => name.toLowerCase().normalize('NFC').replace(/\s+/g, ' ').trim()

/**
 * The items of a cell that holds several: a JSON list, the text of one or of a Python list (`['a', 'b']`), or lines.
 * Addresses are told apart by spaces and commas too.
 */
export function readList(cell: Json, hasAddresses: boolean): string[] {
  if (Array.isArray(cell)) return cell.map(cellText).filter(Boolean)
  const text = cellText(cell)
  const listed = readListText(text)
  if (listed) return listed
  const items = text.split(hasAddresses ? /[\s,;]+/ : /[\r\n]+/).map((item) => item.trim())
  const found = items.filter(Boolean)
  const areAddresses = found.every((item) => /^(?:https?:\/\/|www\.)\S+$/i.test(item))
  return !hasAddresses || areAddresses ? found : [text]
}

function readListText(text: string): string[] | null {
  if (!/^\[.*\]$/s.test(text)) return null
  try {
    const list = JSON.parse(text) as Json
    if (Array.isArray(list)) return list.map(cellText).filter(Boolean)
  } catch {
    // Not JSON; perhaps Python, whose quotation marks can be single.
  }
  if (!/^\[\s*(?:(?:'[^'\\]*'|"[^"\\]*")\s*(?:,\s*)?)*\]$/.test(text)) return null
  return [...text.matchAll(/'([^']*)'|"([^"]*)"/g)].map((item) => item[1] ?? item[2] ?? '').filter(Boolean)
}
