import { z } from 'zod'
import { isDay } from '#domain/dates'
import { FINDING_CODES } from '#domain/findingCodes'

/** Shapes that every feature shares: ids, days, refusals, lists and commands. */

/** Ids are compared as text, and the database writes them in lower case. */
export const Id = z.uuid().toLowerCase().describe('Định danh (UUID)')
/** Days of this system lie between these years; a day beyond them is a slip of the hand. */
const isOfOurTime = (day: string) => day >= '1900-01-01' && day <= '2199-12-31'
export const Day = z.iso
  .date()
  .refine((day) => isDay(day) && isOfOurTime(day))
  .describe('Ngày yyyy-mm-dd, từ năm 1900 đến năm 2199')
export const Instant = z.iso.datetime({ offset: true })
/** Text that a person can read: a letter or digit in it, and no control or direction characters. */
const READABLE = /^(?=.*[\p{L}\p{N}])[^\p{Cc}\p{Cf}\p{Cs}]*$/u
export const nameOf = (longest: number) => z.string().trim().min(1).max(longest).regex(READABLE)
export const Text = nameOf(500)
export const LongText = z.string().trim().min(1).max(2000)
export const Count = z.number().int().min(0).max(100_000_000)
/** Given as text in a query string. */
export const Limit = z.coerce.number().int().min(1).max(500).default(100)
export const Cursor = z.string().min(1).max(500).optional()

export const FindingShape = z.object({
  code: z.enum(FINDING_CODES),
  effect: z.enum(['block', 'warn']).optional(),
  field: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number(), z.null()])).optional(),
  cite: z.string().optional(),
})

/** Every refusal: a code and the findings, each with its place. Sentences live in the page. */
export const RefusalReply = z.object({
  code: z.enum([
    'invalid',
    'unauthenticated',
    'forbidden',
    'notFound',
    'conflict',
    'refused',
    'tooMany',
    'failed',
  ]),
  findings: z.array(FindingShape),
})
export type RefusalReply = z.infer<typeof RefusalReply>

/** A list by cursor: `next` is null on the last page. */
export function listOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().nullable() })
}

/** Made by the caller; the same id and body give the same answer again. */
export const CommandId = Id.describe(
  'Mã lệnh do nơi gọi sinh ra; gửi lại cùng mã và nội dung cho cùng kết quả',
)

/** The paper behind a fact. */
export const DecisionInput = z.object({
  number: nameOf(100),
  day: Day,
  issuerName: nameOf(300),
  issuerOrganisationId: Id.optional(),
  issuerAbove: z
    .number()
    .int()
    .min(0)
    .max(12)
    .optional()
    .describe(
      'Cấp ra văn bản tính từ tổ chức này lên: 0 là chính nó, 1 là cấp trên trực tiếp; thay cho mã của cấp ấy',
    ),
})
export const DecisionShape = z.object({
  number: z.string(),
  day: Day,
  issuerName: z.string(),
  issuerOrganisationId: Id.nullable(),
})

export const IdParams = z.object({ id: Id })
export const Created = z.object({ id: Id, findings: z.array(FindingShape) })
export type Created = z.infer<typeof Created>

export interface Endpoint {
  method: 'GET' | 'POST' | 'DELETE'
  /** Fastify path, e.g. /api/organisations/:id */
  url: string
  /** Vietnamese, one line, for the OpenAPI page */
  summary: string
  /** 'public' needs no session */
  access?: 'public'
  params?: z.ZodType
  query?: z.ZodType
  body?: z.ZodType
  /** bytes of the body at most, where a file is sent; else the server's own bound */
  bodyLimit?: number
  /** success status → reply; every endpoint may also answer with a RefusalReply */
  replies: Record<number, z.ZodType>
}

/** Declares an endpoint without widening its schemas. */
export function endpoint<const T extends Endpoint>(definition: T): T {
  return definition
}
