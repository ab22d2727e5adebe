import { formatDay } from '#domain/dates'
import type { ListQuestion } from './queries'
import type { Text } from './text'
import type { CandidateListing } from './useCandidateList'

/** What narrows the list, in words: for paper and the sheet. */
export function filterWords(
  { sources, fileWords }: Text,
  { stage, state, missing, alert, by }: Omit<ListQuestion, 'q'>,
): string[] {
  const { list, alerts } = sources
  return [
    ...(stage === null ? [] : [fileWords.stages[stage]]),
    ...(state === 'open' ? [] : [list.states[state]]),
    ...(missing === null ? [] : [`${list.missing.toLowerCase()}: ${fileWords.kinds[missing].toLowerCase()}`]),
    ...(alert === null ? [] : [alerts[alert].toLowerCase()]),
    ...(by === null ? [] : [`${list.by.toLowerCase()} ${formatDay(by)}`]),
  ]
}

/** What a sheet of paper or of Excel says of the rows on it. */
export function extentLines(text: Text, list: CandidateListing, question: Omit<ListQuestion, 'q'>): string[] {
  const { list: words } = text.sources
  const { items, total, open } = list
  const whole = total ?? items.length
  const filters = filterWords(text, question)
  return [
    items.length < whole ? words.part(items.length, whole) : words.whole(whole),
    ...(filters.length === 0 ? [] : [words.filtered(filters.join('; '))]),
    ...(open === 'none' && items.length > 0 ? [words.closedLine] : []),
  ]
}
