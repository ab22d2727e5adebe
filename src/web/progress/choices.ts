import { useCallback, useMemo } from 'react'
import { type Day, isDay } from '#domain/dates'
import { COUNTING_DAYS, type CountBy, TARGET_KINDS, type TargetKind } from '#domain/targets/words'
import { type Query, useChoices as useAddress } from '../platform/address'

/**
 * What is counted, of which days and on which tree. The names are those of the API and of the address, so that
 * a link shows the same figures. What is absent follows the document of the target.
 */
export type Choices = {
  readonly period?: string | undefined
  readonly year?: string | undefined
  /** Another window than the document's: not official. */
  readonly from?: Day | undefined
  readonly to?: Day | undefined
  readonly asOf?: Day | undefined
  readonly treeOn?: Day | undefined
  readonly knownAt?: Day | undefined
  readonly countBy?: CountBy | undefined
  readonly target?: TargetKind | undefined
}

/** Null takes a choice back. */
export type ChoiceChanges = { readonly [Name in keyof Choices]?: Choices[Name] | null }

export interface ChoosingOptions {
  /** The step back of the browser skips it: what the page itself filled in, or how it is looked at. */
  readonly replace?: boolean
}

/** The choices in the address, and the way to change them. */
export function useChoices() {
  const { search, choose } = useAddress()
  const text = choicesText(search)
  // the same object as long as nothing else is counted, whatever else changes in the address
  const choices = useMemo(() => readChoices(new URLSearchParams(text)), [text])
  const change = useCallback(
    (changes: ChoiceChanges, options?: ChoosingOptions) => choose(changes, options),
    [choose],
  )
  return { choices, choose: change }
}

const NAMES = [
  'period',
  'year',
  'from',
  'to',
  'asOf',
  'treeOn',
  'knownAt',
  'countBy',
  'target',
] as const satisfies readonly (keyof Choices)[]

/** The part of an address that says what is counted. */
function choicesText(search: URLSearchParams): string {
  return new URLSearchParams(NAMES.map((name) => [name, search.get(name) ?? ''])).toString()
}

/** Choices as a query, for links to other pages and for the API. */
export function choicesQuery(choices: Choices): Query {
  return choices
}

/** Reads what is well formed; the rest of an address typed by hand is as if it were not there. */
export function readChoices(search: URLSearchParams): Choices {
  const day = (name: string): Day | undefined => wellFormed(search.get(name), isDay)
  return {
    period: wellFormed(search.get('period'), (text) => /^[0-9a-f-]{36}$/i.test(text)),
    year: wellFormed(search.get('year'), (text) => /^(19[3-9]\d|20\d\d|21\d\d)$/.test(text)),
    from: day('from'),
    to: day('to'),
    asOf: day('asOf'),
    treeOn: day('treeOn'),
    knownAt: day('knownAt'),
    countBy: COUNTING_DAYS.find((known) => known === search.get('countBy')),
    target: TARGET_KINDS.find((known) => known === search.get('target')),
  }
}

function wellFormed(text: string | null, holds: (text: string) => boolean): string | undefined {
  return text !== null && holds(text) ? text : undefined
}
