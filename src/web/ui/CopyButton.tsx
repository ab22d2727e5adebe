import { useText } from '../i18n'
import { copy } from '../platform/clipboard'
import { Button } from './Button'
import { type SheetInput, sheetOf } from './sheet'
import { useAnnounce } from './Toast'

/** "Chép sang Excel": one press, then paste. */
export function CopyButton<Row>(props: SheetInput<Row>) {
  const text = useText()
  const announce = useAnnounce()
  const onClick = async () => {
    const done = await copy(sheetOf(props))
    if (done) announce(text.tables.copied(props.rows.length + (props.total === undefined ? 0 : 1)))
    else announce(text.tables.copyFailed, 'warn')
  }
  return <Button onClick={onClick}>{text.tables.copy}</Button>
}

export function PrintButton() {
  const text = useText()
  return <Button onClick={() => window.print()}>{text.common.print}</Button>
}
