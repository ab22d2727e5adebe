import type { RuleValue } from '#domain/rulebook/timeline'
import type { ruleWords } from '../i18n/vi/ruleWords'

/** What the words of the rule book need; the printed book is written with the same. */
export type RuleWords = typeof ruleWords

/** The name of a parameter; a newer server may send one this page does not know yet. */
export function parameterWords({ parameters }: RuleWords, parameter: string): string {
  return isKey(parameters, parameter) ? parameters[parameter] : parameter
}

/** A value with its unit: `45 ngày làm việc, gia hạn nhiều nhất 15 ngày làm việc`, `từ 2/3 trở lên`. */
export function valueWords(words: RuleWords, parameter: string, value: RuleValue): string {
  if (typeof value === 'number') return words.units[unitOf(parameter)](value)
  if (typeof value === 'boolean') return value ? words.yes : words.no
  if (typeof value === 'string') return isKey(words.values, value) ? words.values[value] : value
  if (isList(value)) return value.map((one) => valueWords(words, parameter, one)).join('; ')
  return togetherWords(words, value)
}

type Unit = keyof RuleWords['units']

/** Units follow from the names of parameters, the first that fits. */
const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/^(min|max)Months$/, 'ageInMonths'],
  [/workingDays$/i, 'workingDays'],
  [/months$/i, 'months'],
  [/MaxYears$/, 'ages'],
  [/Years$/, 'years'],
  [/Month$/, 'calendarMonth'],
  [/Percent/, 'percent'],
  [/Points$/, 'points'],
  [/Members$/, 'members'],
  [/^rounds$|Requests$/, 'times'],
]

function unitOf(parameter: string): Unit {
  return UNITS.find(([name]) => name.test(parameter))?.[1] ?? 'number'
}

/** A share, or a clock with what belongs to it. */
function togetherWords(words: RuleWords, value: Readonly<Record<string, number | string | boolean>>): string {
  const { numerator, denominator, strict, workingDays, extensionWorkingDays, startsAt } = value
  if (typeof workingDays === 'number') {
    const clock = words.units.workingDays(workingDays)
    if (typeof extensionWorkingDays === 'number') return words.extended(clock, extensionWorkingDays)
    return startsAt === 'issue' ? words.fromIssue(clock) : words.fromReceipt(clock)
  }
  const fraction = `${String(numerator)}/${String(denominator)}`
  return strict === true ? words.moreThan(fraction) : words.atLeast(fraction)
}

function isList(value: RuleValue): value is readonly string[] {
  return Array.isArray(value)
}

function isKey<Words extends object>(words: Words, key: string): key is keyof Words & string {
  return Object.hasOwn(words, key)
}
