/** Reads files that are named on the command line. */
import { createReadStream, fstatSync, openSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { readJson } from '../../backend/import/read-json.ts'
import type { Json } from '../../backend/import/table.ts'
import type { Language } from '../../domain/language.ts'
import { words } from '../../text/catalog.ts'
import { Refusal } from './problem.ts'

/** As shells mean it. */
const STDIN = '-'
const STDIN_NUMBER = 0

export function readFile(path: string, language: Language): File {
  return new File([readBytes(path, language)], basename(path))
}

/** Throws UNREADABLE with the place where it is no JSON. */
export function readJsonFile(path: string, language: Language): Json {
  const text = new TextDecoder().decode(readBytes(path, language))
  try {
    return JSON.parse(text) as Json
  } catch (error) {
    // Fails too, and says where.
    readJson(text, basename(path))
    throw error
  }
}

/** As it is read, piece by piece. */
export function streamFile(path: string, language: Language): AsyncIterable<Uint8Array> {
  if (path === STDIN) return process.stdin
  const fd = openFile(path)
  if (fd === null) throw missing(path, language)
  return createReadStream('', { fd })
}

function openFile(path: string): number | null {
  try {
    const fd = openSync(path, 'r')
    return fstatSync(fd).isDirectory() ? null : fd
  } catch {
    return null
  }
}

function readBytes(path: string, language: Language): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(readFileSync(path === STDIN ? STDIN_NUMBER : path))
  } catch {
    throw missing(path, language)
  }
}

function missing(path: string, language: Language): Refusal {
  return new Refusal(words(language).cli.fileMissing(path))
}
