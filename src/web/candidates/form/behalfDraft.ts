import type { Day } from '#domain/dates'

/** The dated paper from which another body enters. */
export interface BehalfDraft {
  readonly paper: string
  readonly day: Day | null
}

export const NO_BEHALF: BehalfDraft = { paper: '', day: null }

/** As it is sent, once its day is filled. */
export function behalfSent({ paper, day }: BehalfDraft): { day: Day; paper?: string } {
  const named = paper.trim()
  return { day: day ?? '', ...(named !== '' && { paper: named }) }
}
