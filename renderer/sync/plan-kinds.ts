/** The kinds of rows in a plan, in the order that they are shown. */
export const PLAN_KINDS = ['new', 'changed', 'withdrawn', 'unreadable', 'conflicts', 'notListed'] as const
