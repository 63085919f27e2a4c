/** The window's regions in reading order, and moving focus between them. */

/** Each with what takes focus in it, the first that is there and shown; the last is the first control. */
const REGIONS: readonly { region: string; takes: readonly string[] }[] = [
  { region: '.rail', takes: ['[aria-current="page"]', 'a'] },
  { region: '.queue-left', takes: ['.ag-row-selected .ag-cell[col-id="title"]', '.ag-cell', 'input'] },
  { region: '.panel', takes: ['h2[tabindex]', 'button'] },
  // A view without panes is one region.
  { region: 'main:not(:has(.queue))', takes: ['h1[tabindex]', 'a, button, input, select, [tabindex="0"]'] },
  { region: '.status-line', takes: ['a, button'] },
]

/** Focus goes to the next (1) or previous (-1) region from where it is, round and round. */
export function focusRegion(by: 1 | -1): void {
  const shown = REGIONS.flatMap(({ region, takes }) => {
    const element = document.querySelector(region)
    const target = element && firstShown(element, takes)
    return element && target ? [{ element, target }] : []
  })
  if (shown.length === 0) return
  const here = shown.findIndex(({ element }) => element.contains(document.activeElement))
  const from = here === -1 && by === -1 ? 0 : here
  shown[(from + by + shown.length) % shown.length]?.target.focus()
}

function firstShown(element: Element, selectors: readonly string[]): HTMLElement | null {
  for (const selector of selectors) {
    const found = [...element.querySelectorAll<HTMLElement>(selector)].find((one) => one.checkVisibility())
    if (found) return found
  }
  return null
}
