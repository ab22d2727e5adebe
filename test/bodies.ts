import { DECLARED_CHANGES } from '#domain/reports/membershipChange'
import { anyId } from './builders'
import { chargeBodies } from './chargeBodies'
import { classBodies } from './classBodies'
import { driveBodies } from './driveBodies'
import { importBodies } from './importBodies'
import { planBodies, screeningBodies } from './screeningBodies'
import { supervisionBodies } from './supervisionBodies'

/** A well-formed body for every POST of the API, with the ids of somebody else's bodies where one is named. */
export interface Named {
  organisationId: string
  otherId: string
  periodId: string
}

const decision = { number: '01-QĐ/TU', day: '2023-03-01', issuerName: 'Ban Thường vụ' }
const listed = { kind: 'listed', day: '2023-03-01', paper: { number: '01-NQ/CB' } }
const attendance = { official: { total: 5, present: 5, absent: {} } }
const person = { fullName: 'Nguyễn Văn Mẫu', sex: 'male', birthDate: '1999-05-02' }

export function bodyFor(url: string, { organisationId, otherId, periodId }: Named): object | undefined {
  const command = { commandId: anyId() }
  const made = { ...command, id: anyId() }
  const bodies: Record<string, object> = {
    ...supervisionBodies({ organisationId, otherId }),
    ...classBodies(made, command),
    ...driveBodies(made, command),
    ...importBodies(command),
    '/api/organisations': {
      ...made,
      parentId: organisationId,
      name: 'Chi bộ mới',
      kind: 'cell',
      day: '2023-03-01',
    },
    '/api/organisations/{id}/renames': { ...command, day: '2023-03-01', name: 'Tên mới' },
    '/api/organisations/{id}/moves': { ...command, day: '2023-03-01', parentId: otherId },
    '/api/organisations/{id}/closures': { ...command, day: '2023-03-01' },
    '/api/organisations/{id}/descriptions': { ...command, day: '2023-03-01', sector: 'village' },
    '/api/organisations/{id}/source-states': {
      ...made,
      day: '2023-03-01',
      exhausted: true,
      reason: 'Hết nguồn',
    },
    '/api/organisations/{id}/event-corrections': {
      ...command,
      eventId: anyId(),
      reason: 'Ghi nhầm',
      takeBack: true,
    },
    '/api/organisations/{id}/source-state-corrections': {
      ...made,
      sourceStateId: anyId(),
      reason: 'Ghi nhầm',
      takeBack: true,
    },
    '/api/rules/{id}/previews': {
      organisationId: organisationId || anyId(),
      parameter: 'workingDays',
      from: '2026-01-01',
      value: 20,
    },
    '/api/organisations/{id}/targets': { ...made, kind: 'assigned', periodId, value: 5, decision },
    '/api/organisations/{id}/target-withdrawals': { ...made, entryId: anyId(), reason: 'Ghi nhầm' },
    '/api/organisations/{id}/allocations': {
      ...command,
      periodId,
      status: 'issued',
      decision,
      entries: [{ organisationId: otherId, value: 3 }],
    },
    '/api/organisations/{id}/allocation-proposals': { periodId, total: 10, locked: { [otherId]: 3 } },
    '/api/organisations/{id}/declared-figures': {
      ...made,
      from: '2023-01-01',
      to: '2023-03-01',
      value: 5,
      source: { title: 'Báo cáo' },
      declaredBy: 'Ban Tổ chức',
    },
    '/api/organisations/{id}/declared-changes': {
      ...made,
      from: '2023-01-01',
      to: '2023-06-30',
      counts: Object.fromEntries(DECLARED_CHANGES.map((kind) => [kind, 1])),
      source: { title: 'Báo cáo' },
    },
    '/api/organisations/{id}/transmittals': {
      ...made,
      from: '2023-01-01',
      until: '2023-06-30',
      confirmedBy: 'Nguyễn Văn Mẫu',
      confirmedDay: '2023-07-01',
      expectedPeople: 1,
    },
    '/api/transmittal-checks': {
      content: {},
      confirmed: { name: 'Nguyễn Văn Mẫu', day: '2023-07-01' },
      hash: '',
      signature: '',
      keyId: '',
    },
    '/api/transmittals/{id}/outcomes': {
      ...command,
      outcomes: [{ candidateId: anyId(), outcome: 'accepted' }],
    },
    '/api/organisations/{id}/admissions': { ...made, person, decision },
    '/api/organisations/{id}/admission-batches': {
      ...command,
      dryRun: false,
      rows: [{ id: anyId(), organisationId: otherId, person, decision }],
    },
    '/api/admissions/{id}/corrections': { ...command, reason: 'Ghi nhầm', takeBack: true },
    '/api/organisations/{id}/calendar-feeds': made,
    '/api/reminder': { ...command, address: 'chibo@vidu.vn', daily: false },
    '/api/organisations/{id}/candidates': { ...made, person, record: listed },
    '/api/candidates/{id}/records': { ...made, kind: 'withdrawal', day: '2023-03-01' },
    '/api/candidates/{id}/record-corrections': {
      ...made,
      recordId: anyId(),
      expectedVersion: 1,
      reason: 'Ghi nhầm',
    },
    '/api/candidates/{id}/person-corrections': {
      ...command,
      expectedVersion: 1,
      reason: 'Ghi nhầm',
      person: { education: 'college' },
    },
    '/api/organisations/{id}/meetings': { ...made, day: '2023-03-01', attendance, resolutions: [] },
    '/api/meetings/{id}/corrections': { ...command, expectedVersion: 1, reason: 'Ghi nhầm', attendance },
    '/api/organisations/{id}/members': { ...made, fullName: 'Nguyễn Văn Mẫu' },
    '/api/organisations/{id}/authority-grants': {
      ...made,
      organisationId: otherId,
      kind: 'upperDirect',
      decision,
      from: '2023-03-01',
    },
    '/api/organisations/{id}/authority-grant-corrections': {
      ...made,
      grantId: anyId(),
      reason: 'Ghi nhầm',
      takeBack: true,
    },
    ...chargeBodies({ made, otherId, periodId, decision }),
    '/api/organisations/{id}/duplicate-notices/{noticeId}/settlements': command,
    ...screeningBodies(made, command),
    ...planBodies(made),
    '/api/accounts': {
      ...made,
      username: `tk${anyId().slice(-8)}`,
      displayName: 'Tài khoản mẫu',
      password: 'mật khẩu đủ dài',
      role: 'leader',
      organisationId,
    },
    '/api/accounts/{id}/roles': { ...made, role: 'leader', organisationId },
    '/api/accounts/{id}/roles/{roleId}/ends': { ...command, to: '2023-03-01' },
    '/api/accounts/{id}/passwords': { ...command, password: 'mật khẩu đủ dài' },
    '/api/accounts/{id}/disablements': { ...command, disabled: true },
    '/api/tables.xlsx': { title: ['Bảng'], heads: ['Số'], rows: [[1]] },
    '/api/sheet-readings': { name: 'danh-sach.csv', content: 'YQ==' },
    '/api/agreement-checks': {
      claims: [{ id: '1', kind: 'ratio', part: 365, whole: 450, statedPercent: '81,11' }],
    },
    '/api/periods': { ...made, kind: 'other', name: 'Đợt thi đua', from: '2023-03-01', to: '2023-05-19' },
    '/api/sessions': { username: 'khong-co', password: 'sai' },
  }
  return bodies[url]
}
