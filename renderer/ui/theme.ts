/** Light, dark or the system's theme: a choice of this machine, kept in the browser's own storage. */

export type Theme = 'system' | 'light' | 'dark'
const KEY = 'redaktionen.theme'

/** The stored choice; the system's where there is none or storage is closed. */
export function readTheme(): Theme {
  try {
    const stored = window.localStorage.getItem(KEY)
    return stored === 'light' || stored === 'dark' ? stored : 'system'
  } catch {
    return 'system'
  }
}

/** Shows a theme at once. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

/** Shows a theme and keeps it; a closed storage only means that it is not kept. */
export function keepTheme(theme: Theme): void {
  applyTheme(theme)
  try {
    window.localStorage.setItem(KEY, theme)
  } catch {
    // Private windows may refuse; the choice then lasts as long as the window.
  }
}
