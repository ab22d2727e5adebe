import { useState } from 'react'
import { Link } from 'react-router'
import type { AdmissionDetail } from '#contract/admissions'
import { useOrganisation } from '../organisations/lookup'
import { paths } from '../paths'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form, FormEnd } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { WriteError } from '../ui/WriteError'
import { NO_PAPER, type PaperDraft, paperBody } from './drafts'
import { fieldNotes } from './FieldNotes'
import { issuersOf } from './issuers'
import { PaperFields } from './PaperFields'
import { useText } from './text'
import { useCorrection } from './useCorrection'

interface CancelDialogProps {
  file: AdmissionDetail
  onClose: () => void
}

/** The decision that cancels the decision of admission: it counts from its own day, the days before stay. */
export function CancelDialog({ file, onClose }: CancelDialogProps) {
  const text = useText()
  const { cancel: words, correct } = text.admissions.file
  const { today } = useViewer()
  const announce = useAnnounce()
  const cell = useOrganisation(file.organisation.id).data
  const issuers = cell === undefined ? [] : issuersOf(cell)
  const [paper, setPaper] = useState<PaperDraft>(NO_PAPER)
  const [reason, setReason] = useState('')
  const { writing, send, refused } = useCorrection(file, () => {
    announce(words.done)
    onClose()
  })
  return (
    <Dialog title={words.title} onClose={onClose} busy={writing.isPending}>
      <Form
        label={words.title}
        onSubmit={() => send({ reason: reason.trim(), cancellation: paperBody(paper, issuers) })}
      >
        {writing.error !== null && <WriteError error={writing.error} />}
        <p>{words.effect}</p>
        <p className="soft">
          {words.otherwise} <Link to={paths.candidate(file.id)}>{words.toFile}</Link>
        </p>
        <PaperFields
          at="cancellation"
          paper={paper}
          onChange={(change) => setPaper({ ...paper, ...change })}
          notes={fieldNotes(text, refused)}
          issuers={issuers}
          today={today}
        />
        <TextField label={words.reason} value={reason} onChange={setReason} maxLength={2000} lines={2} />
        <FormEnd>
          <Button type="submit" look="main" disabled={writing.isPending}>
            {writing.isPending ? text.common.working : words.submit}
          </Button>
          <Button look="plain" onClick={onClose} disabled={writing.isPending}>
            {correct.stay}
          </Button>
        </FormEnd>
      </Form>
    </Dialog>
  )
}
