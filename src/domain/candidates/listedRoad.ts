import type { Day } from '#domain/dates'
import { allOf, lastOf } from './fold'
import type { Kind } from './kinds'
import type { FileRecord } from './records'

/** A day and the number of its paper; the number is null where the paper bears none. */
export interface Numbered {
  readonly day: Day
  readonly number: string | null
}

/** What a list of candidates tells of a file beside its person: the same columns that come in from one. */
export interface ListedRoad {
  readonly listed: Numbered | null
  readonly certificate: Numbered | null
  /** the members assigned to help, by day of assignment: of the last two days on which some were */
  readonly mentors: readonly { readonly day: Day; readonly memberIds: readonly string[] }[]
  /** null as well where it was cancelled */
  readonly decision: (Numbered & { readonly issuerName: string }) | null
  readonly ceremony: { readonly day: Day; readonly guideId: string | null } | null
  readonly departureDay: Day | null
}

/** A list has columns for two days of assignment. */
const MENTOR_DAYS = 2

/** The road that the records up to `on` tell of, a paper seen at taking up as well as a record of its own. */
export function listedRoadOf(all: readonly FileRecord[], on: Day): ListedRoad {
  const records = all.filter(({ day }) => day <= on)
  const isAdmitted = lastOf(records, 'decisionCancellation') === null
  const decision = isAdmitted ? lastOf(records, 'admissionDecision') : null
  const ceremony = isAdmitted ? lastOf(records, 'ceremony') : null
  return {
    listed: numbered(records, 'listed'),
    certificate: numbered(records, 'certificate'),
    mentors: mentorsOf(records),
    decision: decision && {
      day: decision.day,
      number: decision.paper?.number ?? null,
      issuerName: decision.paper?.issuerName ?? '',
    },
    ceremony: ceremony && { day: ceremony.day, guideId: ceremony.detail.memberId },
    departureDay: lastOf(records, 'departure')?.day ?? null,
  }
}

/** The last record of the kind, or else the paper of it that was seen when the file was taken up. */
function numbered(records: readonly FileRecord[], kind: Kind): Numbered | null {
  const record = lastOf(records, kind)
  if (record !== null) return { day: record.day, number: record.paper?.number ?? null }
  const paper = lastOf(records, 'opening')
    ?.detail.papers.filter((seen) => seen.kind === kind)
    .at(-1)
  return paper === undefined ? null : { day: paper.day, number: paper.number }
}

function mentorsOf(records: readonly FileRecord[]): ListedRoad['mentors'] {
  const assigned = allOf(records, 'mentorAssigned')
  const days = [...new Set(assigned.map(({ day }) => day))].sort().slice(-MENTOR_DAYS)
  return days.map((day) => {
    const ids = assigned.filter((one) => one.day === day).map(({ detail }) => detail.memberId)
    return { day, memberIds: [...new Set(ids)] }
  })
}
