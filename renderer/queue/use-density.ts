/** Roomy rows of two lines or dense rows of one: a choice of this machine. */
import { useState } from 'react'
import type { Density } from './grid-theme.ts'

const KEY = 'redaktionen.density'

export function useDensity(): [Density, (density: Density) => void] {
  const [density, setDensity] = useState<Density>(() => (read() === 'dense' ? 'dense' : 'roomy'))
  return [
    density,
    (next) => {
      setDensity(next)
      try {
        window.localStorage.setItem(KEY, next)
      } catch {
        // A closed storage only means that the choice is not kept.
      }
    },
  ]
}

function read(): string | null {
  try {
    return window.localStorage.getItem(KEY)
  } catch {
    return null
  }
}
