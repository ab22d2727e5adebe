interface KeyPress {
  readonly key: string
  readonly keyCode: number
  readonly nativeEvent: { readonly isComposing: boolean }
}

/** Vietnamese input methods finish a word with Enter or an arrow (code 229): that press is not for the page. */
export function isComposing(event: KeyPress): boolean {
  return event.nativeEvent.isComposing || event.keyCode === 229
}
