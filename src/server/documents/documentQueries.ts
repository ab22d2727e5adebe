import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type {
  DocumentDetail,
  DocumentItem,
  DocumentList,
  listDocuments as endpoint,
} from '#contract/documents'
import type { Day } from '#domain/dates'
import { idsInPath } from '#domain/organisations/placements'
import { searchKey } from '#domain/vietnamese'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { plainWords } from '../platform/plainName'
import { forbidden, notFound } from '../platform/refusal'
import {
  idInReach,
  isWithin,
  pathArray,
  type Reached,
  reachPaths,
  rolesFor,
  type Viewer,
} from '../platform/viewer'
import { allSubjects } from './subjects'

type Query = z.output<typeof endpoint.query>

/** Whether nothing replaces the version and it was not taken back. */
export function isStandingDocument(alias: string): RawBuilder<boolean> {
  const [id, takenBack] = [sql.ref(`${alias}.id`), sql.ref(`${alias}.taken_back`)]
  return sql<boolean>`(not ${takenBack} and not exists (select from document later where later.replaces_id = ${id}))`
}

export function isStandingLink(alias: string): RawBuilder<boolean> {
  const [id, takenBack] = [sql.ref(`${alias}.id`), sql.ref(`${alias}.taken_back`)]
  return sql<boolean>`(not ${takenBack}
    and not exists (select from document_link later where later.replaces_id = ${id}))`
}

interface Row extends Omit<DocumentItem, 'mayCorrect'> {
  path: string
}

/** What the body and all above it registered, the latest signed first. */
export async function listDocuments(
  db: Db,
  organisation: Reached,
  { kind, on, q, cursor, limit }: Query,
  viewer: Viewer,
): Promise<DocumentList> {
  const after = decodeCursor(cursor, ['day', 'id'])
  const conditions = sql.join(
    [
      sql`doc.organisation_id = any(${idsInPath(organisation.path)}::uuid[])`,
      ...(kind === undefined ? [] : [sql`doc.kind = ${kind}`]),
      ...(on === undefined ? [] : [isInForce(on)]),
      ...(q === undefined || searchKey(q) === '' ? [] : [holds(searchKey(q))]),
      ...(after === null ? [] : [sql`(doc.day, doc.document_id) < (${after[0]}::date, ${after[1]}::uuid)`]),
    ],
    sql` and `,
  )
  const { rows } = await sql<Row>`
    ${standingDocuments([organisation.path], viewer)} and ${conditions}
    order by doc.day desc, doc.document_id desc limit ${limit + 1}`.execute(db)
  return pageOf(
    rows,
    limit,
    (row) => [row.day, row.id],
    (row) => itemOf(row, viewer),
  )
}

/** Accents, marks and capitals do not matter, as elsewhere in search. */
function holds(key: string): RawBuilder<boolean> {
  const text = sql`lower((doc.number || ' ' || doc.issuer_name || ' ' || doc.summary) collate "vi-x-icu")`
  return sql<boolean>`${plainWords(text)} like ${`%${key}%`}`
}

function isInForce(on: Day): RawBuilder<boolean> {
  return sql<boolean>`(doc.from_day <= ${on}::date and (doc.to_day is null or doc.to_day > ${on}::date)
    and not coalesce(follower.from_day <= ${on}::date, false))`
}

/**
 * Standing versions `doc` with the place of today of the body that registered each; ends in a where. A document takes
 * the place of another for the body that registered it and those beneath: here where that holds for the other's own
 * body, or for one of these paths.
 */
