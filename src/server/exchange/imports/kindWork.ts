import type { RowFault } from '#domain/exchange/kinds/definition'
import type { Db, Trx } from '../../platform/database'
import type { Ports } from '../../platform/ports'
import type { Viewer } from '../../platform/viewer'
import type { Job } from './jobs'

/** What a kind of file does with rows that could be read. */

export interface ReadyRow<Row = unknown> {
  line: number
  /** of the fact it becomes: the same however often it is tried */
  id: string
  row: Row
  /** An officer says that it is another than the ones it is like. */
  isDistinct: boolean
}

export interface JudgedRow {
  faults: RowFault[]
  /** what exists and is like it */
  twins: string[]
}

/** The fact that was written, or why none was. */
export type Written = { subjectId: string } | { faults: RowFault[] }

/** What was read in bulk for one run over the rows of a file, in the order of their lines. */
export interface KindRun<Row = unknown> {
  /** Without writing anything; rows given earlier count as if they stood. */
  judge: (db: Db | Trx, rows: readonly ReadyRow<Row>[], viewer: Viewer) => Promise<JudgedRow[]>
  /** By the function the ordinary entry writes with; a refused row leaves nothing behind. */
  write: (trx: Trx, rows: readonly ReadyRow<Row>[], viewer: Viewer) => Promise<Written[]>
}

export interface TakenRow {
  jobId: string
  line: number
  subjectId: string
}

export interface KindWork<Row = unknown> {
  /** Rows written in one transaction: as many as may keep others waiting. */
  batch: number
  /** Rows judged in one transaction, where judging a row takes long. */
  judged?: number
  open: (trx: Trx, job: Job, viewer: Viewer, ports: Ports) => Promise<KindRun<Row>>
  /** The first line whose fact was used or corrected since; null when all may go. */
  builtUpon: (trx: Trx, jobId: string, viewer: Viewer) => Promise<number | null>
  /**
   * Takes the facts of these rows back, the last line first.
   * @throws 422 where something was built on one of them
   */
  takeBack: (
    trx: Trx,
    rows: readonly TakenRow[],
    reason: string,
    viewer: Viewer,
    job: { jobId: string },
  ) => Promise<void>
  /** The period of all that the file wrote; null where it is of several. */
  periodOf?: (db: Db, jobId: string) => Promise<string | null>
  /** What existing twins are called, where the viewer may read it. */
  twinLabels: (db: Db, ids: readonly string[], viewer: Viewer) => Promise<Map<string, string>>
}
