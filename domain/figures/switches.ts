/** The choices that change what a figure says; every answer names the ones that it was counted under. */

/** Where digital activities count: by themselves, or in their organiser's county. */
export const DIGITAL_CHOICES = ['apart', 'organiser'] as const
export type DigitalChoice = (typeof DIGITAL_CHOICES)[number]

/** Each activity of a series counts, or only the first published one of it. */
export const SERIES_CHOICES = ['each', 'once'] as const
export type SeriesChoice = (typeof SERIES_CHOICES)[number]

/** Types, themes and formats by their edition's own names, or by what a concordance makes of them. */
export const NAME_CHOICES = ['written', 'mapped'] as const
export type NameChoice = (typeof NAME_CHOICES)[number]

export type Switches = { digital: DigitalChoice; series: SeriesChoice; names: NameChoice }
