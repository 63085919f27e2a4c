/** How values of evidence are written in English: days ("2 Oct"), lists, names of fields. */

export type Values = Record<string, string | number | string[]>
type Value = Values[string] | undefined

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

const FIELDS: Record<string, string> = {
  title: 'the title',
  lead: 'the lead',
  description: 'the description',
  type: 'the field for type',
  themes: 'the field for themes',
  audience: 'the field for audience',
  venue: 'the field for venue',
  address: 'the field for address',
  parties: 'the field for organisers',
  'digital-how': 'the field on how to attend digitally',
  'digital-link': 'the link to attend digitally',
  'registration-how': 'the field on how to register',
  'registration-link': 'the registration link',
  links: 'the field for links',
  recordings: 'the field for recordings',
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
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join(', ')} and ${all.at(-1)}`
}

/** The first titles, and how many more there are. */
export function titles(value: Value): string {
  const all = items(value)
  const shown = all.slice(0, 3).map((title) => `“${title}”`)
  return all.length > shown.length ? `${shown.join(', ')} and ${all.length - shown.length} more` : list(shown)
}

export function field(value: Value): string {
  const name = String(value)
  return name.startsWith('extras:') ? `the other field “${name.slice(7)}”` : (FIELDS[name] ?? name)
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
