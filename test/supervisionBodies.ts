import { anyId } from './builders'

/** Bodies for what obstacles and inspections write, by address; those of bodies.ts are joined with them. */
export function supervisionBodies({
  organisationId,
  otherId,
}: {
  organisationId: string
  otherId: string
}): Record<string, object> {
  const command = { commandId: anyId() }
  const made = { ...command, id: anyId() }
  return {
    '/api/organisations/{id}/inspection-programmes': {
      ...made,
      year: 2023,
      number: '01-CTr/UBKT',
      day: '2023-01-05',
      items: [
        {
          id: anyId(),
          kind: 'inspection',
          topics: ['files'],
          month: 3,
          organisationIds: [otherId || anyId()],
        },
      ],
    },
    '/api/organisations/{id}/inspections': {
      ...made,
      kind: 'inspection',
      from: '2023-03-01',
      to: '2023-03-03',
      topics: ['files'],
      team: ['Trưởng đoàn'],
      organisationIds: [otherId || anyId()],
      conclusion: { number: '01-KL/UBKT', day: '2023-03-10', text: 'Đã kiểm tra' },
    },
    '/api/organisations/{id}/inspection-openings': {
      ...made,
      kind: 'inspection',
      decision: { number: '05-QĐ/UBKT', day: '2023-03-01' },
      from: '2023-03-01',
      to: '2023-03-10',
      topics: ['files'],
      organisationIds: [otherId || anyId()],
    },
    '/api/inspection-openings/{id}/endings': { ...command, reason: 'Hoãn' },
    '/api/inspections/{id}/withdrawals': { ...command, reason: 'Ghi nhầm' },
    '/api/inspections/{id}/finding-corrections': {
      ...made,
      findingId: anyId(),
      topic: 'files',
      nature: 'fault',
      note: 'Thiếu mục lục',
      reason: 'Ghi nhầm',
    },
    '/api/recommendations/{id}/corrections': {
      ...made,
      eventId: anyId(),
      expectedVersion: 1,
      reason: 'Ghi nhầm',
      note: 'Đã làm',
    },
    '/api/recommendations/{id}/events': {
      ...made,
      kind: 'closed',
      day: '2023-03-20',
      expectedVersion: 0,
      paper: { number: '01-BC/ĐU', day: '2023-03-20' },
    },
    '/api/organisations/{id}/obstacles': {
      ...made,
      subject: { kind: 'body', organisationId: organisationId || anyId() },
      day: '2023-03-01',
      cause: 'agedCell',
      note: 'Chi bộ ít người trong độ tuổi',
      ownerAbove: 1,
      dueDay: '2023-03-20',
    },
    '/api/obstacles/{id}/events': {
      ...made,
      kind: 'answered',
      day: '2023-03-01',
      expectedVersion: 1,
      note: 'Đã trả lời',
    },
    '/api/obstacles/{id}/corrections': {
      ...made,
      eventId: anyId(),
      expectedVersion: 1,
      reason: 'Ghi nhầm',
      note: 'Ít nguồn',
    },
  }
}
