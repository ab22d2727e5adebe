import { z } from 'zod'
import { DUTY_KINDS } from '#domain/candidates/dutyKinds'
import { DutyItem } from './candidates'
import { CommandId, Cursor, Day, endpoint, Id, IdParams, Instant, listOf } from './common'

export const DutyList = listOf(DutyItem).extend({
  on: Day,
  counts: z.object({
    overdue: z.number().int(),
    week: z.number().int(),
    month: z.number().int(),
    later: z.number().int(),
  }),
  filesOnly: z
    .boolean()
    .describe(
      'Ngày đã qua: chỉ nêu việc của hồ sơ, là việc lập lại được cho ngày ấy; các việc khác chỉ biết của hôm nay',
    ),
  reviews: z
    .object({ cells: z.number().int(), last: Day })
    .nullable()
    .describe(
      'Số chi bộ bên dưới chưa rà soát danh sách cảm tình trong tháng; trống khi chỉ hỏi của chính tổ chức, và cho ngày đã qua',
    ),
})
export type DutyList = z.infer<typeof DutyList>

export const DUE_GROUPS = ['overdue', 'week', 'month', 'later'] as const
export type DueGroup = (typeof DUE_GROUPS)[number]

export const listDuties = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/duties',
  summary: 'Việc cần làm, suy ra từ hồ sơ: của chính tổ chức hoặc của các tổ chức bên dưới',
  params: IdParams,
  query: z.object({
    on: Day.optional().describe('Ngày đã qua: chỉ việc của hồ sơ (filesOnly)'),
    whose: z.enum(['own', 'beneath', 'all']).default('own'),
    kind: z.enum(DUTY_KINDS).optional(),
    due: z.enum(DUE_GROUPS).optional(),
    cursor: Cursor,
    limit: z.coerce
      .number()
      .int()
      .min(0)
      .max(500)
      .default(100)
      .describe('0: chỉ hỏi số việc, không nêu việc nào'),
  }),
  replies: { 200: DutyList },
})

export const FeedBody = z.object({ commandId: CommandId, id: Id })
export type FeedBody = z.input<typeof FeedBody>
export const FeedReply = z.object({
  id: Id,
  path: z.string().describe('Địa chỉ bí mật để lịch trên máy khác đọc; chỉ nêu ở đây, hệ thống không lưu'),
})
export type FeedReply = z.infer<typeof FeedReply>
export const makeCalendarFeed = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/calendar-feeds',
  summary: 'Lập địa chỉ lịch các hạn của chính tổ chức, không có tên người, cho tài khoản này',
  params: IdParams,
  body: FeedBody,
  replies: { 201: FeedReply },
})

export const FeedItem = z.object({ id: Id, createdAt: Instant })
export const FeedList = z.object({ items: z.array(FeedItem), next: z.null() })
export type FeedList = z.infer<typeof FeedList>
export const listCalendarFeeds = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/calendar-feeds',
  summary: 'Các địa chỉ lịch của tài khoản này cho tổ chức',
  params: IdParams,
  replies: { 200: FeedList },
})

export const endCalendarFeed = endpoint({
  method: 'DELETE',
  url: '/api/calendar-feeds/:id',
  summary: 'Thu lại một địa chỉ lịch',
  params: IdParams,
  replies: { 204: z.null() },
})

export const readCalendarFeed = endpoint({
  method: 'GET',
  url: '/api/calendar-feeds/:token.ics',
  summary: 'Lịch các hạn (iCalendar), mở bằng chính địa chỉ bí mật',
  access: 'public',
  params: z.object({ token: z.string().regex(/^[\w-]{20,100}$/) }),
  replies: { 200: z.string().describe('text/calendar') },
})
