import { useState } from 'react'
import { may, PURPOSES, type Purpose, type Role } from '#domain/access'
import { usePurpose } from '../admissions/NamesNotice'
import { useText } from '../admissions/text'
import { Button } from '../ui/Button'
import { SelectField } from '../ui/ChoiceFields'
import { Form, FormEnd } from '../ui/Form'
import { Notice } from '../ui/Notice'
import { useReportWords } from './useReportWords'

/** Who may read names may have the sealed numbers opened. */
export function mayOpenSealed(roles: readonly { readonly role: Role }[]): boolean {
  return roles.some(({ role }) => may(role, 'names.read', 'own'))
}

/** Numbers of ethnic minorities and religious people open for a stated purpose, and close again. */
export function SealedNotice() {
  const words = useReportWords()
  const { purposes } = useText().admissions.words
  const { purpose, setPurpose } = usePurpose()
  if (purpose !== undefined) {
    return (
      <Notice
        tone="warn"
        screenOnly
        title={words.sealedOpen(purposes[purpose].toLowerCase())}
        actions={<Button onClick={() => setPurpose(null)}>{words.close}</Button>}
      >
        {words.sealedHint}
      </Notice>
    )
  }
  return (
    <Notice title={words.sealedTitle} screenOnly>
      <p>{words.sealedHint}</p>
      <PurposeForm purposes={purposes} onOpen={setPurpose} />
    </Notice>
  )
}

interface PurposeFormProps {
  purposes: Readonly<Record<Purpose, string>>
  onOpen: (purpose: Purpose) => void
}

function PurposeForm({ purposes, onOpen }: PurposeFormProps) {
  const words = useReportWords()
  const [purpose, setPurpose] = useState<Purpose | null>(null)
  return (
    <Form label={words.purpose} onSubmit={() => purpose !== null && onOpen(purpose)}>
      <SelectField
        label={words.purpose}
        value={purpose}
        options={PURPOSES.map((value) => ({ value, label: purposes[value] }))}
        onChange={setPurpose}
      />
      <FormEnd>
        <Button type="submit">{words.open}</Button>
      </FormEnd>
    </Form>
  )
}
