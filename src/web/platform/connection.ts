import { useSyncExternalStore } from 'react'

/** `missed`: the last call did not reach the server. `signedOut`: it was reached, the session has ended. */
interface State {
  readonly reachable: boolean
  readonly signedIn: boolean
}

let state: State = { reachable: true, signedIn: true }
const listeners = new Set<() => void>()

function set(next: State): void {
  if (next.reachable === state.reachable && next.signedIn === state.signedIn) return
  state = next
  for (const listener of listeners) listener()
}

export const connection = {
  reached: () => set({ ...state, reachable: true }),
  missed: () => set({ ...state, reachable: false }),
  lostSession: () => set({ ...state, signedIn: false }),
  signedIn: () => set({ ...state, signedIn: true }),
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function useConnection(): State {
  return useSyncExternalStore(subscribe, () => state)
}
