/** Moves focus to a part of a sheet: its first field, or the part itself. */

export function partElementId(part: string): string {
  return `sheet-part-${part}`
}

/** Once it has been drawn; stays where it is within the part. */
export function focusPart(part: string): void {
  window.setTimeout(() => {
    const element = document.getElementById(partElementId(part))
    if (!element || element.contains(document.activeElement)) return
    const field = element.matches('input, textarea')
      ? element
      : element.querySelector('input, textarea, select')
    const target = field instanceof HTMLElement ? field : element
    target.focus()
    target.scrollIntoView({ block: 'nearest' })
  })
}
