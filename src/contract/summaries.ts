import { z } from 'zod'
import { CAUSES } from '#domain/obstacles/words'
import { OUTCOMES } from '#domain/summaries/pack'
import { CommandId, Created, Day, endpoint, Id, IdParams, Instant, LongText } from './common'
import { PeriodShape } from './targets'

const Figure = z.number().int().nullable()
const Cause = z.enum(CAUSES)

export const PackShape = z.object({
  asOf: Day,
  from: Day,
  to: Day,
  target: Figure,
  admitted: Figure,
  percent: z.number().nullable(),
  grassroots: z.object({ total: Figure, completed: Figure, exceeded: Figure }),
  cells: z.object({ total: Figure, withAdmission: Figure, noSource: Figure }),
  quality: z
    .object({
      admitted: z.number().int(),
      recognised: z.number().int(),
      onTime: z.number().int(),
      deleted: z.number().int(),
    })
    .describe('Người kết nạp cùng khoảng ngày của năm trước, hết dự bị trong năm này'),
  bodies: z.array(
    z.object({
      id: Id,
      name: z.string(),
      target: Figure,
      admitted: Figure,
      percent: z.number().nullable(),
      outcome: z.enum(OUTCOMES),
      causes: z.array(Cause),
    }),
  ),
})

export const SummaryReply = z.object({
  organisation: z.object({ id: Id, name: z.string() }),
  period: PeriodShape,
  now: PackShape.describe('Tính theo những gì đã ghi đến lúc này'),
  held: z
    .object({
      id: Id,
      meetingDay: Day,
      recordedAt: Instant,
      version: z.number().int(),
      hash: z.string(),
      sealed: z.boolean().describe('Số liệu đã chốt còn đúng với mã kiểm của nó'),
      matches: z
        .boolean()
        .nullable()
        .describe('Tính lại từ những gì đã biết khi tổng kết cho cùng mã kiểm; trống khi không hỏi tính lại'),
      pack: PackShape,
    })
    .nullable(),
  differences: z.array(
    z.object({ id: Id.nullable(), name: z.string().nullable(), was: Figure, now: Figure }),
  ),
  ownCauses: z.array(Cause),
  next: z
    .object({ id: Id, name: z.string(), target: Figure, allocated: Figure, coveragePercent: Figure })
    .nullable()
    .describe('Năm sau và chỉ tiêu đã giao; trống khi chưa có kỳ năm sau'),
  lastDay: Day.describe('Nên tổng kết đến ngày'),
  mayClose: z.boolean(),
  mayState: z.boolean(),
})
export type SummaryReply = z.infer<typeof SummaryReply>

export const SummaryBody = z.object({ commandId: CommandId, id: Id, periodId: Id, meetingDay: Day })
export type SummaryBody = z.input<typeof SummaryBody>
export const SummaryWithdrawalBody = z.object({
  commandId: CommandId,
  id: Id,
  summaryId: Id,
  reason: LongText,
})
export type SummaryWithdrawalBody = z.input<typeof SummaryWithdrawalBody>
export const ShortfallBody = z.object({
  commandId: CommandId,
  id: Id,
  periodId: Id,
  causes: z.array(Cause).min(1).max(10),
})
export type ShortfallBody = z.input<typeof ShortfallBody>

export const getSummary = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/summaries',
  summary: 'Tổng kết một năm: số liệu hiện nay, số liệu đã chốt tại hội nghị và chênh lệch về sau',
  params: IdParams,
  query: z.object({
    period: Id.optional().describe('Không ghi: năm mới nhất có chỉ tiêu được giao, không có thì năm vừa hết'),
    recount: z.literal('yes').optional().describe('Tính lại số liệu đã chốt từ các bản ghi'),
  }),
  replies: { 200: SummaryReply },
})
export const holdSummary = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/summaries',
  summary: 'Ghi hội nghị tổng kết và chốt số liệu',
  params: IdParams,
  body: SummaryBody,
  replies: { 201: Created },
})
export const withdrawSummary = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/summary-withdrawals',
  summary: 'Rút một lần tổng kết ghi nhầm; số liệu đã chốt vẫn lưu',
  params: IdParams,
  body: SummaryWithdrawalBody,
  replies: { 201: Created },
})
export const stateShortfall = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/shortfall-statements',
  summary: 'Tổ chức nêu nguyên nhân chưa đạt chỉ tiêu của năm',
  params: IdParams,
  body: ShortfallBody,
  replies: { 201: Created },
})
