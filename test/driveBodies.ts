import { anyId } from './builders'

/** Well-formed bodies of what is posted to drives, their ceremonies, and what follows an admission. */
export function driveBodies(made: object, command: object): Record<string, object> {
  return {
    '/api/organisations/{id}/drives': {
      ...made,
      name: 'Đợt chào mừng 3/2',
      from: '2023-01-03',
      to: '2023-02-03',
      occasions: [],
    },
    '/api/organisations/{id}/ceremonies': {
      ...made,
      kind: 'announcement',
      day: '2023-03-01',
      place: 'Hội trường',
      seatRows: 5,
      rowSeats: 10,
    },
    '/api/ceremonies/{id}/corrections': {
      ...command,
      expectedVersion: 1,
      reason: 'Ghi nhầm',
      takeBack: true,
    },
    '/api/ceremonies/{id}/minutes': {
      ...made,
      expectedVersion: 1,
      holdsAdmission: true,
      people: [{ candidateId: anyId(), present: true }],
    },
    '/api/ceremonies/{id}/minutes-corrections': {
      ...made,
      replaces: anyId(),
      reason: 'Ghi nhầm',
      people: [{ candidateId: anyId(), present: false }],
    },
    '/api/candidates/{id}/tasks': { ...made, day: '2023-03-01', what: 'propaganda', dueDay: '2023-06-01' },
    '/api/candidates/{id}/task-results': { ...made, taskId: anyId(), day: '2023-03-01', outcome: 'done' },
    '/api/organisations/{id}/successions': {
      ...made,
      memberId: anyId(),
      post: 'villageHead',
      step: 'planned',
      day: '2023-03-01',
    },
    '/api/organisations/{id}/succession-corrections': {
      ...made,
      memberId: anyId(),
      post: 'villageHead',
      step: 'planned',
      reason: 'Ghi nhầm',
    },
    '/api/drives/{id}/corrections': { ...command, expectedVersion: 1, reason: 'Mở nhầm', takeBack: true },
    '/api/drives/{id}/entries': { ...command, add: [anyId()] },
  }
}
