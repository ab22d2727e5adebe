import { useState } from 'react'
import type { CertificateCorrectionBody } from '#contract/classResults'
import type { EnrolmentItem } from '#contract/classRoster'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { CountField } from '../ui/CountField'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { Form, FormEnd } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { useAnnounce } from '../ui/Toast'
import { classUrl } from './queries'
import { useText } from './text'
import { useClassWrite } from './useClassWrite'
import { WriteRefused } from './WriteRefused'

interface CertificateDialogProps {
  classId: string
  certificate: NonNullable<EnrolmentItem['certificate']>
  onClose: () => void
}

/** Number and day of a certificate mended, or the certificate taken back; the file follows. */
export function CertificateDialog({ classId, certificate, onClose }: CertificateDialogProps) {
  const { certify: words, cancel } = useText().classes
  const { today } = useViewer()
  const announce = useAnnounce()
  const [, digits = '1', mark = ''] = /^(\d+)(.*)$/.exec(certificate.number) ?? []
  const [day, setDay] = useState<string | null>(certificate.day)
  const [serial, setSerial] = useState<number | null>(Number(digits))
  const [suffix, setSuffix] = useState(mark)
  const [reason, setReason] = useState('')
  const [isBack, setBack] = useState(false)
  const writing = useClassWrite<CertificateCorrectionBody>(
    classUrl(classId, '/certificate-corrections'),
    () => {
      announce(isBack ? words.takenBack : words.corrected)
      onClose()
    },
  )
  const send = (back: boolean) => {
    if (day === null || serial === null || reason.trim() === '') return
    setBack(back)
    writing.write((commandId) => ({
      commandId,
      certificateId: certificate.id,
      expectedVersion: certificate.version,
      reason,
      ...(!back && { replacement: { day, serial, suffix } }),
    }))
  }
  const title = words.correctTitle(certificate.number)
  return (
    <Dialog title={title} onClose={onClose} busy={writing.isPending}>
      <Form label={title} onSubmit={() => send(false)}>
        <CountField label={words.number} value={serial} min={1} max={99_999} onChange={setSerial} />
        <TextField label={words.suffix} value={suffix} maxLength={40} optional onChange={setSuffix} />
        <DayField label={words.day} value={day} max={today} onChange={setDay} />
        <TextField label={words.reason} value={reason} maxLength={2000} onChange={setReason} />
        {writing.error !== null && <WriteRefused error={writing.error} />}
        <FormEnd>
          <Button type="submit" look="main" disabled={writing.isPending}>
            {words.correct}
          </Button>
          <Button disabled={writing.isPending || reason.trim() === ''} onClick={() => send(true)}>
            {words.takeBack}
          </Button>
          <Button look="plain" onClick={onClose}>
            {cancel}
          </Button>
        </FormEnd>
      </Form>
    </Dialog>
  )
}
