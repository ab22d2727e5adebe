import type { FindingCode, FindingParams } from '#domain/findings'
import { shown } from '#domain/shownValue'

function age(months: FindingParams[string] | undefined): string {
  if (typeof months !== 'number') return '…'
  const [years, rest] = [Math.floor(months / 12), months % 12]
  return rest === 0 ? `${years} tuổi` : `${years} tuổi ${rest} tháng`
}

/** What the rules of a file say of a row that tells of its records; the page of the file says the same. */
export const FILE_SENTENCES = {
  actorUnfit: () => 'Tổ chức đảng này không thuộc cấp làm việc này.',
  cellMismatch: () => 'Việc này không phải của tổ chức đảng đang làm hồ sơ này.',
  memberUnknown: () => 'Chưa biết ngày chính thức của đảng viên này.',
  mentorNotOfficial: ({ officialDay }: FindingParams) =>
    `Đảng viên được phân công chưa chính thức vào ngày này (chính thức từ ${shown(officialDay)}).`,
  noAuthority: ({ day }: FindingParams) =>
    `Tổ chức đảng này không có thẩm quyền quyết định vào ngày ${shown(day)}.`,
  authorityUnknown: () => 'Cơ quan quyết định chưa được chọn trong hệ thống; chưa đối chiếu được thẩm quyền.',
  issuerClosed: ({ from, to }: FindingParams) =>
    `Cơ quan ban hành hoạt động từ ${shown(from)}${to === null ? '' : ` đến trước ${shown(to)}`}.`,
  ceremonyBeforeDecision: () => 'Ngày tổ chức lễ kết nạp không được trước ngày quyết định.',
  underAge: ({ months }: FindingParams) => `Chưa đủ 18 tuổi theo tháng: mới ${age(months)}.`,
  overAge: ({ months }: FindingParams) =>
    `Trên 60 tuổi (${age(months)}): cần được cấp ủy có thẩm quyền đồng ý.`,
  dayOutOfOrder: ({ day, until }: FindingParams) =>
    until === undefined
      ? `Ngày này phải từ ${shown(day)} trở về trước.`
      : `Ngày này phải trong khoảng từ ${shown(day)} đến ${shown(until)}.`,
} satisfies Partial<Record<FindingCode, (params: FindingParams) => string>>

/** Steps are named on the page; the column “Lỗi” stands beside the day that is wrong. */
export const SHEET_SENTENCES = {
  beforeEarlierStep: ({ day }: FindingParams) => `Ngày này trước một bước phải có trước (${shown(day)}).`,
  stepSkipped: () => 'Chưa có bước phải có trước việc này.',
  stepRepeated: () => 'Việc này đã có trong hồ sơ.',
} satisfies Partial<Record<FindingCode, (params: FindingParams) => string>>
