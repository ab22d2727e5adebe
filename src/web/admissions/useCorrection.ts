import { useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { AdmissionDetail, CorrectionBody } from '#contract/admissions'
import type { Created } from '#contract/common'
import { isRefusal, newCommandId } from '../platform/api'
import { useWrite } from '../platform/useWrite'

type Correcting = Omit<CorrectionBody, 'commandId' | 'expectedVersion'>

/** Sends corrections of the file as it is seen now. Seen too late, the new state is fetched for the next try. */
export function useCorrection(file: AdmissionDetail, onDone: () => void) {
  const queries = useQueryClient()
  const commandId = useRef(newCommandId())
  const path = `/api/admissions/${encodeURIComponent(file.id)}/corrections`
  const writing = useWrite<CorrectionBody, Created>(path, () => {
    commandId.current = newCommandId()
    onDone()
  })
  const send = (body: Correcting) => {
    if (writing.isPending) return
    writing.mutate(
      { ...body, commandId: commandId.current, expectedVersion: file.version },
      {
        onError: (error) => {
          if (!isRefusal(error, 409)) return
          commandId.current = newCommandId()
          void queries.invalidateQueries({ queryKey: ['admissions', 'file', file.id] })
        },
      },
    )
  }
  return { writing, send, refused: isRefusal(writing.error, 422) ? writing.error.findings : [] }
}
