import {
  WRITTEN_FIGURES,
  type WrittenFacts,
  type WrittenFigure,
  type WrittenPart,
} from '#domain/reports/written'
import { formatNumber, formatPercent } from '#domain/vietnamese'

/**
 * A paragraph whose words are free and whose numbers are not: `kết nạp {admitted}/{target} đảng viên`. A number can be
 * moved, taken out or put in by its name; what it is follows from the figures.
 */

const NAMED = /\{([^{}]*)\}/g

/** The drafted paragraph with the names of its figures in place of their numbers. */
export function textOf(sentences: readonly (readonly WrittenPart[])[]): string {
  const wordsOf = (part: WrittenPart) => (typeof part === 'string' ? part : `{${part.figure}}`)
  return sentences.map((sentence) => sentence.map(wordsOf).join('')).join(' ')
}

export type WrittenPiece = string | { readonly figure: WrittenFigure | null; readonly name: string }

/** The words, and in their places the figures; a name nobody knows is null. */
export function piecesOf(text: string): WrittenPiece[] {
  // names stand at every second place
  const pieces = text.split(NAMED).map((piece, place): WrittenPiece => {
    if (place % 2 === 0) return piece
    return { figure: WRITTEN_FIGURES.find((known) => known === piece) ?? null, name: piece }
  })
  return pieces.filter((piece) => piece !== '')
}

/** Figures by other names: those of the page for those of the code, or back. A name not in the list stays. */
export function renamed(text: string, names: ReadonlyMap<string, string>): string {
  return text.replace(NAMED, (whole, name: string) => {
    const other = names.get(name.trim().toLowerCase())
    return other === undefined ? whole : `{${other}}`
  })
}

export type WrittenValues = Readonly<Partial<Record<WrittenFigure, string>>>

/** What each figure is now, as it is printed; absent where it is not known. */
export function valuesOf(facts: WrittenFacts): WrittenValues {
  const { admitted, lastYear, villageCells } = facts
  const change = admitted === null || lastYear === null ? null : Math.abs(admitted - lastYear)
  const { withAdmission, total } = villageCells
  const cells =
    withAdmission === null || total === null ? null : `${formatNumber(withAdmission)}/${formatNumber(total)}`
  const count = (value: number | null) => (value === null ? null : formatNumber(value))
  const share = (value: number | null) => (value === null ? null : formatPercent(value))
  const told: Record<WrittenFigure, string | null> = {
    admitted: count(admitted),
    target: count(facts.target),
    percent: share(facts.percent),
    overPercent: share(facts.overPercent),
    lastYear: count(lastYear),
    change: count(change),
    nonStateEnterprise: count(facts.nonStateEnterprise),
    pupils: count(facts.pupils),
    village: count(facts.village),
    villageCells: cells,
    grassrootsCompleted: count(facts.grassrootsCompleted),
    pipeline: count(facts.pipeline),
  }
  return Object.fromEntries(Object.entries(told).filter(([, value]) => value !== null))
}

/** The values of the figures a text names; `unfit` are the names that are no figure, or not known now. */
export function valuesIn(text: string, values: WrittenValues): { told: WrittenValues; unfit: string[] } {
  const named = piecesOf(text).flatMap((piece) => (typeof piece === 'string' ? [] : [piece]))
  const unfit = named.filter(({ figure }) => figure === null || values[figure] === undefined)
  const told = named.flatMap(({ figure }) => (figure === null ? [] : [[figure, values[figure]] as const]))
  return {
    told: Object.fromEntries(told.filter(([, value]) => value !== undefined)),
    unfit: [...new Set(unfit.map(({ name }) => name))],
  }
}

/** The paragraph as it is read and copied; a figure without a value is "…". */
export function plainText(text: string, values: WrittenValues): string {
  return piecesOf(text)
    .map((piece) => (typeof piece === 'string' ? piece : ((piece.figure && values[piece.figure]) ?? '…')))
    .join('')
}

/** A day, a year, "8 tháng", "tháng 8", "lớp 12", "quý 3", the number of a paper: digits that are no figure. */
const HARMLESS =
  /\d{1,2}\/\d{1,2}\/\d{4}|\d{1,2}\/(?:19|20)\d\d|(?:19|20)\d\d(?!\d)|\d+[\d/]*-[A-ZĐ]{2,}[A-ZĐ/]*|\d{1,2} tháng|(?:tháng|quý|lớp|khóa|lần thứ|khu|thôn|tổ) \d{1,2}(?![\d.,]*\d)/giu

/** Numbers typed into the words that look like figures: they are bound to nothing. */
export function typedFigures(text: string): string[] {
  const words = text.replace(NAMED, ' ').replace(HARMLESS, ' ')
  return [...new Set(words.match(/\d+(?:[.,/]\d+)*\s?%?/g)?.map((found) => found.trim()) ?? [])]
}
