import type { ReactNode } from 'react'
import type { Standing } from '#domain/progress/standing'
import { useText } from '../i18n'
import './tag.css'

export type Tone = 'met' | 'way' | 'late' | 'none'

/** A word in its colour; the sign before it repeats the colour for those who do not see it. */
export function Tag({
  tone,
  sign,
  children,
}: {
  tone: Tone
  sign?: string | undefined
  children: ReactNode
}) {
  return (
    <span className={`tag is-${tone}`}>
      {sign !== undefined && <span aria-hidden="true">{sign} </span>}
      {children}
    </span>
  )
}

const looks: Record<Standing, { tone: Tone; sign?: string }> = {
  exceeded: { tone: 'met', sign: '↑' },
  completed: { tone: 'met', sign: '✓' },
  onMilestone: { tone: 'way', sign: '→' },
  behindMilestone: { tone: 'late', sign: '!' },
  noJudgement: { tone: 'none' },
  noTarget: { tone: 'none' },
  noSource: { tone: 'none' },
}

export function toneOf(standing: Standing): Tone {
  return looks[standing].tone
}

export function StandingTag({ standing }: { standing: Standing }) {
  const text = useText()
  const { tone, sign } = looks[standing]
  return (
    <Tag tone={tone} sign={sign}>
      {text.charts.standings[standing]}
    </Tag>
  )
}

/** An article of law beside what it asks for. */
export function LawChip({ children }: { children: ReactNode }) {
  return <span className="law-chip">{children}</span>
}
