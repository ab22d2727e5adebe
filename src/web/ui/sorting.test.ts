import { describe, expect, it } from 'vitest'
import { nextSort, sortRows } from './sorting'

interface Body {
  readonly name: string
  readonly admitted: number | null
}

const columns = [
  { key: 'name', sortValue: (body: Body) => body.name },
  { key: 'admitted', sortValue: (body: Body) => body.admitted },
]
const rows: readonly Body[] = [
  { name: 'Chi bộ khu 10', admitted: null },
  { name: 'Chi bộ khu 2', admitted: 3 },
  { name: 'Ánh Dương', admitted: 12 },
  { name: 'Đồng Tâm', admitted: 3 },
]
const names = (sorted: readonly Body[]) => sorted.map((body) => body.name)

describe('sorting a table', () => {
  it('keeps the order of the list without a choice', () => {
    expect(sortRows(rows, columns, null)).toBe(rows)
  })

  it('puts names in Vietnamese order and numbers in names by their value', () => {
    const sorted = sortRows(rows, columns, { key: 'name', direction: 'ascending' })
    expect(names(sorted)).toEqual(['Ánh Dương', 'Chi bộ khu 2', 'Chi bộ khu 10', 'Đồng Tâm'])
  })

  it.each(['ascending', 'descending'] as const)('puts what is not known last, %s', (direction) => {
    expect(names(sortRows(rows, columns, { key: 'admitted', direction })).at(-1)).toBe('Chi bộ khu 10')
  })

  it('leads from the first direction to the other and back to the list', () => {
    const first = nextSort(null, 'admitted', 'descending')
    const second = nextSort(first, 'admitted', 'descending')
    expect([first?.direction, second?.direction]).toEqual(['descending', 'ascending'])
    expect(nextSort(second, 'admitted', 'descending')).toBeNull()
  })
})
