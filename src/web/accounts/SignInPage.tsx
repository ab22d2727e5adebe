import { useEffect } from 'react'
import { Navigate, useSearchParams } from 'react-router'
import { useText } from '../i18n'
import { innerAddress, paths } from '../paths'
import { useViewerQuery } from '../platform/viewer'
import { Preferences } from '../ui/Preferences'
import { Brand } from '../ui/Shell'
import { SignInForm } from './SignInForm'
import './sign-in.css'

export function SignInPage() {
  const { accounts, common } = useText()
  const [search] = useSearchParams()
  const viewer = useViewerQuery()
  const next = innerAddress(search.get('next')) ?? paths.home()
  useEffect(() => {
    document.title = `${accounts.signInTitle} · ${common.product}`
  }, [accounts, common])
  if (viewer.data) return <Navigate to={next} replace />
  return (
    <main className="sign-in">
      <div className="sign-in-sheet">
        <Brand />
        <p className="soft">{common.purpose}</p>
        <h1>{accounts.signInTitle}</h1>
        <SignInForm />
        <p className="soft">{accounts.forgotten}</p>
      </div>
      <Preferences />
    </main>
  )
}
