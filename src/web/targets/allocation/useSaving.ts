import { useRef } from 'react'
import type { AllocationBody, TargetsReply } from '#contract/targets'
import { newCommandId } from '../../platform/api'
import { useWrite } from '../data'

type Entries = AllocationBody['entries']

/** "Lưu dự kiến": the same figures sent again after a lost answer are the same command. */
export function useSaving(
  { organisation, period }: TargetsReply,
  onSaved: (reply: TargetsReply, count: number) => void,
) {
  const last = useRef({ commandId: '', sent: '' })
  const count = useRef(0)
  const write = useWrite<AllocationBody, TargetsReply>(
    `/api/organisations/${organisation.id}/allocations`,
    (reply) => onSaved(reply, count.current),
  )
  const save = (entries: Entries) => {
    const sent = JSON.stringify(entries)
    if (last.current.sent !== sent) last.current = { commandId: newCommandId(), sent }
    count.current = entries.length
    write.mutate({ commandId: last.current.commandId, periodId: period.id, status: 'draft', entries })
  }
  return { save, isPending: write.isPending, error: write.error }
}
