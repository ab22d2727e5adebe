import { anyId } from './builders'

/** A well-formed body for every POST of the API, with the ids of somebody else's bodies where one is named. */
export interface Named {
  organisationId: string
  otherId: string
  periodId: string
}

const decision = { number: '01-QĐ/TU', day: '2023-03-01', issuerName: 'Ban Thường vụ' }
const person = { fullName: 'Nguyễn Văn Mẫu', sex: 'male', birthDate: '1999-05-02' }

export function bodyFor(url: string, { organisationId, otherId, periodId }: Named): object | undefined {
  const command = { commandId: anyId() }
  const made = { ...command, id: anyId() }
  const bodies: Record<string, object> = {
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
    '/api/organisations/{id}/record-starts': { ...made, fromDay: '2023-03-01' },
    '/api/organisations/{id}/targets': { ...made, kind: 'assigned', periodId, value: 5, decision },
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
    '/api/organisations/{id}/completions': { ...made, untilDay: '2023-03-01' },
    '/api/organisations/{id}/membership-bases': { ...made, day: '2023-03-01', value: 50, source: 'Báo cáo' },
    '/api/organisations/{id}/admissions': { ...made, person, decision },
    '/api/organisations/{id}/admission-batches': {
      ...command,
      dryRun: false,
      rows: [{ id: anyId(), organisationId: otherId, person, decision }],
    },
    '/api/admissions/{id}/corrections': { ...command, reason: 'Ghi nhầm', takeBack: true },
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
    '/api/periods': { ...made, kind: 'other', name: 'Đợt thi đua', from: '2023-03-01', to: '2023-05-19' },
    '/api/sessions': { username: 'khong-co', password: 'sai' },
  }
  return bodies[url]
}
