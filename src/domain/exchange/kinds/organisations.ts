import type { Day } from '#domain/dates'
import { headReader, type Saying } from '#domain/exchange/heads'
import { meaningOf, rowReader } from '#domain/exchange/rowReader'
import { KIND_WORDS, SECTOR_WORDS } from '#domain/exchange/words'
import type { OrganisationKind, Sector } from '#domain/organisations/kinds'
import type { FieldTexts, ImportDefinition, ImportField, ReadRow } from './definition'

type Key = 'name' | 'code' | 'kind' | 'sector' | 'parent' | 'day' | 'recordsFrom'

export interface OrganisationRow {
  readonly name: string
  readonly code: string | null
  readonly kind: OrganisationKind
  readonly sector: Sector
  /** The body above by code or name; empty for the body whose officer brings the file in. */
  readonly parent: string
  readonly day: Day
  readonly recordsFrom: Day | null
}

const FIELDS: readonly ImportField<Key>[] = [
  { key: 'name', head: 'Tên tổ chức đảng', required: true },
  { key: 'code', head: 'Mã', required: false },
  { key: 'kind', head: 'Loại hình', required: true, shared: true },
  { key: 'sector', head: 'Lĩnh vực', required: false, shared: true },
  { key: 'parent', head: 'Cấp trên trực tiếp', required: false, shared: true },
  { key: 'day', head: 'Ngày thành lập', required: true, shared: true, days: true },
  { key: 'recordsFrom', head: 'Theo dõi danh sách từ ngày', required: false, shared: true, days: true },
]

const SAYINGS: readonly Saying<Key>[] = [
  { column: 'recordsFrom', words: /theo doi.*(tu ngay|danh sach)/, worth: 3 },
  {
    column: 'parent',
    words: /cap tren|truc thuoc|dang bo (co so )?(chu quan|tren)|^thuoc dang bo/,
    worth: 3,
  },
  { column: 'parent', words: /^(dang bo|dang uy)$/, worth: 1 },
  { column: 'code', words: /^ma($| so| to chuc| tcd| chi bo| dang bo| don vi)|^ma hieu/, worth: 3 },
  { column: 'day', words: /thanh lap/, worth: 3 },
  { column: 'kind', words: /^loai|loai (hinh|tcd|to chuc)|hinh thuc to chuc/, worth: 3 },
  { column: 'sector', words: /linh vuc|khoi|nganh/, worth: 2 },
  { column: 'name', words: /^ten|ten (tcd|to chuc|chi bo|don vi|dang bo)/, worth: 3 },
  { column: 'name', words: /^(to chuc dang|chi bo|don vi|tcd)$/, worth: 2 },
]

const readKind = meaningOf(KIND_WORDS, [
  ['cell', 'chi bo, chi bo truc thuoc, cb, cb truc thuoc, chi bo truc thuoc dang uy co so, chi bo thon'],
  ['grassrootsCell', 'chi bo co so, cbcs, cb co so'],
  ['grassrootsCommittee', 'dang bo co so, dbcs, dang uy co so, db co so'],
  ['subCommittee', 'dang bo bo phan, dbbp, db bo phan'],
  [
    'upperDirect',
    'cap tren truc tiep cua tccsd, dang bo cap tren truc tiep, dang bo huyen, dang bo thanh pho, dang bo xa phuong',
  ],
  ['centralDirect', 'dang bo tinh, dang bo truc thuoc trung uong, tinh uy, thanh uy'],
])

const readSector = meaningOf(SECTOR_WORDS, [
  ['village', 'thon, khu pho, khu, to dan pho, xom, ap, ban, nong thon, dan cu, dia ban dan cu'],
  ['school', 'truong hoc, giao duc, truong'],
  ['nonStateEnterprise', 'doanh nghiep tu nhan, dn ngoai nha nuoc, doanh nghiep ngoai nha nuoc, dntn'],
  ['stateEnterprise', 'dn nha nuoc, dnnn'],
  ['agency', 'co quan hanh chinh, hanh chinh'],
  ['publicService', 'su nghiep, don vi su nghiep cong lap, y te'],
  ['armedForces', 'llvt, luc luong vu trang, quan doi, cong an'],
  ['other', 'khac'],
])

function read(texts: FieldTexts<Key>): ReadRow<OrganisationRow> {
  const row = rowReader(texts)
  const name = row.text('name', 200)
  const code = row.text('code', 60, 'optional')
  const kind = row.word('kind', readKind)
  const sector = row.word('sector', readSector, 'optional')
  const parent = row.text('parent', 300, 'optional')
  const day = row.day('day')
  const recordsFrom = row.day('recordsFrom', 'optional')
  if (kind === null || day === null) return row.end<OrganisationRow>(null)
  return row.end({ name, code: code || null, kind, sector: sector ?? 'other', parent, day, recordsFrom })
}

/** Bodies founded beneath the body whose officer brings the file in. */
export const ORGANISATIONS_IMPORT: ImportDefinition<Key, OrganisationRow> = {
  kind: 'organisations',
  fields: FIELDS,
  readHeads: headReader(SAYINGS, /^so |dang vien|bi thu|dien thoai|dia chi|ghi chu|^stt$|^tt$/),
  read,
}
