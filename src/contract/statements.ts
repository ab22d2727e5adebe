import { z } from 'zod'
import { INDICATORS } from '#domain/progress/indicators'
import { FIGURE_QUALIFIERS } from '#domain/targets/words'
import { CommandId, Created, Day, endpoint, Id, IdParams, Instant, Text } from './common'

const FigureSource = z.object({
  number: z.string().trim().max(100).optional(),
  day: Day.optional(),
  title: Text.describe('Văn bản nguồn'),
})
export const DeclaredFigureBody = z.object({
  commandId: CommandId,
  id: Id,
  indicator: z.enum(INDICATORS).default('admitted'),
  from: Day,
  to: Day,
  value: z.number(),
  qualifier: z.enum(FIGURE_QUALIFIERS).default('exactly'),
  source: FigureSource,
  declaredBy: Text,
  replacesId: Id.optional(),
})
export type DeclaredFigureBody = z.input<typeof DeclaredFigureBody>
export const CompletionBody = z.object({ commandId: CommandId, id: Id, untilDay: Day })
export type CompletionBody = z.input<typeof CompletionBody>
export const MembershipBaseBody = z.object({
  commandId: CommandId,
  id: Id,
  day: Day,
  value: z.number(),
  qualifier: z.enum(FIGURE_QUALIFIERS).default('exactly'),
  source: Text,
  replacesId: Id.optional(),
})
export type MembershipBaseBody = z.input<typeof MembershipBaseBody>

export const StatementsReply = z.object({
  declaredFigures: z.array(
    z.object({
      id: Id,
      indicator: z.enum(INDICATORS),
      from: Day,
      to: Day,
      value: z.number().int(),
      qualifier: z.enum(FIGURE_QUALIFIERS),
      source: z.object({ number: z.string().nullable(), day: Day.nullable(), title: z.string() }),
      declaredBy: z.string(),
      recordedAt: Instant,
      entered: z.number().int().nullable().describe('Số người đã nhập danh sách trong khoảng này'),
      replaced: z.boolean(),
    }),
  ),
  membershipBases: z.array(
    z.object({
      id: Id,
      day: Day,
      value: z.number().int(),
      qualifier: z.enum(FIGURE_QUALIFIERS),
      source: z.string(),
      recordedAt: Instant,
      replaced: z.boolean(),
    }),
  ),
  completions: z.array(z.object({ id: Id, untilDay: Day, recordedAt: Instant })),
})
export type StatementsReply = z.infer<typeof StatementsReply>

export const declareFigure = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/declared-figures',
  summary: 'Ghi số liệu theo văn bản khi chưa có danh sách',
  params: IdParams,
  body: DeclaredFigureBody,
  replies: { 201: Created },
})
export const recordCompletion = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/completions',
  summary: 'Ghi "đã nhập đủ danh sách đến ngày"',
  params: IdParams,
  body: CompletionBody,
  replies: { 201: Created },
})
export const recordMembershipBase = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/membership-bases',
  summary: 'Ghi số đảng viên của một tổ chức vào một ngày',
  params: IdParams,
  body: MembershipBaseBody,
  replies: { 201: Created },
})
export const getStatements = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/statements',
  summary: 'Số liệu theo văn bản, số đảng viên và các lần ghi đã nhập đủ của một tổ chức',
  params: IdParams,
  replies: { 200: StatementsReply },
})
