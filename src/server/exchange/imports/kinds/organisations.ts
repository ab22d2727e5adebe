import { sql } from 'kysely'
import type { RowFault } from '#domain/exchange/kinds/definition'
import type { OrganisationRow } from '#domain/exchange/kinds/organisations'
import { isCell } from '#domain/organisations/kinds'
import { nameKey } from '#domain/vietnamese'
import { found } from '../../../organisations/changeOrganisation'
import { takeBackFounding, usedFoundings } from '../../../organisations/takeBackFounding'
import type { Trx } from '../../../platform/database'
import { lockTree } from '../../../platform/locks'
import type { Viewer } from '../../../platform/viewer'
import { type Bodies, bodyNamed, type ImportBody, openBodies } from '../bodies'
import type { Job } from '../jobs'
import type { JudgedRow, KindRun, KindWork, ReadyRow } from '../kindWork'
import { asWritten, block, rowByRowTaken } from '../outcomes'
import { firstUsedLine } from '../used'

/** Bodies are founded in the order of the rows, so that one may stand beneath another of the same file. */
export const ORGANISATIONS_WORK: KindWork<OrganisationRow> = {
  // every founding waits for the tree: others wait no longer than these take
  batch: 25,
  async open(db, job, viewer) {
    return runOver(await openBodies(db, job, viewer), job)
  },
  builtUpon: (trx, jobId) => firstUsedLine(trx, jobId, usedFoundings),
  takeBack: (trx, rows, reason, viewer) =>
    rowByRowTaken(rows, (id) => takeBackFounding(trx, id, reason, viewer)),
  async twinLabels(db, ids, viewer) {
    const rows = await db
      .selectFrom('placement')
      .select(['organisation_id as id', 'name', 'code'])
      .where('organisation_id', 'in', [...ids])
      .where(sql<boolean>`valid @> ${viewer.today}::date`)
      .execute()
    return new Map(rows.map(({ id, name, code }) => [id, code === null ? name : `${name} (${code})`]))
  },
}

interface Seen {
  /** lines of this file by what a body may be twice */
  readonly codes: Map<string, number>
  readonly names: Map<string, number>
  /** existing bodies by parent and name */
  readonly standing: Map<string, string>
  readonly standingCodes: Map<string, string>
}

function runOver(bodies: Bodies, job: Job): KindRun<OrganisationRow> {
  const seen: Seen = { codes: new Map(), names: new Map(), standing: new Map(), standingCodes: new Map() }
  for (const body of bodies.byId.values()) noteStanding(seen, body)
  return {
    judge: (_db, rows, viewer) => Promise.resolve(rows.map((row) => judge(bodies, seen, job, row, viewer))),
    async write(trx, rows, viewer) {
      // another file, or somebody by hand, may have founded the same since this one was judged
      await lockTree(trx)
      const parents = rows.flatMap(({ row }) => {
        const above = parentOf(bodies, job, row)
        return 'body' in above ? [above.body.id] : []
      })
      const standing = await standingBeneath(trx, parents, viewer)
      return asWritten(trx, rows, FIELDS, (row) => write(trx, { bodies, standing, job }, row, viewer))
    },
  }
}

/** Where a finding of the ordinary entry stands in a file. */
const FIELDS = { parentId: 'parent' }

function noteStanding({ standing, standingCodes }: Seen, { id, name, code, parentId }: ImportBody): void {
  standing.set(slotOf(parentId, name), id)
  if (code !== null) standingCodes.set(code.toLowerCase(), id)
}

const slotOf = (parentId: string | null, name: string): string => `${parentId} ${nameKey(name)}`

function parentOf(bodies: Bodies, job: Job, { parent }: OrganisationRow) {
  const own = bodies.byId.get(job.organisation_id)
  if (parent === '' && own !== undefined) return { body: own }
  return bodyNamed(bodies, { field: 'parent', name: parent })
}

function judge(
  bodies: Bodies,
  seen: Seen,
  job: Job,
  { line, id, row, isDistinct }: ReadyRow<OrganisationRow>,
  viewer: Viewer,
): JudgedRow {
  const above = parentOf(bodies, job, row)
  if ('fault' in above) return { faults: [above.fault], twins: [] }
  const slot = slotOf(above.body.id, row.name)
  const code = row.code?.toLowerCase() ?? ''
  const twin = isDistinct ? undefined : seen.standing.get(slot)
  const faults = [
    ...judgeParent(above.body, row),
    ...(row.day > viewer.today ? [block('day', 'dayInFuture', { today: viewer.today })] : []),
    ...(seen.standingCodes.has(code) ? [block('code', 'codeTaken')] : []),
    ...repeated('code', code === '' ? undefined : seen.codes.get(code)),
    ...repeated('name', isDistinct ? undefined : seen.names.get(slot)),
    ...(twin === undefined ? [] : [block('name', 'recordedAlready')]),
  ]
  if (faults.length === 0) {
    seen.names.set(slot, line)
    if (code !== '') seen.codes.set(code, line)
    addBody(bodies, id, row, above.body)
  }
  return { faults, twins: twin === undefined ? [] : [twin] }
}

function judgeParent(parent: ImportBody, { day }: OrganisationRow): RowFault[] {
  if (isCell(parent.kind)) return [block('parent', 'parentIsCell')]
  const isBefore = parent.founded !== null && day < parent.founded
  return isBefore ? [block('day', 'beforeFounding', { day: parent.founded })] : []
}

function repeated(field: string, line: number | undefined): RowFault[] {
  return line === undefined ? [] : [block(field, 'repeatedInFile', { line })]
}

/** From now on rows may name it. */
function addBody(bodies: Bodies, id: string, row: OrganisationRow, parent: ImportBody): void {
  const { name, code, kind, day } = row
  const body: ImportBody = {
    id,
    name,
    code,
    kind,
    parentId: parent.id,
    parentName: parent.name,
    level: parent.level + 1,
    founded: day,
  }
  bodies.add(body)
}

/** What lives right beneath these bodies now, by parent and name. */
async function standingBeneath(
  trx: Trx,
  parents: readonly string[],
  { today }: Viewer,
): Promise<ReadonlySet<string>> {
  const rows = await trx
    .selectFrom('placement')
    .select(['parent_id', 'name'])
    .where(sql<boolean>`parent_id = any(${[...new Set(parents)]}::uuid[])`)
    .where(sql<boolean>`valid @> ${today}::date and alive`)
    .execute()
  return new Set(rows.map(({ parent_id: parentId, name }) => slotOf(parentId, name)))
}

async function write(
  trx: Trx,
  { bodies, standing, job }: { bodies: Bodies; standing: ReadonlySet<string>; job: Job },
  { id, row, isDistinct }: ReadyRow<OrganisationRow>,
  viewer: Viewer,
): Promise<string | RowFault[]> {
  const above = parentOf(bodies, job, row)
  if ('fault' in above) return [above.fault]
  if (!isDistinct && standing.has(slotOf(above.body.id, row.name))) return [block('name', 'recordedAlready')]
  const { name, kind, sector, day, code, recordsFrom } = row
  const body = {
    commandId: id,
    id,
    parentId: above.body.id,
    name,
    kind,
    sector,
    day,
    marks: [],
    ...(code !== null && { code }),
    ...(recordsFrom !== null && { recordsFrom }),
  }
  await found(trx, body, viewer)
  addBody(bodies, id, row, above.body)
  return id
}
