import type { DutyItem } from '#contract/candidates'
import { isGrassrootsCell } from '#domain/candidates/context'
import type { DutyKind } from '#domain/candidates/dutyKinds'
import { allOf, foldFile, lastOf, stands } from '#domain/candidates/fold'
import type { Kind } from '#domain/candidates/kinds'
import type { FileRecord } from '#domain/candidates/records'
import type { OpenFile } from './fileRecords'

/** The stations of the road from the list to the official member, each with its steps (2 to 21). */
const STATIONS = [
  { key: 'listed', steps: '2–3', kinds: ['listed', 'mentorAssigned', 'trialTask'], needs: ['listed'] },
  { key: 'trained', steps: '4', kinds: ['certificate'], needs: ['certificate'] },
  { key: 'permitted', steps: '5', kinds: ['permission'], needs: ['permission'] },
  {
    key: 'dossier',
    steps: '6–8',
    kinds: ['application', 'personalHistory', 'verificationRequest', 'verificationReply'],
    needs: ['application', 'personalHistory'],
  },
  {
    key: 'introduced',
    steps: '9–10',
    kinds: ['introduction', 'unionResolution', 'opinion'],
    needs: ['introduction', 'opinion'],
  },
  { key: 'cell', steps: '11', kinds: ['cellResolution'], needs: ['cellResolution'] },
  {
    key: 'grassroots',
    steps: '12–13',
    kinds: ['subCommitteeAppraisal', 'grassrootsResolution'],
    needs: ['grassrootsResolution'],
  },
  {
    key: 'decision',
    steps: '14–15',
    kinds: ['boardAppraisal', 'decisionCancellation', 'admissionDecision', 'decisionReceived'],
    needs: ['admissionDecision'],
  },
  { key: 'ceremony', steps: '16', kinds: ['ceremony'], needs: ['ceremony'] },
  {
    key: 'probation',
    steps: '17–19',
    kinds: [
      'memberEntries',
      'newMemberClass',
      'quarterlyRemark',
      'selfReview',
      'mentorReview',
      'recognitionOpinion',
    ],
    needs: ['selfReview', 'mentorReview', 'recognitionOpinion'],
  },
  {
    key: 'recognition',
    steps: '20',
    kinds: ['recognitionResolution', 'recognitionAppraisal', 'recognitionGrassroots'],
    needs: ['recognitionResolution'],
  },
  {
    key: 'official',
    steps: '21',
    kinds: ['recognitionCancellation', 'recognitionDecision'],
    needs: ['recognitionDecision'],
  },
] as const satisfies readonly {
  key: string
  steps: string
  kinds: readonly Kind[]
  needs: readonly Kind[]
}[]

export type StationKey = (typeof STATIONS)[number]['key']

/** Where a duty is done on the road. */
const STATION_OF: Partial<Record<DutyKind, StationKey>> = {
  assignMentor: 'listed',
  awaitVerification: 'dossier',
  considerBeforeCertificateEnds: 'cell',
  considerBeforeDossierAges: 'cell',
  sendUp: 'decision',
  reportVote: 'cell',
  decideAdmission: 'decision',
  decideAfterHandover: 'decision',
  redecideAdmission: 'decision',
  holdCeremony: 'ceremony',
  memberEntries: 'ceremony',
  attendNewMemberClass: 'probation',
  considerRecognition: 'recognition',
  decideRecognition: 'official',
  redecideRecognition: 'official',
}

export interface Station {
  readonly key: StationKey
  readonly steps: string
  readonly standing: 'done' | 'now' | 'ahead'
  readonly records: readonly FileRecord[]
  /** seen when the file was taken up under way */
  readonly papers: FileRecord<'opening'>['detail']['papers']
  readonly duties: readonly DutyItem[]
}

/** The road of one file: what was done and when, where it is now, and by when what comes must be done. */
export function roadOf(file: OpenFile, duties: readonly DutyItem[]): Station[] {
  const { context, seesAll } = file
  const { cellId, exit, records } = foldFile(file.records)
  const skipsGrassroots = isGrassrootsCell(context, cellId, context.today)
  const stations = STATIONS.filter(({ key }) => !(key === 'grassroots' && skipsGrassroots))
  const isDone = stations.map(({ needs }) => needs.every((kind) => stands(records, kind)))
  // a step that is hidden from the cell was done when the one after it was
  const decided = stands(records, 'admissionDecision')
  const done = isDone.map(
    (one, index) => one || (!seesAll && stations[index]?.key === 'grassroots' && decided),
  )
  const seen = lastOf(records, 'opening')?.detail.papers ?? []
  const now = exit === null ? furthest(done) + 1 : -1
  return stations.map(({ key, steps, kinds }, index) => ({
    key,
    steps,
    standing: done[index] ? 'done' : index === now ? 'now' : 'ahead',
    records: kinds.flatMap((kind): FileRecord[] => allOf(records, kind)),
    papers: seen.filter(({ kind }) => kinds.some((own) => own === kind)),
    duties: duties.filter(({ kind, params }) => key === (STATION_OF[kind] ?? stationOf(params['step']))),
  }))
}

/** A duty that names its step stands where that step is taken. */
function stationOf(step: string | number | null | undefined): StationKey | undefined {
  return STATIONS.find(({ kinds }) => kinds.some((kind) => kind === step))?.key
}

/** The last station before the first that is not done. */
function furthest(done: readonly boolean[]): number {
  const first = done.indexOf(false)
  return first < 0 ? done.length : first - 1
}
