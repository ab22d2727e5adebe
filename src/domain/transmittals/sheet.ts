import type { ColumnType, SheetColumn } from '#domain/exchange/cells'

/**
 * The national sheet of data of members as it is passed around (rulebook 6.2). Its original print was not compared.
 * What the system does not hold stays empty, and the sheet says so.
 */

export const TRANSMITTAL_FORMAT = 'ke-thua.transmittal'
/** What is handed over from now on; a further set of columns has a higher number, and the earlier ones stay as they were. */
export const TRANSMITTAL_VERSION = 1

export interface RegisterColumn extends SheetColumn {
  /** false: the system does not hold it, the cell stays empty */
  readonly held: boolean
}

const column = (key: string, head: string, type: ColumnType, width: number, held = true): RegisterColumn => {
  return { key, head, type, width, held }
}
const empty = (key: string, head: string, width = 18) => column(key, head, 'text', width, false)

/** Every column in its order; the last is the mark by which the answer finds the file again. */
const FIRST_COLUMNS: readonly RegisterColumn[] = [
  column('ordinal', 'STT', 'count', 6),
  empty('registerId', 'ID', 10),
  column('fullName', 'Họ và tên', 'text', 26),
  empty('otherName', 'Tên gọi khác'),
  column('sex', 'Giới tính', 'text', 8),
  column('birthDate', 'Sinh ngày', 'day', 12),
  column('ethnicity', 'Dân tộc', 'text', 12),
  column('religion', 'Tôn giáo', 'text', 14),
  empty('identityNumber', 'Số định danh cá nhân'),
  empty('cardNumber', 'Số thẻ Đảng (12 số)'),
  empty('cardPlace', 'Nơi cấp thẻ Đảng'),
  empty('cardDay', 'Ngày cấp thẻ Đảng', 12),
  empty('oldCardNumber', 'Số thẻ Đảng theo Quyết định 85'),
  column('organisation', 'Tổ chức Đảng đang sinh hoạt', 'text', 40),
  empty('birthCountry', 'Nơi đăng ký khai sinh: quốc gia', 14),
  empty('birthProvince', 'Nơi đăng ký khai sinh: tỉnh', 14),
  empty('birthPlace', 'Nơi đăng ký khai sinh: địa chỉ', 24),
  empty('homeCountry', 'Quê quán: quốc gia', 14),
  empty('homeProvince', 'Quê quán: tỉnh', 14),
  empty('homePlace', 'Quê quán: địa chỉ', 24),
  empty('residenceCountry', 'Thường trú: quốc gia', 14),
  empty('residenceProvince', 'Thường trú: tỉnh', 14),
  empty('residencePlace', 'Thường trú: địa chỉ', 24),
  column('admittedOn', 'Ngày vào Đảng', 'day', 12),
  column('officialOn', 'Ngày vào Đảng chính thức', 'day', 12),
  empty('oldIdentityNumber', 'Số CMND cũ', 14),
  column('standing', 'Trạng thái hoạt động', 'text', 18),
  empty('leftOn', 'Ngày rời khỏi, ngày mất, ngày miễn sinh hoạt', 14),
  empty('toDelete', 'Đề nghị xóa', 10),
  column('decisionNumber', 'Số quyết định kết nạp', 'text', 16),
  column('decisionDay', 'Ngày quyết định kết nạp', 'day', 12),
  column('file', 'Mã hồ sơ Kế Thừa', 'text', 38),
]

const VERSIONS: Readonly<Record<number, readonly RegisterColumn[]>> = { [TRANSMITTAL_VERSION]: FIRST_COLUMNS }

/** The columns of a version, by which a hand-over is written anew as it was signed. @throws for one that never was */
export function transmittalColumns(version: number = TRANSMITTAL_VERSION): readonly RegisterColumn[] {
  const columns = VERSIONS[version]
  if (columns === undefined) throw new RangeError('not a version of the register')
  return columns
}

/** Two columns more in the sheet, for the answer: filled in, the sheet is read again. */
export const ANSWER_COLUMNS: readonly RegisterColumn[] = [
  column('result', 'Kết quả', 'text', 12),
  column('reason', 'Lý do trả lại', 'text', 30),
]

/** The heads of what stays empty, for the line above the table. */
export function emptyHeads(columns: readonly RegisterColumn[]): string[] {
  return columns.filter(({ held }) => !held).map(({ head }) => head)
}
