import { formatNumber } from '#domain/vietnamese'
import { useChildPages } from '../organisations/lookup'
import { CountField } from '../ui/CountField'
import { Folded } from '../ui/Folded'
import { MoreRows } from '../ui/MoreRows'
import { useDriveWords } from './words'

type Aims = Readonly<Record<string, number | null>>

interface AimFieldsProps {
  organisationId: string
  value: Aims
  onChange: (aims: Aims) => void
}

/** What each body right beneath aims at, where the aim is divided at all; folded, with its sum told. */
export function AimFields({ organisationId, value, onChange }: AimFieldsProps) {
  const { form } = useDriveWords()
  const pages = useChildPages(organisationId)
  const bodies = (pages.data?.pages.flatMap(({ items }) => items) ?? []).filter(({ alive }) => alive)
  if (bodies.length === 0) return null
  const given = Object.values(value).filter((aim) => aim !== null)
  const sum = given.reduce((total, aim) => total + aim, 0)
  return (
    <Folded summary={given.length === 0 ? form.aims : form.aimsGiven(given.length, formatNumber(sum))}>
      <div className="drive-aims">
        {bodies.map(({ id, name }) => (
          <CountField
            key={id}
            label={name}
            optional
            value={value[id] ?? null}
            onChange={(aim) => onChange({ ...value, [id]: aim })}
          />
        ))}
      </div>
      {pages.hasNextPage && (
        <MoreRows
          shown={bodies.length}
          hasMore
          loading={pages.isFetchingNextPage}
          onMore={() => void pages.fetchNextPage()}
        />
      )}
    </Folded>
  )
}
