import type { Role } from '#domain/access'
import { type Kind, type Level, traitsOf } from './kinds'

/** What the viewer's body is to a file. A grassroots cell is cell and grassroots body at once. */
export const SEATS = ['cell', 'subCommittee', 'grassroots', 'competent'] as const
export type Seat = (typeof SEATS)[number]

/** `own`: its own act; `behalf`: entered from a dated paper in the name of the body whose act it is. */
export type Entering = 'own' | 'behalf'

const LEVEL_SEATS: Readonly<Record<Level, readonly Seat[]>> = {
  cell: ['cell'],
  subCommittee: ['subCommittee'],
  grassroots: ['grassroots'],
  competent: ['competent'],
  // certificates come from the centre, which has no seat in a file: the grassroots body enters them
  centre: ['grassroots', 'competent'],
  holder: ['cell', 'subCommittee', 'grassroots', 'competent'],
}

/** The seats above each level that may enter for it from a dated paper; decisions also the body that receives them. */
const BEHALF_SEATS: Readonly<Record<Level, readonly Seat[]>> = {
  cell: ['subCommittee', 'grassroots'],
  subCommittee: ['grassroots'],
  grassroots: ['competent'],
  competent: ['grassroots'],
  centre: ['cell', 'subCommittee'],
  holder: [],
}

/** Kinds whose paper goes to the cell, so that the cell may enter it too. */
const TOLD_TO_CELL: readonly Kind[] = ['permission', 'admissionDecision', 'recognitionDecision']

/** The one table of who enters what (null: not for this body, or not for this role). */
export function enterAs(kind: Kind, seats: readonly Seat[], role: Role): Entering | null {
  if (role !== 'officer' && role !== 'secretary') return null
  const { level } = traitsOf(kind)
  if (LEVEL_SEATS[level].some((seat) => seats.includes(seat))) return 'own'
  if (BEHALF_SEATS[level].some((seat) => seats.includes(seat))) return 'behalf'
  return TOLD_TO_CELL.includes(kind) && seats.includes('cell') ? 'behalf' : null
}

/** Whether a body in these seats sees records of the kind: upper conclusions are not for the cell alone. */
export function seesRecord(kind: Kind, seats: readonly Seat[]): boolean {
  return traitsOf(kind).hiddenFromCell !== true || seats.some((seat) => seat !== 'cell')
}

/** Votes are shown to the level that voted and to those above it in the chain that decides. */
export function seesVote(kind: Kind, seats: readonly Seat[]): boolean {
  const { voting } = traitsOf(kind)
  if (voting === undefined) return seats.length > 0
  const least: Seat = voting === 'cell' ? 'cell' : voting === 'committee' ? 'grassroots' : 'competent'
  return seats.some((seat) => SEATS.indexOf(seat) >= SEATS.indexOf(least))
}
