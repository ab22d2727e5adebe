import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { Created } from '#contract/common'
import { isRefusal, newCommandId } from '../platform/api'
import { useWrite } from '../platform/useWrite'

/**
 * A write to a class. Its command keeps its id only while nobody answered; where somebody else was first, the page
 * is read again.
 */
export function useClassWrite<Body extends { commandId: string }>(path: string, onDone: () => void) {
  const queries = useQueryClient()
  const command = useRef<string | null>(null)
  const writing = useWrite<Body, Created>(path, () => {
    command.current = null
    onDone()
  })
  const write = (body: (commandId: string) => Body) => {
    if (writing.isPending) return
    const id = command.current ?? newCommandId()
    command.current = id
    writing.mutate(body(id), {
      onError: (error) => {
        if (isRefusal(error) && error.status !== 0 && error.status < 500) command.current = null
        if (isRefusal(error, 409)) void queries.invalidateQueries()
      },
    })
  }
  return {
    write,
    isPending: writing.isPending,
    error: writing.error,
    data: writing.data,
    reset: writing.reset,
  }
}
