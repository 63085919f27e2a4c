/** Where projects are fetched from by number: shown, tested and saved. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { diarienummer } from '../../domain/case/project.ts'
import { projectSource as profile } from '../../domain/case/project-source.ts'
import { sourceErrors } from './sources.ts'

export const projectSourceShown = z.object({
  profile,
  hasSecret: z.boolean(),
  /** Ready-made ones, and where their facts are published. */
  templates: z.array(z.object({ facts: z.string(), profile })),
})
export type ProjectSourceShown = z.infer<typeof projectSourceShown>

export const projectSourceTested = z.object({ isFound: z.boolean(), title: z.string().nullable() })
export type ProjectSourceTested = z.infer<typeof projectSourceTested>

export const projectSource = {
  show: oc.output(projectSourceShown),
  /** Asks for one project without keeping anything. */
  test: oc
    .input(z.object({ profile, secret: z.string().optional(), number: diarienummer }))
    .errors(sourceErrors)
    .output(projectSourceTested),
  save: oc
    .input(
      z.object({
        profile,
        /** Null takes the key away; left out, it stays. It goes to the system's key store and nowhere else. */
        secret: z.string().nullable().optional(),
      }),
    )
    .errors(sourceErrors)
    .output(projectSourceShown),
}
