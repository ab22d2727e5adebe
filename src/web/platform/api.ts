import type { FindingParams } from '#domain/findings'
import { type Query, withQuery } from './address'
import { connection } from './connection'
import { newId } from './ids'

/** One reason of a refusal, as the server tells it. */
export interface ServerFinding {
  readonly code: string
  readonly effect?: 'block' | 'warn'
  readonly field?: string
  readonly params?: FindingParams
  readonly cite?: string
}

/** An answer other than success. `status` 0: the server was not reached. */
export class Refusal extends Error {
  readonly status: number
  readonly code: string
  readonly findings: readonly ServerFinding[]

  constructor(status: number, code: string, findings: readonly ServerFinding[] = []) {
    super(`${status} ${code}`)
    this.status = status
    this.code = code
    this.findings = findings
  }
}

export function isRefusal(error: unknown, status?: number): error is Refusal {
  return error instanceof Refusal && (status === undefined || error.status === status)
}

type Method = 'GET' | 'POST' | 'DELETE'

interface Options {
  readonly query?: Query
  readonly signal?: AbortSignal
  /** A 401 is an answer here (signing in, asking who is signed in), not a lost session. */
  readonly mayBeSignedOut?: boolean
}

export const api = {
  get: <T>(path: string, options?: Options) => send<T>('GET', path, undefined, options),
  post: <T>(path: string, body: unknown, options?: Options) => send<T>('POST', path, body, options),
  /** The answer is a file, and its name stands with it. */
  file: (method: Method, path: string, body?: unknown, options?: Options) =>
    answered(method, path, body, options),
  /** The file itself is the body. */
  upload: <T>(path: string, file: Blob, options?: Options) => send<T>('POST', path, file, options),
  delete: <T = null>(path: string, options?: Options) => send<T>('DELETE', path, undefined, options),
}

/** A write that may be repeated safely: keep the id with the form and send it again after a lost answer. */
export const newCommandId = newId

async function send<T>(method: Method, path: string, body: unknown, options: Options = {}): Promise<T> {
  const reply = await readJson(await answered(method, path, body, options))
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the server checks every reply against the contract T comes from
  return reply as T
}

async function answered(
  method: Method,
  path: string,
  body: unknown,
  options: Options = {},
): Promise<Response> {
  const response = await reach(method, path, body, options)
  if (response.ok) return response
  const reply = await readJson(response)
  if (response.status === 401 && options.mayBeSignedOut !== true) connection.lostSession()
  throw refusalFrom(response.status, reply)
}

async function reach(method: Method, path: string, body: unknown, options: Options): Promise<Response> {
  const init: RequestInit = { method, headers: { accept: 'application/json' } }
  if (body instanceof Blob) {
    init.headers = { accept: 'application/json', 'content-type': 'application/octet-stream' }
    init.body = body
  } else if (body !== undefined) {
    init.headers = { accept: 'application/json', 'content-type': 'application/json' }
    init.body = JSON.stringify(body)
  }
  if (options.signal) init.signal = options.signal
  try {
    const response = await fetch(withQuery(path, options.query), init)
    connection.reached()
    return response
  } catch (error) {
    if (options.signal?.aborted) throw error
    connection.missed()
    throw new Refusal(0, 'unreachable')
  }
}

async function readJson(response: Response): Promise<unknown> {
  const text = await response.text()
  if (text === '') return null
  try {
    return JSON.parse(text)
  } catch {
    // an office proxy may answer with a page of its own
    return null
  }
}

function refusalFrom(status: number, reply: unknown): Refusal {
  if (typeof reply !== 'object' || reply === null) return new Refusal(status, 'failed')
  const code = 'code' in reply && typeof reply.code === 'string' ? reply.code : 'failed'
  const findings =
    'findings' in reply && Array.isArray(reply.findings) ? reply.findings.filter(isFinding) : []
  return new Refusal(status, code, findings)
}

function isFinding(value: unknown): value is ServerFinding {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string'
}
