/** Puts focus on an element, by its id, where the button that had it has gone from the screen. */

/** To be called when the screen has been refreshed; the element needs `tabIndex={-1}`. */
export function focusIfLost(id: string): void {
  // What was asked again is drawn first.
  window.setTimeout(() => {
    if (document.activeElement === document.body) document.getElementById(id)?.focus()
  })
}
