import type { Day } from '#domain/dates'
import { ACHIEVEMENT, BREAKDOWN, SEALED_INDICATORS } from '#domain/progress/indicators'
import { addition, signed } from './printed'

/** What is kept here of one body and those right beneath it, and where it contradicts itself. */

export interface OwnBody {
  readonly id: string
  readonly admitted: number | null
  /** what is known beneath where no total is */
  readonly known: number | null
  readonly source: 'records' | 'declared' | 'mixed'
  /** people on the list under a declared figure */
  readonly entered: number | null
  /** people resolved upon and not yet admitted */
  readonly pending: number | null
  readonly target: number | null
  readonly allocated: number | null
  readonly members: { readonly value: number; readonly day: Day; readonly isExact: boolean } | null
  readonly coverage: readonly {
    readonly indicator: string
    readonly part: number | null
    readonly whole: number | null
  }[]
}

export interface OwnDeclared {
  readonly organisationId: string
  readonly indicator: string
  readonly from: Day
  readonly to: Day
  readonly value: number
  readonly isExact: boolean
}

/** A target that an issuer gave; of each issuer the one in force. */
export interface OwnTarget {
  readonly organisationId: string
  readonly kind: string
  readonly value: number
}

export interface OwnFigures {
  readonly window: { readonly from: Day; readonly to: Day }
  readonly body: OwnBody
  readonly children: readonly OwnBody[]
  readonly declared: readonly OwnDeclared[]
  readonly targets: readonly OwnTarget[]
}

export const OWN_CODES = [
  'childrenDiffer',
  'membersDiffer',
  'allocatedDiffers',
  'twoTargets',
  'pendingCounted',
  'declaredDiffers',
  'partExceedsWhole',
  'seriesFalls',
] as const
export type OwnCode = (typeof OWN_CODES)[number]

export interface OwnDisagreement {
  readonly code: OwnCode
  readonly organisationId: string
  /** indicator or kind of target */
  readonly subject: string
  readonly expected: number
  readonly found: number
  readonly explanation: string
}

export interface OwnReading {
  /** how many comparisons were made */
  readonly checked: number
  readonly items: readonly OwnDisagreement[]
}

/** One comparison: null where the figures agree. */
type Comparison = OwnDisagreement | null

/**
 * Compares what is kept of a body: children with their parent, targets with what was given on, documents with the
 * list, parts with their whole, cumulative documents with each other. What is not known is not compared.
 */
export function compareOwn(figures: OwnFigures): OwnReading {
  const bodies = [figures.body, ...figures.children]
  const made: Comparison[] = [
    ...childrenOfDeclared(figures),
    ...membersBeneath(figures),
    ...bodies.flatMap(allocations),
    ...twoTargets(figures.targets),
    ...bodies.flatMap((body) => listAgainstDocument(body, figures)),
    ...bodies.flatMap(coverageParts),
    ...declaredParts(figures.declared),
    ...cumulative(figures.declared),
  ]
  return { checked: made.length, items: made.filter((one) => one !== null) }
}

function compared(found: OwnDisagreement, agrees: boolean): Comparison[] {
  return [agrees ? null : found]
}

/** Where a document speaks for the body, the bodies beneath may say otherwise; records always add up. */
function childrenOfDeclared({ body, children }: OwnFigures): Comparison[] {
  if (body.source === 'records' || body.admitted === null || children.length === 0) return []
  const parts = children.map(({ admitted, known }) => admitted ?? known ?? 0)
  if (parts.every((part) => part === 0)) return []
  const sum = total(parts)
  const isWhole = children.every(({ admitted }) => admitted !== null)
  const explanation = `${addition(parts)} = ${sum}`
  const found = {
    code: 'childrenDiffer',
    organisationId: body.id,
    subject: 'admitted',
    expected: sum,
  } as const
  return compared(
    { ...found, found: body.admitted, explanation },
    isWhole ? sum === body.admitted : sum <= body.admitted,
  )
}

function membersBeneath({ body, children }: OwnFigures): Comparison[] {
  const { members } = body
  const parts = children.map((child) => child.members)
  const known = parts.filter((part) => part !== null)
  if (members === null || known.length === 0 || known.length < parts.length) return []
  if (![members, ...known].every(({ day, isExact }) => isExact && day === members.day)) return []
  const values = known.map(({ value }) => value)
  const sum = total(values)
  const explanation = `${addition(values)} = ${sum}`
  return compared(
    {
      code: 'membersDiffer',
      organisationId: body.id,
      subject: 'members',
      expected: sum,
      found: members.value,
      explanation,
    },
    sum === members.value,
  )
}

