import { useState } from 'react'
import type { AdmissionBody } from '#contract/admissions'
import type { Created } from '#contract/common'
import type { OrganisationDetail } from '#contract/organisations'
import { normaliseName } from '#domain/vietnamese'
import { useOrganisation } from '../organisations/lookup'
import { isRefusal, type ServerFinding } from '../platform/api'
import { dropDraft, useDraft } from '../platform/draft'
import { useWrite } from '../platform/useWrite'
import { useViewer } from '../platform/viewer'
import type { ShownFinding } from '../ui/Findings'
import {
  type AdmissionDraft,
  admissionBody,
  type CellFacts,
  isAdmissionDraft,
  isBegun,
  judgeDraft,
  newAdmissionDraft,
} from './drafts'
import { issuersOf } from './issuers'
import { type Recorded, useSitting } from './sitting'

export interface SavedEntry extends Recorded {
  /** What was noted while recording, for looking at. */
  readonly findings: readonly ShownFinding[]
}

/** One entry form: its draft, what the rules say of it, and recording it. `page` is where it was opened. */
export function useEntry(page: OrganisationDetail, fixedCell: AdmissionDraft['cell']) {
  const { today } = useViewer()
  const [empty] = useState(() => newAdmissionDraft(fixedCell))
  const name = `admit ${page.id}`
  const { value: draft, change, restored } = useDraft<AdmissionDraft>(name, empty, isAdmissionDraft)
  const [openedId] = useState(draft.id)
  const [saved, setSaved] = useState<SavedEntry | null>(null)
  const { sitting, add, markTakenBack } = useSitting(page.id)
  const cell = useOrganisation(draft.cell?.id).data
  const issuers = cell === undefined ? [] : issuersOf(cell)
  const isElsewhere = cell !== undefined && cell.id !== page.id && !isBeneath(cell, page)
  const writing = useWrite<AdmissionBody, Created>(
    `/api/organisations/${draft.cell?.id ?? page.id}/admissions`,
    ({ id, findings }) => {
      const one = {
        id,
        name: normaliseName(draft.person.fullName),
        cellName: draft.cell?.name ?? page.name,
        takenBack: false,
      }
      setSaved({ ...one, findings })
      add(one, { paper: draft.paper, ceremonyDay: draft.ceremonyDay })
      change(newAdmissionDraft(draft.cell))
      dropDraft(name)
    },
  )
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const duplicates = refused.filter(({ code }) => code === 'possibleDuplicate')
  const judged = judgeDraft(draft, cell === undefined ? null : cellFacts(cell), today)
  const others = refused.filter(({ code }) => code !== 'possibleDuplicate')
  const edit = (next: Partial<AdmissionDraft>) => {
    if (writing.isError) writing.reset()
    change({ ...draft, ...next })
  }
  const startAnew = () => {
    setSaved(null)
    change(newAdmissionDraft(draft.cell))
    dropDraft(name)
  }
  return {
    draft,
    edit,
    startAnew,
    isRestored: restored && draft.id === openedId && isBegun(draft),
    cell,
    issuers,
    isElsewhere,
    findings: [...judged, ...others.filter((finding) => !isAmong(judged, finding))],
    duplicates,
    writing,
    save: (confirmed: readonly string[] = []) => {
      if (!writing.isPending && !isElsewhere) writing.mutate(admissionBody(draft, issuers, confirmed))
    },
    saved,
    sitting,
    markTakenBack,
  }
}

export type Entry = ReturnType<typeof useEntry>

function isBeneath({ ancestors }: OrganisationDetail, page: OrganisationDetail): boolean {
  return ancestors.some(({ id }) => id === page.id)
}

function cellFacts({ from, to, kind }: OrganisationDetail): CellFacts {
  return { organisationLife: { from: from ?? '0001-01-01', to }, cellKind: kind }
}

function isAmong(judged: readonly ShownFinding[], { code, field }: ServerFinding): boolean {
  return judged.some((finding) => finding.code === code && finding.field === field)
}
