import { formatNumber } from '#domain/vietnamese'
import type { Text } from '../vi'

export const tables: Text['tables'] = {
  ordinal: 'No.',
  copy: 'Copy to Excel',
  printFailed: 'The lines to print could not all be fetched. Try again when online.',
  downloadFailed: 'The file could not be taken. Try again when there is a connection.',
  download: 'Download Excel file',
  copied: (rows) => `${formatNumber(rows)} rows copied. Open Excel and paste.`,
  copyFailed: 'The browser does not allow copying. Select the table with the mouse and press Ctrl C.',
  sortLabel: 'Sort',
  ascending: (column) => `${column}, ascending`,
  descending: (column) => `${column}, descending`,
  asListed: 'As listed',
  scrollHint: 'wide table, scroll sideways to see all of it',
  more: 'Show more',
  shown: (shown) => `${formatNumber(shown)} rows shown; there are more.`,
  shownOf: (shown, total) => `${formatNumber(shown)} of ${formatNumber(total)} shown.`,
  shownAll: (total) => `All ${formatNumber(total)} rows shown.`,
  asTable: 'Show as a table',
  rowsDone: (done, total) => `${formatNumber(done)} of ${formatNumber(total)} rows`,
  rowsDoneSoFar: (done) => `${formatNumber(done)} rows`,
  results: (count) => (count === 0 ? 'Nothing found' : `${formatNumber(count)} found`),
  resultsMore: (shown) => `More than ${formatNumber(shown)} found`,
  foundMore: (shown) => `There are more than these ${formatNumber(shown)}. Type more to narrow them down.`,
  withKeys: (placeholder) => `${placeholder} (Ctrl K)`,
  noResults: 'Nothing found. Try a shorter name, with or without accents.',
}
