/** One seat of the plan: row and number from 1, and who sits there, by the place in the list given. */
export interface Seat<Person> {
  readonly row: number
  readonly number: number
  readonly person: Person | null
}

/**
 * Rows of seats filled from the first row on in the order given, so that a cell given together sits together. Whoever
 * finds no seat is in `standing`. Rows and seats in a row are whole numbers from 1.
 */
export function seatingPlan<Person>(
  people: readonly Person[],
  rows: number,
  rowSeats: number,
): { readonly rows: readonly (readonly Seat<Person>[])[]; readonly standing: readonly Person[] } {
  if (!isWhole(rows) || !isWhole(rowSeats)) throw new RangeError('a hall has rows of at least one seat')
  const plan = Array.from({ length: rows }, (_row, row) =>
    Array.from({ length: rowSeats }, (_seat, seat): Seat<Person> => {
      const person = people[row * rowSeats + seat] ?? null
      return { row: row + 1, number: seat + 1, person }
    }),
  )
  return { rows: plan, standing: people.slice(rows * rowSeats) }
}

const isWhole = (count: number): boolean => Number.isInteger(count) && count > 0
