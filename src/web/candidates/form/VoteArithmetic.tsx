import type { Attendance, Vote } from '#domain/candidates/records'
import { countVote, type VoteCount } from '#domain/candidates/vote'
import { Tag } from '../../ui/Tag'
import { ArticleChip } from '../FileNotices'
import { type Text, useText } from '../text'
import { ASKED_REASONS } from './voteDraft'
import type { VoteRule } from './voteRule'

interface VoteArithmeticProps {
  attendance: Attendance | null
  vote: Vote | null
  rule: VoteRule | null
  /** Beside a row of a meeting: the sum alone. */
  short?: boolean
}

/** "9/12 ≥ 2/3 · cần ít nhất 8 phiếu, mẫu số 12 = 14 − 2 …": the count as it is made, while it is typed. */
export function VoteArithmetic({ attendance, vote, rule, short = false }: VoteArithmeticProps) {
  const text = useText()
  const { vote: words } = text.candidates.form
  if (rule === null) return null
  if (attendance === null || vote === null) {
    return short ? null : <p className="soft">{words.wait}</p>
  }
  const count = countVote(attendance, vote, rule.threshold)
  const sum = (
    <Tag tone={count.carries ? 'met' : 'late'} sign={count.carries ? '✓' : '!'}>
      {sumOf(text, count, rule)}
    </Tag>
  )
  if (short) {
    return (
      <span className="vote-sum" role="status">
        {sum} <small className="soft">{words.needed(count.needed)}</small>
      </span>
    )
  }
  return (
    <p className="vote-sum" role="status">
      {sum} {words.needed(count.needed)} {baseOf(text, attendance, count.base, rule)}{' '}
      {(attendance.official.absent.ordinary ?? 0) > 0 && words.ordinaryCounts}
      <ArticleChip cite={rule.cite} ruleId={rule.ruleId} isCompared={rule.isCompared} />
      {!count.carries && <span className="file-under">{words.notCarried}</span>}
    </p>
  )
}

export function sumOf({ candidates }: Text, count: VoteCount, { threshold }: VoteRule): string {
  const { vote: words } = candidates.form
  const fraction = words.fraction(threshold.numerator, threshold.denominator)
  const say = threshold.strict ? words.sumMore : words.sum
  return say(count.for, count.base, fraction, count.carries)
}

function baseOf({ candidates }: Text, { official }: Attendance, base: number, { voting }: VoteRule): string {
  const { vote: words } = candidates.form
  const parts = ASKED_REASONS.flatMap((reason) => {
    const count = official.absent[reason] ?? 0
    return count > 0 ? [words.less[reason](count)] : []
  })
  if (parts.length === 0) return voting === 'cell' ? words.base(base) : words.baseCommittee(base)
  return words.baseLess(base, official.total, parts.join(' − '))
}
