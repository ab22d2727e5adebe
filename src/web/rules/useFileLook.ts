import { may } from '#domain/access'
import { useViewer } from '../platform/viewer'
import type { FileLook } from './fileColumns'
import { useText } from './text'
import { usePreviewWords } from './usePreviewWords'

/** What the columns of files need to know of who looks. */
export function useFileLook(bodyId: string): FileLook {
  const text = useText()
  const words = usePreviewWords()
  const { roles, today } = useViewer()
  const mayOpen = roles.some(({ role }) => may(role, 'candidates.read', 'own'))
  return { text, words, bodyId, mayOpen, today }
}
