import { addDays, type Day } from '#domain/dates'
import type { Indicator, TargetIndicator } from '#domain/progress/indicators'
import type { CountBy, FigureQualifier, TargetKind, TargetQualifier, TargetUnit } from '#domain/targets/words'
import type { Username } from './accounts'
import type { World } from './build'
import { momentOf } from './calendar'
import { accountId, idOf, organisationId, periodId } from './ids'

/** What committees state: targets by document, membership, declared figures, and how far records reach. */

export interface Paper {
  /** Names the paper within the world. */
  key: string
  /** On whose ledger it stands: its own target, or the parent of those it allocates to. */
  body: string
  period: string
  number: string
  day: Day
  issuer: string
  issuerCode: string | null
  countBy?: CountBy
  /** Per cent of the target due by a day. */
  milestones?: readonly (readonly [Day, number])[]
  by: Username
}

export interface Target {
  body: string
  kind: TargetKind
  indicator?: TargetIndicator
  value?: number
  rate?: readonly [min: number, max: number]
  baseDay?: Day
  qualifier?: TargetQualifier
  unit?: TargetUnit
  reason: string
  /** The body whose officer wrote it. */
  recordedFor: string
}

/** Records a paper, the day after it was signed, with the targets it sets. */
export function issue(world: World, paper: Paper, targets: readonly Target[]): void {
  world.rows.target_document.push({
    id: idOf(`paper ${paper.key}`),
    organisation_id: organisationId(paper.body),
    period_id: periodId(paper.period),
    number: paper.number,
    day: paper.day,
    issuer_name: paper.issuer,
    issuer_organisation_id: paper.issuerCode === null ? null : organisationId(paper.issuerCode),
    count_by: paper.countBy ?? null,
    recorded_at: dayAfter(paper.day),
    recorded_by: accountId(paper.by),
  })
  for (const [day, percent] of paper.milestones ?? []) {
    world.rows.target_milestone.push({
      document_id: idOf(`paper ${paper.key}`),
      day,
      numerator: percent,
      denominator: 100,
    })
  }
  for (const target of targets) pushTarget(world, paper, target)
}

function pushTarget(world: World, paper: Paper, target: Target): void {
  const indicator = target.indicator ?? 'admitted'
  const [min, max] = target.rate ?? [null, null]
  world.rows.target_entry.push({
    id: idOf(`target ${paper.key} ${target.body} ${target.kind} ${indicator}`),
    organisation_id: organisationId(target.body),
    period_id: periodId(paper.period),
    kind: target.kind,
    indicator,
    value: target.value ?? null,
    rate_min: min === null ? null : String(min),
    rate_max: max === null ? null : String(max),
    base_day: target.baseDay ?? null,
    qualifier: target.qualifier ?? 'exactly',
    unit: target.unit ?? 'people',
    status: 'issued',
    document_id: idOf(`paper ${paper.key}`),
    reason: target.reason,
    recorded_for: organisationId(target.recordedFor),
    recorded_at: dayAfter(paper.day),
    recorded_by: accountId(paper.by),
  })
}

export interface Membership {
  body: string
  day: Day
  value: number
  qualifier?: FigureQualifier
  source: string
  by: Username
}

export function countMembers(world: World, { body, day, value, qualifier, source, by }: Membership): void {
  world.rows.membership_base.push({
    id: idOf(`members ${body} ${day}`),
    organisation_id: organisationId(body),
    day,
    value,
    qualifier: qualifier ?? 'exactly',
    source,
    recorded_at: dayAfter(day),
    recorded_by: accountId(by),
  })
}

export interface Declared {
  body: string
  indicator: Indicator
  from: Day
  to: Day
  value: number
  title: string
  sourceDay: Day
  declaredBy: string
  by: Username
}

export function declare(world: World, figure: Declared): void {
  world.rows.declared_figure.push({
    id: idOf(`declared ${figure.body} ${figure.indicator} ${figure.to}`),
    organisation_id: organisationId(figure.body),
    indicator: figure.indicator,
    from_day: figure.from,
    to_day: figure.to,
    value: figure.value,
    qualifier: 'exactly',
    source_day: figure.sourceDay,
    source_title: figure.title,
    declared_by: figure.declaredBy,
    recorded_at: dayAfter(figure.sourceDay),
    recorded_by: accountId(figure.by),
  })
}

/** From this day on the people of the body and of all beneath it are entered. */
export function startRecords(world: World, body: string, day: Day, by: Username): void {
  world.rows.record_start.push({
    id: idOf(`records ${body}`),
    organisation_id: organisationId(body),
    from_day: day,
    recorded_at: momentOf(day),
    recorded_by: accountId(by),
  })
}

/** "Đã nhập đủ danh sách đến ngày", said on `saidOn`. */
export function complete(world: World, body: string, until: Day, saidOn: Day, by: Username): void {
  world.rows.completion.push({
    id: idOf(`complete ${body} ${until}`),
    organisation_id: organisationId(body),
    until_day: until,
    recorded_at: momentOf(saidOn),
    recorded_by: accountId(by),
  })
}

/** "Hết nguồn" from a day on. */
export function exhaust(world: World, body: string, day: Day, reason: string, by: Username): void {
  world.rows.source_state.push({
    id: idOf(`exhausted ${body} ${day}`),
    organisation_id: organisationId(body),
    day,
    exhausted: true,
    reason,
    recorded_at: dayAfter(day),
    recorded_by: accountId(by),
  })
}

function dayAfter(day: Day): Date {
  return momentOf(addDays(day, 1))
}
