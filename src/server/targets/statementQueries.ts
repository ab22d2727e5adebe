import { sql } from 'kysely'
import type { StatementsReply } from '#contract/statements'
import type { Day } from '#domain/dates'
import type { Indicator } from '#domain/progress/indicators'
import type { FigureQualifier } from '#domain/targets/words'
import type { Db } from '../platform/database'
import type { Reached, Viewer } from '../platform/viewer'

/** What documents and officers have stated about an organisation: figures, members and complete lists. */
export async function readStatements(
  db: Db,
  organisation: Reached,
  viewer: Viewer,
): Promise<StatementsReply> {
  return {
    declaredFigures: await readFigures(db, organisation, viewer),
    membershipBases: await readBases(db, organisation),
    completions: await readCompletions(db, organisation),
  }
}

interface FigureRow {
  id: string
  indicator: Indicator
  from_day: Day
  to_day: Day
  value: number
  qualifier: FigureQualifier
  source_number: string | null
  source_day: Day | null
  source_title: string
  declared_by: string
  recorded_at: Date
  replaced: boolean
}

async function readFigures(
  db: Db,
  organisation: Reached,
  viewer: Viewer,
): Promise<StatementsReply['declaredFigures']> {
  const { rows } = await sql<FigureRow>`
    select figure.*, exists (select from declared_figure later where later.replaces_id = figure.id) as replaced
    from declared_figure figure where figure.organisation_id = ${organisation.id} and not figure.taken_back
    order by figure.to_day desc, figure.recorded_at desc, figure.id desc`.execute(db)
  const entered = await enteredFor(db, organisation, viewer)
  return rows.map((row) => ({
    id: row.id,
    indicator: row.indicator,
    from: row.from_day,
    to: row.to_day,
    value: row.value,
    qualifier: row.qualifier,
    source: { number: row.source_number, day: row.source_day, title: row.source_title },
    declaredBy: row.declared_by,
    recordedAt: row.recorded_at.toISOString(),
    entered: entered.get(row.id) ?? null,
    replaced: row.replaced,
  }))
}

/**
 * For each declared number of people admitted: how many are entered with a ceremony in its days, anywhere
 * beneath the organisation today. A cancelled admission no longer counts from the cancellation on.
 */
async function enteredFor(db: Db, organisation: Reached, viewer: Viewer): Promise<Map<string, number>> {
  const { rows } = await sql<{ id: string; entered: number }>`
    select figure.id, count(held.id)::int as entered
    from declared_figure figure
    left join (
      select record.id, record.day,
        (select min(cancellation.day) from record cancellation
         where cancellation.candidate_id = record.candidate_id and cancellation.kind = 'decisionCancellation'
           and cancellation.attempt = record.attempt
           and not cancellation.taken_back
           and not exists (select from record later where later.replaces_id = cancellation.id)) as cancelled
      from placement here join record on record.organisation_id = here.organisation_id and record.kind = 'ceremony'
      where here.path <@ ${organisation.path}::ltree and here.valid @> ${viewer.today}::date
        and not record.taken_back
        and not exists (select from record later where later.replaces_id = record.id)
    ) held on held.day between figure.from_day and figure.to_day
      and (held.cancelled is null or held.cancelled > figure.to_day)
    where figure.organisation_id = ${organisation.id} and figure.indicator = 'admitted'
    group by figure.id`.execute(db)
  return new Map(rows.map((row) => [row.id, row.entered]))
}

interface BaseRow {
  id: string
  day: Day
  value: number
  qualifier: FigureQualifier
  source: string
  recorded_at: Date
  replaced: boolean
}

async function readBases(db: Db, organisation: Reached): Promise<StatementsReply['membershipBases']> {
  const { rows } = await sql<BaseRow>`
    select base.id, base.day, base.value, base.qualifier, base.source, base.recorded_at,
      exists (select from membership_base later
        where later.organisation_id = base.organisation_id and later.replaces_id = base.id) as replaced
    from membership_base base where base.organisation_id = ${organisation.id} and not base.taken_back
    order by base.day desc, base.recorded_at desc, base.id desc`.execute(db)
  return rows.map(({ recorded_at: recordedAt, ...row }) => ({ ...row, recordedAt: recordedAt.toISOString() }))
}

async function readCompletions(db: Db, organisation: Reached): Promise<StatementsReply['completions']> {
  const { rows } = await sql<{ id: string; until_day: Day; recorded_at: Date }>`
    select done.id, done.until_day, done.recorded_at
    from completion done
    where done.organisation_id = ${organisation.id} and not exists (select from completion later
      where later.organisation_id = done.organisation_id and later.replaces_id = done.id)
    order by done.until_day desc, done.recorded_at desc`.execute(db)
  return rows.map((row) => ({
    id: row.id,
    untilDay: row.until_day,
    recordedAt: row.recorded_at.toISOString(),
  }))
}
