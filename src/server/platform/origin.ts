import type { FastifyRequest } from 'fastify'
import { forbidden } from './refusal'

/** A browser names where a request comes from; another site's page may not write. */
export async function refuseForeignOrigin(request: FastifyRequest): Promise<void> {
  const { origin } = request.headers
  if (origin === undefined || request.method === 'GET' || request.method === 'HEAD') return
  if (hostOf(origin) !== request.host) throw forbidden()
}

function hostOf(origin: string): string | null {
  try {
    return new URL(origin).host
  } catch {
    return null
  }
}
