import { useText } from '../../i18n'
import { copy } from '../../platform/clipboard'
import { Button } from '../../ui/Button'
import { FormEnd } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { useAnnounce } from '../../ui/Toast'

interface HandOverProps {
  username: string
  password: string
  onClose: () => void
}

/** The one time a password that was made is seen. */
export function HandOver({ username, password, onClose }: HandOverProps) {
  const { accounts } = useText()
  const { forms } = accounts
  const announce = useAnnounce()
  const onCopy = async () => {
    const done = await copy({ text: password, html: `<code>${password}</code>` })
    if (done) announce(forms.copied)
    else announce(forms.copyFailed, 'warn')
  }
  return (
    <div className="stack">
      <Notice tone="warn" title={forms.handOver} live>
        {forms.made}
      </Notice>
      <dl className="hand-over">
        <div>
          <dt>{accounts.username}</dt>
          <dd>{username}</dd>
        </div>
        <div>
          <dt>{accounts.password}</dt>
          <dd>
            <code>{password}</code>
          </dd>
        </div>
      </dl>
      <FormEnd>
        <Button onClick={onCopy}>{forms.copy}</Button>
        <Button look="main" onClick={onClose}>
          {forms.handOverDone}
        </Button>
      </FormEnd>
    </div>
  )
}
