/** Pieces of HTML whose text is always escaped. */

/** HTML that is ready; everything else is text. */
export type Html = { readonly html: string }

/** A template whose values are escaped, unless they are HTML already; lists are joined. */
export function html(
  parts: TemplateStringsArray,
  ...values: readonly (string | number | Html | readonly Html[])[]
): Html {
  const pieces = parts.map((part, index) => part + (index < values.length ? written(values[index]) : ''))
  return { html: pieces.join('') }
}

export const NOTHING: Html = { html: '' }

function written(value: string | number | Html | readonly Html[] | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'string' || typeof value === 'number') return escaped(String(value))
  return 'html' in value ? value.html : value.map((one) => one.html).join('')
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

/** Control characters that HTML forbids are taken out; line breaks and tabs stay. */
function escaped(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\uFFFE\uFFFF]/gu, (sign) => (/[\n\r\t]/.test(sign) ? sign : ''))
    .replace(/[&<>"]/g, (sign) => ENTITIES[sign] ?? sign)
}
