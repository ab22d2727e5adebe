import { expect, test } from 'vitest'
import { openInTree, totalLine, treeLines } from './lines'
import { replyOf, rowOf } from './progress.samples'

const reply = replyOf({
  children: [
    rowOf('a', { kind: 'grassrootsCommittee', target: 5, admitted: 2, percent: 40 }),
    rowOf('b', { kind: 'grassrootsCommittee', target: 4, admitted: null, percent: null }),
    rowOf('c', { kind: 'grassrootsCell', target: 2, admitted: 4, percent: 200, standing: 'exceeded' }),
  ],
})
const beneathA = { children: [rowOf('a1', { kind: 'cell' }), rowOf('a2', { kind: 'cell' })] }
const plain = {
  reply,
  open: new Set<string>(),
  openedOf: () => 'opening' as const,
  sort: null,
  show: 'all' as const,
}

test('rows stand in the order of the reply, cells cannot be opened', () => {
  const lines = treeLines(plain)
  expect(lines.map(({ key, level, branch, rank }) => [key, level, branch, rank])).toEqual([
    ['a', 2, 'closed', 0],
    ['b', 2, 'closed', 1],
    ['c', 2, 'leaf', 2],
  ])
  expect(totalLine(reply)).toMatchObject({ key: 'self', level: 1 })
})

test('an opened body is followed by its own, which keep its rank and name it', () => {
  const lines = treeLines({ ...plain, open: new Set(['a']), openedOf: () => beneathA })
  expect(lines.map(({ key, level, branch, rank }) => [key, level, branch, rank])).toEqual([
    ['a', 2, 'open', 0],
    ['a1', 3, 'leaf', 0],
    ['a2', 3, 'leaf', 0],
    ['b', 2, 'closed', 1],
    ['c', 2, 'leaf', 2],
  ])
  expect(lines[1]?.parentName).toBe('Tổ chức a')
})

test('a body on its way, one that failed and one with nothing beneath say so', () => {
  const branchOf = (opened: 'opening' | 'failed' | { children: [] }) =>
    treeLines({ ...plain, open: new Set(['a']), openedOf: () => opened })[0]?.branch
  expect([branchOf('opening'), branchOf('failed'), branchOf({ children: [] })]).toEqual([
    'opening',
    'failed',
    'empty',
  ])
})

test('sorting keeps what is not known last in both directions', () => {
  const keys = (direction: 'ascending' | 'descending') =>
    treeLines({ ...plain, sort: { key: 'percent', direction } }).map(({ key }) => key)
  expect(keys('descending')).toEqual(['c', 'a', 'b'])
  expect(keys('ascending')).toEqual(['a', 'c', 'b'])
  expect(treeLines({ ...plain, sort: { key: 'nonsense', direction: 'ascending' } })).toHaveLength(3)
})

test('the filters', () => {
  const keys = (show: 'exceeded' | 'completed' | 'unknown' | 'noTarget') =>
    treeLines({ ...plain, show }).map(({ key }) => key)
  expect(keys('exceeded')).toEqual(['c'])
  expect(keys('completed')).toEqual(['c'])
  expect(keys('unknown')).toEqual(['b'])
  expect(keys('noTarget')).toEqual([])
})

test('a body above the grassroots is shown for those it counts', () => {
  const district = rowOf('d', { kind: 'upperDirect', target: 10, admitted: 5 })
  const withDone = {
    ...district,
    coverage: { ...district.coverage, grassroots: { total: 3, completed: 1, exceeded: 0 } },
  }
  const lines = treeLines({ ...plain, reply: replyOf({ children: [withDone] }), show: 'completed' })
  expect(lines.map(({ key }) => key)).toEqual(['d'])
})

test('bodies of another page named in the address are not asked for', () => {
  const open = new Set(['a', 'a1', 'elsewhere', 'c'])
  expect(openInTree(reply, open, (id) => (id === 'a' ? beneathA.children : []))).toEqual(['a'])
})
