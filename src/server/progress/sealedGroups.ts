import { sql } from 'kysely'
import { isMonthEnd, minDay } from '#domain/dates'
import type { SealedTold } from '#domain/progress/row'
import { totalsTold } from '#domain/smallGroups'
import { isCommon } from '#domain/targets/periods'
import type { Db, Trx } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { countedRecords, groupCondition } from './counted'
import { countingOf, type Span } from './figureQueries'
import type { Question } from './question'

interface Row {
  path: string[]
  admitted: number
  ethnicMinority: number
  religious: number
}

/**
 * Whether the counts of ethnicity and religion of a body may be told: the official figure of a common period at a
 * month's end (null otherwise), and nothing small is left when the counts told of the bodies beneath are taken from it
 * (decision 0009).
 */
export async function readSealedTold(
  db: Db | Trx,
  treePath: string,
  span: Span,
  question: Question,
  viewer: Viewer,
): Promise<SealedTold | null> {
  const isPlain = question.official && isCommon(question.period.kind)
  if (!isPlain || !isMonthEnd(minDay(span.to, span.asOf))) return null
  const count = (group: 'ethnicMinority' | 'religious') =>
    sql`(count(*) filter (where ${groupCondition(group)}))::int`
  const { rows } = await sql<Row>`
    select * from (
      select (string_to_array(place.path::text, '.'))[nlevel(${treePath}::ltree) + 1:] as path, count(*)::int as admitted,
        ${count('ethnicMinority')} as "ethnicMinority", ${count('religious')} as religious
      ${countedRecords(countingOf(treePath, span, question), viewer)} group by place.path) cell
    where cell."ethnicMinority" > 0 or cell.religious > 0`.execute(db)
  const isTold = (group: 'ethnicMinority' | 'religious') =>
    totalsTold(
      rows
        .filter((row) => row[group] > 0)
        .map((row) => ({ path: row.path, counts: [row[group], row.admitted - row[group]] })),
      2,
    ).isTold
  return { ethnicMinority: isTold('ethnicMinority'), religious: isTold('religious') }
}
