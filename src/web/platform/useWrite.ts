import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api } from './api'

/** A write; afterwards figures and lists are asked again. */
export function useWrite<Body extends object, Reply>(
  path: string,
  onDone: (reply: Reply, body: Body) => void,
) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (body: Body) => api.post<Reply>(path, body),
    onSuccess: (reply, body) => {
      onDone(reply, body)
      void queries.invalidateQueries()
    },
  })
}
