import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import type { OrganisationDetail } from '#contract/organisations'
import type { ProgressReply } from '#contract/progress'
import type { StatementsReply } from '#contract/statements'
import type { PeriodList, PeriodShape, TargetEntryShape, TargetsReply } from '#contract/targets'
import type { Day } from '#domain/dates'
import { useChoices } from '../platform/address'
import { api } from '../platform/api'
import { useViewer } from '../platform/viewer'

export type Period = PeriodShape
export type Entry = TargetEntryShape

export function usePeriods() {
  return useQuery({
    queryKey: ['periods'],
    queryFn: ({ signal }) => api.get<PeriodList>('/api/periods', { signal }),
  })
}

/** The period in the address, else the newest in which the body has a target, as on the progress page. */
export function usePeriod(id: string) {
  const { chosen } = useChoices()
  const { today } = useViewer()
  const periods = usePeriods()
  const asked = chosen('period')
  const year = chosen('year')
  const usual = useQuery({
    queryKey: ['progress', id, 'usual period'],
    queryFn: ({ signal }) =>
      api.get<Pick<ProgressReply, 'periodId'>>(`/api/organisations/${id}/progress`, { signal }),
    enabled: asked === null && year === null,
  })
  const items = periods.data?.items ?? []
  const isSettled = periods.isSuccess && !(usual.isLoading && usual.isFetching)
  const period =
    items.find((item) => item.id === asked) ??
    items.find((item) => item.kind === 'year' && item.from.slice(0, 4) === year) ??
    items.find((item) => item.id === usual.data?.periodId) ??
    items.find((item) => item.kind === 'year' && item.from <= today) ??
    items[0]
  return {
    items,
    period: isSettled ? period : undefined,
    isSettled,
    error: periods.error,
    refetch: periods.refetch,
  }
}

/** An organisation's ledger of a period and the bodies beneath it, as in force on `asOf`. */
export function useTargets(id: string, period: string | undefined, asOf: Day | null = null) {
  return useQuery({
    queryKey: targetsKey(id, period, asOf),
    queryFn: ({ signal }) =>
      api.get<TargetsReply>(`/api/organisations/${id}/targets`, { query: { period, asOf }, signal }),
    enabled: period !== undefined,
    // another day of the same ledger may stand until the asked one comes, another body's may not
    placeholderData: (before) =>
      before?.organisation.id === id && before.period.id === period ? before : undefined,
  })
}

export function targetsKey(id: string, period: string | undefined, asOf: Day | null = null) {
  return ['targets', id, period, asOf]
}

export function useStatements(id: string, isWanted = true) {
  return useQuery({
    queryKey: ['statements', id],
    queryFn: ({ signal }) => api.get<StatementsReply>(`/api/organisations/${id}/statements`, { signal }),
    enabled: isWanted,
  })
}

/** The body itself, as the path above the page asks for it too. */
export function useBody(id: string) {
  return useQuery({
    queryKey: ['organisations', id, null],
    queryFn: ({ signal }) => api.get<OrganisationDetail>(`/api/organisations/${id}`, { signal }),
  })
}

/** The members of a body on a day: the latest number told for a day up to it. Null while it is not known. */
export function useMembersOn(id: string, isWanted: boolean): (day: Day) => number | null {
  const statements = useStatements(id, isWanted)
  const bases = statements.data?.membershipBases ?? []
  // the server lists them with the latest day first
  return (day) => bases.find((base) => !base.replaced && base.day <= day)?.value ?? null
}

/** A write; afterwards everything shown is asked again, for a target changes progress and a figure many pages. */
export function useWrite<Body extends object, Reply>(path: string, onDone: (reply: Reply) => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => api.post<Reply>(path, body),
    onSuccess: (reply) => {
      onDone(reply)
      void queries.invalidateQueries()
    },
  })
}
