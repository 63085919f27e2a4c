/** Remembers where the window was and how big, as long as that place is still on a screen. */
import { readFileSync, writeFileSync } from 'node:fs'
import { type BrowserWindow, type Rectangle, screen } from 'electron'

export type Placement = Partial<Rectangle> & { width: number; height: number; isMaximized: boolean }

const START: Placement = { width: 1280, height: 800, isMaximized: false }

/** The last placement; the start size where there is none, it cannot be read, or its screen is gone. */
export function readPlacement(file: string): Placement {
  try {
    const { x, y, width, height, isMaximized }: Record<string, unknown> = JSON.parse(
      readFileSync(file, 'utf8'),
    )
    const bounds = { x: Number(x), y: Number(y), width: Number(width), height: Number(height) }
    return isOnScreen(bounds) ? { ...bounds, isMaximized: isMaximized === true } : START
  } catch {
    return START
  }
}

export function keepPlacement(window: BrowserWindow, file: string) {
  window.on('close', () => {
    const placement: Placement = { ...window.getNormalBounds(), isMaximized: window.isMaximized() }
    writeFileSync(file, JSON.stringify(placement))
  })
}

function isOnScreen({ x, y, width, height }: Rectangle) {
  const numbers = [x, y, width, height]
  if (!numbers.every(Number.isFinite) || width < 640 || height < 480) return false
  const middle = x + width / 2
  return screen.getAllDisplays().some(({ workArea }) => {
    const isBeside = middle < workArea.x || middle > workArea.x + workArea.width
    return !isBeside && y >= workArea.y && y < workArea.y + workArea.height
  })
}
