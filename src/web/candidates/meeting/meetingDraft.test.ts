import { expect, it } from 'vitest'
import { dueKind, kindsFor, numberAfter } from './meetingDraft'

it('goes on with the number in the book of resolutions', () => {
  expect(numberAfter('12-NQ/CB')).toBe('13-NQ/CB')
  expect(numberAfter('09-NQ/CB')).toBe('10-NQ/CB')
  expect(numberAfter('NQ/CB')).toBe('')
  expect(numberAfter('')).toBe('')
})

it('proposes what the file waits for, and nothing while something else is missing', () => {
  expect(dueKind('cell', { stage: 'applied', missing: ['cellResolution'] })).toBe('cellResolution')
  expect(dueKind('cell', { stage: 'applied', missing: ['opinion', 'introduction'] })).toBeNull()
  expect(dueKind('cell', { stage: 'cellResolved', missing: ['grassrootsResolution'] })).toBeNull()
  expect(dueKind('grassrootsCommittee', { stage: 'cellResolved', missing: ['grassrootsResolution'] })).toBe(
    'grassrootsResolution',
  )
})

it('lets a cell take somebody off the list only before the decision', () => {
  expect(kindsFor('cell', { stage: 'trained' })).toContain('removal')
  expect(kindsFor('cell', { stage: 'admitted' })).not.toContain('removal')
})
