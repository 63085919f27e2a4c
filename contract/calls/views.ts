/** Views of the queue: those that every desk has and those that somebody saved, each a search with its count. */
import { oc } from '@orpc/contract'
import { z } from 'zod'
import { LANGUAGES } from '../../domain/language.ts'
import { STANDING_VIEWS } from '../../domain/search/standing-views.ts'
import { instant } from '../../domain/submission.ts'
import { queryErrors } from './queue.ts'

export const MOST_COUNTED = 10_000
export const LONGEST_VIEW_NAME = 80

const named = z.object({
  /** In the words of the language asked for, within the edition asked for unless it names editions itself. */
  query: z.string(),
  /** At most 10,000; null when the query can no longer be read. */
  count: z.int().nullable(),
  /** Whether there are more than 10,000. */
  isMore: z.boolean(),
})

export const savedView = z.object({
  id: z.string(),
  name: z.string(),
  query: z.string(),
  /** Who last saved it, and when. */
  reviewer: z.string(),
  at: instant,
})
export type SavedView = z.infer<typeof savedView>

export const viewList = z.object({
  standing: z.array(named.extend({ name: z.enum(STANDING_VIEWS) })),
  /** In Swedish order by name. */
  saved: z.array(savedView.extend(named.shape)),
})
export type ViewList = z.infer<typeof viewList>

export const viewErrors = {
  UNKNOWN_VIEW: { data: z.object({ id: z.string() }) },
  /** Another view has the name; saving with its id as `replaces` puts the new search in its place. */
  NAME_TAKEN: { data: z.object({ id: z.string(), name: z.string() }) },
  BAD_VIEW_NAME: { data: z.object({ most: z.int() }) },
  NO_REVIEWER: {},
}
const { UNKNOWN_VIEW, NAME_TAKEN, BAD_VIEW_NAME, NO_REVIEWER } = viewErrors

const language = z.enum(LANGUAGES).default('sv')
const name = z.string().trim()

export const views = {
  list: oc.input(z.object({ edition: z.string().nullable(), language })).output(viewList),
  /** What is saved is the search in English words, which every language reads. */
  save: oc
    .input(z.object({ name, query: z.string(), language, replaces: z.string().optional() }))
    .errors({ ...queryErrors, ...viewErrors })
    .output(savedView),
  rename: oc
    .input(z.object({ id: z.string(), name, language }))
    .errors({ UNKNOWN_VIEW, NAME_TAKEN, BAD_VIEW_NAME, NO_REVIEWER })
    .output(savedView),
  remove: oc.input(z.object({ id: z.string() })).errors({ UNKNOWN_VIEW, NO_REVIEWER }),
}
