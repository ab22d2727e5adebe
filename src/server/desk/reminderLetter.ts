import { CALENDAR_WORDS } from '#contract/calendarWords'
import { REMINDER_WORDS } from '#contract/reminderWords'
import { type Day, formatDay } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import type { KindCount } from './dutyQueries'

export interface BodyDuties {
  id: string
  name: string
  kinds: readonly KindCount[]
}

const GROUPS = ['overdue', 'week', 'month'] as const

/** What is due in each body: counts, kinds and days, and the way to the desk. No person is named. */
export function letterOf(
  kind: 'weekly' | 'overdue',
  bodies: readonly BodyDuties[],
  on: Day,
  publicUrl: string | null,
): { subject: string; text: string } {
  const all = bodies.flatMap(({ kinds }) => kinds)
  const told = GROUPS.filter((group) => countOf(all, group) > 0)
  const sums = told.map((group) => REMINDER_WORDS.groups[group](formatNumber(countOf(all, group))))
  const { subjects, foot } = REMINDER_WORDS
  return {
    subject: `${subjects[kind]}: ${sums.join(', ').toLowerCase()}`,
    text: [...bodies.map((body) => partOf(body, on, publicUrl)), `-- \n${foot}\n`].join('\n\n'),
  }
}

export function countOf(kinds: readonly KindCount[], asked: KindCount['group']): number {
  return kinds.reduce((sum, { group, count }) => (group === asked ? sum + count : sum), 0)
}

function partOf({ id, name, kinds }: BodyDuties, on: Day, publicUrl: string | null): string {
  const lines = GROUPS.flatMap((asked) => {
    const found = kinds.filter(({ group }) => group === asked)
    if (found.length === 0) return []
    return [
      REMINDER_WORDS.groups[asked](formatNumber(countOf(kinds, asked))),
      ...found.map(({ kind, count, first }) =>
        REMINDER_WORDS.line(CALENDAR_WORDS[kind], formatNumber(count), formatDay(first)),
      ),
    ]
  })
  const way =
    publicUrl === null
      ? REMINDER_WORDS.openByHand
      : REMINDER_WORDS.open(new URL(`/organisations/${id}/duties`, publicUrl).href)
  return [REMINDER_WORDS.on(name, formatDay(on)), '', ...lines, '', way].join('\n')
}
