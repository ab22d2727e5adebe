import type { Text } from '../vi'

export const organisations: Text['organisations'] = {
  formerly: (name) => `formerly ${name}`,
  beneath: 'Organisations beneath',
  noneBeneath: 'No organisations beneath',
  useFinder: 'There are more: use the search box.',
}
