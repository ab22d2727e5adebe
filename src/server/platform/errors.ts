import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { hasZodFastifySchemaValidationErrors } from 'fastify-type-provider-zod'
import type { Finding } from '#domain/findings'
import { conflict, invalid, notFound, Refusal, refused } from './refusal'
import type { Viewer } from './viewer'

/** Whether the subject of an address such as /api/organisations/:id is outside the viewer's reach. */
export type SubjectCheck = (id: string, viewer: Viewer) => Promise<boolean>

/** Turns whatever was thrown into the one shape of refusals. */
export function answerError(hidden: Record<string, SubjectCheck>) {
  return async (error: FastifyError, request: FastifyRequest, reply: FastifyReply): Promise<void> => {
    const refusal = await asRefusal(hidden, error, request)
    if (refusal.status >= 500) request.log.error(error)
    if (!request.url.startsWith('/api/') && refusal.status === 404) return reply.status(404).send('404')
    return reply.status(refusal.status).send(refusal.toReply())
  }
}

async function asRefusal(
  hidden: Record<string, SubjectCheck>,
  error: FastifyError,
  request: FastifyRequest,
): Promise<Refusal> {
  if (error instanceof Refusal) return error
  if (hasZodFastifySchemaValidationErrors(error)) {
    if (await isSubjectHidden(hidden, request)) return notFound()
    return invalid(...malformedFields(error.validation.map((issue) => issue.instancePath)))
  }
  const clash = clashOf(error)
  if (clash !== null) return clash
  if (error.statusCode === 413) return refused({ code: 'fileTooLarge', field: 'content' })
  if (error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500) return invalid()
  return new Refusal('failed')
}

/** Each place once, however many rules it breaks. */
function malformedFields(instancePaths: string[]): Finding[] {
  const fields = new Set(instancePaths.map((path) => path.slice(1).replaceAll('/', '.')))
  return [...fields].map((field) => ({ code: 'malformed', field }))
}

/** A malformed body sent to somebody else's body tells no more than an unknown id does. */
async function isSubjectHidden(
  hidden: Record<string, SubjectCheck>,
  request: FastifyRequest,
): Promise<boolean> {
  const match = /^\/api\/([a-z-]+)\/([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})(?:[/?]|$)/i.exec(
    request.url,
  )
  const [, kind = '', id = ''] = match ?? []
  const check = hidden[kind]
  if (check === undefined || request.viewer === null) return false
  return check(id, request.viewer)
}

/** What the database refuses because somebody else was first, or because it cannot hold such text. */
export function clashOf(error: unknown): Refusal | null {
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  if (code === '23505' || code === '23P01' || code === '40001' || code === '40P01')
    return conflict({ code: 'stale' })
  // values no column takes: NUL characters, numbers or days out of range, text against a check
  if (['22021', '22P05', '22P02', '22003', '22008', '23514'].includes(code)) return invalid()
  return null
}

/** Another try is likely to pass: somebody else wrote at the same moment, or the connection went. */
export function mayPass(error: unknown): boolean {
  if (error instanceof Refusal) return false
  const code = typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : ''
  return ['40001', '40P01', '55P03', '57014'].includes(code) || /^(08|57P|ECONN|EPIPE)/.test(code)
}
