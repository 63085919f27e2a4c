/** Keeps what a platform tells of a content and this version of the desk does not know, among the other fields. */
import type { Content } from '../../domain/submission.ts'

/**
 * Unknown fields go to `extras` under their path (`place.floor`), where the platform has put nothing itself. Only the
 * content's own: what stands beside it may be about persons, and a content is kept for good.
 */
export function withUnknownKept(read: Content, told: unknown): Content {
  const unknown: [string, Json][] = []
  collect(told, read, '', unknown)
  if (unknown.length === 0) return read
  return { ...read, extras: { ...Object.fromEntries(unknown), ...read.extras } }
}

type Json = Content['extras'][string]

function collect(told: unknown, read: unknown, path: string, unknown: [string, Json][]): void {
  if (!isObject(told) || !isObject(read)) return
  for (const [name, value] of Object.entries(told)) {
    if (!Object.hasOwn(read, name)) unknown.push([`${path}${name}`, value as Json])
    else if (path !== '' || name !== 'extras') collect(value, read[name], `${path}${name}.`, unknown)
  }
}

/** Lists too: their places are names. */
function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null
}
