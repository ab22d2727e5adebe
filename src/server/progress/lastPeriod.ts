import { sql } from 'kysely'
import type { PeriodShape } from '#contract/targets'
import { yearAgo } from '#domain/dates'
import { officialKind } from '#domain/targets/words'
import type { Db } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { readFigures, readTree } from './figureQueries'
import type { Question } from './question'

/**
 * How many each of some brothers admitted in the same days a year before, for the sheet on which their targets
 * are set; counted by the ceremony.
 * @returns by id; null where it is not known
 */
export function admittedYearBefore(db: Db, period: PeriodShape, viewer: Viewer) {
  return async (organisationIds: readonly string[]): Promise<Map<string, number | null>> => {
    const parentId = await parentOf(db, organisationIds, viewer)
    if (parentId === null) return new Map()
    const question = questionOf(period)
    const tree = await readTree(db, parentId, question, viewer)
    const figures = await readFigures(db, tree, question, question, viewer)
    return new Map(organisationIds.map((id) => [id, figures.get(id)?.values.admitted ?? null]))
  }
}

async function parentOf(db: Db, organisationIds: readonly string[], viewer: Viewer): Promise<string | null> {
  const [first] = organisationIds
  if (first === undefined) return null
  const row = await db
    .selectFrom('placement')
    .select('parent_id')
    .where('organisation_id', '=', first)
    .where(sql<boolean>`valid @> ${viewer.today}::date`)
    .executeTakeFirst()
  return row?.parent_id ?? null
}

function questionOf({ kind, name, from, to }: PeriodShape): Question {
  const [start, end] = [yearAgo(from), yearAgo(to)]
  const choice = { countBy: 'ceremony' as const, kind: officialKind(kind), from: start, to: end }
  return {
    ...choice,
    period: { id: null, kind, name, from: start, to: end },
    asOf: end,
    treeOn: to,
    knownAt: null,
    official: true,
    terms: choice,
    document: null,
    milestones: [],
  }
}
