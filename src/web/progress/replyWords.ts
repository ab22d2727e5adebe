import type { ProgressReply } from '#contract/progress'
import { formatDay } from '#domain/dates'
import { isCell } from '#domain/organisations/kinds'
import type { Text } from '../i18n/vi'
import type { Choices } from './choices'

/** "Năm 2019", also for a year nobody has made a period of. */
export function periodName({ progress }: Text, { periodName: name }: ProgressReply): string {
  return /^\d{4}$/.test(name) ? progress.controls.year(name) : name
}

/** Whether the window is another than the document's; an address may also name the document's own. */
export function hasOwnSpan({ period, officialChoice }: ProgressReply): boolean {
  return period.from !== officialChoice.from || period.to !== officialChoice.to
}

/** Why the figures are not the official ones; empty when they are. */
export function unofficialReasons({ progress }: Text, reply: ProgressReply): string[] {
  if (reply.official) return []
  const { countBy, targetKind, period, officialChoice: due } = reply
  const { official } = progress
  const span = official.span(
    { from: formatDay(period.from), to: formatDay(period.to) },
    { from: formatDay(due.from), to: formatDay(due.to) },
  )
  return [
    ...(countBy === due.countBy ? [] : [official.countBy(countBy, due.countBy)]),
    ...(targetKind === due.targetKind ? [] : [official.target(targetKind, due.targetKind)]),
    ...(hasOwnSpan(reply) ? [span] : []),
    ...(reply.treeOn === reply.asOf ? [] : [official.tree(formatDay(reply.treeOn))]),
  ]
}

/** "Số chính thức, theo văn bản số 12-KH/TU ngày 09/01/2023 của …"; null where no document says how to count. */
export function officialSentence({ progress }: Text, { officialChoice }: ProgressReply): string | null {
  const { document } = officialChoice
  return document && progress.official.by(document.number, formatDay(document.day), document.issuerName)
}

/** What a sheet of paper or of Excel says of the figures on it: period, day, counting, tree, official or not. */
export function paperLines(text: Text, reply: ProgressReply, { knownAt }: Choices): string[] {
  const { print, controls } = text.progress
  const { period, asOf, treeOn, countBy, targetKind } = reply
  const reasons = unofficialReasons(text, reply)
  return [
    print.period(periodName(text, reply), formatDay(period.from), formatDay(period.to), formatDay(asOf)),
    `${print.countBy(countBy, targetKind)}; ${print.tree(formatDay(treeOn))}`,
    ...(reply.official ? officialLines(text, reply) : [unofficialLine(text, reasons)]),
    ...(knownAt === undefined ? [] : [controls.knownShown(formatDay(knownAt))]),
  ]
}

function unofficialLine({ progress }: Text, reasons: readonly string[]): string {
  return reasons.length === 0 ? progress.official.mark : progress.print.notOfficial(reasons.join('; '))
}

function officialLines(text: Text, reply: ProgressReply): string[] {
  const sentence = officialSentence(text, reply)
  return sentence === null ? [] : [sentence]
}

/** Who signs, in the order of signing. */
export function signersOf({ progress }: Text, { organisation }: ProgressReply): readonly string[] {
  const { author, signers } = progress.print
  const { kind } = organisation
  if (isCell(kind)) return [author, signers.cell]
  if (kind === 'central') return [author, signers.central]
  return [author, kind === 'centralDirect' || kind === 'upperDirect' ? signers.committee : signers.grassroots]
}
