import { describe, expect, it } from 'vitest'
import type { FileContext } from '#domain/candidates/context'
import { KIND_NAMES, type Kind } from '#domain/candidates/kinds'
import type { FileRecord } from '#domain/candidates/records'
import { judgeOnPage, type OpenFile } from './fileRecords'
import { drawnRecord, newRecordDraft, recordSent } from './form/recordDraft'

const CELL = 'cell'
const CONTEXT: FileContext = {
  today: '2026-11-23',
  person: { fullName: null, birthDate: '1996-03-05', education: 'upperSecondary', youthUnion: true },
  members: {},
  bodies: {
    [CELL]: [
      {
        from: '2000-01-01',
        to: null,
        alive: true,
        kind: 'cell',
        marks: [],
        sector: 'village',
        province: null,
        above: [
          { id: 'city', kind: 'upperDirect' },
          { id: 'ward', kind: 'grassrootsCommittee' },
        ],
      },
    ],
  },
  grants: [],
}

function fileWith(kind: Kind, detail: object, seesAll = false): OpenFile {
  const fields = { id: 'first', seq: 1, kind, organisationId: CELL, day: '2026-01-10', paper: null, detail }
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the detail given is that of the kind
  const record = { ...fields, attendance: null, vote: null } as FileRecord
  return { records: [record], context: CONTEXT, seesAll }
}

const LISTED = fileWith('listed', {})
const TAKEN_UP = fileWith('opening', { reached: 'opinion', papers: [] })

describe('an empty form', () => {
  // a file is opened on a page of its own
  it.each(KIND_NAMES.filter((kind) => kind !== 'opening'))(
    'of %s is drawn and judged without a fault',
    (kind) => {
      for (const file of [LISTED, TAKEN_UP]) {
        const record = drawnRecord(newRecordDraft(kind), file)
        expect(record.kind).toBe(kind)
        expect(judgeOnPage(file, record)).toBeInstanceOf(Array)
      }
    },
  )

  it('sends no more than it holds', () => {
    const draft = { ...newRecordDraft('quarterlyRemark'), day: '2026-10-01', detail: { quarter: '3' } }
    expect(recordSent(draft, false)).toEqual({
      kind: 'quarterlyRemark',
      day: '2026-10-01',
      detail: { quarter: 3 },
    })
  })
})

describe('steps hidden from the cell', () => {
  const decision = newRecordDraft('admissionDecision')
  const skipped = (file: OpenFile) =>
    judgeOnPage(file, drawnRecord(decision, file)).flatMap(({ code, params }) =>
      code === 'stepSkipped' ? [params?.step] : [],
    )

  it('are not asked for where they may stand unseen', () => {
    const resolved = fileWith('opening', { reached: 'cellResolution', papers: [] })
    expect(skipped(resolved)).toEqual([])
    expect(skipped({ ...resolved, seesAll: true })).toEqual(['grassrootsResolution'])
  })

  it('leave what comes before them to be asked for', () => {
    expect(skipped(LISTED)).toEqual(['cellResolution'])
  })
})
