import { headReader, type Saying } from '#domain/exchange/heads'

/** What a column of a pasted sheet may hold. */
export const SHEET_COLUMNS = [
  'fullName',
  'givenName',
  'sex',
  'male',
  'female',
  'birthDate',
  'birthMale',
  'birthFemale',
  'ethnicity',
  'religion',
  'youthUnion',
  'demobilised',
  'occupation',
  'education',
  'qualification',
  'cell',
  'cellCode',
  'parent',
  'decision',
  'decisionNumber',
  'decisionDay',
  'issuer',
  'ceremonyDay',
] as const
export type SheetColumn = (typeof SHEET_COLUMNS)[number]

/** Heads that hold one of the words below and yet mean something else. */
const ELSE =
  /chinh thuc|cong nhan|chinh tri|llct|ngoai ngu|tin hoc|dien thoai|noi sinh|que quan|hoc sinh|sinh vien|bieu quyet|nghi quyet|gioi thieu|giup do|cam tinh|nhan thuc|the dang|can cuoc|cmnd|cccd|ghi chu|dia chi|thuong tru|cong doan|ly lich/

const DAY = '(?:ngay|ngay thang|ngay thang nam|thoi gian|thoi diem)'
const PAPER = '(?:qd|quyet dinh|quyet dinh ket nap|qd ket nap|qdkn|qd kn)'

/** In this order: a head is what the first of them says that fits. */
const SAYINGS: readonly Saying<SheetColumn>[] = [
  say('birthMale', /sinh nam$/, 3),
  say('birthFemale', /sinh nu$/, 3),
  say('youthUnion', /vao doan\b|^doan$|doan vien|doan tncs|tncs/, 2),
  say('birthDate', /^(ngay|nam|ngay thang nam|ngay thang|thang nam|sinh).*sinh\b|^sinh (ngay|nam)|ntns/, 3),
  say('decision', new RegExp(`^so ${DAY}.*${PAPER}|^so ${PAPER} ${DAY}|${PAPER}.*so ${DAY}|^${PAPER}$`), 3),
  say('decisionNumber', new RegExp(`^so.*${PAPER}|^${PAPER}.*so$|^so ky hieu|^${PAPER} so|so van ban`), 3),
  say(
    'decisionDay',
    new RegExp(`^${DAY}.*${PAPER}|${PAPER}.*${DAY}$|^ngay (ky|ban hanh)|${PAPER} ngay|^ngay ra ${PAPER}`),
    3,
  ),
  say('issuer', /ban hanh|ra (qd|quyet dinh)$|^cap (qd|quyet dinh)|tham quyen|co quan (qd|quyet dinh)/, 3),
  say('ceremonyDay', /(ngay|le).*(ket nap|vao dang|kn)|^le ket nap|vao dang|tham gia dang/, 3),
  say('ceremonyDay', /^ket nap/, 1),
  say('demobilised', /xuat ngu|phuc vien/, 3),
  say('ethnicity', /dan toc|^dtts/, 3),
  say('religion', /ton giao|theo dao|^dao$/, 3),
  say('cellCode', /ma (so )?(chi bo|cb|tcd|to chuc)/, 3),
  say('cell', /chi bo|^cb$/, 3),
  say('cell', /noi sinh hoat|to chuc dang|don vi ket nap/, 1),
  say('parent', /dang bo|dang uy|cap tren|truc thuoc|tccsd|to chuc co so/, 2),
  say(
    'fullName',
    /^ho (va )?(ten|chu dem|dem|lot)|^ho$|^ten (dang vien|nguoi|quan chung)|^hoten|ho va ten/,
    3,
  ),
  say('givenName', /^ten$/, 2),
  say('sex', /gioi|^phai$|^nam nu$/, 3),
  say('male', /^nam$|la nam/, 2),
  say('female', /^nu\b|la nu\b/, 2),
  say('education', /hoc van|van hoa|gdpt|pho thong|^hv$/, 3),
  say('qualification', /chuyen mon|cmnv|^trinh do$|bang cap|hoc vi/, 2),
  say('occupation', /nghe/, 3),
  say('occupation', /cong viec|chuc vu|chuc danh|thanh phan/, 1),
]

function say(column: SheetColumn, words: RegExp, worth: 1 | 2 | 3): Saying<SheetColumn> {
  return { column, words, worth }
}

/** What the heads say of their columns. */
export const headsOf = headReader(SAYINGS, ELSE)
