import type { AuditItem } from '#contract/accounts'
import { PURPOSES, ROLES } from '#domain/access'
import { formatDay, isDay } from '#domain/dates'
import { INDICATORS } from '#domain/progress/indicators'
import { TARGET_KINDS } from '#domain/targets/words'
import type { Text } from './text'

type Detail = Readonly<Record<string, unknown>>

/** The words of an action; a newer server may write one this page does not know yet. */
export function actionWords({ accounts: { audit } }: Text, action: string): string {
  return isKey(audit.actions, action) ? audit.actions[action] : action
}

/** Every action there are words for, in the order of the list of words. */
export function knownActions({ accounts: { audit } }: Text): readonly { code: string; words: string }[] {
  return Object.entries(audit.actions).map(([code, words]) => ({ code, words }))
}

/** The account that was changed, when the line is about one. */
export function subjectWords(
  { accounts: { audit } }: Text,
  { action, subjectId }: Pick<AuditItem, 'action' | 'subjectId'>,
  usernames: ReadonlyMap<string, string> | undefined,
): string | null {
  if (subjectId === null || !/^(account|role)\./.test(action)) return null
  const username = usernames?.get(subjectId)
  return username === undefined ? null : audit.subject(username)
}

/**
 * What a line tells beyond its action, in words: purpose, number of people, names of fields, days. Ids are left
 * out: they say nothing to a reader.
 */
export function detailWords(text: Text, detail: Detail): readonly string[] {
  const { audit } = text.accounts
  const days = [
    dayPart(detail.day, audit.onDay),
    dayPart(detail.from, audit.fromDay),
    dayPart(detail.to, detail.role === undefined ? audit.toDay : audit.endDay),
    dayPart(detail.untilDay, audit.untilDay),
  ]
  return [
    roleWords(text, detail.role),
    purposeWords(text, detail.purpose),
    numberPart(detail.count, detail.list === 'page' ? audit.rows : audit.people),
    numberPart(detail.entries, audit.entries),
    fieldWords(text, detail.fields),
    kindWords(text, detail.kind),
    indicatorWords(text, detail.indicator),
    statusWords(text, detail.status),
    ...days,
    typeof detail.replacesId === 'string' ? audit.replaces : null,
  ].filter((part) => part !== null)
}

function isKey<Words extends object>(words: Words, key: unknown): key is keyof Words {
  return typeof key === 'string' && Object.hasOwn(words, key)
}

function numberPart(value: unknown, words: (count: number) => string): string | null {
  return typeof value === 'number' ? words(value) : null
}

function dayPart(value: unknown, words: (day: string) => string): string | null {
  return typeof value === 'string' && isDay(value) ? words(formatDay(value)) : null
}

function roleWords({ accounts }: Text, value: unknown): string | null {
  const role = ROLES.find((known) => known === value)
  return role === undefined ? null : accounts.audit.role(accounts.roles[role])
}

function purposeWords({ accounts: { audit }, admissions }: Text, value: unknown): string | null {
  const purpose = PURPOSES.find((known) => known === value)
  return purpose === undefined ? null : audit.purpose(admissions.words.purposes[purpose])
}

function fieldWords({ accounts: { audit } }: Text, value: unknown): string | null {
  if (!Array.isArray(value) || value.length === 0) return null
  const names = value.map((field: unknown) =>
    isKey(audit.fieldNames, field) ? audit.fieldNames[field] : String(field),
  )
  return audit.fields(names.join(', '))
}

function kindWords({ words }: Text, value: unknown): string | null {
  const kind = TARGET_KINDS.find((known) => known === value)
  if (kind !== undefined) return words.targetKinds[kind]
  return isKey(words.periodKinds, value) ? words.periodKinds[value] : null
}

function indicatorWords({ words }: Text, value: unknown): string | null {
  const indicator = INDICATORS.find((known) => known === value)
  if (indicator !== undefined) return words.indicators[indicator]
  return isKey(words.indicators, value) ? words.indicators[value] : null
}

function statusWords({ accounts: { audit } }: Text, value: unknown): string | null {
  if (value === 'draft') return audit.draft
  return value === 'issued' ? audit.issued : null
}
