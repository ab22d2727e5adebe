import { z } from 'zod'
import { CATALOGUE, CRITERIA_REPORTS, type Report } from '#domain/reports/catalogue'
import { DECLARED_CHANGES, OPENING_GAPS } from '#domain/reports/membershipChange'
import { REGISTERS } from '#domain/reports/registers'
import { EVIDENCES } from '#domain/rulebook/timeline'
import { PersonShape, PurposeShape } from './admissions'
import {
  CommandId,
  Count,
  Created,
  Cursor,
  Day,
  endpoint,
  Id,
  IdParams,
  Instant,
  Limit,
  LongText,
  listOf,
  nameOf,
  Text,
} from './common'
import { OrganisationRef } from './organisations'
import { ProgressQuery } from './progress'

/** A table for the days of the choice; sealed numbers open for a purpose. */
const ReportQuery = ProgressQuery.extend({
  purpose: PurposeShape.optional().describe('Mục đích, để nêu số dân tộc thiểu số, người theo tôn giáo'),
})

/** By which text of the day a report is drawn up. */
const VersionShape = z.object({
  from: Day,
  to: Day.nullable(),
  title: z.string(),
  number: z.string().nullable().describe('Số biểu; null: biểu của cấp ủy, không có mẫu'),
  part: z.string().nullable(),
  cite: z.string().nullable(),
  evidence: z.enum(EVIDENCES).describe('Mức đối chiếu với văn bản; chỉ V1 là đã đọc biểu mẫu gốc'),
  beside: z.string().nullable().describe('Đầu cột thêm'),
  unit: z.string().nullable().describe('Đơn vị tính; null: sổ, danh sách'),
})

const OpeningShape = z
  .object({
    day: Day.nullable().describe('Ngày của số đảng viên đã ghi mà số đầu kỳ tính từ đó'),
    gap: z.enum(OPENING_GAPS).nullable().describe('Vì sao chưa có số đầu kỳ'),
  })
  .nullable()
const Figure = z.number().nullable()
export const CriteriaReply = z.object({
  report: z.enum(CRITERIA_REPORTS),
  organisation: OrganisationRef,
  period: z.object({ from: Day, to: Day }),
  asOf: Day,
  lastYearAsOf: Day,
  official: z.boolean(),
  version: VersionShape,
  sealedOpen: z.boolean(),
  fromRecords: z.boolean().describe('false: chưa có đủ danh sách nên không chia được theo tiêu chí'),
  opening: z
    .object({ now: OpeningShape, lastYear: OpeningShape })
    .nullable()
    .describe('Chỉ ở Biểu 1: số đầu kỳ từ đâu'),
  rows: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      mark: z.string().optional(),
      indent: z.union([z.literal(0), z.literal(1), z.literal(2)]),
      access: z.enum(['open', 'sealed', 'untracked']),
      isHeading: z.boolean().optional(),
      now: Figure,
      beside: Figure.describe('Cột thêm của biểu: trong đó nữ, lớp đang mở'),
      lastYear: Figure,
      percent: Figure,
    }),
  ),
})
export type CriteriaReply = z.infer<typeof CriteriaReply>

/** As it is called now. */
const nameOfReport = (report: Report): string => CATALOGUE[report].at(-1)?.title ?? report

/** Each table of criteria, to read and as a file. */
export const criteriaReports = CRITERIA_REPORTS.map((report) => {
  const url = `/api/organisations/:id/reports/${report}` as const
  const summary = `${nameOfReport(report)}: kỳ này và cùng kỳ năm trước; 422 khi không lập cho khoảng hay ngày ấy`
  const asked = { params: IdParams, query: ReportQuery }
  return {
    report,
    read: endpoint({ method: 'GET', url, summary, ...asked, replies: { 200: CriteriaReply } }),
    file: endpoint({
      method: 'GET',
      url: `${url}.xlsx`,
      summary: `${summary}, tệp Excel`,
      ...asked,
      replies: { 200: z.unknown().describe('Tệp .xlsx, một biểu') },
    }),
  }
})

