import { z } from 'zod'
import { MASS_BODIES, OUTREACH_KINDS } from '#domain/plans/words'
import { BodyShape } from './candidates'
import { Count, Created, Day, endpoint, Id, IdParams, Text } from './common'
import { made, Year } from './plans'

/** What mass organisations and activities brought; counts, never names. */

export const EffortReply = z.object({
  year: z.number().int(),
  fromFiles: z.array(z.object({ massBody: z.enum(MASS_BODIES), count: z.number().int() })),
  introductions: z.array(
    z.object({
      id: Id,
      organisation: BodyShape,
      massBody: z.enum(MASS_BODIES),
      from: Day,
      to: Day,
      value: z.number().int(),
      source: z.string(),
      mayTakeBack: z.boolean(),
    }),
  ),
  activities: z.array(
    z.object({
      id: Id,
      organisation: BodyShape,
      kind: z.enum(OUTREACH_KINDS),
      day: Day,
      topic: z.string(),
      participants: z.number().int(),
      brought: z.number().int(),
      mayTakeBack: z.boolean(),
    }),
  ),
  hasMore: z.boolean().describe('Còn nữa ngoài 200 dòng mới nhất của mỗi loại'),
})
export type EffortReply = z.infer<typeof EffortReply>
export const readEfforts = endpoint({
  method: 'GET',
  url: '/api/organisations/:id/source-efforts',
  summary: 'Giới thiệu của các đoàn thể và hoạt động tuyên truyền, thi đua trong năm',
  params: IdParams,
  query: z.object({ year: Year.optional() }),
  replies: { 200: EffortReply },
})
export const IntroductionBody = z.object({
  ...made,
  massBody: z.enum(MASS_BODIES),
  from: Day,
  to: Day,
  value: Count,
  source: Text,
})
export type IntroductionBody = z.input<typeof IntroductionBody>
export const declareIntroductions = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/introduction-counts',
  summary: 'Ghi số quần chúng một đoàn thể giới thiệu trong kỳ, theo văn bản',
  params: IdParams,
  body: IntroductionBody,
  replies: { 201: Created },
})
export const ActivityBody = z.object({
  ...made,
  kind: z.enum(OUTREACH_KINDS),
  day: Day,
  topic: Text,
  participants: Count,
  brought: Count,
})
export type ActivityBody = z.input<typeof ActivityBody>
export const recordActivity = endpoint({
  method: 'POST',
  url: '/api/organisations/:id/outreach-activities',
  summary: 'Ghi một hoạt động tuyên truyền, phong trào thi đua và số người được phát hiện qua đó',
  params: IdParams,
  body: ActivityBody,
  replies: { 201: Created },
})
