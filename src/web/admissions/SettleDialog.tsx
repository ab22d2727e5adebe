import { useRef } from 'react'
import type { Created } from '#contract/common'
import { newCommandId } from '../platform/api'
import { useWrite } from '../platform/useWrite'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form, FormEnd } from '../ui/Form'
import { useAnnounce } from '../ui/Toast'
import { WriteError } from '../ui/WriteError'
import { useText } from './text'

interface SettleDialogProps {
  organisationId: string
  noticeId: string
  onClose: () => void
}

/** "Hai người khác nhau": said once by the committee above both, and never asked again. */
export function SettleDialog({ organisationId, noticeId, onClose }: SettleDialogProps) {
  const text = useText()
  const { settle: words } = text.admissions.notices
  const announce = useAnnounce()
  const commandId = useRef(newCommandId())
  const path = `/api/organisations/${organisationId}/duplicate-notices/${noticeId}/settlements`
  const writing = useWrite<{ commandId: string }, Created>(path, () => {
    announce(words.done)
    onClose()
  })
  return (
    <Dialog title={words.title} onClose={onClose} busy={writing.isPending}>
      <Form label={words.title} onSubmit={() => writing.mutate({ commandId: commandId.current })}>
        {writing.error !== null && <WriteError error={writing.error} />}
        <p>{words.effect}</p>
        <FormEnd>
          <Button type="submit" look="main" disabled={writing.isPending}>
            {writing.isPending ? text.common.working : words.submit}
          </Button>
          <Button look="plain" onClick={onClose} disabled={writing.isPending}>
            {words.stay}
          </Button>
        </FormEnd>
      </Form>
    </Dialog>
  )
}
