import type { TargetsReply } from '#contract/targets'
import { useText } from '../i18n'
import { useChoices } from '../platform/address'
import { Dialog } from '../ui/Dialog'
import { useAnnounce } from '../ui/Toast'
import type { Period } from './data'
import { PeriodDialog } from './PeriodGate'
import { TargetForm, type Writing } from './TargetForm'

/** What is being written, as the address says: a new line, an adjustment, a correction, or a period. */
export function TargetDialog({ reply, periods }: { reply: TargetsReply; periods: readonly Period[] }) {
  const { targets } = useText()
  const announce = useAnnounce()
  const { chosen, choose } = useChoices()
  const close = () => choose({ write: null, entry: null })
  const write = chosen('write')
  if (write === 'period') return <PeriodDialog periods={periods} />
  const writing = writingOf(write, chosen('entry'), reply)
  if (writing === null || !reply.mayWrite) return null
  return (
    <Dialog title={`${targets.form.titles[writing.as]} · ${reply.period.name}`} width="wide" onClose={close}>
      <TargetForm
        organisationId={reply.organisation.id}
        period={reply.period}
        writing={writing}
        onCancel={close}
        onDone={(entry) => {
          close()
          announce(targets.form.done(targets.amount(entry)))
        }}
      />
    </Dialog>
  )
}

function writingOf(write: string | null, entryId: string | null, { entries }: TargetsReply): Writing | null {
  if (write === 'new') return { as: 'new' }
  if (write !== 'adjust' && write !== 'correct') return null
  const entry = entries.find(({ id }) => id === entryId)
  return entry === undefined ? null : { as: write, entry }
}
