import type { z } from 'zod'
import type { CandidateItem, listCandidates as endpoint } from '#contract/candidates'
import { type ListedRoad, listedRoadOf } from '#domain/candidates/listedRoad'
import type { Db } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { askedDay } from './askedDay'
import { listCandidates } from './candidateList'
import { membersById } from './members'
import { storedRecords } from './storedRecords'

/** A line of the list with its road; null where the file is closed to the viewer. */
export interface RoadItem extends CandidateItem {
  readonly road: NamedRoad | null
}

export interface NamedRoad extends ListedRoad {
  /** the names of the members whom the road names, by id */
  readonly names: ReadonlyMap<string, string>
}

/** `listCandidates` with what the open files tell of their road up to the day asked for: two statements for a page. */
export async function listRoads(
  db: Db,
  id: string,
  query: z.output<typeof endpoint.query>,
  viewer: Viewer,
): Promise<{ items: RoadItem[]; next: string | null; total: number }> {
  const page = await listCandidates(db, id, query, viewer)
  const on = askedDay(query.on, viewer)
  const open = page.items.filter(({ nameOpen }) => nameOpen)
  const files = await storedRecords(
    db,
    open.map((item) => item.id),
  )
  const roads = new Map([...files].map(([fileId, records]) => [fileId, listedRoadOf(records, on)]))
  const members = await membersById(db, [...roads.values()].flatMap(membersIn))
  const names = new Map(members.map(({ id: memberId, fullName }) => [memberId, fullName]))
  const items = page.items.map((item) => {
    const road = roads.get(item.id)
    return { ...item, road: road === undefined ? null : { ...road, names } }
  })
  return { ...page, items }
}

function membersIn({ mentors, ceremony }: ListedRoad): string[] {
  const guideId = ceremony?.guideId ?? null
  return [...mentors.flatMap(({ memberIds }) => memberIds), ...(guideId === null ? [] : [guideId])]
}
