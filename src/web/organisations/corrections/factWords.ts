import { formatDay } from '#domain/dates'
import type { Text } from '../text'
import type { Fact, SourceState, TreeEvent } from './facts'

/** The fact in words, with its day. */
export function factWords(text: Text, fact: Fact): string {
  const { of } = text.organisations.corrections
  return fact.of === 'event'
    ? of(eventWords(text, fact.event), formatDay(fact.event.day))
    : of(stateWords(text, fact.state), formatDay(fact.state.day))
}

export function eventWords({ organisations }: Text, { kind, name, parentName }: TreeEvent): string {
  const { history } = organisations
  switch (kind) {
    case 'found':
      return history.found(name, parentName)
    case 'rename':
      return history.rename(name ?? '')
    case 'move':
      return history.move(parentName ?? '')
    case 'describe':
      return history.describe
    case 'close':
      return history.close
  }
}

export function stateWords({ organisations }: Text, { exhausted }: SourceState): string {
  const { corrections } = organisations
  return exhausted ? corrections.exhausted : corrections.again
}
