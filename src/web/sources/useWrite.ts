import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from '../platform/api'

/** A write of this page; afterwards its lists are asked again. */
export function useWrite<Body extends object>(path: string, onDone: () => void) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => api.post<unknown>(path, body),
    onSuccess: () => {
      void queries.invalidateQueries()
      onDone()
    },
  })
}
