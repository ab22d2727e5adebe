import { expect, it } from 'vitest'
import { newListing } from './listingDraft'
import { dueKind, kindsFor, meetingSent, newMeetingDraft, numberAfter } from './meetingDraft'

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

it('sends people without a file with who they are, and whom they were told apart from', () => {
  const listing = { ...newListing(), distinct: ['another file'] }
  const person = { ...listing.person, fullName: ' Lò Thị Mới ', sex: 'female', birthDate: '2001-05' } as const
  const draft = { ...newMeetingDraft(), day: '2026-05-04' }
  const sat = { ...draft, attendance: { ...draft.attendance, total: 14, present: 14 } }
  const sent = meetingSent(sat, [], [{ listing: { ...listing, person }, number: ' 08-NQ/CB ' }], false)
  expect(sent?.listings).toMatchObject([
    {
      candidateId: listing.candidateId,
      number: '08-NQ/CB',
      person: { fullName: 'Lò Thị Mới', birthDate: '2001-05' },
      confirmDuplicates: ['another file'],
    },
  ])
  expect(meetingSent(sat, [], [], false)).not.toHaveProperty('listings')
})
