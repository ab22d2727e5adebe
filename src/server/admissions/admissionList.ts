import { type RawBuilder, sql } from 'kysely'
import type { z } from 'zod'
import type { AdmissionList, listAdmissions as endpoint } from '#contract/admissions'
import { Id } from '#contract/common'
import { type Day, isDay } from '#domain/dates'
import { LIST_INDICATORS, type ListIndicator } from '#domain/progress/indicators'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { nameHolds } from '../platform/plainName'
import { invalid, refused } from '../platform/refusal'
import { reach, type Viewer } from '../platform/viewer'
import { type Counting, countedRecords, groupCondition } from '../progress/counted'
import { countingOf, pathOn } from '../progress/figureQueries'
import { type Question, resolveQuestion } from '../progress/question'
import { admissionItems, logNameReading } from './admissionQueries'
import { nameOpenSql, requirePurposeRight } from './nameScope'

type Query = z.output<typeof endpoint.query>

/** The admissions behind a figure: read through the same definition, so that their count is the figure. */
export async function listAdmissions(
  db: Db,
  id: string,
  query: Query,
  viewer: Viewer,
): Promise<AdmissionList> {
  const organisation = await reach(db, id, 'figures.read', viewer)
  const { purpose, limit, q, cursor, ...asked } = query
  requirePurposeRight(purpose, [organisation.path], viewer)
  const indicator = listIndicator(query.indicator)
  const after = afterOf(cursor)
  return db
    .transaction()
    .setIsolationLevel('repeatable read')
    .execute(async (trx) => {
      const question = await resolveQuestion(trx, organisation, query, viewer)
      const treePath = await pathOn(trx, organisation.id, question.treeOn)
      const counting = countingOf(treePath, question, question)
      const counted = sql`${countedRecords(counting, viewer)}
        and ${groupCondition(indicator)} and ${nameMatches(query, viewer)} and ${isLate(query, counting, viewer)}`
      const { total, rows } = await readPage(trx, counted, after, limit)
      const page = pageOf(
        rows,
        limit,
        (row) => [row.day, row.recordId],
        (row) => row,
      )
      const items = await admissionItems(trx, page.items, { purpose, knownAt: question.knownAt }, viewer)
      const logged = { ...asked, ...resolvedPart(question), searched: q !== undefined }
      await logNameReading(trx, { organisationId: organisation.id, purpose, query: logged }, items, viewer)
      return { items, next: page.next, total, namesOpen: items.every((item) => item.nameOpen || item.erased) }
    })
}

/** @throws 422 for what no list may be narrowed to: sealed groups, counts of bodies and unknown words alike */
function listIndicator(text = 'admitted'): ListIndicator {
  const indicator = LIST_INDICATORS.find((known) => known === text)
  if (indicator === undefined) throw refused({ code: 'indicatorRefused', field: 'indicator' })
  return indicator
}

interface PageRow {
  recordId: string
  id: string
  organisationId: string
  day: Day
  attempt: number
}

function afterOf(cursor: string | undefined): [Day, string] | null {
  const key = decodeCursor(cursor, ['day', 'id'])
  if (key === null) return null
  const [day, recordId] = key.map(String)
  if (day === undefined || recordId === undefined || !isDay(day) || !Id.safeParse(recordId).success) {
    throw invalid({ code: 'malformed', field: 'cursor' })
  }
  return [day, recordId]
}

/** One row more than the limit, and the number of all; the total comes also with an empty page. */
async function readPage(trx: Trx, counted: RawBuilder<unknown>, after: [Day, string] | null, limit: number) {
  const { rows } = await sql<PageRow & { total: number }>`
    with counted as (
      select record.id as "recordId", record.candidate_id as id, record.organisation_id as "organisationId", record.day,
        record.attempt
      ${counted})
    select whole.total, page.*
    from (select count(*)::int as total from counted) whole
    left join (
      select * from counted
      where ${after === null ? sql`true` : sql`(day, "recordId") > (${after[0]}::date, ${after[1]}::uuid)`}
      order by day, "recordId" limit ${limit + 1}) page on true
    order by page.day, page."recordId"`.execute(trx)
  return { total: rows[0]?.total ?? 0, rows: rows.filter((row) => row.id !== null) }
}

/** Did not count by what was known at the moment. */
function isLate({ lateSince }: Query, counting: Counting, viewer: Viewer): RawBuilder<boolean> {
  if (lateSince === undefined) return sql<boolean>`true`
  const before = { ...counting, knownAt: new Date(lateSince) }
  return sql<boolean>`record.candidate_id not in (select record.candidate_id ${countedRecords(before, viewer)})`
}

/** Names are searched only among those open to the viewer. */
function nameMatches({ q = '', purpose }: Query, viewer: Viewer): RawBuilder<boolean> {
  const holds = nameHolds(q)
  if (holds === null) return sql<boolean>`true`
  return sql<boolean>`${holds} and ${nameOpenSql(sql.ref('record.candidate_id'), purpose, viewer)}`
}

function resolvedPart({ from, to, asOf, treeOn, countBy }: Question) {
  return { from, to, asOf, treeOn, countBy }
}
