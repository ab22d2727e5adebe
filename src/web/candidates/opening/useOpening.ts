import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { Created } from '#contract/common'
import type { OrganisationDetail } from '#contract/organisations'
import { normaliseName } from '#domain/vietnamese'
import { judgeDraft } from '../../admissions/drafts'
import { issuersOf } from '../../admissions/issuers'
import { useOrganisation } from '../../organisations/lookup'
import type { PickedOrganisation } from '../../organisations/OrganisationPicker'
import { useChoices } from '../../platform/address'
import { api, isRefusal } from '../../platform/api'
import { dropDraft, useDraft } from '../../platform/draft'
import { useViewer } from '../../platform/viewer'
import type { ShownFinding } from '../../ui/Findings'
import {
  asAdmission,
  isBegun,
  isOpeningDraft,
  MODES,
  newOpeningDraft,
  nextOpeningDraft,
  type OpeningDraft,
  openingSent,
  type Sent,
} from './openingDraft'

export interface Opened {
  readonly id: string
  readonly name: string
  readonly cellName: string
}

/** Everybody taken up in this sitting. */
function isOpenedList(value: unknown): value is readonly Opened[] {
  return Array.isArray(value)
}
const NOBODY: readonly Opened[] = []

/** One file to be opened: its draft, what the rules say of it, and recording it. */
export function useOpening(page: OrganisationDetail, fixedCell: PickedOrganisation | null) {
  const { today } = useViewer()
  const queries = useQueryClient()
  const name = `open ${page.id}`
  const { chosen } = useChoices()
  // the link that led here may have said which way
  const [empty] = useState(() => ({
    ...newOpeningDraft(fixedCell),
    mode: MODES.find((known) => known === chosen('mode')) ?? null,
  }))
  const { value: draft, change, restored } = useDraft<OpeningDraft>(name, empty, isOpeningDraft)
  const sitting = useDraft(`opened ${page.id}`, NOBODY, isOpenedList)
  const [openedId] = useState(draft.id)
  const [saved, setSaved] = useState<(Opened & { findings: readonly ShownFinding[] }) | null>(null)
  const cell = useOrganisation(draft.cell?.id).data
  const issuers = cell === undefined ? [] : issuersOf(cell)
  const writing = useMutation({
    mutationFn: ({ path, body }: Sent) =>
      api.post<Created>(`/api/organisations/${draft.cell?.id ?? page.id}/${path}`, body),
    onSuccess: ({ id, findings }) => {
      const one = { id, name: normaliseName(draft.person.fullName), cellName: draft.cell?.name ?? page.name }
      setSaved({ ...one, findings })
      sitting.change([...sitting.value, one])
      change(nextOpeningDraft(draft))
      dropDraft(name)
      void queries.invalidateQueries()
    },
  })
  const refused = isRefusal(writing.error, 422) ? writing.error.findings : []
  const judged =
    draft.mode === 'probationer' && cell !== undefined ? judgeDraft(asAdmission(draft), null, today) : []
  const others = refused.filter(
    ({ code, field }) =>
      code !== 'possibleDuplicate' && !judged.some((one) => one.code === code && one.field === field),
  )
  return {
    draft,
    edit: (next: Partial<OpeningDraft>) => {
      if (writing.isError) writing.reset()
      change({ ...draft, ...next })
    },
    startAnew: () => {
      setSaved(null)
      change(nextOpeningDraft(draft))
      dropDraft(name)
    },
    isRestored: restored && draft.id === openedId && isBegun(draft),
    issuers,
    findings: [...judged, ...others] satisfies readonly ShownFinding[],
    duplicates: refused.filter(({ code }) => code === 'possibleDuplicate'),
    writing,
    save: (confirmed: readonly string[] = []) => {
      if (!writing.isPending) writing.mutate(openingSent(draft, issuers, confirmed))
    },
    saved,
    sitting: sitting.value,
  }
}

export type Opening = ReturnType<typeof useOpening>
