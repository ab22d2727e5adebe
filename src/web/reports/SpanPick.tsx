import type { ProgressReply } from '#contract/progress'
import { type ReportSpan, type SpanKind, spansOf } from '#domain/reports/spans'
import type { ChoiceChanges } from '../progress/choices'
import { Pick } from '../ui/Controls'
import { useReportWords } from './useReportWords'

interface SpanPickProps {
  reply: ProgressReply
  /** what the report may be asked for; absent: all there is */
  kinds?: readonly SpanKind[] | undefined
  choose: (changes: ChoiceChanges) => void
}

const keyOf = ({ kind, number, isWhole }: ReportSpan): string => (isWhole ? 'whole' : `${kind}${number}`)

/** Which days of the period a report tells: all of it, its months, quarters, first 6, 8, 9 months, years of a term. */
export function SpanPick({ reply, kinds, choose }: SpanPickProps) {
  const words = useReportWords()
  const { from, to } = reply.officialChoice
  const spans = spansOf({ from, to }).filter(({ kind }) => kinds === undefined || kinds.includes(kind))
  const shown = spans.find((span) => span.from === reply.period.from && span.to === reply.period.to)
  const options = spans.map((span) => ({ value: keyOf(span), label: words.span(span, from) }))
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
