import { useMedia } from '../ui/useMedia'

/** Whether the page stands on a screen as narrow as a phone's; paper is never narrow. */
export function usePhone(): boolean {
  return useMedia('screen and (max-width: 719px)')
}
