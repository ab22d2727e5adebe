import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import { type Endpoint, RefusalReply } from '#contract/common'
import type { Db } from './database'
import type { Ports } from './ports'
import { atLaterMoments } from './recording'
import { Refusal } from './refusal'
import type { Viewer } from './viewer'

declare module 'fastify' {
  interface FastifyRequest {
    viewer: Viewer | null
  }
  interface FastifyContextConfig {
    public?: boolean
    summary?: string
  }
}

/** What every feature's routes are given. */
export interface Server {
  app: FastifyInstance
  db: Db
  ports: Ports
}

type Parsed<T> = T extends z.ZodType ? z.output<T> : undefined
type ReplyOf<E extends Endpoint> = {
  [S in keyof E['replies']]: E['replies'][S] extends z.ZodType ? z.input<E['replies'][S]> : never
}[keyof E['replies']]

export interface Call<E extends Endpoint> {
  viewer: Viewer
  params: Parsed<E['params']>
  query: Parsed<E['query']>
  body: Parsed<E['body']>
  request: FastifyRequest
  reply: FastifyReply
}

/** Looks at a request before its body is read; throws a refusal to let it go no further. */
export type Admit = (viewer: Viewer, request: FastifyRequest, reply: FastifyReply) => void

/** Registers an endpoint of the contract for signed-in viewers; the reply is checked against the contract. */
export function route<E extends Endpoint>(
  server: Server,
  endpoint: E,
  handler: (call: Call<E>) => Promise<ReplyOf<E>>,
  admit?: Admit,
): void {
  const handle = (request: FastifyRequest, reply: FastifyReply) => {
    const viewer = viewerOf(request)
    return atLaterMoments(viewer.now, server.ports.now, (now) =>
      handler({
        ...parsedParts<E>(request),
        // done again past midnight it is judged on the new day
        viewer: { ...viewer, now, today: server.ports.today() },
        request,
        reply,
      }),
    )
  }
  register(server, endpoint, handle, admit)
}

function viewerOf({ viewer }: FastifyRequest): Viewer {
  if (viewer === null) throw new Refusal('unauthenticated')
  return viewer
}

/** Registers an endpoint that needs no session. */
export function publicRoute<E extends Endpoint>(
  server: Server,
  endpoint: E,
  handler: (call: Omit<Call<E>, 'viewer'>) => Promise<ReplyOf<E>>,
): void {
  register(server, endpoint, (request, reply) => handler({ ...parsedParts<E>(request), request, reply }))
}

function register(
  { app }: Server,
  endpoint: Endpoint,
  handler: (request: FastifyRequest, reply: FastifyReply) => Promise<unknown>,
  admit?: Admit,
): void {
  const [status = '200'] = Object.keys(endpoint.replies)
  app.route({
    method: endpoint.method,
    url: endpoint.url,
    ...(endpoint.bodyLimit !== undefined && { bodyLimit: endpoint.bodyLimit }),
    ...(admit && {
      onRequest: async (request: FastifyRequest, reply: FastifyReply) =>
        admit(viewerOf(request), request, reply),
    }),
    config: { public: endpoint.access === 'public' },
    schema: {
      summary: endpoint.summary,
      tags: [featureOf(endpoint.url)],
      ...(endpoint.access === 'public' && { security: [] }),
      ...(endpoint.params && { params: endpoint.params }),
      ...(endpoint.query && { querystring: endpoint.query }),
      ...(endpoint.body && { body: endpoint.body }),
      response: { ...endpoint.replies, '4xx': RefusalReply, '5xx': RefusalReply },
    },
    handler: (request, reply) => {
      reply.status(Number(status))
      return handler(request, reply)
    },
  })
}

function parsedParts<E extends Endpoint>({ params, query, body }: FastifyRequest) {
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- parsed by Fastify with the endpoint's schemas
  return { params, query, body } as {
    params: Parsed<E['params']>
    query: Parsed<E['query']>
    body: Parsed<E['body']>
  }
}

function featureOf(url: string): string {
  const [, , first = 'api', , last] = url.split('/')
  return last ?? first
}
