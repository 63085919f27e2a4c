/** Numbers as people read them, by language: `1 234` with a no-break space in Swedish, `1,234` in English. */

const formats = {
  sv: new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
}

/** A number with its group separators and at most one decimal. */
export function number(language: 'sv' | 'en', value: number): string {
  return formats[language].format(value)
}

const means = {
  sv: new Intl.NumberFormat('sv-SE', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 }),
}

/** A mean with just one decimal, so that 4.0 does not read as a count. */
export function mean(language: 'sv' | 'en', value: number): string {
  return means[language].format(value)
}

/**
 * `value` of `base` in whole percent; Swedish has a space before the sign. What is more than nothing never reads as 0,
 * nor less than all as 100. The base must not be 0.
 */
export function percent(language: 'sv' | 'en', value: number, base: number): string {
  const rounded = Math.round((value / base) * 100)
  const sign = language === 'sv' ? '\u00a0%' : '%'
  if (rounded === 0 && value > 0) return `${UNDER[language]}\u00a01${sign}`
  if (rounded === 100 && value < base) return `${OVER[language]}\u00a099${sign}`
  return `${number(language, rounded)}${sign}`
}

const UNDER = { sv: 'under', en: 'under' }
const OVER = { sv: 'över', en: 'over' }
