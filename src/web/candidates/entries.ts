import type { CandidateDetail } from '#contract/candidates'
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
  /** what takes the file on */
  readonly next: readonly Entry[]
  /** what may happen beside the road: passing the file on, asking, ending it */
  readonly other: readonly Entry[]
  readonly notYet: readonly Entry[]
}

/** What the viewer may record now, what leads on first; and what not yet, with the reason. */
export function entriesOf(detail: CandidateDetail, file: OpenFile): Entries {
  const all = detail.entries
    .filter(({ kind }) => kind !== 'opening')
    .map(({ kind, as }): Entry => ({ kind, as, blocks: blocksOf(kind, file) }))
  const possible = all.filter(({ blocks }) => blocks.length === 0)
  const leads = (kind: Kind) => leadsOn(kind, detail, file)
  return {
    next: possible
      .filter(({ kind }) => leads(kind))
      .sort((a, b) => rankOf(a.kind, detail) - rankOf(b.kind, detail)),
    other: possible.filter(({ kind }) => !leads(kind)),
    notYet: all.filter(({ kind, blocks }) => blocks.length > 0 && mayCome(kind, blocks)),
  }
}

/** A step that stands no more needs to be done, save those of which a file needs several. */
function leadsOn(kind: Kind, { missing }: CandidateDetail, { records }: OpenFile): boolean {
  if (missing.includes(kind)) return true
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
