import { useAnnounce } from '../ui/Toast'
import { useClassWrite } from './useClassWrite'

/** A write that says what was recorded, in the words of the moment it was sent. */
export function useToastedWrite<Body extends { commandId: string }>(
  path: string,
  words: string,
  onDone?: () => void,
) {
  const announce = useAnnounce()
  return useClassWrite<Body>(path, () => {
    announce(words)
    onDone?.()
  })
}
