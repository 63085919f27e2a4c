/** How a published figure was stated: a floor, the number itself, or about that. */

export const QUALIFIERS = ['over', 'at-least', 'exactly', 'about'] as const
export type Qualifier = (typeof QUALIFIERS)[number]
