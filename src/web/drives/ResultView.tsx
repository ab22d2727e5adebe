import type { DriveDetail } from '#contract/drives'
import { formatNumber } from '#domain/vietnamese'
import { Card } from '../ui/Card'
import { PrintButton } from '../ui/CopyButton'
import { type Column, DataTable } from '../ui/DataTable'
import { SheetButtons } from '../ui/SheetButtons'
import { type DriveWords, useDriveWords } from './words'

interface Row {
  readonly key: string
  readonly name: string
  readonly aim: number | null
  readonly chosen: number
  readonly decided: number
  readonly admitted: number
  readonly late: number
}

/** Who was admitted in the drive, against the aim, by the bodies right beneath. */
export function ResultView({ drive }: { drive: DriveDetail }) {
  const words = useDriveWords()
  const { result } = words
  const rows = drive.bodies.map(({ organisation, ...counts }, index): Row => {
    return { key: organisation.id ?? String(index), name: organisation.name, ...counts }
  })
  const total: Row = { key: 'total', name: result.total, aim: drive.aim, ...drive.result }
  const columns = columnsOf(words)
  return (
    <Card
      title={result.title}
      actions={
        <>
          <SheetButtons title={[drive.name]} columns={columns} rows={rows} total={total} />
          <PrintButton />
        </>
      }
    >
      <div className="drive-table">
        <DataTable
          caption={result.caption}
          rows={rows}
          rowKey={({ key }) => key}
          columns={columns}
          total={total}
        />
      </div>
    </Card>
  )
}

type Count = 'aim' | 'chosen' | 'decided' | 'admitted' | 'late'

function columnsOf({
  result,
}: DriveWords): readonly (Column<Row> & { copyValue: (row: Row) => string | number | null })[] {
  const count = (key: Count) => ({
    key,
    head: result[key],
    align: 'end' as const,
    width: '8rem',
    cell: (row: Row) => {
      const value = row[key]
      return value === null ? '–' : formatNumber(value)
    },
    copyValue: (row: Row) => row[key],
  })
  return [
    { key: 'body', head: result.body, cell: ({ name }) => name, copyValue: ({ name }) => name },
    count('aim'),
    count('chosen'),
    count('decided'),
    count('admitted'),
    count('late'),
  ]
}
