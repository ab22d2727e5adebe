import { z } from 'zod'
import { PurposeShape } from './admissions'
import { Day, endpoint, IdParams } from './common'
import { OrganisationRef } from './organisations'
import { ProgressQuery } from './progress'

const ReportQuery = ProgressQuery.extend({
  purpose: PurposeShape.optional().describe('Mục đích, để nêu số dân tộc thiểu số, người theo tôn giáo'),
})

export const NewMembersReport = z.object({
  organisation: OrganisationRef,
  period: z.object({ from: Day, to: Day }),
  asOf: Day,
  lastYearAsOf: Day,
  official: z.boolean(),
  form: z
    .object({ from: Day, number: z.string(), cite: z.string(), compared: z.boolean() })
    .nullable()
    .describe('null: không có biểu mẫu nào được biết cho ngày này'),
  sealedOpen: z.boolean(),
  fromRecords: z.boolean().describe('false: chưa có đủ danh sách nên không chia được theo tiêu chí'),
  rows: z.array(
    z.object({
      key: z.string(),
      label: z.string(),
      mark: z.string().optional(),
      indent: z.union([z.literal(0), z.literal(1), z.literal(2)]),
      access: z.enum(['open', 'sealed', 'untracked']),
      isHeading: z.boolean().optional(),
      now: z.number().nullable(),
      lastYear: z.number().nullable(),
      percent: z.number().nullable(),
    }),
  ),
})
export type NewMembersReport = z.infer<typeof NewMembersReport>

export const getNewMembersReport = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/reports/new-members',
  summary: 'Biểu 2, phần I và II: đảng viên mới kết nạp, kỳ này và cùng kỳ năm trước',
  params: IdParams,
  query: ReportQuery,
  replies: { 200: NewMembersReport },
})
export const exportNewMembersReport = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/reports/new-members.xlsx',
  summary: 'Biểu 2, phần I và II, tệp Excel',
  params: IdParams,
  query: ReportQuery,
  replies: { 200: z.unknown().describe('Tệp .xlsx, một biểu') },
})
