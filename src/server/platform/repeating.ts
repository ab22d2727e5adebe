/**
 * Does the work now and again every so often, one round at a time; a round that fails is told, the next tries again.
 * @returns a function that stops it and waits for the round under way
 */
export function keepDoing(
  work: () => Promise<unknown>,
  everyMs: number,
  complaint: string,
): () => Promise<void> {
  let round: Promise<unknown> = Promise.resolve()
  let busy = false
  const turn = () => {
    if (busy) return
    busy = true
    round = work()
      .catch((error: unknown) => console.error(complaint, error))
      .finally(() => {
        busy = false
      })
  }
  turn()
  const timer = setInterval(turn, everyMs)
  timer.unref()
  return async () => {
    clearInterval(timer)
    await round
  }
}
