import type { Role } from '#domain/access'
import { momentOf } from './calendar'
import { accountId, idOf, organisationId } from './ids'
import type { WorldRows } from './rows'

/** The accounts of the world; all have the password given to `loadWorld`. */
export const WORLD_ACCOUNTS = [
  {
    username: 'trunguong',
    role: 'leader',
    organisationCode: 'TW',
    displayName: 'Lãnh đạo theo dõi (Trung ương)',
  },
  {
    username: 'daklak',
    role: 'officer',
    organisationCode: 'DL',
    displayName: 'Cán bộ tổ chức Tỉnh ủy Đắk Lắk',
  },
  {
    username: 'halong',
    role: 'officer',
    organisationCode: 'QN-HL',
    displayName: 'Cán bộ tổ chức Thành ủy Hạ Long',
  },
  {
    username: 'phutrach',
    role: 'leader',
    organisationCode: 'QN-HL',
    displayName: 'Thành ủy viên phụ trách đơn vị, Hạ Long',
  },
  {
    username: 'mongcai',
    role: 'officer',
    organisationCode: 'QN-MC',
    displayName: 'Cán bộ tổ chức Thành ủy Móng Cái',
  },
  {
    username: 'huyen001',
    role: 'officer',
    organisationCode: 'H001',
    displayName: 'Cán bộ tổ chức Huyện ủy H001',
  },
  {
    username: 'binhngoc',
    role: 'officer',
    organisationCode: 'QN-MC-BN',
    displayName: 'Cán bộ Đảng ủy phường Bình Ngọc',
  },
  {
    username: 'khu2',
    role: 'secretary',
    organisationCode: 'QN-MC-BN-K2',
    displayName: 'Bí thư Chi bộ khu 2, Bình Ngọc',
  },
  {
    username: 'thon1',
    role: 'secretary',
    organisationCode: 'H001-X01-1',
    displayName: 'Bí thư Chi bộ thôn 1, xã 01 (H001)',
  },
  {
    username: 'giangvien',
    role: 'trainer',
    organisationCode: 'QN-HL',
    displayName: 'Giảng viên Trung tâm Chính trị Hạ Long',
  },
  {
    username: 'kiemtra',
    role: 'inspector',
    organisationCode: 'H001',
    displayName: 'Cán bộ Ủy ban Kiểm tra Huyện ủy H001',
  },
  {
    username: 'thon2',
    role: 'secretary',
    organisationCode: 'H001-X01-2',
    displayName: 'Bí thư Chi bộ thôn 2, xã 01 (H001)',
  },
  { username: 'quantri', role: 'administrator', organisationCode: 'TW', displayName: 'Quản trị hệ thống' },
] as const satisfies readonly {
  username: string
  role: Role
  organisationCode: string
  displayName: string
}[]

export type Username = (typeof WORLD_ACCOUNTS)[number]['username']

const SINCE = '2020-01-01'

/** The accounts with their roles since 2020; `passwordHashes` by username. */
export function addAccounts(rows: WorldRows, passwordHashes: ReadonlyMap<string, string>): void {
  for (const { username, role, organisationCode, displayName } of WORLD_ACCOUNTS) {
    rows.account.push({
      id: accountId(username),
      username,
      display_name: displayName,
      password_hash: passwordHashes.get(username) ?? '',
      created_at: momentOf(SINCE),
    })
    rows.role_grant.push({
      id: idOf(`role ${username}`),
      account_id: accountId(username),
      organisation_id: organisationId(organisationCode),
      role,
      from_day: SINCE,
      recorded_at: momentOf(SINCE),
    })
  }
}
