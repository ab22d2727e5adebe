import { expect, test } from 'vitest'
import { keepPlaces, takeTurns } from './turns'

/** Works that end when told, and the order in which they began. */
function works() {
  const begun: string[] = []
  const ends = new Map<string, () => void>()
  const work = (name: string) => () =>
    new Promise<string>((end) => {
      begun.push(name)
      ends.set(name, () => end(name))
    })
  const settled = () => new Promise((done) => setImmediate(done))
  const end = async (name: string) => {
    ends.get(name)?.()
    await settled()
  }
  return { begun, work, end, settled }
}

test('no more than the limit run at once, and keys take turns', async () => {
  const inTurn = takeTurns(2)
  const { begun, work, end, settled } = works()
  const flood = ['a1', 'a2', 'a3', 'a4'].map((name) => inTurn('a', work(name)))
  const other = inTurn('b', work('b1'))
  await settled()
  expect(begun).toEqual(['a1', 'a2'])
  await end('a1')
  expect(begun).toEqual(['a1', 'a2', 'a3'])
  await end('a2')
  expect(begun).toEqual(['a1', 'a2', 'a3', 'b1'])
  await end('b1')
  await end('a3')
  await end('a4')
  expect(await Promise.all([...flood, other])).toEqual(['a1', 'a2', 'a3', 'a4', 'b1'])
})

test('a work that fails gives its place on', async () => {
  const inTurn = takeTurns(1)
  const failed = inTurn('a', () => Promise.reject(new Error('no')))
  const next = inTurn('a', () => Promise.resolve('yes'))
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('yes')
})

test('places are few for each key and few in all, and one given back twice is one place', () => {
  const enter = keepPlaces(2, 3)
  const leave = enter('a')
  expect([enter('a'), enter('a'), enter('b'), enter('c')].map((place) => place !== null)).toEqual([
    true,
    false,
    true,
    false,
  ])
  leave?.()
  leave?.()
  expect([enter('c'), enter('a'), enter('b')].map((place) => place !== null)).toEqual([true, false, false])
})
