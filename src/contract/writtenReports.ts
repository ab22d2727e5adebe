import { z } from 'zod'
import { WRITTEN_FIGURES } from '#domain/reports/written'
import { CommandId, Created, Cursor, endpoint, Id, IdParams, Instant, Limit, listOf } from './common'
import { OrganisationRef } from './organisations'
import { ProgressQuery } from './progress'

const Values = z.partialRecord(z.enum(WRITTEN_FIGURES), z.string())
const Question = ProgressQuery.omit({ knownAt: true })
const Body = z
  .string()
  .trim()
  .min(1)
  .max(8000)
  .describe('Lời văn; mỗi con số là tên một số liệu trong ngoặc nhọn, như {admitted}')

const WrittenVersion = z.object({
  id: Id,
  version: z.number().int(),
  body: Body,
  told: Values.describe('Các số khi lưu'),
  recordedAt: Instant,
  recordedBy: z.string().nullable(),
})
export type WrittenVersion = z.infer<typeof WrittenVersion>

/** The newest version of each paragraph, the newest first. */
export const WrittenList = listOf(WrittenVersion.extend({ textId: Id, question: Question })).extend({
  mayWrite: z.boolean(),
})
export type WrittenList = z.infer<typeof WrittenList>

export const WrittenReply = z.object({
  organisation: OrganisationRef,
  textId: Id,
  question: Question,
  versions: z.array(WrittenVersion).describe('Cũ nhất trước'),
  now: Values.describe('Các số hiện nay, theo cùng câu hỏi'),
  mayWrite: z.boolean(),
})
export type WrittenReply = z.infer<typeof WrittenReply>

export const WrittenBody = z.object({
  commandId: CommandId,
  id: Id,
  afterId: Id.optional().describe('Bản mới nhất đã xem; thiếu: một đoạn mới'),
  question: Question.describe('Kỳ, ngày, cách tính của các số'),
  body: Body,
})
export type WrittenBody = z.input<typeof WrittenBody>

export const listWritten = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/written-reports',
  summary: 'Các đoạn báo cáo đã lưu của tổ chức',
  params: IdParams,
  query: z.object({ cursor: Cursor, limit: Limit }),
  replies: { 200: WrittenList },
})
export const getWritten = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/written-report',
  summary: 'Một đoạn báo cáo: mọi bản, các số khi lưu và hiện nay',
  params: IdParams,
  query: z.object({ text: Id }),
  replies: { 200: WrittenReply },
})
export const saveWritten = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/written-reports',
  summary: 'Lưu lời văn quanh các con số: một đoạn mới, hoặc bản mới của một đoạn; số do hệ thống điền',
  params: IdParams,
  body: WrittenBody,
  replies: { 201: Created },
})
