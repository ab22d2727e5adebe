/** What a person chose for this machine: language and size of letters. Nothing personal is kept here. */
type Setting = 'language' | 'textSize'

const keyOf = (setting: Setting): string => `ke-thua:${setting}`

/** Null when never chosen, or when the browser keeps nothing (private window). */
export function readSetting(setting: Setting): string | null {
  try {
    return localStorage.getItem(keyOf(setting))
  } catch {
    return null
  }
}

export function writeSetting(setting: Setting, value: string): void {
  try {
    localStorage.setItem(keyOf(setting), value)
  } catch {
    // a full or closed store costs only the memory of the choice
  }
}

export function applyTextSize(): void {
  document.documentElement.dataset.text = readSetting('textSize') === 'large' ? 'large' : 'normal'
}

export function isTextLarge(): boolean {
  return document.documentElement.dataset.text === 'large'
}

export function setTextLarge(large: boolean): void {
  writeSetting('textSize', large ? 'large' : 'normal')
  document.documentElement.dataset.text = large ? 'large' : 'normal'
}
