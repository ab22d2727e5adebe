import type {
  CloseBody,
  DescribeBody,
  FoundBody,
  MoveBody,
  OrganisationDetail,
  RecordStartBody,
  RenameBody,
  SourceStateBody,
} from '#contract/organisations'
import type { Day } from '#domain/dates'
import type { Change } from './changes'
import type { ChangeDraft } from './draft'

export interface ChangeRequest {
  readonly path: string
  readonly body: object
}

/** What is sent to the server; null while the form is not complete, which its fields say. */
export function requestOf(
  change: Change,
  draft: ChangeDraft,
  organisation: OrganisationDetail,
): ChangeRequest | null {
  const { day, kind, commandId, id } = draft
  if (day === null) return null
  const own = `/api/organisations/${organisation.id}`
  const common = { commandId, day, decision: decisionOf(draft), expectedVersion: draft.version }
  switch (change) {
    case 'found':
      return kind && { path: '/api/organisations', body: foundBody(draft, organisation, day, kind) }
    case 'rename':
      return { path: `${own}/renames`, body: { ...common, name: draft.name } satisfies RenameBody }
    case 'move':
      return (
        draft.parent && {
          path: `${own}/moves`,
          body: { ...common, parentId: draft.parent.id } satisfies MoveBody,
        }
      )
    case 'describe':
      return {
        path: `${own}/descriptions`,
        body: { ...common, ...differencesOf(draft, organisation) } satisfies DescribeBody,
      }
    case 'close':
      return { path: `${own}/closures`, body: common satisfies CloseBody }
    case 'source': {
      const { exhausted, reason } = draft
      return {
        path: `${own}/source-states`,
        body: { commandId, id, day, exhausted, reason } satisfies SourceStateBody,
      }
    }
    case 'records':
      return {
        path: `${own}/record-starts`,
        body: { commandId, id, fromDay: day } satisfies RecordStartBody,
      }
  }
}

type Kind = NonNullable<ChangeDraft['kind']>

function foundBody(draft: ChangeDraft, parent: OrganisationDetail, day: Day, kind: Kind): FoundBody {
  const { commandId, id, name, code, sector, marks, recordsFrom } = draft
  return {
    commandId,
    id,
    parentId: parent.id,
    name,
    code: code.trim() || undefined,
    kind,
    sector: sector ?? 'other',
    marks: [...marks],
    day,
    recordsFrom: recordsFrom ?? undefined,
    decision: decisionOf(draft),
  }
}

function decisionOf({ number, paperDay, issuer }: ChangeDraft): FoundBody['decision'] {
  if (number.trim() === '' || paperDay === null) return undefined
  return { number, day: paperDay, issuerName: issuer }
}

type Differences = Pick<DescribeBody, 'code' | 'kind' | 'sector' | 'marks'>

/** Only what is other than now; a code can be changed, not taken away. */
export function differencesOf(draft: ChangeDraft, now: OrganisationDetail): Differences {
  const { kind, sector } = draft
  const code = draft.code.trim()
  const marks = [...draft.marks]
  const sameMarks = marks.length === now.marks.length && marks.every((mark) => now.marks.includes(mark))
  return {
    code: code === '' || code === now.code ? undefined : code,
    kind: kind === null || kind === now.kind ? undefined : kind,
    sector: sector === null || sector === now.sector ? undefined : sector,
    marks: sameMarks ? undefined : marks,
  }
}

export function isDescribed(draft: ChangeDraft, now: OrganisationDetail): boolean {
  return Object.values(differencesOf(draft, now)).some((value) => value !== undefined)
}
