/** A title or a caption as a sentence of its own, whatever mark it ends with. */

/** With a full stop, unless it ends with a mark that ends a sentence, be it inside the quotation marks. */
export function ended(title: string): string {
  return /[.!?…]["”“’')\]]*$/u.test(title) ? title : `${title}.`
}

/** Without the full stop that it may end with, where more follows in the same sentence. */
export function unended(title: string): string {
  return title.replace(/(?<![.…])\.$/u, '')
}
