import { PERIODS, type PeriodId } from './acts'
import type { Entry, Evidence, Timeline } from './timeline'

/** Where a value was read, and how far it reaches. */
interface Reading {
  /** first regulation that holds the value */
  readonly since: PeriodId
  /** last one; without it the value is carried on */
  readonly until?: PeriodId
  /** cite in the period of 294-QĐ/TW, the regulation that was read in full */
  readonly cite?: string
  /** of P29, P24 and P232 */
  readonly earlier?: Evidence
  /** of P208 */
  readonly latest?: Evidence
  /** clause in 29- and 24-QĐ/TW, where a source names it */
  readonly clause?: string
}

/**
 * One value through the regulations on the Charter. Only 294-QĐ/TW was read itself: its period is V1, those
 * before are `earlier`, those after are carried unless a source confirms them.
 */
export function byRegulation<V>(value: V, reading: Reading): Timeline<V> {
  const first = PERIODS.findIndex(({ id }) => id === reading.since)
  const last = reading.until === undefined ? -1 : PERIODS.findIndex(({ id }) => id === reading.until)
  const end = last === -1 ? undefined : PERIODS[last + 1]?.from
  const periods = PERIODS.slice(first, last === -1 ? undefined : last + 1)
  return periods.map(({ id, from, number }, place) => {
    const entry = { from, value, cite: citeIn(id, number, reading), evidence: evidenceIn(id, reading) }
    return end !== undefined && place === periods.length - 1 ? { ...entry, to: end } : entry
  })
}

function citeIn(period: PeriodId, number: string, { cite, clause }: Reading): string {
  if (period === 'P294') return cite ?? number
  return clause !== undefined && (period === 'P29' || period === 'P24') ? `${number} ${clause}` : number
}

function evidenceIn(period: PeriodId, { earlier = 'carried', latest = 'carried' }: Reading): Evidence {
  if (period === 'P294') return 'V1'
  if (period === 'P208') return latest
  return period === 'P20' ? 'carried' : earlier
}

/**
 * A value of 06-HD/TW, which implements 294-QĐ/TW and so starts with it; that start is a conclusion, not a
 * text. From 20-QĐ/TW on it is carried: 01-HD/TW of 2026 was not read.
 */
export function bySecretariat<V>(value: V, clause: string): Timeline<V> {
  return [
    { from: '2025-07-01', value, cite: `06-HD/TW ${clause}`, evidence: 'design' },
    ...bySecretariatLater(value, clause),
  ]
}

/** The carried end of a value of 06-HD/TW. */
function bySecretariatLater<V>(value: V, clause: string): Timeline<V> {
  return [
    { from: '2026-04-08', value, cite: `06-HD/TW ${clause}`, evidence: 'carried' },
    { from: '2026-05-19', value, cite: '01-HD/TW (19/05/2026)', evidence: 'carried' },
  ]
}

/** A value of 38-HD/BTCTW, read in full, with no successor; carried from 20-QĐ/TW on, which it does not know. */
export function byBoard<V>(value: V, clause: string): Timeline<V> {
  const cite = `38-HD/BTCTW ${clause}`
  return [
    { from: '2025-09-29', value, cite, evidence: 'V1' },
    { from: '2026-04-08', value, cite, evidence: 'carried' },
  ]
}

/** The same practice under the guidance before 38-HD/BTCTW. */
export function byBoardSince2016<V>(value: V, clause: string): Timeline<V> {
  return [
    { from: '2016-07-25', value, cite: '29-QĐ/TW', evidence: 'carried' },
    { from: '2017-06-05', value, cite: '09-HD/BTCTW', evidence: 'carried' },
    { from: '2022-01-18', value, cite: '12-HD/BTCTW', evidence: 'carried' },
    ...byBoard(value, clause),
  ]
}

/** One text, from a day on. */
export function byAct<V>(value: V, { from, cite, evidence }: Omit<Entry<V>, 'value' | 'to'>): Timeline<V> {
  return [{ from, value, cite, evidence }]
}

/** The Charter's value, then 294-QĐ/TW as read and what is carried after it. */
export function byCharter<V>(value: V, article: string, reading: Omit<Reading, 'since'>): Timeline<V> {
  return [
    { from: '2011-01-19', value, cite: `Điều lệ Đảng ${article}`, evidence: 'carried' },
    ...byRegulation(value, { ...reading, since: 'P294' }),
  ]
}
