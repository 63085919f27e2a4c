/** A small backend in the style of the contract, with calls that are slow, endless or big at will, which the real one has not. */
import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { eventIterator, oc } from '@orpc/contract'
import { implement, type RouterClient } from '@orpc/server'
import { z } from 'zod'
import type { Shell } from '../../contract/shell.ts'

const contract = {
  greet: oc.input(z.object({ name: z.string().min(1) })).output(z.string()),
  refuse: oc.errors({ STALE: { data: z.object({ current: z.int() }) } }).output(z.void()),
  measure: oc.input(z.object({ file: z.file() })).output(z.object({ name: z.string(), bytes: z.int() })),
  workbook: oc.output(z.file()),
  count: oc.input(z.object({ to: z.int() })).output(eventIterator(z.int())),
  /** Makes the file `blocked` in the folder and holds its thread until there is one called `release`. */
  block: oc.input(z.object({ folder: z.string() })).output(z.literal('released')),
  /** Says `open` and nothing more until nobody listens. */
  endless: oc.output(eventIterator(z.string())),
  /** Answers when the endless one was given up. */
  givenUp: oc.output(z.literal('given up')),
  remember: oc.input(z.object({ secret: z.string() })).output(z.string().nullable()),
}

export type StandInClient = RouterClient<ReturnType<typeof standIn>>

export function standIn(shell: Shell) {
  const os = implement(contract)
  const ended = Promise.withResolvers<void>()
  return os.router({
    greet: os.greet.handler(({ input }) => `Hej ${input.name}`),
    refuse: os.refuse.handler(({ errors }) => {
      throw errors.STALE({ data: { current: 3 } })
    }),
    measure: os.measure.handler(({ input }) => ({ name: input.file.name, bytes: input.file.size })),
    workbook: os.workbook.handler(() => new File(['å'.repeat(70_000)], 'läget.xlsx', { type: 'text/plain' })),
    count: os.count.handler(async function* ({ input }) {
      for (let n = 1; n <= input.to; n += 1) yield n
    }),
    block: os.block.handler(({ input }) => {
      writeFileSync(join(input.folder, 'blocked'), '')
      const nothing = new Int32Array(new SharedArrayBuffer(4))
      while (!existsSync(join(input.folder, 'release'))) Atomics.wait(nothing, 0, 0, 5)
      return 'released'
    }),
    endless: os.endless.handler(async function* ({ signal }) {
      try {
        yield 'open'
        await new Promise((settle) => signal?.addEventListener('abort', settle))
      } finally {
        ended.resolve()
      }
    }),
    givenUp: os.givenUp.handler(async () => {
      await ended.promise
      return 'given up' as const
    }),
    remember: os.remember.handler(async ({ input }) => {
      await shell.secrets.set({ key: 'stand-in', value: input.secret })
      return shell.secrets.get({ key: 'stand-in' })
    }),
  })
}
