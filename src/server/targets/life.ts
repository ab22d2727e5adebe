import { sql } from 'kysely'
import type { Day } from '#domain/dates'
import type { Finding } from '#domain/findings'
import type { CountingWindow } from '#domain/targets/terms'
import type { Db, Trx } from '../platform/database'

/** From the founding to the day before `to`; null where it has no end. */
interface Life {
  from: Day | null
  to: Day | null
}

/** The lives of organisations; absent for one that never lived. */
export async function livesOf(db: Db | Trx, organisationIds: readonly string[]): Promise<Map<string, Life>> {
  const { rows } = await sql<Life & { organisation_id: string }>`
    select organisation_id,
      case when not bool_or(lower_inf(valid)) then min(lower(valid)) end as "from",
      case when not bool_or(upper_inf(valid)) then max(upper(valid)) end as "to"
    from placement where organisation_id = any(${organisationIds}::uuid[]) and alive
    group by organisation_id`.execute(db)
  return new Map(rows.map(({ organisation_id: id, ...life }) => [id, life]))
}

/** Whether the body had closed when the day began. */
export function isOverBefore(life: Life | undefined, day: Day): boolean {
  return life?.to !== null && life?.to !== undefined && life.to <= day
}

/** A target is set while the body lives, for a period in which it lives. */
export function judgeTargetLife(
  life: Life | undefined,
  period: CountingWindow,
  day: Day,
  dayField: string,
): readonly Finding[] {
  return [...judgeDay(life, day, dayField), ...judgeRange(life, period, 'periodId')].slice(0, 1)
}

function judgeDay(life: Life | undefined, day: Day, field: string): readonly Finding[] {
  return judgeRange(life, { from: day, to: day }, field)
}

/** closedOrganisation for days wholly after the closing, outsideLife for days wholly before the founding. */
function judgeRange(life: Life | undefined, { from, to }: CountingWindow, field: string): readonly Finding[] {
  if (life === undefined || isOverBefore(life, from)) return [{ code: 'closedOrganisation', field }]
  if (life.from !== null && to < life.from) return [outsideLife(life, field)]
  return []
}

/** The days have at least one day of the body's life among them. */
export function judgeFigureLife(
  life: Life | undefined,
  { from, to }: CountingWindow,
  field: string,
): readonly Finding[] {
  if (life === undefined) return [{ code: 'outsideLife', field, params: { from: null, to: null } }]
  const apart = (life.from !== null && to < life.from) || isOverBefore(life, from)
  return apart ? [outsideLife(life, field)] : []
}

function outsideLife({ from, to }: Life, field: string): Finding {
  return { code: 'outsideLife', field, params: { from, to } }
}
