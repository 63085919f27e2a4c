/** Hands a file to the reader through the browser's own download, in the window as in a browser. */

const RELEASED_AFTER_MS = 60_000

export function saveFile(file: File): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = file.name
  link.click()
  // The download reads the address after the click has returned.
  window.setTimeout(() => URL.revokeObjectURL(address), RELEASED_AFTER_MS)
}
