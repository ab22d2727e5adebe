import type { accountPages as Vi } from '../vi/accountPages'
import { accountForms as forms } from './accountForms'
import { accounts } from './accounts'
import { audit } from './audit'

type Words = typeof Vi

const list: Words['list'] = {
  title: 'Accounts',
  lede: 'Who may use the system, in which role, at which organisation, for how long.',
  privacy:
    'Administrators give roles and passwords; they see no names, files or figures of admissions. Everything done here is written to the system log.',
  add: 'Add an account',
  find: 'Find an account',
  findHint: 'User name or name, with or without accents',
  caption: 'Accounts you administer',
  displayName: 'Name',
  roles: 'Roles',
  state: 'State',
  open: 'in use',
  disabled: 'Locked',
  noRoleNow: 'no role left',
  empty: 'No account fits',
  emptyHint: 'Try a shorter name, with or without accents.',
  rolesEnded: (count) => `and ${count} ended`,
}

const one: Words['one'] = {
  notFound: 'There is no such account where you administer.',
  created: (day) => `Made on ${day}`,
  roles: 'Roles',
  role: 'Role',
  organisation: 'Organisation',
  period: 'Time',
  noRoles: 'No role yet: nobody can sign in with this account.',
  own: 'This is your own account: its roles and lock are for another administrator; the password is changed on the page My account.',
  toMe: 'Open My account',
  grant: 'Give another role',
  end: 'End',
  endOf: (role, organisation) => `End the role ${role} at ${organisation}`,
  password: 'Set a new password',
  disable: 'Lock the account',
  enable: 'Open the account again',
  acts: 'Do',
}

const period: Words['period'] = {
  from: (from) => `since ${from}`,
  until: (from, to) => `from ${from} to before ${to}`,
  never: (day) => `for ${day}, never in effect`,
  future: 'not begun',
  over: 'ended',
}

const me: Words['me'] = {
  title: 'My account',
  lede: (name, username) => `${name}, user name ${username}.`,
  roles: 'My roles',
  rolesHint:
    'Roles are given by the administrator of the committee. If one is wrong, tell the administrator.',
  noRoles: 'No role today.',
  reads: {
    leader: 'Sees figures, and names for a stated purpose',
    officer: 'Sees figures; records targets, admissions and changes of organisations beneath',
    secretary: 'Sees figures; records admissions of the own cell',
    trainer: 'Sees figures',
    inspector: 'Sees figures',
    administrator: 'Manages accounts, reads the log; sees no personal data and no figures',
  },
  may: 'May do',
  password: 'Change the password',
  passwordHint: 'Afterwards other machines that use this account have to sign in again.',
  current: 'Present password',
  next: 'New password',
  nextHint: 'At least 10 characters. A short sentence is better than a difficult word.',
  again: 'New password once more',
  different: 'The new password is not the same both times.',
  submit: 'Change the password',
  done: 'Password changed.',
  screen: 'Screen',
  screenHint: 'For this machine only.',
}

export const accountPages: Words = { ...accounts, list, one, period, me, forms, audit }
