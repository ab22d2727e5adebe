interface KeyPress {
  readonly keyCode: number
  readonly isComposing?: boolean
  readonly nativeEvent?: { readonly isComposing: boolean }
}

/**
 * Vietnamese input methods finish a word with Enter or an arrow (code 229): that press is not for the page.
 * Takes an event of React or of the browser.
 */
export function isComposing(event: KeyPress): boolean {
  return (event.isComposing ?? event.nativeEvent?.isComposing ?? false) || event.keyCode === 229
}
