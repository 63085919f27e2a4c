/** The views that every desk has, each a query in English words within an edition. */

export const STANDING_VIEWS = [
  'to-review',
  'completed',
  'mine',
  'all-met',
  'party-unclear',
  'changed-heading',
  'own-organisation',
  'disagreements',
  'waiting',
  'snoozed',
  'published',
  'all',
] as const
export type StandingView = (typeof STANDING_VIEWS)[number]

export const STANDING_QUERIES: Readonly<Record<StandingView, string>> = {
  'to-review': 'state:new -has:snooze',
  completed: 'has:completion',
  mine: 'claimed:me',
  // Publishing confirms what only a person judges, so that does not stand in the way.
  'all-met': 'state:new outcome:met,to-judge',
  'party-unclear': 'state:new criterion:party=unclear',
  'changed-heading': 'criterion:locked-text=not-met',
  'own-organisation': 'state:new has:own-organisation',
  disagreements: 'has:disagreement',
  waiting: 'state:returned',
  snoozed: 'has:snooze',
  published: 'state:published',
  all: '',
}