const ChangeCounts = z.object({
  transferredInOther: Count,
  transferredInWithin: Count,
  restored: Count,
  died: Count,
  expelled: Count,
  deleted: Count,
  resigned: Count,
  transferredOutOther: Count,
  transferredOutWithin: Count,
} satisfies Record<(typeof DECLARED_CHANGES)[number], z.ZodType>)

/** A later one takes the place of the one it names, for a reason; with `takeBack` that one is taken back. */
export const DeclaredChangeBody = z.object({
  commandId: CommandId,
  id: Id,
  from: Day,
  to: Day,
  counts: ChangeCounts,
  source: z.object({
    number: nameOf(100).optional(),
    day: Day.optional(),
    title: Text.describe('Văn bản nguồn'),
  }),
  replacesId: Id.optional(),
  reason: LongText.optional().describe('Bắt buộc khi sửa hoặc rút'),
  takeBack: z.boolean().optional(),
})
export type DeclaredChangeBody = z.input<typeof DeclaredChangeBody>

export const DeclaredChangeList = listOf(
  z.object({
    id: Id,
    from: Day,
    to: Day,
    counts: ChangeCounts,
    source: z.object({ number: z.string().nullable(), day: Day.nullable(), title: z.string() }),
    recordedAt: Instant,
    recordedBy: z.string().nullable(),
    reason: z.string().nullable(),
    takenBack: z.boolean(),
    replaced: z.boolean(),
  }),
).extend({
  beneath: z.object({
    total: z.number().int().describe('Số tổ chức ngay bên dưới'),
    silent: z
      .array(z.object({ id: Id, name: z.string() }))
      .describe('Những tổ chức chưa ghi đủ số tăng, giảm của khoảng này'),
  }),
})
export type DeclaredChangeList = z.infer<typeof DeclaredChangeList>

export const listDeclaredChanges = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/declared-changes',
  summary: 'Số tăng, giảm đảng viên theo văn bản của một tổ chức; tổ chức ngay bên dưới chưa ghi',
  params: IdParams,
  query: z.object({ from: Day.optional(), to: Day.optional(), cursor: Cursor, limit: Limit }),
  replies: { 200: DeclaredChangeList },
})
export const declareChange = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/declared-changes',
  summary: 'Ghi số tăng, giảm đảng viên theo văn bản: chuyển sinh hoạt, từ trần, khai trừ, xóa tên, xin ra',
  params: IdParams,
  body: DeclaredChangeBody,
  replies: { 201: Created },
})

export const RegisterReply = listOf(
  z.object({
    id: Id,
    person: PersonShape,
    nameOpen: z.boolean(),
    cell: z.string(),
    parent: z.string().nullable(),
    day: Day,
    number: z.string().nullable(),
    issuer: z.string().nullable(),
    secondDay: Day.nullable(),
  }),
).extend({ total: z.number().int() })
export type RegisterReply = z.infer<typeof RegisterReply>

/** Each register, page by page and as a file. Names open as in the other lists. */
export const registers = REGISTERS.map((register) => {
  const url = `/api/organisations/:id/registers/${register}` as const
  const title = nameOfReport(register)
  return {
    register,
    read: endpoint({
      method: 'GET',
      url,
      summary: `${title}; tên chỉ mở theo thẩm quyền hoặc theo mục đích nêu rõ`,
      params: IdParams,
      query: ReportQuery.extend({ cursor: Cursor, limit: Limit }),
      replies: { 200: RegisterReply },
    }),
    file: endpoint({
      method: 'GET',
      url: `${url}.xlsx`,
      summary: `${title}, tệp Excel`,
      params: IdParams,
      query: ReportQuery,
      replies: { 200: z.unknown().describe('Tệp .xlsx, một biểu') },
    }),
  }
})
