import { z } from 'zod'
import { DOCUMENT_KINDS, GROUNDED_SUBJECTS } from '#domain/documents/words'
import {
  CommandId,
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
} from './common'

const Kind = z.enum(DOCUMENT_KINDS)
export const SubjectShape = z.enum(GROUNDED_SUBJECTS)

export const DocumentItem = z.object({
  id: Id,
  kind: Kind,
  number: z.string(),
  day: Day,
  issuerName: z.string(),
  summary: z.string(),
  from: Day,
  to: Day.nullable().describe('Ngày đầu tiên không còn hiệu lực'),
  supersedes: z.object({ id: Id, number: z.string(), day: Day }).nullable(),
  supersededBy: z.object({ id: Id, number: z.string(), day: Day, from: Day }).nullable(),
  registeredBy: z.object({ id: Id.nullable(), name: z.string() }).describe('id trống: ngoài phạm vi'),
  grounds: z.number().int().describe('Số việc trong phạm vi người xem lấy văn bản này làm căn cứ'),
  version: z.number().int().describe('Gửi lại làm expectedVersion khi sửa'),
  mayCorrect: z.boolean(),
})
export type DocumentItem = z.infer<typeof DocumentItem>
export const DocumentList = listOf(DocumentItem)
export type DocumentList = z.infer<typeof DocumentList>

export const DocumentDetail = DocumentItem.extend({
  groundsOf: z.array(
    z.object({
      linkId: Id,
      subject: SubjectShape,
      subjectId: Id,
      organisation: z.object({ id: Id, name: z.string() }),
      title: z.string().nullable(),
      day: Day.nullable(),
    }),
  ),
  versions: z.array(
    z.object({ recordedAt: Instant, reason: z.string().nullable(), number: z.string(), day: Day }),
  ),
})
export type DocumentDetail = z.infer<typeof DocumentDetail>

const content = {
  kind: Kind,
  number: nameOf(100),
  day: Day,
  issuerName: nameOf(300),
  summary: nameOf(1000).describe('Trích yếu; không ghi thông tin cá nhân'),
  from: Day.optional().describe('Có hiệu lực từ ngày; không ghi thì từ ngày ký'),
  to: Day.optional(),
  supersedesId: Id.optional().describe('Văn bản được thay thế'),
}
export const DocumentBody = z.object({ commandId: CommandId, id: Id, ...content })
export type DocumentBody = z.input<typeof DocumentBody>
/** Either taken back, or given anew as a whole. */
export const DocumentCorrectionBody = z
  .object({
    commandId: CommandId,
    id: Id,
    expectedVersion: z.number().int(),
    reason: LongText,
    takeBack: z.literal(true).optional(),
    replacement: z.object(content).optional(),
  })
  .refine(({ takeBack, replacement }) => (takeBack === undefined) !== (replacement === undefined), {
    path: ['takeBack'],
  })
export type DocumentCorrectionBody = z.input<typeof DocumentCorrectionBody>

export const DocumentLinkList = z.object({
  items: z.array(
    z.object({
      id: Id,
      document: z.object({
        id: Id,
        kind: Kind,
        number: z.string(),
        day: Day,
        issuerName: z.string(),
        summary: z.string(),
      }),
    }),
  ),
  mayWrite: z.boolean(),
})
export type DocumentLinkList = z.infer<typeof DocumentLinkList>
export const DocumentLinkBody = z.object({
  commandId: CommandId,
  id: Id,
  documentId: Id,
  subject: SubjectShape,
  subjectId: Id,
})
export type DocumentLinkBody = z.input<typeof DocumentLinkBody>
export const DocumentLinkEndBody = z.object({ commandId: CommandId, id: Id, linkId: Id })
export type DocumentLinkEndBody = z.input<typeof DocumentLinkEndBody>

export const listDocuments = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/documents',
  summary: 'Văn bản chỉ đạo do tổ chức này và các cấp trên ghi vào sổ; mới nhất trước',
  params: IdParams,
  query: z.object({
    kind: Kind.optional(),
    on: Day.optional().describe('Chỉ văn bản còn hiệu lực vào ngày'),
    q: z.string().max(200).optional().describe('Chữ trong số, nơi ban hành, trích yếu; không cần dấu'),
    cursor: Cursor,
    limit: Limit,
  }),
  replies: { 200: DocumentList },
})
export const registerDocument = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/documents',
  summary: 'Ghi một văn bản chỉ đạo vào sổ',
  params: IdParams,
  body: DocumentBody,
  replies: { 201: Created },
})
export const getDocument = endpoint({
  method: 'GET',
  url: '/api/documents/:id',
  summary: 'Một văn bản chỉ đạo, các lần sửa và những việc lấy nó làm căn cứ trong phạm vi người xem',
  params: IdParams,
  replies: { 200: DocumentDetail },
})
export const correctDocument = endpoint({
  method: 'POST',
  url: '/api/documents/:id/corrections',
  summary: 'Sửa hoặc rút một văn bản ghi nhầm',
  params: IdParams,
  body: DocumentCorrectionBody,
  replies: { 201: Created },
})
export const listDocumentLinks = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/document-links',
  summary: 'Các văn bản làm căn cứ cho một việc của tổ chức này',
  params: IdParams,
  query: z.object({ subject: SubjectShape, subjectId: Id }),
  replies: { 200: DocumentLinkList },
})
export const linkDocument = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/document-links',
  summary: 'Ghi văn bản làm căn cứ cho một việc của tổ chức này',
  params: IdParams,
  body: DocumentLinkBody,
  replies: { 201: Created },
})
export const endDocumentLink = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/document-link-withdrawals',
  summary: 'Bỏ một căn cứ ghi nhầm',
  params: IdParams,
  body: DocumentLinkEndBody,
  replies: { 201: Created },
})
