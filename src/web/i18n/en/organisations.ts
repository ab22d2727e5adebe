import type { organisations as Vi } from '../vi/organisations'

export const organisations: typeof Vi = {
  formerly: (name) => `formerly ${name}`,
  closed: 'closed',
  beneath: 'Organisations beneath',
  noneBeneath: 'No organisations beneath',
  useFinder: 'There are more: use the search box.',
  seenOn: (day) => `Tree of organisations on ${day}`,
}
