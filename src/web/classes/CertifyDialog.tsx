import { useState } from 'react'
import type { ClassDetail } from '#contract/classes'
import type { IssueBody } from '#contract/classResults'
import type { EnrolmentItem } from '#contract/classRoster'
import { certificateNumber, recordKindOf } from '#domain/classes/kinds'
import { useViewer } from '../platform/viewer'
import { Button } from '../ui/Button'
import { CountField } from '../ui/CountField'
import { DayField } from '../ui/DayField'
import { Dialog } from '../ui/Dialog'
import { Form, FormEnd } from '../ui/Form'
import { TextField } from '../ui/TextField'
import { classUrl } from './queries'
import { useText } from './text'
import { useToastedWrite } from './useToastedWrite'
import { WriteRefused } from './WriteRefused'

interface CertifyDialogProps {
  detail: ClassDetail
  /** who completed the class and has none */
  items: readonly EnrolmentItem[]
  version: number
  onClose: () => void
}

/** Certificates for all who completed the class, with running numbers, in one go. */
export function CertifyDialog({ detail, items, version, onClose }: CertifyDialogProps) {
  const { certify: words, cancel } = useText().classes
  const { today } = useViewer()
  const [day, setDay] = useState<string | null>(today)
  const [serial, setSerial] = useState<number | null>(detail.nextSerial)
  const [suffix, setSuffix] = useState(detail.suffix ?? words.suffixExample)
  const [issuerName, setIssuer] = useState(detail.issuerName)
  const writing = useToastedWrite<IssueBody>(
    classUrl(detail.id, '/certificates'),
    words.done(items.length),
    onClose,
  )
  const submit = () => {
    if (day === null || serial === null) return
    const enrolmentIds = items.map(({ id }) => id)
    writing.write((commandId) => ({
      commandId,
      expectedVersion: version,
      day,
      serial,
      suffix,
      issuerName,
      enrolmentIds,
    }))
  }
  const first = serial ?? 1
  const last = first + items.length - 1
  return (
    <Dialog title={words.title} onClose={onClose} busy={writing.isPending}>
      <Form label={words.title} onSubmit={submit}>
        <DayField label={words.day} value={day} min={detail.last} max={today} onChange={setDay} />
        <CountField
          label={words.serial}
          hint={words.serialHint(certificateNumber(first, suffix), certificateNumber(last, suffix))}
          value={serial}
          min={1}
          max={99_999}
          onChange={setSerial}
        />
        <TextField label={words.suffix} value={suffix} maxLength={40} optional onChange={setSuffix} />
        <TextField label={words.issuer} value={issuerName} maxLength={300} onChange={setIssuer} />
        <p className="soft">{recordKindOf(detail.kind) === null ? words.noEffect : words.effect}</p>
        {writing.error !== null && <WriteRefused error={writing.error} />}
        <FormEnd>
          <Button type="submit" look="main" disabled={writing.isPending}>
            {words.submit(items.length)}
          </Button>
          <Button look="plain" onClick={onClose}>
            {cancel}
          </Button>
        </FormEnd>
      </Form>
    </Dialog>
  )
}
