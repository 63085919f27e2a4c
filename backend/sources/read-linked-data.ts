/** Reads schema.org events: JSON-LD in a web page's scripts, or as a document of its own. */
import { type DefaultTreeAdapterTypes, parse } from 'parse5'
import { isRecord } from '../import/is-record.ts'
import { cellText, type Json } from '../import/table.ts'
import { unreadable } from '../import/unreadable.ts'
import { plainTextOf } from './html-text.ts'
import { flatten } from './json-path.ts'
import { eventParts } from './linked-event.ts'
import type { SourceItem } from './source-item.ts'

type Node = DefaultTreeAdapterTypes.Node
type JsonRecord = { [key: string]: Json }

/** A page has some at the most; what a page generator repeats without end is cut. */
const MOST_EVENTS = 20_000
const DEEPEST = 20

/** Throws UNREADABLE: `no-linked-data` for a page or document without any, `no-events` for one without events. */
export function readLinkedData(text: string, name: string): SourceItem[] {
  const scripts = /^\s*[[{]/.test(text) ? [{ number: 1, text }] : scriptsIn(text)
  if (scripts.length === 0) throw unreadable('no-linked-data', { name })
  const items: SourceItem[] = []
  for (const script of scripts) {
    const json = parseJson(script.text)
    if (json === undefined) {
      const broken = { code: 'broken-script', values: { line: String(script.number) } }
      items.push({ number: script.number, id: null, raw: script.text, broken })
    } else items.push(...eventsIn(json).map((event) => item(event, script.number)))
  }
  if (items.length === 0) throw unreadable('no-events', { name })
  return items.slice(0, MOST_EVENTS)
}

function scriptsIn(html: string): { number: number; text: string }[] {
  const found: { number: number; text: string }[] = []
  const left: Node[] = [parse(html, { sourceCodeLocationInfo: true })]
  for (let node = left.pop(); node; node = left.pop()) {
    if ('attrs' in node && node.nodeName === 'script') {
      const type = node.attrs.find((one) => one.name === 'type')?.value ?? ''
      const text = node.childNodes.map((one) => ('value' in one ? one.value : '')).join('')
      if (/^application\/ld\+json\b/i.test(type.trim()))
        found.push({ number: node.sourceCodeLocation?.startLine ?? 1, text })
    } else if ('childNodes' in node) left.push(...[...node.childNodes].reverse())
  }
  return found
}

/** Pages put comments and CDATA marks round it, and leave line breaks inside strings. */
function parseJson(text: string): Json | undefined {
  const bare = text
    .replace(/^\s*(?:<!--|\/\/\s*<!\[CDATA\[|<!\[CDATA\[)|(?:-->|\/\/\s*\]\]>|\]\]>)\s*$/g, '')
    .trim()
  for (const tried of [bare, bare.replace(/[\r\n\t]+/g, ' ')]) {
    try {
      return JSON.parse(tried) as Json
    } catch {
      // The second try is the last.
    }
  }
  return undefined
}

/** Events wherever they lie: alone, in lists, in a graph, inside a page; one that has parts of its own gives way to them. */
function eventsIn(json: Json): JsonRecord[] {
  const found: JsonRecord[] = []
  const told = new Set<string>()
  const visit = (node: Json, depth: number): void => {
    if (depth > DEEPEST) return
    for (const inner of insideOf(node)) visit(inner, depth + 1)
    if (!isRecord(node) || !isEvent(node) || partsOf(node).length > 0) return
    const id = cellText(node['@id'])
    if (id === '' || !told.has(id)) found.push(node)
    told.add(id)
  }
  visit(json, 0)
  return found
}

/** Where further events can lie. */
function insideOf(node: Json): Json[] {
  if (Array.isArray(node)) return node
  if (!isRecord(node)) return []
  return isEvent(node) ? partsOf(node).map((part) => ({ '@type': 'Event', ...part })) : Object.values(node)
}

/** Those that are told in full; one that is only pointed at stands for itself elsewhere. */
function partsOf(event: JsonRecord): JsonRecord[] {
  return [event.subEvent, event.subEvents]
    .flatMap((value) => (Array.isArray(value) ? value : [value ?? null]))
    .filter((one) => isRecord(one))
    .filter((one) => one.name !== undefined)
}

/** `Event`, and every kind of event there is: `EducationEvent`, `Festival` and so on, with or without an address before it. */
function isEvent(node: JsonRecord): boolean {
  const types = [node['@type'] ?? null].flat().map((one) => cellText(one).replace(/^.*[/#:]/, ''))
  return types.some((type) => /Event$|^(?:Festival|Hackathon|CourseInstance|EventSeries)$/.test(type))
}

function item(event: JsonRecord, number: number): SourceItem {
  const parts = eventParts(event)
  const cells = Object.fromEntries(
    Object.entries(flatten(parts)).map(([key, value]) => [
      key,
      typeof value === 'string' ? plainTextOf(value) : value,
    ]),
  )
  const status = cellText(event.eventStatus).replace(/^.*[/#:]/, '')
  return {
    number,
    id: cellText(parts['@id']) || null,
    raw: JSON.stringify(event),
    cells,
    occurrences: null,
    isCancelled: status === 'EventCancelled',
    broken: null,
  }
}
