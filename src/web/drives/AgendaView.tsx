import type { CeremonyDetail } from '#contract/ceremonies'
import { AGENDA } from '#domain/drives/words'
import { formatNumber } from '#domain/vietnamese'
import { Card } from '../ui/Card'
import { PrintButton } from '../ui/CopyButton'
import { LawChip } from '../ui/Tag'
import { useCeremonyWords } from './ceremonyWords'
import { Paper } from './Paper'

/** The official order of the ceremony, and the guests by post. */
export function AgendaView({ ceremony }: { ceremony: CeremonyDetail }) {
  const { agenda } = useCeremonyWords()
  return (
    <Card
      title={
        <>
          {agenda.title} <LawChip>{agenda.basis}</LawChip>
        </>
      }
      actions={<PrintButton />}
    >
      <Paper ceremony={ceremony} title={agenda.title}>
        <ol className="paper-list">
          {AGENDA.map((item) => (
            <li key={item}>{agenda.items[item]}</li>
          ))}
        </ol>
        <p>{agenda.oneByOne}</p>
        <h3>{agenda.guests}</h3>
        <GuestList guests={ceremony.guests} />
      </Paper>
    </Card>
  )
}

export function GuestList({ guests }: Pick<CeremonyDetail, 'guests'>) {
  const { agenda } = useCeremonyWords()
  if (guests.length === 0) return <p>{agenda.noGuests}</p>
  return (
    <ul className="paper-list">
      {guests.map(({ post, count }) => (
        <li key={post}>
          {agenda.guestPosts[post]}: {formatNumber(count)}
        </li>
      ))}
    </ul>
  )
}
