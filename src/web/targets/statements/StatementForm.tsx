import type { ReactNode } from 'react'
import { Button } from '../../ui/Button'
import { Form, FormEnd } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { WriteError } from '../../ui/WriteError'
import { useText } from '../text'

interface StatementFormProps {
  label: string
  about: string
  submit: string
  restored: boolean
  writing: { readonly isPending: boolean; readonly error: Error | null }
  onSubmit: () => void
  onCancel: () => void
  children: ReactNode
}

/** The frame of the three forms: what it is for, the fields, what was refused, the two ways out. */
export function StatementForm(props: StatementFormProps) {
  const { label, about, submit, restored, writing, onSubmit, onCancel, children } = props
  const { statements, common } = useText()
  return (
    <Form onSubmit={() => !writing.isPending && onSubmit()} label={label}>
      {restored && <Notice>{statements.restored}</Notice>}
      <p className="field-hint">{about}</p>
      {children}
      {writing.error !== null && <WriteError error={writing.error} forbidden={statements.readOnly} />}
      <FormEnd>
        <Button type="submit" look="main" disabled={writing.isPending}>
          {writing.isPending ? common.working : submit}
        </Button>
        <Button onClick={onCancel}>{statements.giveUp}</Button>
      </FormEnd>
    </Form>
  )
}
