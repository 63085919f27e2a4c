/** How values of evidence are written in Swedish: days ("2 okt"), lists, names of fields. */

export type Values = Record<string, string | number | string[]>
type Value = Values[string] | undefined

const MONTHS = ['jan', 'feb', 'mars', 'apr', 'maj', 'juni', 'juli', 'aug', 'sep', 'okt', 'nov', 'dec']

const FIELDS: Record<string, string> = {
  title: 'rubriken',
  lead: 'ingressen',
  description: 'beskrivningen',
  type: 'fältet typ',
  themes: 'fältet tema',
  audience: 'fältet målgrupp',
  venue: 'fältet lokal',
  address: 'fältet adress',
  parties: 'arrangörsfältet',
  'digital-how': 'fältet om hur man deltar digitalt',
  'digital-link': 'länken till det digitala',
  'registration-how': 'fältet om hur man anmäler sig',
  'registration-link': 'anmälningslänken',
  links: 'fältet länkar',
  recordings: 'fältet inspelningar',
}

export function day(value: Value): string {
  const [, month, date] = String(value).split('-')
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? ''}`
}

export function days(value: Value): string[] {
  return items(value).map(day)
}

export function many(value: Value): boolean {
  return items(value).length > 1
}

export function list(value: Value): string {
  const all = items(value)
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} och ${all.at(-1)}`
}

/** The first titles, and how many more there are. */
export function titles(value: Value): string {
  const all = items(value)
  const shown = all.slice(0, 3).map((title) => `”${title}”`)
  return all.length > shown.length ? `${shown.join(', ')} och ${all.length - shown.length} till` : list(shown)
}

export function field(value: Value): string {
  const name = String(value)
  return name.startsWith('extras:') ? `det övriga fältet ”${name.slice(7)}”` : (FIELDS[name] ?? name)
}

export function upper(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

export function count(value: Value, one: string, several: string): string {
  return `${value} ${Number(value) === 1 ? one : several}`
}

function items(value: Value): string[] {
  return Array.isArray(value) ? value : [String(value ?? '')]
}
