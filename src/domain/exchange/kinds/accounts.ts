import type { Role } from '#domain/access'
import type { Day } from '#domain/dates'
import { headReader, type Saying } from '#domain/exchange/heads'
import { meaningOf, rowReader } from '#domain/exchange/rowReader'
import { BODY_FIELDS, BODY_OTHERS, BODY_SAYINGS, type BodyKey, type NamedBody, readBody } from './bodyFields'
import type { FieldTexts, ImportDefinition, ImportField, ReadRow } from './definition'

/** Accounts of the people of many bodies, each with one role; passwords are given one by one afterwards. */

export interface AccountRow {
  readonly body: NamedBody
  readonly username: string
  readonly displayName: string
  readonly role: Role
  readonly from: Day | null
}

type Key = BodyKey | 'username' | 'displayName' | 'role' | 'from'

const FIELDS: readonly ImportField<Key>[] = [
  { key: 'username', head: 'Tên đăng nhập', required: true },
  { key: 'displayName', head: 'Họ và tên, chức danh', required: true },
  { key: 'role', head: 'Vai trò', required: true, shared: true },
  ...BODY_FIELDS,
  { key: 'from', head: 'Từ ngày', required: false, shared: true, days: true },
]

const SAYINGS: readonly Saying<Key>[] = [
  { column: 'username', words: /ten dang nhap|^tai khoan|^user|^account|^ten tk/, worth: 3 },
  { column: 'displayName', words: /^ho (va )?ten|nguoi dung|ten hien thi|^chuc danh/, worth: 3 },
  { column: 'role', words: /vai tro|^quyen|phan quyen|nhiem vu/, worth: 3 },
  { column: 'from', words: /^tu ngay|hieu luc/, worth: 3 },
  ...BODY_SAYINGS,
]

const WORDS: Readonly<Record<Role, string>> = {
  leader: 'Lãnh đạo cấp ủy',
  officer: 'Cán bộ tổ chức',
  secretary: 'Bí thư chi bộ',
  trainer: 'Cán bộ bồi dưỡng',
  inspector: 'Cán bộ kiểm tra',
  administrator: 'Cán bộ quản trị',
}

const readRole = meaningOf(WORDS, [
  ['leader', 'lanh dao, cap uy, bi thu dang uy, thuong truc'],
  ['officer', 'can bo, chuyen vien, ban to chuc, van phong dang uy, can bo van phong'],
  ['secretary', 'bi thu, bi thu cb, chi uy'],
  ['trainer', 'giang vien, trung tam chinh tri, giao vu'],
  ['inspector', 'kiem tra, uy ban kiem tra'],
  ['administrator', 'quan tri, admin, quan tri vien'],
])

/** Accounts with one role each, under bodies the administrator manages. */
export const ACCOUNTS_IMPORT: ImportDefinition<Key, AccountRow> = {
  kind: 'accounts',
  fields: FIELDS,
  readHeads: headReader(
    SAYINGS,
    new RegExp(`${BODY_OTHERS.source.replace('|bi thu', '')}|mat khau|email|thu dien tu`),
  ),
  read,
}

const USERNAME = /^[a-z0-9._-]{3,60}$/

function read(texts: FieldTexts<Key>): ReadRow<AccountRow> {
  const row = rowReader(texts)
  const username = row.text('username', 60).toLowerCase()
  if (username !== '' && !USERNAME.test(username)) row.blame('username', 'usernameUnfit')
  const displayName = row.text('displayName', 120)
  const role = row.word('role', readRole)
  const body = readBody(row)
  const from = row.day('from', 'optional')
  return row.end(role === null ? null : { body, username, displayName, role, from })
}
