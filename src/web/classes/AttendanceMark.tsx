import type { AttendanceItem } from '#contract/classRoster'
import { CountField } from '../ui/CountField'
import type { Mark } from './marks'
import { useText } from './text'

interface AttendanceMarkProps {
  item: AttendanceItem
  mark: Mark | null
  /** the next of: present, absent, excused */
  onPress: () => void
  onCount: (mark: Mark | null) => void
}

/** One person, as large as a thumb; of people without names a number is typed. */
export function AttendanceMark({ item, mark, onPress, onCount }: AttendanceMarkProps) {
  const { attendance: words, needs } = useText().classes
  const { fullName, cellName, headcount } = item
  if (headcount > 1) {
    return (
      <CountField
        label={words.countOf(cellName)}
        hint={words.of(headcount)}
        value={mark?.present ?? null}
        max={headcount}
        onChange={(present) => onCount(present === null ? null : { present, excused: false })}
      />
    )
  }
  const look = lookOf(mark)
  const name = fullName ?? needs.nameClosed
  return (
    <button
      type="button"
      className={`class-mark is-${look}`}
      aria-label={words.mark(name, words[look])}
      onClick={onPress}
    >
      <span className="class-mark-name">
        {name}
        <small>{cellName}</small>
      </span>
      <span className="class-mark-state">
        <span aria-hidden="true">{SIGNS[look]}</span> {words[look]}
      </span>
    </button>
  )
}

type Look = 'present' | 'absent' | 'excused' | 'unmarked'

const SIGNS: Readonly<Record<Look, string>> = { present: '✓', absent: '×', excused: '–', unmarked: '·' }

function lookOf(mark: Mark | null): Look {
  if (mark === null) return 'unmarked'
  if (mark.present > 0) return 'present'
  return mark.excused ? 'excused' : 'absent'
}
