/** The items in the order of others with the same keys; what the others do not hold stands last, as it stood. */
export function inOrderOf<Item>(
  others: readonly Item[],
  items: readonly Item[],
  keyOf: (item: Item) => string,
): Item[] {
  const places = new Map(others.map((other, place) => [keyOf(other), place]))
  const placeOf = (item: Item) => places.get(keyOf(item)) ?? others.length
  return [...items].sort((one, other) => placeOf(one) - placeOf(other))
}
