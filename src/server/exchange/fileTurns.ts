import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '../platform/refusal'
import { keepPlaces, type Leave, takeTurns } from '../platform/turns'
import type { Viewer } from '../platform/viewer'

/** Files on their way in are held in memory whole, up to forty million bytes each. */
const MOST_FILES_OF_ACCOUNT = 2
const MOST_FILES = 8
/** A file that has not come in by then keeps its place from others no longer: its connection is lost, or idles. */
const LONGEST_SENDING_MS = 300_000

const enter = keepPlaces(MOST_FILES_OF_ACCOUNT, MOST_FILES)
/** One file is read at a time: each may take a whole core. Those who wait take turns by account. */
const inTurn = takeTurns(1)

interface Coming {
  arrived: () => void
  leave: Leave
}

const coming = new WeakMap<FastifyRequest, Coming>()

/**
 * Takes a place for the file of the request before any of it is read. The place is held until the file was read, or
 * the request ended without its work.
 * @throws 429 `tooManyUploads`
 */
export function awaitFile(viewer: Viewer, request: FastifyRequest, reply: FastifyReply): void {
  const leave = enter(viewer.accountId)
  if (leave === null) throw new Refusal('tooMany', [{ code: 'tooManyUploads', field: 'content' }])
  const timer = setTimeout(() => request.raw.destroy(), LONGEST_SENDING_MS)
  timer.unref()
  let isHere = false
  const arrived = () => {
    isHere = true
    clearTimeout(timer)
  }
  // answered or hung up before the work began; whoever hangs up while the file waits leaves the file in memory
  const end = () => {
    clearTimeout(timer)
    if (!isHere) leave()
  }
  // gone already, while it was made sure who asks: no event follows
  if (reply.raw.destroyed) end()
  else reply.raw.once('close', end)
  coming.set(request, { arrived, leave })
}

/** Does what reads the file of the request when its turn comes, and gives its place back. */
export async function readInTurn<T>(
  viewer: Viewer,
  request: FastifyRequest,
  work: () => Promise<T>,
): Promise<T> {
  const file = coming.get(request)
  file?.arrived()
  try {
    return await inTurn(viewer.accountId, work)
  } finally {
    file?.leave()
  }
}
