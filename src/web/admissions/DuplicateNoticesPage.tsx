import { useParams } from 'react-router'
import type { AdmissionItem, DuplicateNoticeList } from '#contract/admissions'
import { formatDay, formatPartialDate } from '#domain/dates'
import { formatNumber } from '#domain/vietnamese'
import { paths } from '../paths'
import { useChoices } from '../platform/address'
import { isRefusal } from '../platform/api'
import { dayOfInstant } from '../platform/instant'
import { Button, ButtonLink } from '../ui/Button'
import { Card } from '../ui/Card'
import { MoreRows } from '../ui/MoreRows'
import { Notice } from '../ui/Notice'
import { PageHead } from '../ui/PageHead'
import { EmptyState, ErrorState, LoadingShape } from '../ui/States'
import { NamesNotice, usePurpose } from './NamesNotice'
import { nameShown } from './nameShown'
import { useDuplicateNotices } from './queries'
import { SettleDialog } from './SettleDialog'
import { type Text, useText } from './text'
import './admissions.css'
import './file.css'

type NoticeItem = DuplicateNoticeList['items'][number]

/** Likely duplicates between bodies that do not see each other's lists: for the committee above both. */
export function DuplicateNoticesPage() {
  const { id = '' } = useParams()
  const { notices: words } = useText().admissions
  const { purpose } = usePurpose()
  const { chosen, choose } = useChoices()
  const query = useDuplicateNotices(id, purpose)
  if (query.isError) {
    return (
      <>
        <PageHead title={words.title} />
        {isRefusal(query.error, 403) ? (
          <Notice tone="error">{words.forbidden}</Notice>
        ) : (
          <ErrorState error={query.error} onRetry={() => query.refetch()} />
        )}
      </>
    )
  }
  if (query.data === undefined) {
    return (
      <>
        <PageHead title={words.title} />
        <LoadingShape rows={8} />
      </>
    )
  }
  const items = query.data.pages.flatMap((page) => page.items)
  const settling = items.find((item) => item.id === chosen('settle'))
  return (
    <>
      <Head count={items.length} hasMore={query.hasNextPage} />
      {items.length === 0 ? (
        <EmptyState title={words.none} hint={words.noneHint} />
      ) : (
        <div className="stack">
          <p className="soft">{words.hint}</p>
          <NamesNotice open={openOf(items)} mayRead />
          {items.map((item) => (
            <Pair key={item.id} item={item} onSettle={() => choose({ settle: item.id })} />
          ))}
          {query.hasNextPage && (
            <MoreRows
              shown={items.length}
              hasMore
              loading={query.isFetchingNextPage}
              onMore={() => void query.fetchNextPage()}
            />
          )}
        </div>
      )}
      {settling !== undefined && (
        <SettleDialog
          key={settling.id}
          organisationId={id}
          noticeId={settling.id}
          onClose={() => choose({ settle: null }, { replace: true })}
        />
      )}
    </>
  )
}

function Head({ count, hasMore }: { count: number; hasMore: boolean }) {
  const { notices: words } = useText().admissions
  const figure = { text: formatNumber(count) }
  const lede = count === 0 ? undefined : hasMore ? words.ledeMore(figure) : words.lede(figure)
  return <PageHead title={words.title} lede={lede} />
}

function openOf(items: readonly NoticeItem[]): 'all' | 'some' | 'none' {
  const files = items.flatMap(({ first, second }) => [first, second]).filter(({ erased }) => !erased)
  const open = files.filter(({ nameOpen }) => nameOpen).length
  return open === files.length ? 'all' : open > 0 ? 'some' : 'none'
}

/** Two files, fact beside fact. */
function Pair({ item, onSettle }: { item: NoticeItem; onSettle: () => void }) {
  const text = useText()
  const { notices: words, list } = text.admissions
  const { first, second } = item
  const isOpen = first.nameOpen || second.nameOpen
  const facts = factsOf(text, first, isOpen)
  const others = factsOf(text, second, isOpen)
  const silent: readonly string[] = [list.nameClosed, list.nameErased, '']
  return (
    <Card title={words.found(formatDay(dayOfInstant(item.recordedAt)))}>
      <table className="pair-table">
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.fact}</span>
            </th>
            <th scope="col">{words.first}</th>
            <th scope="col">{words.second}</th>
          </tr>
        </thead>
        <tbody>
          {facts.map(({ name, value }, index) => {
            const other = others[index]?.value ?? ''
            return (
              <tr key={name}>
                <th scope="row">{name}</th>
                <td>{value}</td>
                <td>{other === value && !silent.includes(value) ? <Same value={value} /> : other}</td>
              </tr>
            )
          })}
          <tr className="screen-only">
            <th scope="row">
              <span className="visually-hidden">{words.open}</span>
            </th>
            {[first, second].map((file) => (
              <td key={file.id}>
                <OpenFile file={file} />
              </td>
            ))}
          </tr>
        </tbody>
      </table>
      <div className="file-actions screen-only">
        <Button onClick={onSettle}>{words.settle.open}</Button>
      </div>
    </Card>
  )
}

/** What agrees says so, so that the eye goes to what does not. */
function Same({ value }: { value: string }) {
  const { notices: words } = useText().admissions
  return (
    <span className="soft">
      {value} ({words.same})
    </span>
  )
}

function OpenFile({ file }: { file: AdmissionItem }) {
  const { notices: words } = useText().admissions
  const { purpose } = usePurpose()
  return <ButtonLink to={paths.admission(file.id, { purpose })}>{words.open}</ButtonLink>
}

/** `isOpen`: one of the two files tells of the person. */
function factsOf(text: Text, file: AdmissionItem, isOpen: boolean): { name: string; value: string }[] {
  const { list, words, file: fileWords } = text.admissions
  const { person, organisation, decision, ceremonyDay } = file
  const { sex, birthDate, occupation } = person
  const open = [
    { name: list.name, value: nameShown(text, file) },
    { name: list.birth, value: birthDate === null ? '' : formatPartialDate(birthDate) },
    { name: list.sex, value: sex === null ? '' : words.sexes[sex] },
    { name: list.work, value: occupation === null ? '' : words.occupations[occupation] },
  ]
  return [
    ...(isOpen ? open : open.slice(0, 1)),
    { name: list.cell, value: organisation.name },
    { name: list.parent, value: organisation.parentName ?? '' },
    {
      name: fileWords.decision,
      value:
        decision === null ? list.noDecision : list.decisionShown(decision.number, formatDay(decision.day)),
    },
    { name: list.issuer, value: decision?.issuerName ?? '' },
    { name: list.ceremony, value: ceremonyDay === null ? list.noCeremony : formatDay(ceremonyDay) },
  ]
}
