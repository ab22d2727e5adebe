import { type RawBuilder, sql } from 'kysely'
import type { Purpose } from '#domain/access'
import type { Kind } from '#domain/candidates/kinds'
import { seesRecord, seesVote } from '#domain/candidates/rights'
import type { Day } from '#domain/dates'
import { type CellValue, partialDay } from '#domain/exchange/cells'
import { EDUCATION_WORDS, OCCUPATION_WORDS, SEX_WORDS } from '#domain/exchange/words'
import { MERGE_SHEETS, type MergeForm } from '#domain/transmittals/merge'
import { birthText, type PersonRow } from '../admissions/people'
import { unseal } from '../admissions/sealing'
import { type FilePlace, findPlaces, isStandingRecord, viewingSeats } from '../candidates/filePlace'
import { filesWithPlaces, hasLeft, isFileOpenSql, WITH_PERSON } from '../candidates/fileScope'
import { type ListPage, PAGE } from '../exchange/pages'
import { writeAudit } from '../platform/audit'
import { decodeCursor, pageOf } from '../platform/cursor'
import type { Db, Trx } from '../platform/database'
import { sealedText } from '../platform/sealedFields'
import type { Reached, Viewer } from '../platform/viewer'

export interface MergeAsked {
  form: MergeForm
  /** days of the decisions, for the decision's own sheet */
  from: Day
  to: Day
  purpose: Purpose
}

interface Act {
  number: string | null
  day: Day
  votes: string | null
  issuer: string | null
}

/** A file as the sheet needs it. */
export interface MergeRow extends PersonRow {
  id: string
  nameKey: string
  ethnicity: Buffer | null
  religion: Buffer | null
  cell: string
  parent: string | null
  cellAct: Act | null
  committeeAct: Act | null
  decision: Act | null
}

/** The last standing record of a kind, with its paper and its vote. */
function lastAct(kind: string): RawBuilder<Act | null> {
  return sql<Act | null>`(select json_build_object('number', act.decision_number, 'day', coalesce(act.paper_day, act.day),
      'issuer', act.issuer_name, 'votes', case when act.vote_for is not null
        then act.vote_for || '/' || (act.vote_for + act.vote_against + act.vote_blank) end)
    from record act where act.candidate_id = state.candidate_id and act.kind = ${kind} and ${isStandingRecord('act')}
    order by act.attempt desc, act.day desc, act.seq desc limit 1)`
}

/**
 * One page of the files that wait for a decision, or whose decision lies within the days; that their names left is
 * logged. Votes and conclusions are told to whoever sees them in the file itself.
 */
export async function mergePage(
  db: Db,
  organisation: Reached,
  asked: MergeAsked,
  cursor: string | undefined,
  viewer: Viewer,
): Promise<ListPage<MergeRow>> {
  const { form, purpose } = asked
  const after = decodeCursor(cursor, ['text', 'text', 'id'])
  return db.transaction().execute(async (trx) => {
    const rows = await readRows(trx, organisation, asked, after, viewer)
    const page = pageOf(
      rows,
      PAGE,
      (row) => [row.cell, row.nameKey, row.id],
      (row) => row,
    )
    const ids = page.items.map(({ id }) => id)
    const places = await findPlaces(trx, ids, viewer)
    const detail = { form, purpose, count: ids.length, ids }
    await writeAudit(trx, { action: 'transmittals.merge', organisationId: organisation.id, detail }, viewer)
    return { ...page, items: page.items.map((row) => asSeen(row, places.get(row.id), viewer)) }
  })
}

async function readRows(
  trx: Trx,
  organisation: Reached,
  { form, from, to, purpose }: MergeAsked,
  after: (string | number)[] | null,
  viewer: Viewer,
): Promise<MergeRow[]> {
  const chosen =
    form === '9-knd'
      ? sql`state.decision_day between ${from}::date and ${to}::date`
      : sql`state.stage in ('cellResolved', 'grassrootsResolved')`
  const rest =
    after === null
      ? sql`true`
      : sql`(cell.name, person.name_key, state.candidate_id) > (${after[0]}, ${after[1]}, ${after[2]}::uuid)`
  const { rows } = await sql<MergeRow>`
    select state.candidate_id as id, person.name_key as "nameKey", person.full_name, person.sex, person.birth_day,
      person.birth_precision, person.youth_union, person.demobilised, person.occupation, person.education,
      ${sealedText('ethnicity')} as ethnicity, ${sealedText('religion')} as religion, cell.name as cell,
      (select above.name from placement above where above.organisation_id = cell.parent_id
        and above.valid @> ${viewer.today}::date) as parent,
      ${lastAct('cellResolution')} as "cellAct", ${lastAct('grassrootsResolution')} as "committeeAct",
      ${lastAct('admissionDecision')} as decision
    from ${filesWithPlaces(viewer)} ${WITH_PERSON}
    where cell.path <@ ${organisation.path}::ltree and ${chosen} and not ${hasLeft(viewer.today)}
      and person.id is not null and ${isFileOpenSql(purpose, viewer)} and ${rest}
    order by cell.name, person.name_key, state.candidate_id limit ${PAGE + 1}`.execute(trx)
  return rows
}

/** The acts as the file tells them to the viewer; a reader for a purpose has no seat in it. */
function asSeen(row: MergeRow, place: FilePlace | undefined, viewer: Viewer): MergeRow {
  const seats = place === undefined ? [] : viewingSeats(place, viewer)
  const seen = (kind: Kind, act: Act | null) => {
    if (act === null || !seesRecord(kind, seats)) return null
    return seesVote(kind, seats) ? act : { ...act, votes: null }
  }
  return {
    ...row,
    cellAct: seen('cellResolution', row.cellAct),
    committeeAct: seen('grassrootsResolution', row.committeeAct),
    decision: seen('admissionDecision', row.decision),
  }
}

/** The cells of one row of the sheet. */
export function mergeCells(row: MergeRow, ordinal: number, form: MergeForm, sealKey: Buffer): CellValue[] {
  const open = (field: 'ethnicity' | 'religion') => {
    const sealed = row[field]
    return sealed === null ? null : unseal(sealKey, row.id, field, sealed)
  }
  const birth = birthText(row)
  const { cellAct, committeeAct, decision } = row
  const values: Readonly<Record<string, CellValue>> = {
    ordinal,
    fullName: row.full_name,
    sex: SEX_WORDS[row.sex],
    birthDate: birth.length < 10 ? partialDay(birth) : birth,
    ethnicity: open('ethnicity'),
    religion: open('religion'),
    education: EDUCATION_WORDS[row.education],
    occupation: OCCUPATION_WORDS[row.occupation],
    cell: row.cell,
    parent: row.parent,
    cellNumber: cellAct?.number ?? null,
    cellDay: cellAct?.day ?? null,
    cellVote: cellAct?.votes ?? null,
    committeeNumber: committeeAct?.number ?? null,
    committeeDay: committeeAct?.day ?? null,
    committeeVote: committeeAct?.votes ?? null,
    decisionNumber: decision?.number ?? null,
    decisionDay: decision?.day ?? null,
    issuer: decision?.issuer ?? null,
  }
  return MERGE_SHEETS[form].columns.map(({ key }) => values[key] ?? null)
}
