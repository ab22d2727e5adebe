import { describe, expect, it } from 'vitest'
import { newMemberRows } from '#domain/closings/newMemberRows'
import { NEW_MEMBERS_ROWS, NEW_MEMBERS_ROWS_2016 } from '#domain/reports/newMembers'

const frozenBy = (rows: readonly { key: string }[]) => ({
  newMembers: rows.map(({ key }) => ({ key, now: 1, lastYear: null })),
})

describe('the rows of Biểu 2 in a report of a period', () => {
  it('are those of the form in force on the cut-off day', () => {
    expect(newMemberRows({ cutOff: '2021-12-12' })).toBe(NEW_MEMBERS_ROWS_2016)
    expect(newMemberRows({ cutOff: '2021-12-13' })).toBe(NEW_MEMBERS_ROWS)
    expect(newMemberRows({ cutOff: '2010-12-31' })).toBe(NEW_MEMBERS_ROWS_2016)
  })

  it('stay those it was frozen with, so that it counts the same again', () => {
    expect(newMemberRows({ cutOff: '2020-12-31', again: frozenBy(NEW_MEMBERS_ROWS) })).toBe(NEW_MEMBERS_ROWS)
    expect(newMemberRows({ cutOff: '2020-12-31', again: frozenBy(NEW_MEMBERS_ROWS_2016) })).toBe(
      NEW_MEMBERS_ROWS_2016,
    )
  })
})
