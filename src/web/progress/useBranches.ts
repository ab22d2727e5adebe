import { useQueries, useQueryClient } from '@tanstack/react-query'
import type { ProgressReply } from '#contract/progress'
import type { Choices } from './choices'
import { type Opened, openInTree } from './lines'
import { progressOptions } from './queries'

export interface Branches {
  readonly openedOf: (id: string) => Opened
  readonly retry: (id: string) => void
}

/** What stands beneath the bodies opened in place, asked for as they are opened. */
export function useBranches(reply: ProgressReply, open: ReadonlySet<string>, choices: Choices): Branches {
  const client = useQueryClient()
  const known = (id: string) => client.getQueryData(progressOptions(id, choices).queryKey)
  const ids = openInTree(reply, open, (id) => known(id)?.children ?? [])
  const results = useQueries({ queries: ids.map((id) => progressOptions(id, choices)) })
  const resultOf = (id: string) => results[ids.indexOf(id)]
  return {
    openedOf: (id) => {
      const result = resultOf(id)
      if (result?.data !== undefined) return result.data
      return result?.isError === true ? 'failed' : 'opening'
    },
    retry: (id) => void resultOf(id)?.refetch(),
  }
}
