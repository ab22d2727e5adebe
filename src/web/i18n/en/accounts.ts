import type { accounts as Vi } from '../vi/accounts'

export const accounts: typeof Vi = {
  signInTitle: 'Sign in',
  username: 'User name',
  password: 'Password',
  showPassword: 'Show',
  hidePassword: 'Hide',
  showPasswordLabel: 'Show the password',
  hidePasswordLabel: 'Hide the password',
  signIn: 'Sign in',
  signingIn: 'Signing in…',
  usernameMissing: 'Enter the user name.',
  passwordMissing: 'Enter the password.',
  wrong: 'The user name or the password is wrong.',
  forgotten: 'Password forgotten: ask the administrator of your committee.',
  lostTitle: 'Please sign in again',
  lostHint: 'After a long pause the password is asked for again. What you typed is still on the page.',
  otherAccount: 'Use another account',
  roles: {
    leader: 'Committee leader',
    officer: 'Organisation officer',
    secretary: 'Cell secretary',
    trainer: 'Training officer',
    inspector: 'Inspection officer',
    administrator: 'Administrator',
  },
}