function allocations({ id, target, allocated }: OwnBody): Comparison[] {
  if (target === null || allocated === null) return []
  const explanation = `${target} − ${allocated} = ${signed(target - allocated)}`
  const found = { code: 'allocatedDiffers', organisationId: id, subject: 'assigned' } as const
  return compared({ ...found, expected: target, found: allocated, explanation }, target === allocated)
}

function twoTargets(targets: readonly OwnTarget[]): Comparison[] {
  const groups = groupBy(targets, ({ organisationId, kind }) => `${organisationId} ${kind}`)
  return groups.flatMap((given) => {
    const [first, ...others] = given
    if (first === undefined) return []
    const other = others.find(({ value }) => value !== first.value)
    const { organisationId, kind: subject, value: expected } = first
    const explanation = given.map(({ value }) => value).join(' ≠ ')
    const found = { code: 'twoTargets', organisationId, subject, expected, explanation } as const
    return compared({ ...found, found: other?.value ?? expected }, other === undefined)
  })
}

/** The number a document tells for exactly the days asked for, against the people on the list of these days. */
function listAgainstDocument(body: OwnBody, { declared, window }: OwnFigures): Comparison[] {
  const { id, pending } = body
  const listed = body.source === 'records' ? body.admitted : body.entered
  if (listed === null) return []
  const told = declared.filter(
    (figure) =>
      figure.organisationId === id &&
      figure.indicator === 'admitted' &&
      figure.from === window.from &&
      figure.to === window.to &&
      figure.isExact,
  )
  return told.flatMap(({ value }) => {
    const isPending = pending !== null && pending > 0 && listed + pending === value
    // a list not yet complete may still grow up to what the document tells
    const mayGrow = body.source !== 'records' && listed < value && !isPending
    const explanation = isPending
      ? `${listed} + ${pending} = ${value}`
      : `${value} − ${listed} = ${signed(value - listed)}`
    const code = isPending ? 'pendingCounted' : 'declaredDiffers'
    const found = {
      organisationId: id,
      subject: 'admitted',
      expected: listed,
      found: value,
      explanation,
    } as const
    return compared({ ...found, code }, listed === value || mayGrow)
  })
}

function coverageParts({ id, coverage }: OwnBody): Comparison[] {
  return coverage.flatMap(({ indicator, part, whole }) =>
    part === null || whole === null ? [] : within(id, indicator, part, whole),
  )
}

const WHOLES: Readonly<Record<string, string>> = {
  ...Object.fromEntries(BREAKDOWN.map((indicator) => [indicator, 'admitted'])),
  cellsWithAdmission: 'cells',
  villageCellsWithAdmission: 'villageCells',
  grassrootsCompleted: 'grassroots',
} satisfies Partial<Record<(typeof BREAKDOWN)[number] | (typeof ACHIEVEMENT)[number], string>>

/** A part and its whole as documents tell them for the same days. Sealed groups are left out. */
function declaredParts(declared: readonly OwnDeclared[]): Comparison[] {
  return declared.flatMap((part) => {
    const whole = declared.find(
      (other) =>
        other.indicator === WHOLES[part.indicator] &&
        other.organisationId === part.organisationId &&
        other.from === part.from &&
        other.to === part.to,
    )
    if (whole === undefined || SEALED_INDICATORS.includes(part.indicator)) return []
    return within(part.organisationId, part.indicator, part.value, whole.value)
  })
}

function within(organisationId: string, subject: string, part: number, whole: number): Comparison[] {
  const explanation = `${part} > ${whole}`
  const found = { code: 'partExceedsWhole', organisationId, subject, expected: whole, found: part } as const
  return compared({ ...found, explanation }, part <= whole)
}

/** Documents that count from the same day on: a later one does not tell fewer. */
function cumulative(declared: readonly OwnDeclared[]): Comparison[] {
  const counted = declared.filter(({ indicator }) => !SEALED_INDICATORS.includes(indicator))
  const groups = groupBy(
    counted,
    ({ organisationId, indicator, from }) => `${organisationId} ${indicator} ${from}`,
  )
  return groups.flatMap((group) => {
    const series = group.slice().sort((one, other) => (one.to < other.to ? -1 : 1))
    return series.slice(1).flatMap((later, place) => {
      const before = series[place]
      if (before === undefined || before.to === later.to) return []
      const { organisationId, indicator: subject } = later
      const explanation = `${before.to}: ${before.value} > ${later.to}: ${later.value}`
      const found = { code: 'seriesFalls', organisationId, subject, expected: before.value } as const
      return compared({ ...found, found: later.value, explanation }, later.value >= before.value)
    })
  })
}

function groupBy<T>(items: readonly T[], keyOf: (item: T) => string): T[][] {
  const groups = new Map<string, T[]>()
  for (const item of items) groups.set(keyOf(item), [...(groups.get(keyOf(item)) ?? []), item])
  return [...groups.values()]
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0)
