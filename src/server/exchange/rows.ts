import type { AdmissionItem } from '#contract/admissions'
import type { ReportLineShape } from '#contract/closings'
import type { OrganisationItem } from '#contract/organisations'
import type { CellRow, ProgressRow } from '#contract/progress'
import type { TargetsReply } from '#contract/targets'
import { CLOSING_PAPER } from '#domain/closings/paper'
import type { CellValue, SheetColumn } from '#domain/exchange/cells'
import { rateText } from '#domain/exchange/kinds/targets'
import { LIST_PAPER } from '#domain/exchange/paper'
import {
  ADMISSIONS_SHEET,
  CANDIDATES_SHEET,
  CLOSING_SHEET,
  ORGANISATIONS_SHEET,
  PROGRESS_SHEET,
  TARGETS_SHEET,
  ZERO_CELLS_SHEET,
} from '#domain/exchange/sheets'
import {
  EDUCATION_WORDS,
  KIND_WORDS,
  OCCUPATION_WORDS,
  QUALIFIER_WORDS,
  SECTOR_WORDS,
  SEX_WORDS,
  STAGE_WORDS,
  STANDING_WORDS,
} from '#domain/exchange/words'
import type { RoadItem } from '../candidates/listedRoads'

/** The values of a row by the key of their column. */
type Values<Key extends string> = Readonly<Record<Exclude<Key, 'ordinal'>, CellValue>>

/** Puts values into the order of the columns; a row of totals has no ordinal. */
export function inOrder<Key extends string>(
  columns: readonly SheetColumn<Key>[],
  ordinal: number | null,
  values: Values<Key>,
): CellValue[] {
  const known: Readonly<Record<string, CellValue>> = { ...values, ordinal }
  return columns.map(({ key }) => known[key] ?? null)
}

export function progressRow(row: ProgressRow, ordinal: number | null): CellValue[] {
  const notes = [
    STANDING_WORDS[row.standing],
    ...(row.source === 'declared' ? [LIST_PAPER.declared] : []),
    ...(row.admitted === null && row.known !== null && row.known > 0 ? [LIST_PAPER.partly(row.known)] : []),
  ]
  return inOrder(PROGRESS_SHEET.columns, ordinal, {
    organisation: ordinal === null ? LIST_PAPER.total : row.organisation.name,
    target: row.target,
    admitted: row.admitted,
    percent: row.percent,
    lastYear: row.sameDayLastYear.admitted,
    pipeline: row.pipeline,
    note: notes.join('; '),
  })
}

export function closingRow(line: ReportLineShape, ordinal: number | null): CellValue[] {
  const { name, target, inWindow, admitted, percent, lastYear, pipeline } = line
  const organisation = ordinal === null ? CLOSING_PAPER.total : name
  const note = ordinal === null ? null : reportedWords(line)
  const values = { organisation, target, inWindow, admitted, percent, lastYear, pipeline, note }
  return inOrder(CLOSING_SHEET.columns, ordinal, values)
}

function reportedWords({ alive, confirmed }: ReportLineShape): string {
  if (confirmed !== null) return CLOSING_PAPER.reported(confirmed.day, confirmed.admitted)
  return alive ? CLOSING_PAPER.unreported : CLOSING_PAPER.gone
}

function personCells({ person }: Pick<AdmissionItem, 'person'>) {
  const { fullName, sex, birthDate, youthUnion, occupation, education } = person
  return {
    fullName,
    sex: sex && SEX_WORDS[sex],
    birthDate,
    youthUnion: youthUnion === true ? LIST_PAPER.ticked : null,
    occupation: occupation && OCCUPATION_WORDS[occupation],
    education: education && EDUCATION_WORDS[education],
  }
}

export function admissionRow(item: AdmissionItem, ordinal: number): CellValue[] {
  const { organisation, decision, ceremonyDay, cancelledDay, erased } = item
  const notes = [
    ...(cancelledDay === null ? [] : [LIST_PAPER.cancelled]),
    ...(erased ? [LIST_PAPER.erased] : []),
  ]
  return inOrder(ADMISSIONS_SHEET.columns, ordinal, {
    ...personCells(item),
    cell: organisation.name,
    parent: organisation.parentName,
    decisionNumber: decision?.number ?? null,
    decisionDay: decision?.day ?? null,
    issuer: decision?.issuerName ?? null,
    ceremonyDay,
    note: notes.join('; '),
  })
}

export function candidateRow(item: RoadItem, ordinal: number): CellValue[] {
  return inOrder(CANDIDATES_SHEET.columns, ordinal, {
    ...personCells(item),
    cell: item.cell.name,
    cellCode: item.cell.code,
    parent: item.cell.parentName,
    stage: STAGE_WORDS[item.stage],
    stageDay: item.stageDay,
    certificateUntil: item.certificateUntil,
    holder: item.holder?.name ?? null,
    ...roadCells(item.road),
  })
}

function roadCells(road: RoadItem['road']) {
  const [first, second] = road?.mentors ?? []
  const guideId = road?.ceremony?.guideId ?? null
  const names = (ids: readonly string[] = []) =>
    ids.flatMap((id) => road?.names.get(id) ?? []).join('; ') || null
  return {
    listedNumber: road?.listed?.number ?? null,
    listedDay: road?.listed?.day ?? null,
    mentor: names(first?.memberIds),
    mentorDay: first?.day ?? null,
    secondMentor: names(second?.memberIds),
    secondMentorDay: second?.day ?? null,
    certificateNumber: road?.certificate?.number ?? null,
    certificateDay: road?.certificate?.day ?? null,
    decisionNumber: road?.decision?.number ?? null,
    decisionDay: road?.decision?.day ?? null,
    decisionIssuer: road?.decision?.issuerName ?? null,
    ceremonyDay: road?.ceremony?.day ?? null,
    guide: names(guideId === null ? [] : [guideId]),
    departureDay: road?.departureDay ?? null,
  }
}

export function cellRow(cell: CellRow, ordinal: number): CellValue[] {
  return inOrder(ZERO_CELLS_SHEET.columns, ordinal, {
    cell: cell.name,
    parent: cell.parentName,
    code: cell.code,
    sector: SECTOR_WORDS[cell.sector],
    admitted: cell.admitted,
    lastAdmissionDay: cell.lastAdmissionDay,
    note: cell.noSource ? STANDING_WORDS.noSource : null,
  })
}

export function targetRow(
  row: TargetsReply['children'][number],
  { ordinal, period }: { ordinal: number; period: string },
): CellValue[] {
  return inOrder(TARGETS_SHEET.columns, ordinal, {
    code: row.organisation.code,
    organisation: row.organisation.name,
    members: row.members,
    membersOn: row.membersOn,
    lastPeriod: row.admittedLastPeriod,
    registered: row.registered,
    assigned: row.assigned,
    rate: row.rate === null ? null : rateText(row.rate),
    baseDay: row.baseDay,
    qualifier: row.qualifier === null ? null : QUALIFIER_WORDS[row.qualifier],
    period,
    number: row.paper?.number ?? null,
    day: row.paper?.day ?? null,
    issuer: row.paper?.issuerName ?? null,
    draft: row.draft,
  })
}

export function organisationRow(item: OrganisationItem, ordinal: number): CellValue[] {
  return inOrder(ORGANISATIONS_SHEET.columns, ordinal, {
    code: item.code,
    name: item.name,
    kind: KIND_WORDS[item.kind],
    sector: SECTOR_WORDS[item.sector],
    parent: item.parentName,
    children: item.children,
  })
}
