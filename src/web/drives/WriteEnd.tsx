import { Button } from '../ui/Button'
import { FormEnd } from '../ui/Form'
import { WriteError } from '../ui/WriteError'
import { useText } from './text'

interface WriteEndProps {
  writing: { readonly isPending: boolean; readonly error: Error | null }
  submit: string
  cancel: string
  onCancel: () => void
}

/** Why it was refused, and the buttons that end the form. */
export function WriteEnd({ writing, submit, cancel, onCancel }: WriteEndProps) {
  const { common } = useText()
  return (
    <>
      {writing.error !== null && <WriteError error={writing.error} />}
      <FormEnd>
        <Button type="submit" look="main" disabled={writing.isPending}>
          {writing.isPending ? common.working : submit}
        </Button>
        <Button look="plain" disabled={writing.isPending} onClick={onCancel}>
          {cancel}
        </Button>
      </FormEnd>
    </>
  )
}
