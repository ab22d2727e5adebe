import { expect, it } from 'vitest'
import { voteBase } from '#domain/candidates/vote'
import { attendanceDraft, attendanceOf, NO_ATTENDANCE, ordinaryOf, voteOf } from './voteDraft'

const MET = { ...NO_ATTENDANCE, total: 14, present: 11, exempt: 2 }

it('takes whoever is absent for no other reason as ordinarily absent', () => {
  expect(ordinaryOf(MET)).toBe(1)
  const attendance = attendanceOf(MET)
  expect(attendance?.official.absent).toEqual({ ordinary: 1, exempt: 2 })
  expect(attendance && voteBase(attendance)).toBe(12)
})

it('goes below zero when the reasons say more than are absent', () => {
  expect(ordinaryOf({ ...MET, suspended: 2 })).toBe(-1)
})

it('counts everybody else who was present as against, until that is said', () => {
  const attendance = attendanceOf(MET)
  expect(voteOf({ for: 9, against: null }, attendance)).toEqual({ for: 9, against: 2, blank: 0 })
  expect(voteOf({ for: 9, against: 1 }, attendance)).toEqual({ for: 9, against: 1, blank: 1 })
  expect(voteOf({ for: null, against: 1 }, attendance)).toBeNull()
})

it('gives back what was recorded', () => {
  const attendance = attendanceOf(MET)
  expect(attendance && attendanceOf(attendanceDraft(attendance))).toEqual(attendance)
})
