/** Labels at the ends of lines, moved as little as may be so that none lies upon another. */

export type Label = {
  key: string /** Where its middle wants to be, in pixels. */
  at: number
  height: number
}

/** The middles by key, from the top downwards; what cannot have room between `top` and `bottom` overflows at the top. */
export function spreadLabels(labels: readonly Label[], top: number, bottom: number): Map<string, number> {
  const inOrder = [...labels].sort((a, b) => a.at - b.at).map((label) => ({ ...label }))
  let edge = top
  for (const label of inOrder) {
    label.at = Math.max(label.at, edge + label.height / 2)
    edge = label.at + label.height / 2
  }
  edge = bottom
  for (const label of inOrder.reverse()) {
    label.at = Math.min(label.at, edge - label.height / 2)
    edge = label.at - label.height / 2
  }
  return new Map(inOrder.map(({ key, at }) => [key, at]))
}
