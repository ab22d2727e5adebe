import { formatNumber } from '#domain/vietnamese'
import type { ExchangeWords } from '../vi/exchange'

export const words: ExchangeWords = {
  choose: 'Choose a spreadsheet…',
  kinds: 'A .xlsx, .xls or .csv file of 6 MB at most. The file is read, not kept.',
  reading: 'Reading the file…',
  failed: 'The file could not be read: the connection is lost. Try again.',
  tooLarge: 'The file is larger than 6 MB. Remove sheets, pictures and spare rows.',
  title: (name) => `File ${name}`,
  sheet: 'Sheet',
  sheetOf: (name, rows) => `${name === '' ? 'Table' : name} (${formatNumber(rows)} rows)`,
  oldFonts: 'Some columns are written in an old font',
  oldFontsHint: 'See how they read on the right; choose another encoding where that is wrong.',
  caption: 'Columns written in an old font',
  column: 'Column',
  inFile: 'In the file',
  encoding: 'Encoding',
  encodingOf: (column) => `Encoding of column ${column}`,
  read: 'Reads as',
  use: 'Use this table',
  encodings: { unicode: 'Unicode (as it is)', tcvn3: 'TCVN3 (.VnTime fonts)', vni: 'VNI (VNI-Times fonts)' },
}
