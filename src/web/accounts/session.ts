import type { QueryClient } from '@tanstack/react-query'
import { api, isRefusal } from '../platform/api'
import { connection } from '../platform/connection'
import { clearDrafts } from '../platform/draft'
import { VIEWER_KEY } from '../platform/viewer'

/** Signs in; whatever was read before under another session is asked again. */
export async function signIn(queries: QueryClient, username: string, password: string): Promise<void> {
  await api.post('/api/sessions', { username, password }, { mayBeSignedOut: true })
  connection.signedIn()
  await queries.invalidateQueries({ queryKey: VIEWER_KEY, refetchType: 'all' })
  await queries.invalidateQueries()
}

/** Ends the session, and leaves neither figures nor drafts of this person in the browser. */
export async function signOut(queries: QueryClient): Promise<void> {
  try {
    await api.delete('/api/sessions/current', { mayBeSignedOut: true })
  } catch (error) {
    if (!isRefusal(error, 401)) throw error
  }
  clearDrafts()
  queries.clear()
  connection.signedIn()
}
