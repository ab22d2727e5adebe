import { anyId, type Caller } from './builders'

/** Drives and ceremonies as tests ask for them. */

export const aDrive = (change: object = {}) => ({
  commandId: anyId(),
  id: anyId(),
  name: 'Đợt chào mừng Ngày thành lập Đảng 3/2',
  from: '2025-06-01',
  to: '2025-09-02',
  occasions: [{ name: 'Quốc khánh', day: '2025-09-02' }],
  aim: 5,
  ...change,
})

/** Opens a drive of the body and gives its id. */
export async function openedDrive(as: Caller, organisationId: string, change: object = {}): Promise<string> {
  const body = aDrive(change)
  const { status, body: answer } = await as.post(`/api/organisations/${organisationId}/drives`, body)
  if (status !== 201) throw new Error(`not opened: ${status} ${JSON.stringify(answer)}`)
  return body.id
}

export const changeEntries = (as: Caller, driveId: string, body: { add?: string[]; remove?: string[] }) =>
  as.post<{ id: string; findings: { code: string; field?: string }[] }>(`/api/drives/${driveId}/entries`, {
    commandId: anyId(),
    ...body,
  })

export const aCeremony = (change: object = {}) => ({
  commandId: anyId(),
  id: anyId(),
  kind: 'announcement',
  day: '2025-07-20',
  starts: '08:00',
  place: 'Hội trường Huyện ủy',
  seatRows: 6,
  rowSeats: 10,
  guests: [{ post: 'committee', count: 9 }],
  ...change,
})

/** Plans a ceremony of the body and gives its id. */
export async function plannedCeremony(as: Caller, organisationId: string, change: object = {}) {
  const body = aCeremony(change)
  const { status, body: answer } = await as.post(`/api/organisations/${organisationId}/ceremonies`, body)
  if (status !== 201) throw new Error(`not planned: ${status} ${JSON.stringify(answer)}`)
  return body.id
}

export const theMinutes = (people: object[], change: object = {}) => ({
  commandId: anyId(),
  id: anyId(),
  expectedVersion: 1,
  holdsAdmission: true,
  people,
  ...change,
})

export const recordMinutes = (as: Caller, ceremonyId: string, body: object) =>
  as.post<{ id: string; findings: { code: string; field?: string }[] }>(
    `/api/ceremonies/${ceremonyId}/minutes`,
    body,
  )
