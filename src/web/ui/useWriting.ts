import { useState } from 'react'
import type { Created } from '#contract/common'
import { isRefusal, newCommandId } from '../platform/api'
import { useDraft } from '../platform/draft'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { findingFor, useFindingText } from './Findings'

interface Sent {
  readonly form: string
  readonly commandId: string
  readonly id: string
}

interface WritingOf<T, Body> {
  /** Names the draft: kept until it is recorded or given up. */
  readonly form: string
  readonly path: string
  readonly empty: T
  /** Null while something is missing. */
  readonly bodyOf: (value: T, sent: Pick<Sent, 'commandId' | 'id'>) => Body | null
  readonly onDone: (reply: Created) => void
}

/** A form whose draft is kept: what is typed survives, and what was refused and changed is another command. */
export function useWriting<T extends object, Body extends object>(of: WritingOf<T, Body>) {
  const text = useFindingText()
  const [start] = useState(() => ({ ...of.empty, form: of.form, commandId: newCommandId(), id: newId() }))
  const isOurs = (value: unknown): value is T & Sent =>
    typeof value === 'object' && value !== null && 'form' in value && value.form === of.form
  const { value, change, drop } = useDraft<T & Sent>(of.form, start, isOurs)
  const writing = useWrite<Body, Created>(of.path, (reply) => {
    drop()
    of.onDone(reply)
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  return {
    value,
    type: (changes: Partial<T>) => {
      const anew = writing.isError ? { commandId: newCommandId(), id: newId() } : {}
      change({ ...value, ...anew, ...changes })
    },
    errorAt: (field: string) => findingFor(text, refused, field),
    submit: () => {
      const body = of.bodyOf(value, value)
      if (body !== null && !writing.isPending) writing.mutate(body)
    },
    isPending: writing.isPending,
    error: writing.error,
    drop,
  }
}
