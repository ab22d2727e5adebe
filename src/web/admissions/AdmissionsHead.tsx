import { useLocation } from 'react-router'
import type { ProgressReply } from '#contract/progress'
import { formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import type { Figure, Sentence } from '../i18n/sentence'
import { withQuery } from '../platform/address'
import { formatInstant } from '../platform/instant'
import type { Choices } from '../progress/choices'
import { paperLines } from '../progress/replyWords'
import { Lede } from '../ui/PageHead'
import { PrintHead } from '../ui/PrintParts'
import { type Text, useText } from './text'
import type { AdmissionListing } from './useAdmissionList'

/** The place of the list on its page. */
export const LIST = 'list'

interface HeadProps {
  list: AdmissionListing
  reply: ProgressReply
}

/** "365 đảng viên được kết nạp đến 31/08/2023; trong doanh nghiệp ngoài khu vực nhà nước: 69." */
export function AdmissionsLede({ list, reply }: HeadProps) {
  const text = useText()
  const { search } = useLocation()
  const sentence = ledeOf(text, list, reply, search)
  if (sentence === null) return <p className="lede soft">{text.common.loading}</p>
  return <Lede sentence={sentence} />
}

function ledeOf(
  { admissions }: Text,
  list: AdmissionListing,
  reply: ProgressReply,
  search: string,
): Sentence | null {
  const { list: words, words: known } = admissions
  const { indicator, total } = list
  const day = formatDay(reply.asOf)
  const group = known.groups[indicator]
  const whole = new URLSearchParams(search)
  whole.delete('indicator')
  const toList = (count: number, query: string): Figure => ({
    text: formatNumber(count),
    to: `${query}#${LIST}`,
  })
  const toAll = withQuery('', Object.fromEntries(whole))
  // the whole figure comes from the progress reply; what a search narrows is told at the list
  const all = reply.source === 'records' ? reply.admitted : null
  const part = list.search === '' ? total : indicator === 'admitted' ? all : reply.breakdown[indicator]
  if (part === null) return all === null && total === null ? null : words.ledeNone(day)
  if (all === 0 || (all === null && part === 0)) return words.ledeNone(day)
  if (all === null) {
    return indicator === 'admitted'
      ? words.ledeEntered(day, toList(part, search))
      : words.ledeEnteredOf(day, group, toList(part, search))
  }
  if (indicator === 'admitted') return words.lede(day, toList(all, search))
  return words.ledeOf(day, toList(all, toAll), group, toList(part, search))
}

/** What a sheet of paper or of Excel says of the rows on it. */
export function extentLines(text: Text, list: AdmissionListing): string[] {
  const { list: words, words: known } = text.admissions
  const { items, total, indicator, open, lateSince } = list
  const whole = total ?? items.length
  return [
    items.length < whole ? words.part(items.length, whole) : words.whole(whole),
    ...(indicator === 'admitted' ? [] : [words.groupLine(known.groups[indicator])]),
    ...(lateSince === null ? [] : [words.lateOnly(formatInstant(lateSince))]),
    ...(open === 'none' && items.length > 0 ? [words.closedLine] : []),
  ]
}

/** The head of the printed list. */
export function AdmissionsPaper({
  list,
  reply,
  choices,
  parent,
}: HeadProps & { choices: Choices; parent: string | null }) {
  const text = useText()
  return (
    <PrintHead
      organisation={reply.organisation.name}
      parent={parent}
      title={text.admissions.list.title}
      lines={[...paperLines(text, reply, choices), ...extentLines(text, list)]}
    />
  )
}
