import { useQueryClient } from '@tanstack/react-query'
import { Suspense } from 'react'
import { Navigate, Outlet, useLocation, useMatch, useNavigate, useSearchParams } from 'react-router'
import { LostSessionDialog } from './accounts/LostSessionDialog'
import { signOut } from './accounts/session'
import { useDutyCounts } from './desk/queries'
import { useText } from './i18n'
import type { Text } from './i18n/vi'
import { OrganisationFinder } from './organisations/OrganisationFinder'
import { WhereAmI } from './organisations/WhereAmI'
import { paths } from './paths'
import { withQuery } from './platform/address'
import { useReconnect } from './platform/reconnect'
import { useViewer, useViewerQuery, type Viewer, ViewerProvider } from './platform/viewer'
import { readChoices } from './progress/choices'
import { beginsAtDesk, hasDesk, railItems, seesFigures } from './railItems'
import { ErrorBoundary } from './ui/ErrorBoundary'
import { Shell, type Who } from './ui/Shell'
import { ErrorState, LoadingShape } from './ui/States'
import { useAnnounce } from './ui/Toast'

/** Everything behind the sign-in: asks who is there, then draws the frame around the page. */
export function Frame() {
  const { pathname, search } = useLocation()
  const viewer = useViewerQuery()
  if (viewer.isPending) return <LoadingShape />
  if (viewer.isError) return <ErrorState error={viewer.error} onRetry={() => viewer.refetch()} />
  if (viewer.data === null) return <Navigate to={paths.signIn(`${pathname}${search}`)} replace />
  return (
    <ViewerProvider viewer={viewer.data}>
      <SignedIn />
      <LostSessionDialog />
    </ViewerProvider>
  )
}

/** Opens what the person came for: the duties of their cell or classes, the figures of their committee, or the accounts. */
export function Home() {
  const viewer = useViewer()
  const own = ownOrganisation(viewer)
  return <Navigate to={own === undefined ? paths.me() : firstPage(viewer, own)} replace />
}

/** `/duties`, `/sources`: the page of one's own body, with what the address asks for. */
export function OwnPage({ to }: { to: (id: string) => string }) {
  const own = ownOrganisation(useViewer())
  const { search, hash } = useLocation()
  return <Navigate to={own === undefined ? paths.me() : `${to(own)}${search}${hash}`} replace />
}

function SignedIn() {
  const text = useText()
  const viewer = useViewer()
  const location = useLocation()
  const navigate = useNavigate()
  const page = useMatch('/organisations/:id/*')
  const shown = page?.params.id ?? ownOrganisation(viewer)
  const toSamePage = useSamePage()
  const [search] = useSearchParams()
  const due = useDueSoon(shown, viewer)
  useReconnect()
  return (
    <Shell
      items={
        shown === undefined
          ? []
          : railItems(text, viewer, { id: shown, due, choices: page === null ? {} : readChoices(search) })
      }
      who={whoOf(text, viewer)}
      onSignOut={useSignOut()}
      path={shown !== undefined && <WhereAmI id={shown} toSamePage={toSamePage} />}
      search={
        <OrganisationFinder
          label={text.shell.find}
          placeholder={text.shell.findPlaceholder}
          shortcut
          onChoose={({ id }) => navigate(toSamePage(id))}
        />
      }
    >
      <ErrorBoundary resetKey={location.pathname}>
        <Suspense fallback={<LoadingShape />}>
          <Outlet />
        </Suspense>
      </ErrorBoundary>
    </Shell>
  )
}

function useSignOut(): () => void {
  const { shell } = useText()
  const queries = useQueryClient()
  const navigate = useNavigate()
  const announce = useAnnounce()
  return () => {
    signOut(queries).then(
      () => navigate(paths.signIn()),
      () => announce(shell.notSignedOut, 'warn'),
    )
  }
}

/** The page and the choices stay, the body changes. */
function useSamePage(): (id: string) => string {
  const { search } = useLocation()
  const page = useMatch('/organisations/:id/*')
  return (id) =>
    page === null ? paths.progress(id) : `${paths.organisation(id)}${tail(page.params['*'])}${kept(search)}`
}

/** Names opened for a purpose are not open in another body, and a form is begun anew. */
function kept(search: string): string {
  const query = new URLSearchParams(search)
  for (const name of ['purpose', 'step']) query.delete(name)
  return withQuery('', Object.fromEntries(query))
}

const tail = (rest: string | undefined): string => (rest === undefined || rest === '' ? '' : `/${rest}`)

function ownOrganisation({ roles }: Viewer): string | undefined {
  return roles[0]?.organisation.id
}

/** How many duties of the body are overdue or due this week; nothing while it is not known. */
function useDueSoon(id: string | undefined, viewer: Viewer): number | undefined {
  const counts = useDutyCounts(id, 'own', hasDesk(viewer)).data?.counts
  return counts && counts.overdue + counts.week
}

function firstPage(viewer: Viewer, own: string): string {
  if (!seesFigures(viewer)) return paths.accounts()
  return beginsAtDesk(viewer) ? paths.duties(own) : paths.progress(own)
}

function whoOf({ accounts }: Text, { account, roles }: Viewer): Who {
  const lines = roles.map(({ role, organisation }) => `${accounts.roles[role]} · ${organisation.name}`)
  return { name: account.displayName, lines: [...new Set(lines)], to: paths.me() }
}
