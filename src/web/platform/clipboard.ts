export interface Copied {
  /** Tab-separated, for a text field or an old sheet. */
  readonly text: string
  /** A table, for Excel, Word and mail. */
  readonly html: string
}

/** Puts both forms on the clipboard; false when the browser refuses. Call it from a click or a key press. */
export async function copy(content: Copied): Promise<boolean> {
  // on plain http in an office network the clipboard of the browser is missing: then the old command serves
  if (!window.isSecureContext || typeof ClipboardItem === 'undefined') return copyByCommand(content)
  try {
    const blob = (type: string, data: string): Blob => new Blob([data], { type })
    const item = {
      'text/plain': blob('text/plain', content.text),
      'text/html': blob('text/html', content.html),
    }
    await navigator.clipboard.write([new ClipboardItem(item)])
    return true
  } catch {
    return copyByCommand(content)
  }
}

function copyByCommand(content: Copied): boolean {
  const before = document.activeElement
  const carrier = document.createElement('textarea')
  carrier.value = content.text
  carrier.style.position = 'fixed'
  carrier.style.opacity = '0'
  const fill = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', content.text)
    event.clipboardData?.setData('text/html', content.html)
    event.preventDefault()
  }
  // a modal dialog makes everything outside it inert: the carrier must stand inside
  const host = document.querySelector('dialog[open]') ?? document.body
  host.append(carrier)
  carrier.select()
  document.addEventListener('copy', fill)
  try {
    // oxlint-disable-next-line typescript/no-deprecated -- the only way on plain http
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', fill)
    carrier.remove()
    if (before instanceof HTMLElement) before.focus()
  }
}
