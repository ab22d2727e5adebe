import { z } from 'zod'
import { CLASS_KINDS, FILE_KINDS, GRADES } from '#domain/classes/kinds'
import { BodyShape, StageShape } from './candidates'
import {
  CommandId,
  Created,
  Cursor,
  Day,
  endpoint,
  Id,
  IdParams,
  Limit,
  LongText,
  listOf,
  nameOf,
} from './common'

/** What comes of a class: grades, certificates, their register; and who still needs one. */

export const GradesBody = z.object({
  commandId: CommandId,
  expectedVersion: z.number().int(),
  rows: z
    .array(z.object({ enrolmentId: Id, grade: z.enum(GRADES).nullable() }))
    .min(1)
    .max(500),
})
export type GradesBody = z.input<typeof GradesBody>
export const gradeClass = endpoint({
  method: 'POST',
  url: '/api/classes/:id/grades',
  summary: 'Xếp loại học viên',
  params: IdParams,
  body: GradesBody,
  replies: { 201: Created },
})

const Suffix = z
  .string()
  .trim()
  .max(40)
  .regex(/^[\p{L}\p{N}/.\- ]*$/u)
const Serial = z.number().int().min(1).max(99_999)

export const IssueBody = z.object({
  commandId: CommandId,
  expectedVersion: z.number().int(),
  day: Day,
  serial: Serial.describe('Số đầu tiên; các số sau tăng dần'),
  suffix: Suffix.describe('Ký hiệu sau số, thí dụ /GCN-TTCT'),
  issuerName: nameOf(300),
  enrolmentIds: z.array(Id).max(500).optional().describe('Không ghi: mọi người hoàn thành chưa có giấy'),
})
export type IssueBody = z.input<typeof IssueBody>
export const issueCertificates = endpoint({
  method: 'POST',
  url: '/api/classes/:id/certificates',
  summary: 'Cấp giấy chứng nhận một lượt, số tăng dần; ghi vào hồ sơ từng người',
  params: IdParams,
  body: IssueBody,
  replies: { 201: Created },
})

export const CertificateCorrectionBody = z.object({
  commandId: CommandId,
  certificateId: Id,
  expectedVersion: z.number().int(),
  reason: LongText,
  replacement: z
    .object({ day: Day, serial: Serial, suffix: Suffix })
    .optional()
    .describe('Không ghi: thu hồi giấy chứng nhận'),
})
export type CertificateCorrectionBody = z.input<typeof CertificateCorrectionBody>
export const correctCertificate = endpoint({
  method: 'POST',
  url: '/api/classes/:id/certificate-corrections',
  summary: 'Sửa số, ngày hoặc thu hồi một giấy chứng nhận; hồ sơ của người ấy theo đó',
  params: IdParams,
  body: CertificateCorrectionBody,
  replies: { 201: Created },
})

export const RegisterItem = z.object({
  id: Id,
  number: z.string(),
  day: Day,
  classId: Id,
  className: z.string(),
  kind: z.enum(CLASS_KINDS),
  fullName: z.string().nullable(),
  cellName: z.string(),
  takenBack: z.boolean(),
})
export type RegisterItem = z.infer<typeof RegisterItem>
export const RegisterList = listOf(RegisterItem)
export type RegisterList = z.infer<typeof RegisterList>
export const listCertificates = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/certificates',
  summary: 'Sổ cấp giấy chứng nhận của một năm',
  params: IdParams,
  query: z.object({ year: z.coerce.number().int().min(1900).max(2199), cursor: Cursor, limit: Limit }),
  replies: { 200: RegisterList },
})

export const NEED_REASONS = [
  'noCertificate',
  'certificateRunsOut',
  'noNewMemberClass',
  'notAttended',
] as const
export const NeedItem = z.object({
  candidateId: Id,
  fullName: z.string().nullable(),
  cell: BodyShape,
  stage: StageShape,
  reason: z.enum(NEED_REASONS),
  due: Day.nullable().describe('Ngày giấy hết giá trị, hoặc ngày chính thức'),
  classId: Id.nullable().describe('Lớp đang mở mà người ấy đã được đề nghị hoặc ghi danh'),
  className: z.string().nullable(),
})
export type NeedItem = z.infer<typeof NeedItem>
export const NeedReply = listOf(NeedItem).extend({
  kind: z.enum(FILE_KINDS),
  by: Day,
  people: z.number().int(),
  inClass: z.number().int(),
  cellCount: z.number().int().describe('Số chi bộ có người cần học'),
  cells: z
    .array(BodyShape.extend({ people: z.number().int(), inClass: z.number().int() }))
    .describe('Nhiều nhất 500 chi bộ, chi bộ đông người cần học trước'),
})
export type NeedReply = z.infer<typeof NeedReply>
export const listNeeds = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/class-needs',
  summary: 'Ai cần học lớp nào trước một ngày, suy ra từ hồ sơ; tên chỉ trong phạm vi được xem hồ sơ',
  params: IdParams,
  query: z.object({
    kind: z.enum(FILE_KINDS),
    by: Day.optional().describe('Không ghi thì ba tháng sau hôm nay'),
    cell: Id.optional(),
    waiting: z.enum(['yes']).optional().describe('Chỉ những người chưa có lớp'),
    cursor: Cursor,
    limit: z.coerce.number().int().min(0).max(500).default(100).describe('0: chỉ hỏi số người'),
  }),
  replies: { 200: NeedReply },
})
