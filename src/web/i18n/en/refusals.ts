import type { Text } from '../vi'

export const refusals: Text['refusals'] = {
  invalid: { title: 'Something is not filled in correctly', hint: 'Look over the fields and record again.' },
  signedOut: {
    title: 'Not done: the session has ended',
    hint: 'What was typed is still on the page: sign in, then press again.',
  },
  forbidden: {
    title: 'This work is not assigned to you',
    hint: 'If it should be, ask the administrator to add the role.',
  },
  notFound: { title: 'Not found', hint: 'It does not exist, or lies outside your scope.' },
  conflict: {
    title: 'Somebody has just changed this',
    hint: 'Reload to see the new version, then record again.',
  },
  stale: {
    title: 'Somebody else has just changed this',
    hint: 'The new state is loaded. What you typed is still here; look again, then record.',
  },
  reused: {
    title: 'What was sent before was recorded with other content',
    hint: 'See what was recorded; if it is still needed, record once more.',
  },
  refused: { title: 'Not recorded', hint: 'The points below need to be corrected first.' },
  tooMany: { title: 'Not taken just now', hint: 'Too many attempts in a row; wait a minute and try again.' },
  failed: {
    title: 'The system has a problem',
    hint: 'It has been noted for repair. Try again in a few minutes.',
  },
  unreachable: {
    title: 'The system cannot be reached',
    hint: 'Check the network. What you typed is still on the page.',
  },
  broken: {
    title: 'This page could not be opened',
    hint: 'Reload it. What you typed is kept on this machine.',
  },
}
