import type { CandidateDetail } from '#contract/candidates'
import { liveRecords } from '#domain/candidates/course'
import { stands } from '#domain/candidates/fold'
import { EXITS, type Kind, orderOf, traitsOf } from '#domain/candidates/kinds'
import { openRequests } from '#domain/candidates/steps'
import type { JudgedFinding } from '#domain/findings'
import { judgeOnPage, type OpenFile } from './fileRecords'
import { drawnRecord, newRecordDraft } from './form/recordDraft'

export interface Entry {
  readonly kind: Kind
  readonly as: 'own' | 'behalf'
  /** why it cannot be recorded yet */
  readonly blocks: readonly JudgedFinding[]
}

export interface Entries {
  /** the one thing to do now; null when it is another's turn, or when the vote on it failed */
  readonly main: Kind | null
  /** what takes the file on */
  readonly next: readonly Entry[]
  /** what may happen beside the road: passing the file on, asking, ending it */
  readonly other: readonly Entry[]
  readonly notYet: readonly Entry[]
}

/** What the viewer may record now, what leads on first; and what not yet, with the reason. `isAtHand`: at their body. */
export function entriesOf(detail: CandidateDetail, file: OpenFile, isAtHand: boolean): Entries {
  const all = detail.entries
    .filter(({ kind }) => kind !== 'opening')
    .map(({ kind, as }): Entry => ({ kind, as, blocks: blocksOf(kind, file) }))
  const possible = all.filter(({ blocks }) => blocks.length === 0)
  const isToSend = isAtHand && possible.some(({ kind }) => kind === 'sent') && isForOthers(detail)
  const leads = ({ kind, as }: Entry) =>
    kind === 'sent' ? isToSend : !isForeign(kind, as, detail) && leadsOn(kind, detail, file)
  const next = possible.filter(leads).sort((a, b) => rankOf(a.kind, detail) - rankOf(b.kind, detail))
  return {
    main: isToSend ? 'sent' : mainOf(next, detail, file, isAtHand),
    next,
    other: possible.filter((entry) => !leads(entry)),
    notYet: all.filter(({ kind, blocks }) => blocks.length > 0 && mayCome(kind, blocks)),
  }
}

/** Resolved here, to be considered above: the file is passed on, whatever may be entered for others. */
function isForOthers({ stage, missing, entries }: CandidateDetail): boolean {
  return PASSED_ON.includes(stage) && !entries.some(({ kind, as }) => as === 'own' && missing.includes(kind))
}

const PASSED_ON: readonly CandidateDetail['stage'][] = ['cellResolved', 'grassrootsResolved', 'proposed']

/** The record the file waits for; a decision only where the file is, by the body that decides. */
function mainOf(
  next: readonly Entry[],
  { missing }: CandidateDetail,
  file: OpenFile,
  isAtHand: boolean,
): Kind | null {
  const due = next.filter(
    ({ kind, as }) =>
      missing.includes(kind) && !wasVotedDown(kind, file) && (!isDecided(kind) || (isAtHand && as === 'own')),
  )
  return (due.find(({ as }) => as === 'own') ?? due[0])?.kind ?? null
}

const isDecided = (kind: Kind): boolean => traitsOf(kind).level === 'competent'

/** A decision of another body that the file does not wait for yet. */
function isForeign(kind: Kind, as: Entry['as'], { missing }: CandidateDetail): boolean {
  return as === 'behalf' && isDecided(kind) && !missing.includes(kind)
}

/** Voted on, and it does not stand: to be reported upward before it is put to the vote again. */
export function wasVotedDown(kind: Kind, file: OpenFile): boolean {
  const records = liveRecords(file.records)
  return records.some((record) => record.kind === kind && record.vote !== null) && !stands(records, kind)
}

/** A step that stands no more needs to be done, save those of which a file needs several. */
function leadsOn(kind: Kind, { missing }: CandidateDetail, file: OpenFile): boolean {
  if (missing.includes(kind)) return true
  const records = liveRecords(file.records)
  const { step } = traitsOf(kind)
  if (step === null || isExit(kind) || isPassed(kind, records)) return false
  if (kind === 'verificationReply') return openRequests(records).length > 0
  return !stands(records, kind) || SEVERAL.includes(kind)
}

/** What was asked for before a resolution or decision that stands is no longer waited for. */
function isPassed(kind: Kind, records: OpenFile['records']): boolean {
  return GATES.some((gate) => orderOf(kind) < orderOf(gate) && stands(records, gate))
}

const GATES: readonly Kind[] = ['cellResolution', 'admissionDecision', 'recognitionResolution']

const SEVERAL: readonly Kind[] = ['introduction', 'opinion', 'quarterlyRemark']

const isExit = (kind: Kind): boolean => EXITS.some((exit) => exit === kind)

/** What the file is waiting for, then the order of the road. */
function rankOf(kind: Kind, { missing }: CandidateDetail): number {
  if (kind === 'sent') return -1
  return missing.includes(kind) ? orderOf(kind) : 1000 + orderOf(kind)
}

/** Why a record of the kind could not be recorded today, whatever it says. */
function blocksOf(kind: Kind, file: OpenFile): JudgedFinding[] {
  const record = drawnRecord(newRecordDraft(kind), file)
  return judgeOnPage(file, record).filter(({ effect, field }) => effect === 'block' && isOfKind(field))
}

const isOfKind = (field: string | undefined): boolean =>
  field === 'kind' || field === 'day' || field === 'organisationId'

/** What was done, or comes only after an end, is not waited for. */
function mayCome(kind: Kind, blocks: readonly JudgedFinding[]): boolean {
  if (isExit(kind)) return false
  return !blocks.some(({ code }) => ['stepRepeated', 'fileClosed', 'exitNotForStage'].includes(code))
}

/**
 * How the viewer may mend records of a kind, or undefined. A file is opened once, so that its beginning is no entry
 * to add: whoever enters for the cell mends it.
 */
export function mending({ entries }: Pick<CandidateDetail, 'entries'>, kind: Kind | null) {
  const asked = kind === 'listed' || kind === 'opening' ? 'mentorAssigned' : kind
  return entries.find((entry) => entry.kind === asked)
}
