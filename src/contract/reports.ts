import { z } from 'zod'
import { CRITERIA, CRITERIA_REPORTS } from '#domain/reports/catalogue'
import { PurposeShape } from './admissions'
import { Day, endpoint, IdParams } from './common'
import { OrganisationRef } from './organisations'
import { ProgressQuery } from './progress'

/** A table for the days of the choice; sealed numbers open for a purpose. */
const ReportQuery = ProgressQuery.extend({
  purpose: PurposeShape.optional().describe('Mục đích, để nêu số dân tộc thiểu số, người theo tôn giáo'),
})

export const FormShape = z
  .object({ from: Day, to: Day.nullable(), number: z.string(), cite: z.string(), compared: z.boolean() })
  .nullable()
  .describe('null: không có biểu mẫu nào được biết cho ngày này')

const Figure = z.number().nullable()
export const CriteriaReply = z.object({
  report: z.enum(CRITERIA_REPORTS),
  organisation: OrganisationRef,
  period: z.object({ from: Day, to: Day }),
  asOf: Day,
  lastYearAsOf: Day,
  official: z.boolean(),
  form: FormShape,
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
      now: Figure,
      women: Figure.describe('Trong đó nữ; chỉ ở biểu có cột ấy'),
      lastYear: Figure,
      percent: Figure,
    }),
  ),
})
export type CriteriaReply = z.infer<typeof CriteriaReply>

/** Each table of criteria, to read and as a file. */
export const criteriaReports = CRITERIA_REPORTS.map((report) => {
  const url = `/api/organisations/:id/reports/${report}` as const
  const summary = `${CRITERIA[report].title}: kỳ này và cùng kỳ năm trước`
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
