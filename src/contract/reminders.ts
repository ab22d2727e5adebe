import { z } from 'zod'
import { CommandId, endpoint, Instant } from './common'

export const ReminderReply = z.object({
  available: z.boolean().describe('Máy chủ này có gửi thư được không'),
  address: z.string().nullable().describe('Trống: không nhận thư nhắc việc'),
  daily: z.boolean().describe('Ngoài thư hằng tuần, còn nhắc mỗi ngày khi có việc quá hạn'),
  lastSentAt: Instant.nullable(),
})
export type ReminderReply = z.infer<typeof ReminderReply>

export const getReminder = endpoint({
  method: 'GET',
  url: '/api/reminder',
  summary: 'Thư nhắc việc của chính tài khoản này',
  replies: { 200: ReminderReply },
})

export const ReminderBody = z.object({
  commandId: CommandId,
  address: z.email().max(254),
  daily: z.boolean(),
})
export type ReminderBody = z.input<typeof ReminderBody>
export const setReminder = endpoint({
  method: 'POST',
  url: '/api/reminder',
  summary: 'Nhận thư nhắc việc ở địa chỉ này; thư không nêu tên người',
  body: ReminderBody,
  replies: { 201: ReminderReply },
})

export const endReminder = endpoint({
  method: 'DELETE',
  url: '/api/reminder',
  summary: 'Thôi nhận thư nhắc việc; địa chỉ bị xóa',
  replies: { 204: z.null() },
})
