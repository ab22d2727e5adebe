import { useState } from 'react'
import type { Created } from '#contract/common'
import type { GrantCorrectionBody } from '#contract/meetings'
import { newCommandId } from '../platform/api'
import { newId } from '../platform/ids'
import { useWrite } from '../platform/useWrite'
import { ReasonDialog } from '../ui/ReasonDialog'
import { useAnnounce } from '../ui/Toast'
import type { Grant } from './grantDraft'
import { useText } from './text'

interface TakeBackGrantProps {
  bodyId: string
  grant: Grant
  onClose: () => void
}

/** Takes back an authority that was never given; one that ended is ended by its day instead. */
export function TakeBackGrantDialog({ bodyId, grant, onClose }: TakeBackGrantProps) {
  const { authority: words } = useText().sources
  const announce = useAnnounce()
  const [ids] = useState(() => ({ commandId: newCommandId(), id: newId() }))
  const writing = useWrite<GrantCorrectionBody, Created>(
    `/api/organisations/${bodyId}/authority-grant-corrections`,
    () => {
      announce(words.takeBack.done)
      onClose()
    },
  )
  return (
    <ReasonDialog
      title={words.takeBack.title(grant.organisation.name)}
      effect={words.takeBack.effect}
      words={words.takeBack}
      writing={writing}
      onSend={(reason) => writing.mutate({ ...ids, grantId: grant.id, reason, takeBack: true })}
      onClose={onClose}
    />
  )
}
