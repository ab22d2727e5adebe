import type { Text } from '../vi'

export const shell: Text['shell'] = {
  skip: 'To the main content',
  rail: 'Sections',
  more: 'More',
  moreTitle: 'Other sections',
  path: 'Organisation shown',
  switchOrganisation: 'Switch organisation',
  find: 'Find an organisation',
  findPlaceholder: 'Find an organisation… (Ctrl K)',
  language: 'Language',
  vietnamese: 'Tiếng Việt',
  english: 'English',
  largeText: 'Large text',
  signOut: 'Sign out',
  notSignedOut: 'Not signed out: there is no connection. Try again later, or close the browser.',
  unreachable: 'The system cannot be reached. What you typed is still on this page; trying again.',
  items: {
    progress: 'Progress',
    targets: 'Targets',
    allocations: 'Allocation',
    admissions: 'Admissions',
    zeroCells: 'Cells without admission',
    organisations: 'Organisations',
    accounts: 'Accounts',
    audit: 'System log',
  },
}
