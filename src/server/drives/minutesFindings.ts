import { sql } from 'kysely'
import { judgeRecord } from '#domain/candidates/judgeRecord'
import type { JudgedFinding } from '#domain/findings'
import { withoutHidden } from '../candidates/brokenFile'
import { isFileOpen, viewingSeats } from '../candidates/filePlace'
import { type FileWork, loadFiles, NOBODY } from '../candidates/fileWork'
import type { Db } from '../platform/database'
import type { Viewer } from '../platform/viewer'
import { STANDING_ENTRIES } from './driveAccess'

interface Row {
  candidateId: string
  position: number
  recordIds: string[]
  isChosen: boolean
}

/** What there is to say now of what the minutes recorded, each with its person; of files open to the viewer alone. */
export async function minutesFindings(db: Db, minutesId: string, viewer: Viewer): Promise<JudgedFinding[]> {
  const { rows } = await sql<Row>`
    select called.candidate_id as "candidateId", called.position,
      array_remove(array[called.received_record_id, called.ceremony_record_id], null) as "recordIds",
      event.drive_id is null or exists (select from ${STANDING_ENTRIES} entry where entry.drive_id = event.drive_id
        and entry.candidate_id = called.candidate_id) as "isChosen"
    from ceremony_attendance called
    join ceremony_minutes minutes on minutes.id = called.minutes_id
    join ceremony_event event on event.id = minutes.version_id
    where called.minutes_id = ${minutesId} order by called.position`.execute(db)
  const files = await loadFiles(
    db,
    rows.map(({ candidateId }) => candidateId),
    NOBODY,
    viewer,
  )
  return rows.flatMap((row) => {
    const file = files.get(row.candidateId)
    if (file === undefined || !isFileOpen(file.place, undefined, viewer)) return []
    return findingsOf(row, file, viewer)
  })
}

function findingsOf({ position, recordIds, isChosen }: Row, file: FileWork, viewer: Viewer): JudgedFinding[] {
  const seats = viewingSeats(file.place, viewer)
  const ofRecords = file.records
    .filter(({ id }) => recordIds.includes(id))
    .flatMap((record) => judgeRecord(file.records, record, file.context))
    .map((finding) => withoutHidden(finding, seats))
  const ofRoster: JudgedFinding[] = isChosen
    ? []
    : [{ code: 'notInRoster', effect: 'warn', field: 'candidateId' }]
  return [...ofRecords, ...ofRoster].map((finding) => ({
    ...finding,
    field: `people.${position}.${finding.field ?? ''}`,
  }))
}
