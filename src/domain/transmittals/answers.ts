import {
  type Outcome,
  REJECTION_REASONS,
  REJECTION_WORDS,
  type RejectionReason,
} from '#domain/transmittals/outcomes'
import { searchKey } from '#domain/vietnamese'

/** The answer of the official register as a sheet: who by file or by ordinal, what became of them, why. */

export interface AnsweredPerson {
  readonly id: string
  readonly position: number
}

export interface Answer {
  readonly candidateId: string
  readonly outcome: Outcome
  readonly reason?: RejectionReason
}

export interface ReadAnswers {
  readonly answers: readonly Answer[]
  /** rows of the sheet (from 1) that name nobody of this hand-over, or say nothing that is understood */
  readonly faulty: readonly number[]
  /** null: no row of heads was found */
  readonly headRow: number | null
}

const RESULT_HEADS = ['ket qua', 'ket qua tiep nhan', 'trang thai']
const REASON_HEADS = ['ly do tra lai', 'ly do', 'ghi chu']
const FILE_HEADS = ['ma ho so ke thua', 'ma ho so']
const ORDINAL_HEADS = ['stt', 'so thu tu']

const ACCEPTED = ['nhan', 'da nhan', 'duoc nhan', 'chap nhan', 'dat', 'x']
const REJECTED = ['tra lai', 'bi tra lai', 'tu choi', 'khong nhan', 'loi']

const REASONS = REJECTION_REASONS.map((reason) => [searchKey(REJECTION_WORDS[reason]), reason] as const)

/** Reads the answers of a sheet, whatever stands above its heads and in whatever order they are; empty results are left out. */
export function readAnswers(
  cells: readonly (readonly string[])[],
  people: readonly AnsweredPerson[],
): ReadAnswers {
  const head = cells.findIndex((row) => row.some((cell) => RESULT_HEADS.includes(searchKey(cell))))
  const heads = cells[head]?.map(searchKey) ?? []
  const at = (names: readonly string[]) => heads.findIndex((name) => names.includes(name))
  const [result, reason, file, ordinal] = [RESULT_HEADS, REASON_HEADS, FILE_HEADS, ORDINAL_HEADS].map(at)
  if (head < 0 || result === undefined) return { answers: [], faulty: [], headRow: null }
  const byId = new Map(people.map(({ id }) => [id, id]))
  const byPosition = new Map(people.map(({ id, position }) => [String(position), id]))
  const answers = new Map<string, Answer>()
  const faulty: number[] = []
  cells.slice(head + 1).forEach((row, index) => {
    const cell = (place: number | undefined) =>
      place === undefined || place < 0 ? '' : (row[place] ?? '').trim()
    const said = searchKey(cell(result))
    if (said === '') return
    const id = cell(file) === '' ? byPosition.get(cell(ordinal)) : byId.get(cell(file).toLowerCase())
    const answer = id === undefined ? null : answerOf(id, said, searchKey(cell(reason)))
    if (answer === null) faulty.push(head + index + 2)
    else answers.set(answer.candidateId, answer)
  })
  return { answers: [...answers.values()], faulty, headRow: head + 1 }
}

function answerOf(candidateId: string, said: string, why: string): Answer | null {
  if (ACCEPTED.includes(said)) return { candidateId, outcome: 'accepted' }
  if (!REJECTED.includes(said)) return null
  const reason = REASONS.find(([words]) => words === why)?.[1] ?? 'other'
  return { candidateId, outcome: 'rejected', reason }
}
