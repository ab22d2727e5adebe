import { useState } from 'react'
import { checkTarget } from '#domain/targets/ledger'
import { formatNumber, parseCount } from '#domain/vietnamese'
import { findingSentence } from '../../ui/Findings'
import { useText } from '../text'

/** `enter`: typing replaces the figure, arrows leave the cell. `edit`: the figure itself is edited (F2). */
type Mode = 'ready' | 'enter' | 'edit'

/** A figure while it is typed: nothing is entered before it is left, and what is no count stays to be mended. */
export function useEntry(value: number | null, onEnter: (value: number | null) => void) {
  const text = useText()
  const [typed, setTyped] = useState<string | null>(null)
  const [mode, setMode] = useState<Mode>('ready')
  const [fault, setFault] = useState<string | null>(null)
  const shown = value === null ? '' : formatNumber(value)

  const type = (next: string) => {
    setTyped(next)
    setFault(null)
    if (mode === 'ready') setMode('enter')
  }
  const cancel = () => {
    setTyped(null)
    setMode('ready')
    setFault(null)
  }
  const commit = (): boolean => {
    if (typed === null) return true
    const count = typed.trim() === '' ? null : parseCount(typed)
    const [finding] = count === null ? [] : checkTarget({ value: count, rate: null })
    if (finding !== undefined || (count === null && typed.trim() !== '')) {
      setFault(finding === undefined ? text.fields.countShape : findingSentence(text, finding))
      return false
    }
    cancel()
    onEnter(count)
    return true
  }
  const edit = () => {
    if (mode !== 'ready') return
    setTyped(shown)
    setMode('edit')
  }
  return { shown: typed ?? shown, mode, fault, type, cancel, commit, edit }
}
