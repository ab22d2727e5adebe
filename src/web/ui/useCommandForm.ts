import { useState } from 'react'
import type { Created } from '#contract/common'
import { isRefusal, newCommandId, type ServerFinding } from '../platform/api'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { useAnnounce } from './Toast'

export interface CommandForm<Draft> {
  readonly value: Draft
  readonly type: (changes: Partial<Draft>) => void
  readonly send: (body: object) => void
  readonly isPending: boolean
  readonly error: Error | null
  /** what the rules have against it */
  readonly findings: readonly ServerFinding[]
}

interface CommandIds {
  readonly commandId: string
  readonly id: string
}

/**
 * A form that sends one command, says what was done and ends. What is typed lives in this page alone: a shared machine keeps no copy of it. What
 * was refused is another command once it is changed.
 */
export function useCommandForm<Draft extends object>(
  url: string,
  start: () => Draft,
  done: string,
  onDone: (id: string) => void,
): CommandForm<Draft> {
  const announce = useAnnounce()
  const [value, setValue] = useState(start)
  const [ids, setIds] = useState<CommandIds>(newIds)
  const writing = useWrite<object, Created>(url, ({ id }) => {
    announce(done)
    onDone(id)
  })
  return {
    value,
    type: (changes) => {
      setValue((before) => ({ ...before, ...changes }))
      if (!writing.isError) return
      setIds(newIds())
      writing.reset()
    },
    send: (body) => {
      if (!writing.isPending) writing.mutate({ ...ids, ...body })
    },
    isPending: writing.isPending,
    error: writing.error,
    findings: isRefusal(writing.error, 422) ? writing.error.findings : [],
  }
}

function newIds(): CommandIds {
  return { commandId: newCommandId(), id: newId() }
}
