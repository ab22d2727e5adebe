import type { DueGroup } from '#contract/desk'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import type { Figure, Sentence } from '../i18n/sentence'
import { paths } from '../paths'
import { Lede } from '../ui/PageHead'
import type { DeskQuestion } from './queries'
import { type Text, useText } from './text'
import type { Desk } from './useDesk'

interface DeskLedeProps {
  bodyId: string
  desk: Desk
  question: DeskQuestion
}

/** "Hôm nay 03/11/2025: 1 việc quá hạn, 2 việc trong tuần, 1 việc trong tháng." Each number opens its group. */
export function DeskLede({ bodyId, desk, question }: DeskLedeProps) {
  const text = useText()
  return <Lede sentence={ledeOf(text, bodyId, desk, question)} />
}

function ledeOf(
  { desk: words, fileWords }: Text,
  bodyId: string,
  { on, counts }: Desk,
  question: DeskQuestion,
): Sentence {
  const { whose, kind } = question
  const told = (group: DueGroup): Sentence => {
    const to = paths.duties(bodyId, { whose: whose === 'own' ? null : whose, kind, due: group })
    const figure: Figure = { text: formatNumber(counts[group]), to }
    return words.counted[group](figure)
  }
  const day = kind === null ? formatDay(on) : words.dayAndKind(formatDay(on), fileWords.duties[kind])
  const near = (['overdue', 'week', 'month'] as const).filter((group) => counts[group] > 0)
  if (near.length > 0) return words.lede(day, near.map(told))
  return counts.later > 0 ? words.ledeNone(day, told('later')) : words.ledeEmpty(day)
}
