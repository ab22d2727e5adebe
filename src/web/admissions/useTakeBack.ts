import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useRef } from 'react'
import type { AdmissionDetail, CorrectionBody } from '#contract/admissions'
import type { Created } from '#contract/common'
import { api, newCommandId } from '../platform/api'

/** Takes a whole admission back that was recorded a moment ago; the reason is kept with it. */
export function useTakeBack(id: string, onDone: () => void) {
  const queries = useQueryClient()
  const commandId = useRef(newCommandId())
  const path = `/api/admissions/${encodeURIComponent(id)}`
  return useMutation({
    mutationFn: async (reason: string) => {
      const { version } = await api.get<AdmissionDetail>(path)
      const body: CorrectionBody = {
        commandId: commandId.current,
        expectedVersion: version,
        reason,
        takeBack: true,
      }
      return api.post<Created>(`${path}/corrections`, body)
    },
    onSuccess: () => {
      onDone()
      void queries.invalidateQueries()
    },
  })
}