function standingDocuments(forPaths: string[], viewer: Viewer): RawBuilder<unknown> {
  const reached = pathArray(reachPaths(viewer, 'documents.read'))
  return sql`
    select doc.document_id as id, doc.kind, doc.number, doc.day, doc.issuer_name as "issuerName", doc.summary,
      doc.from_day as "from", doc.to_day as "to", place.path::text as path,
      case when earlier.id is not null then
        json_build_object('id', earlier.document_id, 'number', earlier.number, 'day', earlier.day) end as supersedes,
      case when follower.id is not null then json_build_object('id', follower.document_id,
        'number', follower.number, 'day', follower.day, 'from', follower.from_day) end as "supersededBy",
      json_build_object('id', ${idInReach(sql`doc.organisation_id`, viewer)}, 'name', place.name) as "registeredBy",
      (select count(*)::int from document_link link
        join placement held on held.organisation_id = link.organisation_id and held.valid @> ${viewer.today}::date
        where link.document_id = doc.document_id and ${isStandingLink('link')} and held.path <@ any(${reached})) as grounds,
      (select count(*)::int from document every where every.document_id = doc.document_id) as version
    from document doc
    join placement place on place.organisation_id = doc.organisation_id and place.valid @> ${viewer.today}::date
    left join document earlier on earlier.document_id = doc.supersedes_id and ${isStandingDocument('earlier')}
    left join lateral (select next.* from document next
      join placement held on held.organisation_id = next.organisation_id and held.valid @> ${viewer.today}::date
      where next.supersedes_id = doc.document_id and ${isStandingDocument('next')}
        and (held.path @> place.path or held.path @> any(${pathArray(forPaths)}))
      order by next.from_day limit 1) follower on true
    where ${isStandingDocument('doc')}`
}

const homesOf = ({ roles }: Viewer): string[] => roles.map((held) => held.path)

/** Registered above the viewer, by their own body or beneath it. */
function isSeen(place: string, viewer: Viewer): RawBuilder<boolean> {
  const path = sql.ref(`${place}.path`)
  const homes = pathArray(homesOf(viewer))
  return sql<boolean>`(${path} @> any(${homes}) or ${path} <@ any(${homes}))`
}

function itemOf({ path, ...row }: Row, viewer: Viewer): DocumentItem {
  return { ...row, mayCorrect: rolesFor(viewer, path, 'documents.write').length > 0 }
}

/** Whether the viewer is shown this document: those of the bodies above, of their own and beneath. */
export async function isDocumentHidden(db: Db, id: string, viewer: Viewer): Promise<boolean> {
  return (await findDocument(db, id, viewer)) === null
}

/** The document as it stands; null when unknown, taken back, or another branch's. */
export async function findDocument(db: Db | Trx, id: string, viewer: Viewer): Promise<Row | null> {
  const { rows } = await sql<Row>`
    ${standingDocuments(homesOf(viewer), viewer)} and doc.document_id = ${id} and ${isSeen('place', viewer)}`.execute(
    db,
  )
  return rows[0] ?? null
}

/** @throws 404 for one that is not shown, 403 for who reads no documents */
export async function reachDocument(db: Db | Trx, id: string, viewer: Viewer): Promise<Row> {
  const found = await findDocument(db, id, viewer)
  if (found === null) throw notFound()
  const homes = reachPaths(viewer, 'documents.read')
  if (!homes.some((home) => isWithin(home, found.path) || isWithin(found.path, home))) throw forbidden()
  return found
}

/** One document with its versions and what it grounds within the viewer's reach. */
export async function readDocument(db: Db, id: string, viewer: Viewer): Promise<DocumentDetail> {
  const found = await reachDocument(db, id, viewer)
  const [groundsOf, versions] = await Promise.all([readGrounds(db, id, viewer), readVersions(db, id)])
  return { ...itemOf(found, viewer), groundsOf, versions }
}

async function readGrounds(db: Db, id: string, viewer: Viewer): Promise<DocumentDetail['groundsOf']> {
  const { rows } = await sql<DocumentDetail['groundsOf'][number]>`
    select link.id as "linkId", link.subject, link.subject_id as "subjectId", known.title, known.day,
      json_build_object('id', held.organisation_id, 'name', held.name) as organisation
    from document_link link
    join placement held on held.organisation_id = link.organisation_id and held.valid @> ${viewer.today}::date
    join (${allSubjects()}) known on known.subject = link.subject and known.id = link.subject_id
    where link.document_id = ${id} and ${isStandingLink('link')}
      and held.path <@ any(${pathArray(reachPaths(viewer, 'documents.read'))})
    order by held.path, known.day desc nulls last, link.id limit 500`.execute(db)
  return rows
}

async function readVersions(db: Db, id: string): Promise<DocumentDetail['versions']> {
  const { rows } = await sql<{ recorded_at: Date; reason: string | null; number: string; day: Day }>`
    select recorded_at, reason, number, day from document where document_id = ${id}
    order by recorded_at desc, id desc`.execute(db)
  return rows.map(({ recorded_at: recordedAt, ...row }) => ({ ...row, recordedAt: recordedAt.toISOString() }))
}
