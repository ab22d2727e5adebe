import type { ProgressReply } from '#contract/progress'
import { minDay } from '#domain/dates'
import { calendarSpans, type ReportSpan, type SpanKind, spansOf } from '#domain/reports/spans'
import type { ChoiceChanges } from '../progress/choices'
import { Pick } from '../ui/Controls'
import { useReportWords } from './useReportWords'

interface SpanPickProps {
  reply: ProgressReply
  /** what the report may be asked for; absent: all there is */
  kinds?: readonly SpanKind[] | undefined
  choose: (changes: ChoiceChanges) => void
}

const keyOf = ({ from, to }: ReportSpan): string => `${from} ${to}`

/**
 * Which days a report tells: the period, its months, quarters, first 6, 8, 9 months, years of a term; then those of the
 * calendar that are none of them, whatever days the document sets.
 */
export function SpanPick({ reply, kinds, choose }: SpanPickProps) {
  const words = useReportWords()
  const { from, to } = reply.officialChoice
  const isTold = ({ kind }: ReportSpan) => kinds === undefined || kinds.includes(kind)
  const own = spansOf({ from, to }).filter(isTold)
  const calendar = calendarSpans({ from, to }, minDay(reply.period.to, reply.asOf)).filter(isTold)
  const spans = [...own, ...calendar]
  const shown = spans.find((span) => span.from === reply.period.from && span.to === reply.period.to)
  const options = [
    ...own.map((span) => ({ value: keyOf(span), label: words.span(span, from) })),
    ...calendar.map((span) => ({ value: keyOf(span), label: words.calendarSpan(span) })),
  ]
  const chosen = shown === undefined ? 'own' : keyOf(shown)
  return (
    <Pick
      label={words.spanLabel}
      value={chosen}
      options={shown === undefined ? [{ value: 'own', label: words.ownSpan }, ...options] : options}
      onChange={(key) => {
        const span = spans.find((one) => keyOf(one) === key)
        if (span === undefined) return
        const { isWhole } = span
        choose({ from: isWhole ? null : span.from, to: isWhole ? null : span.to, asOf: null })
      }}
    />
  )
}
