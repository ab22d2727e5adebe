import type { Day } from '#domain/dates'
import { byAct, byRegulation } from './carried'
import { type Ruled, rule, valueOn, weakest } from './timeline'
import { type Fraction, MORE_THAN_HALF, TWO_THIRDS } from './votes'

/**
 * By what a body decides admission and recognition: `delegated` a grassroots committee (được ủy quyền), `pilot`
 * one with the upper level's powers (giao quyền, thí điểm), `upperDirect` and `province` by their own rank.
 */
export const GRANT_KINDS = ['delegated', 'upperDirect', 'pilot', 'province'] as const
export type GrantKind = (typeof GRANT_KINDS)[number]

const FROM_208 = { from: '2026-07-26', cite: '208-QĐ/TW' } as const

/** `threshold` is the share of its members in office; null where no text read tells it. */
export interface Decider {
  readonly decides: DecidingPart
  readonly threshold: Fraction | null
}

/** Which part of the committee decides. */
export type DecidingPart = 'wholeCommittee' | 'standingCommittee' | 'standingMembersHeadingBoards'

/** The grassroots committee that was empowered decides as a whole. */
export const DELEGATED_AUTHORITY = rule({
  id: 'R-AUTH-1',
  title: 'Đảng ủy cơ sở được ủy quyền: tập thể đảng ủy quyết định',
  subject: 'authority',
  effect: 'block',
  parameters: {
    decides: byRegulation<DecidingPart>('wholeCommittee', {
      since: 'P29',
      until: 'P20',
      earlier: 'V2',
      cite: '294-QĐ/TW 4.3.2a',
    }),
    threshold: byRegulation(TWO_THIRDS, { since: 'P294', until: 'P20', cite: '06-HD/TW 3.7a' }),
  },
})

/** Upper-direct committees, and those that were given their powers. */
export const UPPER_AUTHORITY = rule({
  id: 'R-AUTH-2',
  title: 'Cấp ủy cấp trên trực tiếp, đảng ủy được giao quyền, thí điểm giao quyền: ban thường vụ quyết định',
  subject: 'authority',
  effect: 'block',
  parameters: {
    decides: byRegulation<DecidingPart>('standingCommittee', { since: 'P24', cite: '294-QĐ/TW 4.3.2b' }),
    threshold: byRegulation(MORE_THAN_HALF, { since: 'P294', cite: '06-HD/TW 3.7a' }),
  },
})

/** Committees directly under the Central Committee. */
export const PROVINCE_AUTHORITY = rule({
  id: 'R-AUTH-3',
  title:
    'Cấp ủy trực thuộc Trung ương: thường trực và các ủy viên thường vụ là trưởng ban, trên một phần hai đồng ý',
  subject: 'authority',
  effect: 'block',
  parameters: {
    decides: byRegulation<DecidingPart>('standingMembersHeadingBoards', {
      since: 'P24',
      cite: '294-QĐ/TW 4.3.2c',
    }),
    threshold: byRegulation(MORE_THAN_HALF, { since: 'P294', cite: '06-HD/TW 3.7b' }),
  },
})

/**
 * Since 208-QĐ/TW the standing committee of the grassroots committee decides; its share is assumed (R-VOTE-6).
 * Told by a weak source alone, so another part deciding only warns; what blocks is a body without any grant.
 */
export const GRASSROOTS_AUTHORITY = rule({
  id: 'R-AUTH-4',
  title: 'Đảng ủy cơ sở: ban thường vụ quyết định',
  subject: 'authority',
  effect: 'warn',
  parameters: {
    decides: byAct<DecidingPart>('standingCommittee', { ...FROM_208, evidence: 'V3' }),
    threshold: byAct(MORE_THAN_HALF, { ...FROM_208, evidence: 'design' }),
  },
})

const BY_GRANT = {
  delegated: [DELEGATED_AUTHORITY, GRASSROOTS_AUTHORITY],
  upperDirect: [UPPER_AUTHORITY],
  pilot: [UPPER_AUTHORITY],
  province: [PROVINCE_AUTHORITY],
} as const

/**
 * Who decides in a body with such a grant on the day of the decision, with the evidence of the weaker part; null
 * on a day no text covers.
 */
export function deciderOn(grant: GrantKind, day: Day): Ruled<Decider> | null {
  for (const authority of BY_GRANT[grant]) {
    const decides = valueOn(authority, 'decides', day)
    if (decides === null) continue
    const threshold = valueOn(authority, 'threshold', day)
    return {
      ...decides,
      value: { decides: decides.value, threshold: threshold?.value ?? null },
      cite:
        threshold === null || threshold.cite === decides.cite
          ? decides.cite
          : `${decides.cite}; ${threshold.cite}`,
      evidence: weakest(decides.evidence, threshold?.evidence ?? decides.evidence),
    }
  }
  return null
}
