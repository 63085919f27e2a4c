/** Tells on stderr how far a long command has come, where somebody sits and looks. */

export type Progress = { done: number; total: number }

/** The line is written over itself, and gone when the work is done. */
export function progressTeller(say: (progress: Progress) => string) {
  const { stderr } = process
  let last = ''
  return {
    tell: (progress: Progress) => {
      if (!stderr.isTTY) return
      const line = say(progress)
      if (line !== last) stderr.write(`\r${line.padEnd(last.length)}`)
      last = line
    },
    done: () => {
      if (last !== '') stderr.write(`\r${' '.repeat(last.length)}\r`)
    },
  }
}
