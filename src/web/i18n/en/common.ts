import { formatNumber } from '#domain/vietnamese'
import type { Text } from '../vi'

export const common: Text['common'] = {
  product: 'Kế Thừa',
  purpose: 'Party admission work of committees at every level',
  close: 'Close',
  dismiss: 'Leave',
  retry: 'Try again',
  signHere: '(Signature and full name)',
  print: 'Print',
  optional: 'optional',
  loading: 'Loading',
  working: 'Recording…',
  none: 'none',
  unknown: 'not known',
  notFoundTitle: 'There is no such page',
  notFoundHint: 'The address may have changed, or the page lies outside your scope.',
  toFirstPage: 'To the first page',
  people: (count) => `${formatNumber(count)} people`,
  organisations: (count) => `${formatNumber(count)} organisations`,
}
