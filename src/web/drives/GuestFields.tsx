import { GUEST_POSTS, type GuestPost } from '#domain/drives/words'
import { CountField } from '../ui/CountField'
import { Folded } from '../ui/Folded'
import { useCeremonyWords } from './ceremonyWords'

/** Guests as they are typed, by post. */
export type TypedGuests = Readonly<Partial<Record<GuestPost, number | null>>>

interface Guest {
  post: GuestPost
  count: number
}

export const typedGuests = (guests: readonly Guest[]): TypedGuests =>
  Object.fromEntries(guests.map(({ post, count }) => [post, count]))

/** In the order of the posts, without those of whom nobody came. */
export const guestsOf = (typed: TypedGuests): Guest[] =>
  GUEST_POSTS.flatMap((post) => {
    const count = typed[post] ?? 0
    return count > 0 ? [{ post, count }] : []
  })

interface GuestFieldsProps {
  label: string
  value: TypedGuests
  onChange: (value: TypedGuests) => void
}

/** Numbers of guests by post, never names. */
export function GuestFields({ label, value, onChange }: GuestFieldsProps) {
  const { agenda } = useCeremonyWords()
  return (
    <Folded summary={label}>
      {GUEST_POSTS.map((post) => (
        <CountField
          key={post}
          label={agenda.guestPosts[post]}
          optional
          max={5000}
          value={value[post] ?? null}
          onChange={(count) => onChange({ ...value, [post]: count })}
        />
      ))}
    </Folded>
  )
}
