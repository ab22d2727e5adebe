import { KIND_NAMES, KINDS, type Kind, type Level } from '#domain/candidates/kinds'

/** One step of the road as the printed page explains it to a secretary. */
export interface ExplainedStep {
  readonly step: number
  readonly acts: readonly { readonly kind: Kind; readonly level: Level; readonly form: string | null }[]
}

/** The steps from the list to recognition, each with its acts in the order of the table of kinds. */
export function explainedSteps(): ExplainedStep[] {
  const acts = KIND_NAMES.flatMap((kind) => {
    const { step, level, form } = { form: null, ...KINDS[kind] }
    return step === null ? [] : [{ step, kind, level, form }]
  })
  const numbers = [...new Set(acts.map(({ step }) => step))].sort((a, b) => a - b)
  return numbers.map((number) => ({
    step: number,
    acts: acts.filter(({ step }) => step === number).map(({ kind, level, form }) => ({ kind, level, form })),
  }))
}
