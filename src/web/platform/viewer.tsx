import { useQuery } from '@tanstack/react-query'
import { createContext, type ReactNode, useContext } from 'react'
import type { Role } from '#domain/access'
import type { Day } from '#domain/dates'
import { api, isRefusal } from './api'
import { ownDrafts } from './draft'

/** Who is signed in, with which roles and where; `today` is the committee's day, not this machine's. */
export interface Viewer {
  readonly account: { readonly id: string; readonly username: string; readonly displayName: string }
  readonly roles: readonly ViewerRole[]
  readonly today: Day
}

export interface ViewerRole {
  readonly role: Role
  readonly organisation: {
    readonly id: string
    readonly code: string | null
    readonly name: string
    readonly kind: string
  }
  readonly from: Day
  /** The first day without the role; null while none is set. */
  readonly to: Day | null
}

export const VIEWER_KEY = ['viewer']

/** Null when nobody is signed in. */
async function askViewer(): Promise<Viewer | null> {
  try {
    const viewer = await api.get<Viewer>('/api/viewer', { mayBeSignedOut: true })
    ownDrafts(viewer.account.username)
    return viewer
  } catch (error) {
    if (isRefusal(error, 401)) return null
    throw error
  }
}

export function useViewerQuery() {
  return useQuery({ queryKey: VIEWER_KEY, queryFn: askViewer, staleTime: 10 * 60_000 })
}

const ViewerContext = createContext<Viewer | null>(null)

export function ViewerProvider({ viewer, children }: { viewer: Viewer; children: ReactNode }) {
  return <ViewerContext value={viewer}>{children}</ViewerContext>
}

/** For pages inside the frame, where somebody is always signed in. */
export function useViewer(): Viewer {
  const viewer = useContext(ViewerContext)
  if (viewer === null) throw new Error('useViewer outside the frame of a signed-in page')
  return viewer
}
