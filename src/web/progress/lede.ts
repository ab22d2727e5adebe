import type { ProgressReply } from '#contract/progress'
import { formatDay } from '#domain/dates'
import { formatNumber, formatPercent } from '#domain/vietnamese'
import { type Figure, type Sentence, sentence } from '../i18n/sentence'
import type { Text } from '../i18n/vi'
import type { Links } from './links'

/** Addresses on the page itself: the table with the rows that explain a figure first, the list of silent bodies. */
export interface Here {
  readonly percent: string
  readonly remaining: string
  readonly unknown: string
}

type Words = Text['progress']['lede']

interface Telling {
  readonly words: Words
  readonly reply: ProgressReply
  readonly links: Links
  readonly here: Here
}

/** The sentence the page opens with: what was admitted out of what was asked, and a year ago. */
export function ledeOf(text: Text, reply: ProgressReply, links: Links, here: Here): Sentence {
  const telling: Telling = { words: text.progress.lede, reply, links, here }
  return sentence`${reply.admitted === null ? unknown(telling) : known(telling, reply.admitted)}${source(telling)}${pipeline(telling)}${lastYear(telling)}`
}

const figure = (count: number, to?: string): Figure =>
  to === undefined ? { text: formatNumber(count) } : { text: formatNumber(count), to }

function known({ words, reply, links, here }: Telling, count: number): Sentence {
  const { target, percent, remaining, overPercent, organisation, targetKind } = reply
  const day = formatDay(reply.asOf)
  const admitted = figure(count, links.admitted(reply))
  const ledger = links.targets(organisation.id)
  if (target === null) return words.noTarget(day, admitted, targetKind)
  if (percent === null) return words.targetZero(day, admitted, figure(target, ledger))
  const tell = reply.targetQualifier === 'orMore' ? words.reachedOrMore : words.reached
  const reached = tell(day, admitted, figure(target, ledger), {
    text: formatPercent(percent),
    to: here.percent,
  })
  if (overPercent !== null) {
    return sentence`${reached}${words.over({ text: formatPercent(overPercent), to: ledger })}`
  }
  if (remaining === null || remaining === 0) return sentence`${reached}${words.met}`
  return sentence`${reached}${words.remaining(figure(remaining, here.remaining))}`
}

function unknown({ words, reply, links, here }: Telling): Sentence {
  const day = formatDay(reply.asOf)
  return sentence`${knownPart({ words, reply, links, here }, day)}${targetPart(words, reply, links)}`
}

function knownPart({ words, reply, links, here }: Telling, day: string): Sentence {
  const isAlone = reply.unknown.every(({ id }) => id === reply.organisation.id)
  if (reply.unknownTotal === 0) return words.covered(day)
  if (isAlone && (reply.known ?? 0) === 0) return words.silent(day)
  const bodies: Figure = { text: words.bodies(reply.unknownTotal), to: here.unknown }
  if ((reply.known ?? 0) === 0) return words.noneKnown(day, bodies)
  return words.known(day, figure(reply.known ?? 0, links.admissions(reply.organisation.id)), bodies)
}

function targetPart(words: Words, reply: ProgressReply, links: Links): Sentence {
  if (reply.target === null) return []
  const target = figure(reply.target, links.targets(reply.organisation.id))
  return reply.targetQualifier === 'orMore' ? words.targetOrMore(target) : words.target(target)
}

function source({ words, reply, links }: Telling): Sentence {
  const { source: from, admitted, uncovered } = reply
  if (admitted === null || from === 'records') return []
  const days = uncovered.map((span) => words.days(formatDay(span.from), formatDay(span.to)))
  const missing = days.length === 0 ? [] : [words.uncovered(days.join(', '))]
  return [...declared({ words, reply, links }), ...missing]
}

function declared({ words, reply, links }: Omit<Telling, 'here'>): Sentence {
  const { source: from, entered, organisation } = reply
  if (from === 'mixed' || entered === null) return [words.partlyDeclared]
  const to = links.admissions(organisation.id)
  const text = words.enteredOf(entered.n, entered.of)
  return words.declared(to === undefined ? { text } : { text, to })
}

/** Who may still be admitted within the period; nothing is said where there is nobody. */
function pipeline({ words, reply, links }: Telling): Sentence {
  if (reply.pipeline === null || reply.pipeline === 0) return []
  return words.pipeline(figure(reply.pipeline, links.pipeline(reply.organisation.id)))
}

function lastYear({ words, reply, links }: Telling): Sentence {
  const { admitted } = reply.sameDayLastYear
  if (admitted === null) return [words.lastYearUnknown]
  return words.lastYear(figure(admitted, links.lastYear(reply.organisation.id)))
}
