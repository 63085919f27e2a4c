/** The languages the desk speaks on screen, in files and in messages to organisers. */

export const LANGUAGES = ['sv', 'en'] as const
export type Language = (typeof LANGUAGES)[number]

/** A text that the desk holds in both languages. */
export type Bilingual = Readonly<Record<Language, string>>
