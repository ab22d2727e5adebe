import { anyId } from './builders'

/** Well-formed bodies of what is posted to classes. */
export function classBodies(made: object, command: object): Record<string, object> {
  return {
    '/api/organisations/{id}/classes': { ...made, ...classPlan() },
    '/api/classes/{id}/plans': { ...command, expectedVersion: 1, reason: 'Ghi nhầm', plan: classPlan() },
    '/api/classes/{id}/enrolments': {
      ...command,
      as: 'proposed',
      day: '2023-03-01',
      candidateIds: [anyId()],
    },
    '/api/classes/{id}/enrolment-settlements': {
      ...command,
      expectedVersion: 1,
      enrolmentIds: [anyId()],
      status: 'enrolled',
      day: '2023-03-01',
    },
    '/api/class-sessions/{id}/attendance': {
      ...command,
      expectedVersion: 0,
      rows: [{ enrolmentId: anyId(), present: 1 }],
    },
    '/api/classes/{id}/grades': {
      ...command,
      expectedVersion: 0,
      rows: [{ enrolmentId: anyId(), grade: 'good' }],
    },
    '/api/classes/{id}/certificates': {
      ...command,
      expectedVersion: 0,
      day: '2023-03-01',
      serial: 1,
      suffix: '/GCN',
      issuerName: 'Trung tâm Chính trị',
    },
    '/api/classes/{id}/certificate-corrections': {
      ...command,
      certificateId: anyId(),
      expectedVersion: 1,
      reason: 'Ghi nhầm',
    },
  }
}

/** A class of one session, as a request plans it. */
function classPlan() {
  return {
    kind: 'awareness',
    name: 'Lớp bồi dưỡng nhận thức về Đảng',
    decision: { number: '01-QĐ/TTCT', day: '2023-03-01', issuerName: 'Trung tâm Chính trị' },
    form: 'central',
    place: 'Hội trường',
    capacity: 30,
    sessions: [{ id: anyId(), day: '2023-03-01', part: 'morning', topic: 'Khai giảng' }],
  }
}
