/** Puts another file in a database's place, and the present one aside untouched: wholly or not at all, also when killed. */
import { copyFileSync, existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** Files that belong to a database and lie beside it under its name. */
const COMPANIONS = ['-wal', '-shm'] as const

type Swap = {
  /** What comes in its place, and where the present one goes. */
  from: string
  aside: string
}

const markOf = (file: string) => `${file}.swap.json`

/** Where a database is prepared that is to come in the place of another; on the same disk, and gone when it is done. */
export function stagingFolder(file: string): string {
  return `${file}.restoring`
}

/**
 * `from` must be closed, whole and on the same disk; it is gone afterwards, with a folder of its own. `aside` must be
 * free. Nobody may have either open. A kill before the mark is written changes nothing; after it `finishSwap` ends the
 * work.
 */
export function swapDatabase(file: string, from: string, aside: string): void {
  const swap: Swap = { from, aside }
  writeFileSync(`${markOf(file)}.part`, JSON.stringify(swap), { flush: true })
  renameSync(`${markOf(file)}.part`, markOf(file))
  finishSwap(file)
}

/** Ends a swap that was cut off after it had begun; does nothing where none was. */
export function finishSwap(file: string): void {
  const mark = markOf(file)
  if (!existsSync(mark)) return
  const { from, aside } = JSON.parse(readFileSync(mark, 'utf8')) as Swap
  if (existsSync(from)) {
    for (const companion of ['', ...COMPANIONS])
      if (existsSync(`${file}${companion}`)) keepAs(`${file}${companion}`, `${aside}${companion}`)
    // The old one's write-ahead log would be read into the new one.
    for (const companion of COMPANIONS) rmSync(`${file}${companion}`, { force: true })
    renameSync(from, file)
  }
  // The folder in which it was prepared, which nobody else would remove after a kill.
  if (dirname(from) !== dirname(file)) rmSync(dirname(from), { recursive: true, force: true })
  rmSync(mark)
}

/** Under a second name at no cost; a copy on disks that know no second names. One that a kill left half is made again. */
function keepAs(file: string, name: string): void {
  rmSync(name, { force: true })
  try {
    linkSync(file, name)
  } catch {
    copyFileSync(file, name)
  }
}

/**
 * Removes what a restoring prepared that was killed before its mark: a whole copy, with contacts in it. Only for who
 * holds the database's lock, since another may be preparing just now. Never throws: what cannot be removed now is
 * removed the next time.
 */
export function dropStaging(file: string): void {
  if (existsSync(markOf(file))) return
  try {
    rmSync(stagingFolder(file), { recursive: true, force: true })
    rmSync(`${markOf(file)}.part`, { force: true })
  } catch {
    // A folder without the right to write is told of when the database is opened.
  }
}
