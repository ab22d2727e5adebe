import type { Day } from '#domain/dates'
import type { Effect } from '#domain/findings'

/**
 * How far a value was compared with the text in force: V1 the primary text was read, V2 a secondary page, V3 a
 * weak one; `local` a province's own text; `memory` and `design` no text at all; `carried` the value of an
 * earlier text, not read again in the one in force.
 */
export const EVIDENCES = ['V1', 'V2', 'V3', 'local', 'memory', 'design', 'carried'] as const
export type Evidence = (typeof EVIDENCES)[number]

/** What a parameter is from a day on, up to the next entry or, where `to` is given, not including that day. */
export interface Entry<V> {
  readonly from: Day
  readonly to?: Day
  readonly value: V
  /** number of the act and clause, as printed: `294-QĐ/TW 4.3.1` */
  readonly cite: string
  readonly evidence: Evidence
}

/** Plain data: what is sent to the page is what the book holds. */
export type RuleValue =
  | number
  | boolean
  | string
  | readonly string[]
  | Readonly<Record<string, number | string | boolean>>

/** Entries in rising order of `from`. A day before the first, or in a gap, is covered by none. */
export type Timeline<V> = readonly Entry<V>[]

type Parameters = Readonly<Record<string, Timeline<RuleValue>>>

export interface Rule<P extends Parameters = Parameters> {
  readonly id: string
  /** one line in the words of the offices */
  readonly title: string
  readonly subject: Subject
  /** set by hand: what breaking the rule does */
  readonly effect: Effect
  /** code of the province whose overlay it belongs to; absent for the national book */
  readonly province?: string
  readonly parameters: P
  /** what the numbers alone do not say */
  readonly note?: string
}

export const SUBJECTS = [
  'sources',
  'certificate',
  'introduction',
  'verification',
  'dossier',
  'votes',
  'clocks',
  'ceremony',
  'probation',
  'moving',
  'errors',
  'deletion',
  'screening',
  'supervision',
  'conditions',
  'readmission',
  'authority',
] as const
export type Subject = (typeof SUBJECTS)[number]

/** A value with everything a finding has to say of where it comes from. */
export interface Ruled<V> {
  readonly ruleId: string
  readonly value: V
  readonly from: Day
  readonly cite: string
  readonly evidence: Evidence
  readonly effect: Effect
}

/** Keeps the exact types of the parameters. */
export function rule<const P extends Parameters>(given: Rule<P>): Rule<P> {
  return given
}

type ValueOf<T> = T extends Timeline<infer V> ? V : never

/**
 * The value of a rule's parameter on the day of the act it governs, or null on a day no entry covers, which the
 * caller tells as `ruleUncovered` (decision 0011): never a silent value.
 */
export function valueOn<P extends Parameters, K extends keyof P>(
  { id, effect, parameters }: Rule<P>,
  parameter: K,
  day: Day,
): Ruled<ValueOf<P[K]>> | null {
  const entry = entryOn(parameters[parameter] ?? [], day)
  if (entry === null) return null
  const { value, from, cite, evidence } = entry
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- an entry of this very parameter
  return { ruleId: id, value: value as ValueOf<P[K]>, from, cite, evidence, effect }
}

/** The entry that covers the day, or null. */
export function entryOn<V>(timeline: Timeline<V>, day: Day): Entry<V> | null {
  const latest = timeline.filter((entry) => entry.from <= day).at(-1)
  if (latest === undefined || (latest.to !== undefined && latest.to <= day)) return null
  return latest
}

/** The entries with the day each ends on, not itself included: its own `to`, else the start of the next. */
export function spansOf<V>(timeline: Timeline<V>): (Entry<V> & { readonly until: Day | null })[] {
  return timeline.map((entry, place) => ({
    ...entry,
    until: entry.to ?? timeline[place + 1]?.from ?? null,
  }))
}

/** False prints "chưa đối chiếu văn bản gốc": the text in force was not read itself. */
export function isCompared(evidence: Evidence): boolean {
  return evidence === 'V1'
}

/** Strongest first; a composite takes the evidence of its weakest part. */
const STRENGTH: readonly Evidence[] = ['V1', 'V2', 'V3', 'local', 'carried', 'design', 'memory']

export function weakest(a: Evidence, b: Evidence): Evidence {
  return STRENGTH.indexOf(a) >= STRENGTH.indexOf(b) ? a : b
}
