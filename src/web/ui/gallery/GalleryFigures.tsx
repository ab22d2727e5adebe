import { useState } from 'react'
import { formatNumber } from '#domain/vietnamese'
import { BulletBar, bulletScale } from '../BulletBar'
import { Card } from '../Card'
import { ControlsBar, Pick } from '../Controls'
import { CopyButton, PrintButton } from '../CopyButton'
import { CourseChart } from '../charts/CourseChart'
import { YearSeries } from '../charts/YearSeries'
import { type Column, DataTable } from '../DataTable'
import { DayPick } from '../DayPick'
import { FigureLink } from '../FigureLink'
import { Mosaic } from '../Mosaic'
import { EmptyState } from '../States'
import { useSorting } from '../sorting'
import { StandingTag } from '../Tag'
import { type SampleRow, sampleCells, sampleCourse, sampleRows, sampleTotal, sampleYears } from './samples'

const scale = bulletScale(sampleRows.map((row) => row.percent))

const shown = (value: number | null): string => (value === null ? 'chưa rõ' : formatNumber(value))

const columns: readonly Column<SampleRow>[] = [
  {
    key: 'name',
    head: 'Tổ chức đảng',
    cell: (row) => row.name,
    sortValue: (row) => row.name,
    copyValue: (row) => row.name,
  },
  {
    key: 'target',
    head: 'Chỉ tiêu',
    align: 'end',
    cell: (row) => shown(row.target),
    sortValue: (row) => row.target,
    copyValue: (row) => row.target,
  },
  {
    key: 'admitted',
    head: 'Kết nạp',
    align: 'end',
    cell: (row) => <FigureLink to={`?row=${row.id}`}>{shown(row.admitted)}</FigureLink>,
    sortValue: (row) => row.admitted,
    copyValue: (row) => row.admitted,
  },
  {
    key: 'percent',
    head: '%',
    align: 'end',
    cell: (row) => row.percent !== null && formatNumber(row.percent),
    sortValue: (row) => row.percent,
    copyValue: (row) => row.percent,
  },
  {
    key: 'bar',
    head: 'Tiến độ',
    headNote: '┊ mốc tiến độ  | chỉ tiêu',
    width: '14rem',
    onPhone: 'line',
    cell: (row) => (
      <BulletBar
        done={row.admitted}
        target={row.target}
        percent={row.percent}
        standing={row.standing}
        pending={row.pending}
        milestone={row.milestone}
        scale={scale}
      />
    ),
  },
  {
    key: 'pending',
    head: 'Hồ sơ đang xem xét',
    align: 'end',
    width: '6.5rem',
    cell: (row) => shown(row.pending),
    copyValue: (row) => row.pending,
  },
  {
    key: 'lastYear',
    head: 'Cùng kỳ',
    align: 'end',
    cell: (row) => shown(row.lastYear),
    sortValue: (row) => row.lastYear,
    copyValue: (row) => row.lastYear,
  },
  {
    key: 'standing',
    head: 'Đánh giá',
    align: 'end',
    onPhone: 'standing',
    cell: (row) => <StandingTag standing={row.standing} />,
    copyValue: (row) => row.standing,
  },
]

const years = [
  { value: '2023', label: 'Năm 2023' },
  { value: '2022', label: 'Năm 2022' },
  { value: 'term', label: 'Nhiệm kỳ 2020–2025' },
] as const

export function GalleryTable() {
  const [year, setYear] = useState<(typeof years)[number]['value']>('2023')
  const [asOf, setAsOf] = useState('2023-08-31')
  const { sorted, sort, onSort } = useSorting(sampleRows, columns)
  const title = ['Đảng bộ thành phố Hạ Long', 'Tiến độ kết nạp đảng viên năm 2023, đến 31/08/2023']
  return (
    <div>
      <ControlsBar
        label="Kỳ và cách tính"
        actions={
          <>
            <CopyButton title={title} columns={columns} rows={sorted} total={sampleTotal} />
            <PrintButton />
          </>
        }
      >
        <Pick label="Kỳ" value={year} options={years} onChange={setYear} />
        <DayPick label="Tính đến" value={asOf} onChange={setAsOf} max="2023-12-31" />
        <Pick
          label="Tính theo"
          value="a"
          options={[{ value: 'a', label: 'ngày lễ kết nạp' }]}
          onChange={() => undefined}
        />
        <DayPick
          label="Tổ chức đảng ngày"
          value="2023-08-31"
          note="trước sắp xếp"
          onChange={() => undefined}
          suggestions={[{ label: 'Sau sắp xếp: 01/07/2025', day: '2025-07-01' }]}
        />
      </ControlsBar>
      <Card>
        <DataTable
          caption="Tiến độ của các tổ chức trực thuộc"
          columns={columns}
          rows={sorted}
          rowKey={(row) => row.id}
          total={sampleTotal}
          sort={sort}
          onSort={onSort}
          foot="Bấm vào một con số để xem những người, quyết định đứng sau nó."
        />
      </Card>
    </div>
  )
}

export function GalleryCharts() {
  const lastYear = sampleCourse('2022-01-01', 360, 452)
  return (
    <>
      <Card title="118/243 chi bộ thôn, khu phố có kết nạp">
        <Mosaic label="Chi bộ thôn, khu phố" cells={sampleCells} />
      </Card>
      <div className="columns">
        <Card title="Lũy kế năm 2023">
          <CourseChart
            from="2023-01-01"
            to="2023-12-31"
            asOf="2023-08-31"
            points={sampleCourse('2023-01-01', 240, 365)}
            lastYear={lastYear}
            milestones={[
              { day: '2023-06-30', due: 200 },
              { day: '2023-09-30', due: 340 },
            ]}
            target={450}
          />
        </Card>
        <Card title="Kết quả các năm">
          <YearSeries label="Kết quả các năm" years={sampleYears} />
        </Card>
        <Card title="Lũy kế năm 2024">
          <CourseChart
            from="2024-01-01"
            to="2024-12-31"
            asOf="2024-02-20"
            points={[]}
            lastYear={null}
            milestones={[]}
            target={null}
          />
        </Card>
      </div>
      <Card title="Bảng chưa có dòng nào">
        <DataTable
          caption="Bảng chưa có dòng nào"
          columns={columns}
          rows={[]}
          rowKey={(row) => row.id}
          empty={<EmptyState title="Chưa có tổ chức trực thuộc nào trong phạm vi này" />}
        />
      </Card>
    </>
  )
}
