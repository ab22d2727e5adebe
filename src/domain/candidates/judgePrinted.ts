import type { PartialDate } from '#domain/dates'
import type { JudgedFinding } from '#domain/findings'
import { nameKey, searchKey } from '#domain/vietnamese'
import type { FileContext } from './context'
import { found } from './found'
import type { FileRecord } from './records'

/**
 * A paper that prints another name or birth date than the file comes back as contradicting it. Where the tone stands
 * and large or small letters make no other name; a tone or a mark of a letter does.
 */
export function judgePrinted({ printed }: FileRecord, { person }: FileContext): JudgedFinding[] {
  if (printed === undefined || printed === null) return []
  return [...judgeName(printed.fullName, person.fullName), ...judgeBirth(printed.birthDate, person.birthDate)]
}

function judgeName(printed: string | null, known: string | null): JudgedFinding[] {
  if (printed === null || known === null || nameKey(printed) === nameKey(known)) return []
  const isByMarks = searchKey(printed) === searchKey(known)
  return [found('warn', isByMarks ? 'printedMarksDiffer' : 'printedNameDiffers', 'printed.fullName')]
}

/** As far as both are known: a year alone does not contradict a day of that year. */
function judgeBirth(printed: PartialDate | null, known: PartialDate): JudgedFinding[] {
  if (printed === null || printed.startsWith(known) || known.startsWith(printed)) return []
  return [found('warn', 'printedBirthDiffers', 'printed.birthDate')]
}
