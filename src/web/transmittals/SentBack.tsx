import type { TransmittalPerson } from '#contract/transmittals'
import type { TransmittalState } from '#domain/transmittals/outcomes'
import type { TransmittalWords } from '../i18n/vi/transmittals'
import { Card } from '../ui/Card'
import { CheckField } from '../ui/ChoiceFields'
import { type Column, DataTable } from '../ui/DataTable'
import { MoreRows } from '../ui/MoreRows'
import { ErrorState, LoadingShape } from '../ui/States'
import { personColumns, reasonColumn } from './columns'
import { type DecidedDays, useDecided } from './queries'
import { useText } from './text'

interface SentBackProps {
  id: string
  state: Extract<TransmittalState, 'rejected' | 'corrected'>
  days: DecidedDays
  count: number
  alsoSend: readonly string[]
  onAlsoSend: (ids: string[]) => void
}

/** Who was sent back: they stay here until their file is put right and handed over again. */
export function SentBack({ id, state, days, count, alsoSend, onAlsoSend }: SentBackProps) {
  const { transmittals: words } = useText()
  const people = useDecided(id, state, days, count > 0)
  if (count === 0) return null
  const items = people.data?.pages.flatMap((page) => page.items) ?? []
  const title = state === 'rejected' ? words.backTitle : words.correctedTitle
  return (
    <Card title={title}>
      {state === 'rejected' && <p className="soft">{words.backHint}</p>}
      {people.isPending && <LoadingShape shape="table" rows={2} />}
      {people.isError && <ErrorState error={people.error} onRetry={() => void people.refetch()} />}
      {items.length > 0 && (
        <DataTable
          caption={title}
          columns={[
            ...personColumns(words),
            reasonColumn(words),
            ...(state === 'rejected' ? [againColumn(words, alsoSend, onAlsoSend)] : []),
          ]}
          rows={items}
          rowKey={(person) => person.id}
        />
      )}
      <MoreRows
        shown={items.length}
        total={count}
        hasMore={people.hasNextPage}
        loading={people.isFetchingNextPage}
        onMore={() => void people.fetchNextPage()}
      />
    </Card>
  )
}

/** Ticked: the file was right and goes out again as it is. */
function againColumn(
  words: TransmittalWords,
  alsoSend: readonly string[],
  onAlsoSend: (ids: string[]) => void,
): Column<TransmittalPerson> {
  const others = (id: string) => alsoSend.filter((one) => one !== id)
  return {
    key: 'again',
    head: words.again,
    onPhone: 'line',
    cell: ({ id, fullName }) => (
      <CheckField
        label={
          <>
            {words.again}
            <span className="visually-hidden"> {fullName ?? words.erased}</span>
          </>
        }
        checked={alsoSend.includes(id)}
        onChange={(isChosen) => onAlsoSend(isChosen ? [...others(id), id] : others(id))}
      />
    ),
  }
}
