import type { Claim } from './claims'
import { readPrinted } from './printed'

/** A claim recognised in running text, and where it stands there. */
export interface Phrase {
  readonly claim: Claim
  /** the words themselves, for showing */
  readonly text: string
  readonly start: number
  readonly end: number
}

/** Whole numbers as offices print them: 365, 01, 2.089. Not part of a date, a document number or a decimal. */
const COUNT = String.raw`(?<![\d.,/\-–])(\d{1,3}(?:\.\d{3})+|\d{1,15})`
const COUNT_END = String.raw`(?![\d/\-–]|[.,]\d)`
/** What is counted; a bare n/m without a percentage is a claim only of these, else it may be a day of a month. */
const NOUN = String.raw`(?:đảng viên|quần chúng|người|đồng chí|đoàn viên|học sinh|sinh viên|hồ sơ|chỉ tiêu|chi bộ|đảng bộ|tổ chức|cấp ủy|cấp uỷ|đảng ủy|đơn vị|cơ sở|thôn|buôn|bản|khu phố|tổ dân phố|xã|phường|doanh nghiệp)`
/** Words between the figures of one statement: no figure, no end of a sentence. */
const WITHIN = String.raw`[^\d.;\n]`

const FRACTION = new RegExp(`${COUNT}\\s*/\\s*(\\d{1,3}(?:\\.\\d{3})+|\\d{1,15})${COUNT_END}`, 'gu')
const OF_WHOLE = new RegExp(
  `${COUNT}(?:\\s+${NOUN})?${WITHIN.replace('.', '.,')}{0,20}?\\strên(?:\\s+tổng)?(?:\\s+số)?\\s+(\\d{1,3}(?:\\.\\d{3})+|\\d{1,15})${COUNT_END}(?=\\s+${NOUN})`,
  'giu',
)
const COUNTED = new RegExp(`${COUNT}${COUNT_END}(?=\\s+${NOUN})`, 'giu')
const NOUN_NEXT = new RegExp(`^\\s+${NOUN}`, 'iu')
const PERCENT_NEXT = new RegExp(`^(${WITHIN}{0,80}?)(\\d+(?:[.,]\\d+)?)\\s*%(${WITHIN}{0,24})`, 'u')

