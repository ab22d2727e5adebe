import { isRefusal } from '../platform/api'

/** An earlier sending of the same form was recorded, with other content. */
export function isReused(error: unknown): boolean {
  return isRefusal(error, 409) && error.findings.some(({ code }) => code === 'commandReused')
}
