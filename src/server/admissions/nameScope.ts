import { type RawBuilder, sql } from 'kysely'
import { isInNameCircle, may, type Purpose } from '#domain/access'
import { GRASSROOTS_KINDS } from '#domain/organisations/kinds'
import { forbidden } from '../platform/refusal'
import { isWithin, pathArray, rolesFor, type Viewer } from '../platform/viewer'

/** A cell that holds the decision or the ceremony of a file, as the tree stands today. */
export interface FileCell {
  id: string
  path: string
  grassrootsId: string | null
}

/** Where a file belongs: a person may move between decision and ceremony, so there may be two cells. */
export interface FilePlace {
  cells: FileCell[]
  issuerId: string | null
}

/** Whether any cell of the file lies in the viewer's subtrees. */
export function isFileInReach(file: FilePlace, viewer: Viewer): boolean {
  return file.cells.some((cell) => viewer.roles.some((held) => isWithin(cell.path, held.path)))
}

/**
 * Whether the viewer sees the personal fields of the file: by the circle to which its name is open, or for a
 * stated purpose, and always through a role that may read names and whose subtree holds the cell.
 */
export function isNameOpen(
  { cells, issuerId }: FilePlace,
  purpose: Purpose | undefined,
  viewer: Viewer,
): boolean {
  return cells.some(({ id, path, grassrootsId }) => {
    const held = rolesFor(viewer, path, 'names.read')
    if (purpose !== undefined) return held.length > 0
    return held.some((role) => isInNameCircle(role.organisationId, { cellId: id, grassrootsId, issuerId }))
  })
}

/** Findings about the person tell of them: an age in months, a date half known. */
export function withoutPerson<F extends { field?: string }>(findings: readonly F[]): F[] {
  return findings.filter(({ field }) => !field?.startsWith('person.'))
}

/** Naming one's own body as issuer opens the name; that is not for those to whom it is closed. */
export function opensNameToSelf(
  file: FilePlace,
  {
    decision,
  }: { decision?: { issuerOrganisationId?: string | undefined; issuerAbove?: number | undefined } },
  viewer: Viewer,
): boolean {
  const { issuerOrganisationId: issuer, issuerAbove } = decision ?? {}
  const isOwn = issuerAbove !== undefined || viewer.roles.some((held) => held.organisationId === issuer)
  return isOwn && !isNameOpen(file, undefined, viewer)
}

/** @throws 403 when a purpose is stated by someone who may read no names here at all */
export function requirePurposeRight(
  purpose: Purpose | undefined,
  paths: readonly string[],
  viewer: Viewer,
): void {
  if (purpose === undefined) return
  if (!paths.some((path) => rolesFor(viewer, path, 'names.read').length > 0)) throw forbidden()
}

/** `isNameOpen` as a condition on the file with this candidate id, for a search among many. */
export function nameOpenSql(candidateId: RawBuilder<string>, purpose: Purpose | undefined, viewer: Viewer) {
  const held = viewer.roles.filter(
    ({ role }) => may(role, 'names.read', 'own') || may(role, 'names.read', 'beneath'),
  )
  return sql<boolean>`exists (
    select from (${filePlaces(sql`head.candidate_id = ${candidateId}`, viewer)}) place
    cross join json_to_recordset(place.cells) cell(id uuid, path ltree, "grassrootsId" uuid)
    join unnest(${held.map((role) => role.organisationId)}::uuid[], ${pathArray(held.map((role) => role.path))})
      held(organisation_id, path) on cell.path <@ held.path
    where ${purpose !== undefined} or held.organisation_id in (cell.id, cell."grassrootsId", place."issuerId"))`
}

/**
 * One row for each file with records: candidate_id, cells, "issuerId" and main_id, the cell it is shown under:
 * one in reach before another, that decided anew before one that was cancelled, that of the ceremony before that of
 * the decision.
 */
export function filePlaces(condition: RawBuilder<unknown>, viewer: Viewer) {
  const reachable = pathArray(viewer.roles.map((held) => held.path))
  const order = sql`order by cell.path <@ any(${reachable}) desc, head.attempt desc, head.kind = 'ceremony' desc`
  return sql`
    select head.candidate_id,
      json_agg(json_build_object('id', cell.organisation_id, 'path', cell.path::text, 'grassrootsId',
        ${nearestGrassroots(viewer)}) ${order}) as cells,
      (array_agg(cell.organisation_id ${order}))[1] as main_id,
      (array_agg(head.issuer_organisation_id order by head.attempt desc) filter (where head.kind = 'admissionDecision'))[1] as "issuerId"
    from record head
    join placement cell on cell.organisation_id = head.organisation_id and cell.valid @> ${viewer.today}::date
    where ${condition} and ${isAdmission('head')}
    group by head.candidate_id`
}

/** Whether the row of the table record with this alias makes its file one of an admission, by which it has a place. */
function isAdmission(record: string) {
  const of = (column: string) => sql.ref(`${record}.${column}`)
  return sql<boolean>`(${of('kind')} = 'admissionDecision' or (${of('kind')} = 'ceremony' and not ${of('taken_back')}))
    and not exists (select from record later where later.replaces_id = ${of('id')})`
}

/**
 * `filePlaces`, and the same of files under way in which nothing was decided yet; the condition is on `head` of
 * either. Nobody issued anything in these: they open to the cell and its nearest grassroots body.
 */
export function allFilePlaces(condition: RawBuilder<unknown>, viewer: Viewer) {
  return sql`
    select * from (${filePlaces(condition, viewer)}) admitted
    union all
    select head.candidate_id, json_build_array(json_build_object('id', cell.organisation_id, 'path', cell.path::text,
      'grassrootsId', ${nearestGrassroots(viewer)})), head.cell_id, null::uuid
    from file_state head
    join placement cell on cell.organisation_id = head.cell_id and cell.valid @> ${viewer.today}::date
    where ${condition} and not exists (select from record decided
      where decided.candidate_id = head.candidate_id and ${isAdmission('decided')})`
}

/** Of the placement `cell`: itself or the nearest body above it that is a grassroots body. */
function nearestGrassroots(viewer: Viewer) {
  return sql`(
    select above.organisation_id
    from unnest(string_to_array(cell.path::text, '.')::uuid[]) step(id)
    join placement above on above.organisation_id = step.id and above.valid @> ${viewer.today}::date
    where above.kind = any(${[...GRASSROOTS_KINDS]}::text[])
    order by nlevel(above.path) desc limit 1)`
}
