import type { FastifyReply, FastifyRequest } from 'fastify'

/** The page loads from its own server only, stands in no other page, and answers are kept by nobody. */
const PAGE_POLICY = [
  "default-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "frame-ancestors 'none'",
  "base-uri 'none'",
  "form-action 'self'",
].join('; ')

/** Headers on every answer: figures and names are not stored on the way, and nothing is loaded from elsewhere. */
export async function addSafetyHeaders(request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header('X-Content-Type-Options', 'nosniff')
  reply.header('X-Frame-Options', 'DENY')
  reply.header('Referrer-Policy', 'no-referrer')
  reply.header('Content-Security-Policy', PAGE_POLICY)
  if (request.url.startsWith('/api/')) reply.header('Cache-Control', 'no-store')
}
