import { useState } from 'react'
import { copy } from '../../platform/clipboard'
import { Button } from '../../ui/Button'
import { FormEnd } from '../../ui/Form'
import { Notice } from '../../ui/Notice'
import { useText } from '../text'

interface HandOverProps {
  /** What was recorded. */
  done: string
  username: string
  password: string
  onClose: () => void
}

/** The one time a password that was made is seen; on paper it is a slip for the person, and nothing else of the page. */
export function HandOver({ done, username, password, onClose }: HandOverProps) {
  const { accounts, common } = useText()
  const { forms } = accounts
  const [copied, setCopied] = useState<boolean | null>(null)
  const onCopy = async () => setCopied(await copy({ text: password, html: `<code>${password}</code>` }))
  return (
    <div className="stack">
      <div className="stack screen-only">
        <Notice tone="ok" live>
          {done}
        </Notice>
        <Notice tone="warn" title={forms.handOver}>
          {forms.made}
        </Notice>
      </div>
      <p className="print-only print-title">{forms.slipTitle(common.product)}</p>
      <dl className="hand-over">
        <div>
          <dt>{forms.address}</dt>
          <dd>{window.location.origin}</dd>
        </div>
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
      <p>{forms.firstStep}</p>
      <p role="status" className="screen-only">
        {copied !== null && (copied ? forms.copied : forms.copyFailed)}
      </p>
      <FormEnd>
        <Button onClick={onCopy}>{forms.copy}</Button>
        <Button onClick={() => window.print()}>{forms.printSlip}</Button>
        <Button look="main" onClick={onClose}>
          {forms.handOverDone}
        </Button>
      </FormEnd>
    </div>
  )
}
