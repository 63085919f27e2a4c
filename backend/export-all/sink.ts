/** Where an export goes: files of a folder, or entries of a zip file; whole or not at all, and never all in memory. */
import { createHash } from 'node:crypto'
import { closeSync, existsSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Zip, ZipDeflate } from 'fflate'

export type WrittenFile = { path: string; bytes: number; sha256: string }

export type Sink = {
  /** One file after the other. */
  begin: (path: string) => { write: (text: string) => void; end: () => WrittenFile }
  /** Gives it its name. */
  finish: () => void
  /** Leaves nothing behind. */
  discard: () => void
}

type Target = { open: (path: string) => { push: (chunk: Uint8Array) => void; close: () => void } } & Pick<
  Sink,
  'finish' | 'discard'
>

/** What the zip format holds without its 64-bit form, which is not written here and which the largest numbers point to. */
const ZIP_HOLDS = { bytes: 0xfffffffe, files: 0xfffe }

/**
 * A zip file where the name ends so, else a folder. Throws EEXIST where the folder or file is there, and ZIP_TOO_LARGE
 * when more comes than a zip file holds.
 */
export function openSink(to: string, zipHolds = ZIP_HOLDS): Sink {
  if (existsSync(to)) throw Object.assign(new Error(`${to} exists`), { code: 'EEXIST' })
  mkdirSync(dirname(to), { recursive: true })
  const partial = `${to}.${process.pid}.partial`
  const target = to.endsWith('.zip') ? zipTarget(partial, to, zipHolds) : folderTarget(partial, to)
  return { begin: (path) => counted(path, target.open(path)), finish: target.finish, discard: target.discard }
}

const encoder = new TextEncoder()

function counted(path: string, file: ReturnType<Target['open']>): ReturnType<Sink['begin']> {
  const hash = createHash('sha256')
  let bytes = 0
  return {
    write(text) {
      const chunk = encoder.encode(text)
      hash.update(chunk)
      bytes += chunk.length
      file.push(chunk)
    },
    end() {
      file.close()
      return { path, bytes, sha256: hash.digest('hex') }
    },
  }
}

function folderTarget(partial: string, to: string): Target {
  rmSync(partial, { recursive: true, force: true })
  mkdirSync(partial)
  return {
    open(path) {
      const file = join(partial, path)
      mkdirSync(dirname(file), { recursive: true })
      const handle = openSync(file, 'wx')
      return { push: (chunk) => writeAll(handle, chunk), close: () => closeSync(handle) }
    },
    finish: () => renameSync(partial, to),
    discard: () => rmSync(partial, { recursive: true, force: true }),
  }
}

const EMPTY = new Uint8Array()

function zipTarget(partial: string, to: string, holds: typeof ZIP_HOLDS): Target {
  const handle = openSync(partial, 'w')
  let isOpen = true
  let written = 0
  let files = 0
  const close = () => {
    if (isOpen) closeSync(handle)
    isOpen = false
  }
  const refuseBeyond = (bytes: number) => {
    if (bytes > holds.bytes || files > holds.files)
      throw Object.assign(new Error(`${to} would be larger than a zip file can be`), {
        code: 'ZIP_TOO_LARGE',
      })
  }
  const zip = new Zip((error, chunk) => {
    if (error) throw error
    written += chunk.length
    refuseBeyond(written)
    writeAll(handle, chunk)
  })
  return {
    open(path) {
      files += 1
      refuseBeyond(0)
      const entry = new ZipDeflate(path, { level: 6 })
      zip.add(entry)
      let unpacked = 0
      const push = (chunk: Uint8Array) => {
        unpacked += chunk.length
        refuseBeyond(unpacked)
        entry.push(chunk)
      }
      return { push, close: () => entry.push(EMPTY, true) }
    },
    finish() {
      zip.end()
      close()
      renameSync(partial, to)
    },
    discard() {
      close()
      rmSync(partial, { force: true })
    },
  }
}

/** A full disk may take a part only. */
function writeAll(handle: number, chunk: Uint8Array): void {
  for (let at = 0; at < chunk.length; ) at += writeSync(handle, chunk, at)
}
