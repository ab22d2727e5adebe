import { anyId } from './builders'

const attendance = { official: { total: 5, present: 5, absent: {} } }

/** What a cell records in a round of screening, and the round itself. */
export function screeningBodies(made: object, command: object): Record<string, object> {
  const plan = { number: '12-KH/HU', day: '2023-01-15', issuerName: 'Ban Thường vụ Huyện ủy' }
  const ofCell = { ...made, roundId: anyId(), expectedVersion: 0 }
  const day = '2023-03-01'
  return {
    '/api/organisations/{id}/screening-rounds': { ...made, year: 2023, from: day, listsBy: day, plan },
    '/api/organisations/{id}/screening-round-corrections': {
      ...command,
      roundId: anyId(),
      expectedVersion: 1,
      reason: 'Ghi nhầm',
      takeBack: true,
    },
    '/api/organisations/{id}/screening-drafts': { ...ofCell, day, entries: [] },
    '/api/organisations/{id}/screening-views': { ...ofCell, kind: 'frontOpinion', askedDay: day },
    '/api/organisations/{id}/screening-ballots': {
      ...ofCell,
      day,
      attendance,
      votes: [{ entryId: anyId(), vote: { for: 5, against: 0 } }],
    },
    '/api/organisations/{id}/screening-reports': { ...ofCell, day },
    '/api/organisations/{id}/screening-helps': {
      ...ofCell,
      entryId: anyId(),
      helperId: anyId(),
      from: day,
      until: '2024-03-01',
    },
    '/api/organisations/{id}/screening-outcomes': { ...ofCell, entryId: anyId(), kind: 'progress', day },
  }
}

/** Surveys, plans, and what is told of efforts. */
export function planBodies(made: object): Record<string, object> {
  const day = '2023-03-01'
  const year = { scope: 'year', fromYear: 2023, toYear: 2023 }
  return {
    '/api/organisations/{id}/source-surveys': {
      ...made,
      year: 2023,
      day,
      counts: [{ group: 'youth', value: 5 }],
    },
    '/api/organisations/{id}/source-plans': {
      ...made,
      ...year,
      day,
      counts: [1, 2, 3, 4].map((quarter) => ({ group: 'all', quarter, value: 1 })),
    },
    '/api/organisations/{id}/source-plan-answers': {
      ...made,
      planId: anyId(),
      kind: 'approved',
      day,
      number: '05-KL/ĐU',
    },
    '/api/organisations/{id}/source-requests': { ...made, kind: 'plan', year: 2023, day, byDay: day },
    '/api/organisations/{id}/source-takebacks': { ...made, what: 'request', rowId: anyId() },
    '/api/organisations/{id}/introduction-counts': {
      ...made,
      massBody: 'womensUnion',
      from: day,
      to: day,
      value: 2,
      source: 'Báo cáo',
    },
    '/api/organisations/{id}/outreach-activities': {
      ...made,
      kind: 'talk',
      day,
      topic: 'Nói chuyện truyền thống',
      participants: 30,
      brought: 1,
    },
  }
}
