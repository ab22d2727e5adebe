import { copy } from '../platform/clipboard'
import { Button } from '../ui/Button'
import { useAnnounce } from '../ui/Toast'
import { useReportWords } from './useReportWords'

/** Copies a paragraph as text. */
export function CopyText({ text }: { text: string }) {
  const words = useReportWords()
  const announce = useAnnounce()
  const take = async () => {
    const done = await copy({ text, html: `<p>${escaped(text)}</p>` })
    if (done) announce(words.copied)
    else announce(words.copyFailed, 'warn')
  }
  return <Button onClick={take}>{words.copyText}</Button>
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
}
