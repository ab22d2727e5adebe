import type { RefusalReply } from '#contract/common'
import type { Finding } from '#domain/findings'

type RefusalCode = RefusalReply['code']

const STATUS: Record<RefusalCode, number> = {
  invalid: 400,
  unauthenticated: 401,
  forbidden: 403,
  notFound: 404,
  conflict: 409,
  refused: 422,
  tooMany: 429,
  failed: 500,
}

/** The one way the server says no. Everything else that is thrown is a fault and becomes a logged 500. */
export class Refusal extends Error {
  readonly status: number
  constructor(
    readonly code: RefusalCode,
    readonly findings: Finding[] = [],
  ) {
    super(code)
    this.status = STATUS[code]
  }

  toReply(): RefusalReply {
    return { code: this.code, findings: this.findings }
  }
}

/** "Not yours" and "not there" are the same answer. */
export function notFound(): Refusal {
  return new Refusal('notFound')
}

/** In reach, but not for this role. */
export function forbidden(): Refusal {
  return new Refusal('forbidden')
}

/** Stale, repeated with other content, or written by somebody else at the same moment. */
export function conflict(finding: Finding): Refusal {
  return new Refusal('conflict', [finding])
}

/** Well-formed, but a rule of the domain is against it. */
export function refused(...findings: Finding[]): Refusal {
  return new Refusal('refused', findings)
}

/** Malformed. */
export function invalid(...findings: Finding[]): Refusal {
  return new Refusal('invalid', findings)
}
