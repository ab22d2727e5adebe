import { compareDays, formatDay } from '#domain/dates'
import type { Act } from './act'
import { ACTS } from './acts'
import type { Rule } from './timeline'

/** The acts that the cites and the note of a rule name, the oldest first. */
export function actsCited({ parameters, note = '' }: Rule): Act[] {
  const cites = Object.values(parameters).flatMap((timeline) => timeline.map(({ cite }) => cite))
  const named = ACTS.filter((act) => [...cites, note].some((text) => isNamed(act, text)))
  return named.sort((a, b) => compareDays(a.day ?? a.from, b.day ?? b.from))
}

/** The day stands in brackets after a number that was used more than once. */
function isNamed({ number, day }: Act, text: string): boolean {
  const isRepeated = ACTS.filter((act) => act.number === number).length > 1
  const printed = isRepeated && day !== null ? `${number} (${formatDay(day)})` : number
  return ` ${text}`.includes(` ${printed}`)
}
