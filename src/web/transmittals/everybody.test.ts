import { describe, expect, it } from 'vitest'
import type { TransmittalPeople, TransmittalPerson } from '#contract/transmittals'
import { everybody, type LoadedPeople } from './everybody'

const person = (position: number): TransmittalPerson => ({
  id: `f${position}`,
  position,
  fullName: null,
  cell: 'Chi bộ',
  decisionNumber: '1',
  decisionDay: '2023-08-01',
  state: 'waiting',
  reason: null,
})
const PAGES: readonly TransmittalPeople[] = [
  { items: [person(1), person(2)], next: 'a' },
  { items: [person(3)], next: 'b' },
  { items: [person(4)], next: null },
]

/** The pages read so far, the first `count`; reading beyond `failing` fails. */
function loaded(count: number, failing = PAGES.length): LoadedPeople {
  return {
    data: { pages: PAGES.slice(0, count) },
    hasNextPage: count < PAGES.length,
    isError: false,
    fetchNextPage: () =>
      Promise.resolve(
        count < failing ? loaded(count + 1, failing) : { ...loaded(count, failing), isError: true },
      ),
  }
}

describe('the people of a hand-over', () => {
  it('are read to the end before a sheet is matched with them', async () => {
    expect((await everybody(loaded(1)))?.map(({ id }) => id)).toEqual(['f1', 'f2', 'f3', 'f4'])
    expect((await everybody(loaded(3)))?.map(({ id }) => id)).toEqual(['f1', 'f2', 'f3', 'f4'])
  })

  it('are not taken for all where a page could not be read', async () => {
    expect(await everybody(loaded(1, 2))).toBeNull()
  })
})
