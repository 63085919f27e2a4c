/** Keys for lists in which two of the same may stand, so that only its place names one. */
export function numbered<Item>(items: readonly Item[]): [string, Item][] {
  return items.map((item, place) => [`${place}`, item])
}
