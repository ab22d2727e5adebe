import type { FindingParams } from '#domain/findings'
import { shown } from '#domain/shownValue'

export const importFindings = {
  textTooLong: ({ max }: FindingParams) => `This text is too long (${shown(max)} letters at most).`,
  notACount: () => 'Give a whole number from 0 on, without words.',
  notADate: () => 'This day cannot be read. Write it as 31/12/2025.',
  yearTwoDigits: () => 'Give the year with four digits.',
  yearRead: ({ read }: FindingParams) =>
    `The year of birth has two digits${read === undefined ? '' : `; it is read as ${shown(read)}`}.`,
  monthFirst: () => 'The month stands before the day. Write day/month/year.',
  dayMissing: () => 'Give day, month and year.',
  usernameUnfit: () => 'A user name has 3 to 60 letters without accents, digits, dots, hyphens, underscores.',
  wordUnknown: ({ words }: FindingParams) =>
    `This is none of the words of the list.${words ? ` Write one of: ${shown(words)}.` : ''}`,
  bodyUnknown: ({ near, more }: FindingParams) =>
    `No such organisation is in reach, and none stands on a line above.${
      near
        ? ` Is ${shown(near)}${more ? ` or one of ${shown(more)} others with a like name` : ''} meant?`
        : ''
    }`,
  memberAmbiguous: ({ count }: FindingParams) =>
    `The cell has ${shown(count)} members of this name. Empty the cell to bring the person in, then choose the member in the file.`,
  leftOut: ({ head }: FindingParams) => `“${shown(head)}” is not told, so this is not brought in.`,
  bodyAmbiguous: ({ count }: FindingParams) =>
    `${shown(count)} organisations have this name. Give the code, or the name of the body above as well.`,
  fileUnknown: ({ by }: FindingParams) => {
    if (by === 'birthDate') return 'The file of this name has another date of birth. Check the date.'
    if (by === 'cell') return 'The file of this person is in another cell. Check the cell.'
    return 'No file of this name is open to you, and nobody of the name is in the class. Check the name; whoever keeps the file may propose the person first.'
  },
  fileAmbiguous: ({ count, lacking }: FindingParams) => {
    const files = count === undefined ? 'Several files' : `${shown(count)} files`
    if (lacking === 'birthDate') return `${files} bear this name: give the whole date of birth.`
    if (lacking === 'cell') return `${files} bear this name: give the cell.`
    if (lacking === 'nothing')
      return `${files} share name, date of birth and cell: leave the row out and enter the result in the class.`
    return `${files} bear this name: give the whole date of birth, or the cell.`
  },
  classAmbiguous: () => 'Several classes bear this name: give number and day of the opening decision.',
  classToOpen: () => 'This class is not in the system and is opened by this row.',
  certificateNumberUnfit: () => 'A certificate number begins with digits, then the mark: 12/GCN-TTCT.',
  repeatedInFile: ({ line }: FindingParams) => `The same as line ${shown(line)} of this file.`,
  recordedAlready: () => 'It is in the system already. Leave the row out, or say that it is something else.',
  importNotReady: () => 'This import is no longer at that step. Open the page again.',
  importFieldMissing: ({ head }: FindingParams) =>
    `No column for “${shown(head)}”. Choose one, or give one value for all rows.`,
  importColumnGone: ({ head }: FindingParams) =>
    `The text of column “${shown(head)}” was erased at an earlier check, as nobody had chosen it. Send the file again to use it.`,
  importSheetGone: ({ name }: FindingParams) =>
    `Sheet “${shown(name)}” was erased at an earlier check, as nobody had chosen it. Send the file again to use it.`,
  importBuiltUpon: ({ line }: FindingParams) =>
    `The import cannot be taken back as a whole: what line ${shown(line)} wrote was used or corrected since.`,
  importErased: () => 'The text of the file was erased after its time. Choose the file again.',
}
