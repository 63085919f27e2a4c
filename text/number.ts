/** Numbers as people read them, by language: `1 234` with a no-break space in Swedish, `1,234` in English. */

const formats = {
  sv: new Intl.NumberFormat('sv-SE', { maximumFractionDigits: 1 }),
  en: new Intl.NumberFormat('en-GB', { maximumFractionDigits: 1 }),
}

/** A number with its group separators and at most one decimal. */
export function number(language: 'sv' | 'en', value: number): string {
  return formats[language].format(value)
}

/** `value` of `base` in whole percent; Swedish has a space before the sign. The base must not be 0. */
export function percent(language: 'sv' | 'en', value: number, base: number): string {
  const whole = number(language, Math.round((value / base) * 100))
  return language === 'sv' ? `${whole}\u00a0%` : `${whole}%`
}