/** Exceeded, or reached: what stands last before a percentage says which ("vượt chỉ tiêu, đạt 105%"). */
const SAID = /(vượt)|(?:^|[\s(,])(?:đạt|bằng|chiếm|tương ứng|tương đương|tỷ lệ|tỉ lệ|hoàn thành)(?=\s|$)/giu
const OF_PLAN = /^\s*(?:so với\s+)?(?:kế hoạch|chỉ tiêu|kh(?![\p{L}])|nq(?![\p{L}])|nghị quyết)/iu
/** "kế hoạch 175": the plan in figures beside its percentage; a bare year after it is the plan's year. */
const PLAN_COUNT = new RegExp(
  `^\\s*(?:so với\\s+)?(?:kế hoạch|chỉ tiêu|kh(?!\\p{L}))(?:\\s+(?:là|được giao|giao|đề ra))?(?:\\s*[:(])?\\s*${COUNT}${COUNT_END}(\\s+${NOUN})?`,
  'iu',
)
const YEAR = /^(?:19|20)\d\d$/
/** "198–199 đảng viên", "từ 198 đến 199/200 đảng viên": no one figure. */
const RANGE = new RegExp(
  `${COUNT}\\s*(?:[-–]|đến)\\s*(\\d{1,3}(?:\\.\\d{3})+|\\d{1,15})(?:\\s*/\\s*\\d[\\d.]*)?(?=\\s+${NOUN})`,
  'giu',
)
/** From here on others are spoken of: "trong đó nữ chiếm 40,5%". */
const PART_OF = /(?:^|[\s(,])(?:trong đó|trong số đó|riêng)(?=[\s:,]|$)|,\s*nữ(?=\s)/iu
/** Against another time or place, not against the plan: "tăng 12% so với cùng kỳ". */
const MORE_OR_LESS = /(?:^|[\s(,])(?:tăng|giảm|cao hơn|thấp hơn|nhiều hơn|ít hơn)(?=\s|$)/iu
const COMPARED = /^\s*so với\s/iu

/**
 * Reads the statements of figures that offices write: "210/200 đảng viên, đạt 105%", "365 trên 450 đảng viên",
 * "245 đảng viên mới, vượt 40%KH", "118/243 chi bộ". What is not surely a statement is left alone: days, document
 * numbers, years. Positions are those of the text in NFC.
 */
export function readPhrases(text: string): Phrase[] {
  const plain = plainOf(text)
  const ranges = rangesIn(plain)
  const isFree = (taken: readonly Place[]) => (one: Phrase) =>
    !taken.some((other) => other.start < one.end && one.start < other.end)
  const wholes = [...fractionsIn(plain), ...ofWholesIn(plain)].filter(isFree(ranges))
  const counted = countedIn(plain).filter(isFree([...wholes, ...ranges]))
  const found = [...wholes, ...counted].sort((one, other) => one.start - other.start)
  return found.map((phrase, place) => ({ ...phrase, claim: { ...phrase.claim, id: String(place + 1) } }))
}

/** The figures of people or bodies that are told as a range, "198–199 đảng viên": they are not read. */
export function readUnread(text: string): string[] {
  const plain = plainOf(text)
  return rangesIn(plain).map(({ start, end }) => withNoun(plain, start, end))
}

interface Place {
  readonly start: number
  readonly end: number
}

function rangesIn(text: string): Place[] {
  return [...text.matchAll(RANGE)].flatMap(({ 0: words, 1: from = '', 2: to = '', index }) =>
    YEAR.test(from) && YEAR.test(to) ? [] : [{ start: index, end: index + words.length }],
  )
}

const plainOf = (text: string): string => text.normalize('NFC').replace(/[\u00a0\u202f]/g, ' ')

function fractionsIn(text: string): Phrase[] {
  return [...text.matchAll(FRACTION)].flatMap((match) => {
    const rest = text.slice(match.index + match[0].length)
    return withPercents(text, match, NOUN_NEXT.test(rest))
  })
}

function ofWholesIn(text: string): Phrase[] {
  return [...text.matchAll(OF_WHOLE)].flatMap((match) => withPercents(text, match, true))
}

/** The claims of "n/m": one for each percentage told of it, else the fraction alone where its noun is surely counted. */
function withPercents(text: string, match: RegExpExecArray, isCounted: boolean): Phrase[] {
  const [part, whole] = [countOf(match[1]), countOf(match[2])]
  if (part === null || whole === null) return []
  const start = match.index
  const end = start + match[0].length
  const percents = whole === 0 ? [] : percentsAfter(text, end)
  if (percents.length === 0) {
    const claim: Claim = { id: '', kind: 'ratio', part, whole }
    return isCounted ? [{ claim, text: withNoun(text, start, end), start, end }] : []
  }
  return percents.map(({ stated, isOver, end: last }) => {
    const claim: Claim = isOver
      ? { id: '', kind: 'over', value: part, target: whole, statedOverPercent: stated }
      : { id: '', kind: 'ratio', part, whole, statedPercent: stated }
    return { claim, text: wordsOf(text, start, last), start, end: last }
  })
}

/** "365 đảng viên mới (đạt 81,11% kế hoạch)": the whole is not printed and follows from the percentage. */
function countedIn(text: string): Phrase[] {
  return [...text.matchAll(COUNTED)].flatMap((match) => {
    const value = countOf(match[1])
    const start = match.index
    const [first] = percentsAfter(text, start + match[0].length)
    if (value === null || first === undefined || !first.isSaid) return []
    const plan = planAfter(text, first.end)
    if (plan !== null) return [ofPlan(text, { value, start }, first, plan)]
    const statedPercent = first.isOver ? hundredMore(first.stated) : first.stated
    const claim: Claim = { id: '', kind: 'implied', value, statedPercent, wholes: [] }
    return [{ claim, text: wordsOf(text, start, first.end), start, end: first.end }]
  })
}

/** The number of the plan that a percentage is of, where it stands beside it. */
function planAfter(text: string, from: number): { target: number; end: number } | null {
  const match = PLAN_COUNT.exec(text.slice(from, from + 80))
  const target = countOf(match?.[1])
  if (match === null || target === null || target === 0) return null
  if (YEAR.test(match[1] ?? '') && match[2] === undefined) return null
  return { target, end: from + match[0].length }
}

function ofPlan(
  text: string,
  { value, start }: { value: number; start: number },
  { stated, isOver }: PercentAfter,
  { target, end }: { target: number; end: number },
): Phrase {
  const claim: Claim = isOver
    ? { id: '', kind: 'over', value, target, statedOverPercent: stated }
    : { id: '', kind: 'ratio', part: value, whole: target, statedPercent: stated }
  return { claim, text: wordsOf(text, start, end), start, end }
}

interface PercentAfter {
  readonly stated: string
  readonly isOver: boolean
  /** words around it say that it is of a plan: reached, exceeded, of the plan */
  readonly isSaid: boolean
  readonly end: number
}

/**
 * The percentages that follow a figure in its sentence before another figure or a part of it does; those that compare
 * it with another time or place are passed over.
 */
function percentsAfter(text: string, from: number): PercentAfter[] {
  const found: PercentAfter[] = []
  for (let at = from; ; ) {
    const match = PERCENT_NEXT.exec(text.slice(at, at + 160))
    if (match === null) return found
    const [, gap = '', stated = '', after = ''] = match
    const end = at + match[0].length - after.length
    const isOfPlan = OF_PLAN.test(after)
    const said = [...gap.matchAll(SAID)].at(-1)
    if (PART_OF.test(gap) || readPrinted(stated) === null) return found
    if (at > from && said === undefined && !MORE_OR_LESS.test(gap)) return found
    at = end
    if (MORE_OR_LESS.test(gap) || (COMPARED.test(after) && !isOfPlan)) continue
    found.push({ stated, isOver: said?.[1] !== undefined, isSaid: said !== undefined || isOfPlan, end })
  }
}

/** "40" → "140": exceeding by 40 % is reaching 140 %. */
function hundredMore(stated: string): string {
  const [whole = '', ...fraction] = stated.split(/(?=[.,])/)
  return `${BigInt(whole) + 100n}${fraction.join('')}`
}

/** The statement for showing: a bracket opened in it is closed where the text closes it soon. */
function wordsOf(text: string, start: number, end: number): string {
  const words = text.slice(start, end)
  const isOpen = words.lastIndexOf('(') > words.lastIndexOf(')')
  const rest = isOpen ? /^[^()\n]{0,40}\)/.exec(text.slice(end))?.[0] : undefined
  return `${words}${rest ?? ''}`.trim()
}

function withNoun(text: string, start: number, end: number): string {
  const noun = NOUN_NEXT.exec(text.slice(end))
  return text.slice(start, end + (noun?.[0].length ?? 0)).trim()
}

function countOf(text: string | undefined): number | null {
  if (text === undefined) return null
  const value = Number(text.replaceAll('.', ''))
  return Number.isSafeInteger(value) ? value : null
}
