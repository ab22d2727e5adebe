import { useState } from 'react'
import type { ClassDetail } from '#contract/classes'
import type { GradesBody } from '#contract/classResults'
import type { EnrolmentItem } from '#contract/classRoster'
import type { Grade } from '#domain/classes/kinds'
import { classUrl } from './queries'
import { useText } from './text'
import { useToastedWrite } from './useToastedWrite'

interface Graded {
  readonly detail: ClassDetail
  readonly items: readonly EnrolmentItem[]
  readonly version: number
}

/** Grades as they are typed, recorded together. */
export function useGrading({ detail, items, version }: Graded) {
  const { page } = useText().classes
  const [typed, setTyped] = useState<Readonly<Record<string, Grade | null>>>({})
  const changed = items.filter(({ id, grade }) => typed[id] !== undefined && typed[id] !== grade)
  const words = page.graded(changed.length)
  const writing = useToastedWrite<GradesBody>(classUrl(detail.id, '/grades'), words, () => setTyped({}))
  const save = () =>
    writing.write((commandId) => ({
      commandId,
      expectedVersion: version,
      rows: changed.map(({ id }) => ({ enrolmentId: id, grade: typed[id] ?? null })),
    }))
  /** Everybody who was there and has no grade yet. */
  const without = items.filter((item) => item.attended > 0 && (typed[item.id] ?? item.grade) === null)
  const rest = (grade: Grade) =>
    setTyped({ ...typed, ...Object.fromEntries(without.map(({ id }) => [id, grade])) })
  return {
    typed,
    changed: changed.length,
    without: without.length,
    type: (id: string, grade: Grade | null) => setTyped({ ...typed, [id]: grade }),
    rest,
    save,
    isPending: writing.isPending,
    error: writing.error,
    data: writing.data,
  }
}
