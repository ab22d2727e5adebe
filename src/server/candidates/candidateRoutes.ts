import * as contract from '#contract/candidates'
import type { Created } from '#contract/common'
import * as meetings from '#contract/meetings'
import { judgeRecord } from '#domain/candidates/judgeRecord'
import type { JudgedFinding } from '#domain/findings'
import { runCommand } from '../platform/commands'
import { route, type Server } from '../platform/route'
import type { Viewer } from '../platform/viewer'
import { addRecord } from './addRecord'
import { withoutHidden } from './brokenFile'
import { candidateDetail, findingsFor } from './candidateDetail'
import { certificatesTwice } from './certificatesTwice'
import { correctFilePerson } from './correctFilePerson'
import { correctMeeting, meetingReply } from './correctMeeting'
import { correctRecord } from './correctRecord'
import { isFileOpen, viewingSeats } from './filePlace'
import { loadFiles, NOBODY } from './fileWork'
import { grantAuthority, listGrants, takeBackGrant } from './grants'
import { holdMeeting } from './holdMeeting'
import { listMeetings } from './meetingList'
import { listMembers, nameMember } from './members'
import { openCandidate } from './openCandidate'
import { readPrinted, withPrinted } from './printedPeople'

/** Every check of a write is made inside its command, so that a repeated one is answered as it was. */
export function candidateRoutes(server: Server): void {
  fileRoutes(server)
  meetingRoutes(server)
  memberRoutes(server)
  grantRoutes(server)
}

function fileRoutes(server: Server): void {
  const { db, ports } = server
  route(server, contract.getCandidate, ({ params, query, viewer }) =>
    candidateDetail(db, params.id, query.purpose, ports.sealKey, viewer),
  )
  route(server, contract.openCandidate, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `candidates.open ${params.id}`, body }
    const written = await runCommand(db, command, viewer, async (trx) => {
      const recordId = await openCandidate(trx, params.id, body, ports.sealKey, viewer)
      return { id: body.id, recordId }
    })
    return { id: body.id, findings: await recordFindings(server, body.id, written.recordId, viewer) }
  })
  route(server, contract.addRecord, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `candidates.record ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await addRecord(trx, params.id, body, ports.sealKey, viewer)
      return { id: body.id }
    })
    return { id: body.id, findings: await recordFindings(server, params.id, body.id, viewer) }
  })
  route(server, contract.correctRecord, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `candidates.correct ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await correctRecord(trx, params.id, body, ports.sealKey, viewer)
      return { id: body.id }
    })
    return { id: body.id, findings: await recordFindings(server, params.id, body.id, viewer) }
  })
  route(server, contract.correctPerson, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `candidates.person ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await correctFilePerson(trx, params.id, body, ports.sealKey, viewer)
      return { id: params.id }
    })
    return { id: params.id, findings: await fileFindings(server, params.id, viewer) }
  })
}

/** Everything there is to say now of a file that is open to the viewer. */
async function fileFindings({ db, ports }: Server, id: string, viewer: Viewer): Promise<Created['findings']> {
  const file = (await loadFiles(db, [id], NOBODY, viewer)).get(id)
  if (file === undefined || !isFileOpen(file.place, undefined, viewer)) return []
  const printed = await readPrinted(db, id, ports.sealKey)
  return findingsFor(withPrinted(file, printed), viewingSeats(file.place, viewer))
}

/** What there is to say now of a record that was just written, to a viewer to whom the file is open. */
async function recordFindings(
  { db, ports }: Server,
  candidateId: string,
  recordId: string,
  viewer: Viewer,
): Promise<JudgedFinding[]> {
  const file = (await loadFiles(db, [candidateId], NOBODY, viewer)).get(candidateId)
  const record = file?.records.find(({ id }) => id === recordId)
  if (file === undefined || record === undefined) return []
  if (!isFileOpen(file.place, undefined, viewer)) return []
  const seats = viewingSeats(file.place, viewer)
  const printed = (await readPrinted(db, candidateId, ports.sealKey)).get(recordId) ?? null
  const judged = judgeRecord(file.records, { ...record, printed }, file.context)
  const twice = await certificatesTwice(db, { place: file.place, records: [record] })
  return [
    ...judged.map((finding) => withoutHidden(finding, seats)),
    ...twice.map(({ recordId: _id, recordKind: _kind, ...finding }) => finding),
  ]
}

function meetingRoutes(server: Server): void {
  const { db, ports } = server
  route(server, meetings.listMeetings, ({ params, query, viewer }) =>
    listMeetings(db, params.id, query, viewer),
  )
  route(server, meetings.holdMeeting, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `candidates.meeting ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await holdMeeting(trx, params.id, body, ports.sealKey, viewer)
      return { id: body.id }
    })
    return meetingReply(db, body.id, viewer)
  })
  route(server, meetings.correctMeeting, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `candidates.meetingCorrection ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await correctMeeting(trx, params.id, body, viewer)
      return { id: params.id }
    })
    return meetingReply(db, params.id, viewer)
  })
}

function memberRoutes(server: Server): void {
  const { db } = server
  route(server, meetings.listMembers, ({ params, query, viewer }) =>
    listMembers(db, params.id, query, viewer),
  )
  route(server, meetings.nameMember, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `candidates.member ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await nameMember(trx, params.id, body, viewer)
      return { id: body.id }
    })
    return { id: body.id, findings: [] }
  })
}

function grantRoutes(server: Server): void {
  const { db } = server
  route(server, meetings.listGrants, ({ params, query, viewer }) => listGrants(db, params.id, query, viewer))
  route(server, meetings.grantAuthority, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `candidates.grant ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await grantAuthority(trx, params.id, body, viewer)
      return { id: body.id }
    })
    return { id: body.id, findings: [] }
  })
  route(server, meetings.correctGrant, async ({ params, body, viewer }) => {
    const command = { commandId: body.commandId, purpose: `candidates.grantCorrection ${params.id}`, body }
    await runCommand(db, command, viewer, async (trx) => {
      await takeBackGrant(trx, params.id, body, viewer)
      return { id: body.id }
    })
    return { id: body.id, findings: [] }
  })
}
