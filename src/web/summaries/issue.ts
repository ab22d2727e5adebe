import type { TargetBody } from '#contract/targets'

/** The two entries of one paper: the figure of the whole body, and that every grassroots body completes its own. */
export interface Issue {
  readonly whole: TargetBody
  readonly coverage: TargetBody
}

interface Sending {
  readonly post: (body: TargetBody) => Promise<unknown>
  /** The whole as it was recorded when the form was sent before; null at first. */
  readonly recorded: TargetBody | null
  readonly onRecorded: (whole: TargetBody) => void
}

/**
 * Sends both entries, the whole first. What was recorded before is sent again word for word, so that the server takes
 * it for the same command and nothing is written twice, whatever was changed in the form since.
 */
export async function sendIssue({ whole, coverage }: Issue, { post, recorded, onRecorded }: Sending) {
  const first = recorded ?? whole
  await post(first)
  onRecorded(first)
  await post(coverage)
}
