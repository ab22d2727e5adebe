import { type ReactNode, useState } from 'react'
import { sentence } from '../../i18n/sentence'
import { Refusal } from '../../platform/api'
import { Button, ButtonLink } from '../Button'
import { Card } from '../Card'
import { Dialog } from '../Dialog'
import { FigureList } from '../FigureList'
import { Findings } from '../Findings'
import { MoreRows } from '../MoreRows'
import { Notice } from '../Notice'
import { OrganisationPath } from '../OrganisationPath'
import { PageHead } from '../PageHead'
import { SignaturePlace } from '../PrintParts'
import { ProgressLine } from '../ProgressLine'
import { type RailItem, Shell } from '../Shell'
import { EmptyState, ErrorState, LoadingShape } from '../States'
import { useAnnounce } from '../Toast'
import { GalleryFields, GalleryFind } from './GalleryFields'
import { GalleryCharts, GalleryTable } from './GalleryFigures'

const items: readonly RailItem[] = [
  { key: 'desk', label: 'Việc cần làm', to: '/desk', count: 6 },
  { key: 'gallery', label: 'Tiến độ', to: '/gallery' },
  { key: 'targets', label: 'Chỉ tiêu', to: '/targets' },
  { key: 'admissions', label: 'Kết nạp', to: '/admissions' },
  { key: 'zero', label: 'Chi bộ chưa kết nạp', to: '/zero' },
  { key: 'trouble', label: 'Khó khăn, vướng mắc', to: '/trouble' },
  { key: 'organisations', label: 'Tổ chức đảng', to: '/bodies' },
]

const lede = sentence`Đến 31/08/2023 kết nạp ${{ text: '365', to: '?a=1' }} trên ${{ text: '450', to: '?a=2' }} đảng viên, đạt ${{ text: '81,11%', to: '?a=3' }} kế hoạch; còn ${{ text: '85' }}, ${{ text: '64', to: '?a=4' }} hồ sơ đang xem xét. Cùng ngày năm trước: ${{ text: '331', to: '?a=5' }}.`

const paper = {
  parent: 'Đảng bộ tỉnh Quảng Ninh',
  organisation: 'Đảng bộ thành phố Hạ Long',
  lines: ['Năm 2023, tính đến 31/08/2023, theo ngày lễ kết nạp', 'Tổ chức đảng ngày 31/08/2023'],
}

/** Every part of the page with awkward content, to be looked at and tested. Development only. */
export function GalleryPage() {
  return (
    <Shell
      items={items}
      who={{ name: 'Nguyễn Thị Ánh Tuyết', lines: ['Cán bộ tổ chức · Đảng bộ thành phố Hạ Long'], to: '/me' }}
      onSignOut={() => undefined}
      path={<GalleryPath />}
      search={<GalleryFind />}
    >
      <PageHead title="Tiến độ kết nạp đảng viên" note="trước sắp xếp" lede={lede} paper={paper} />
      <div className="stack">
        <GalleryTable />
        <GalleryCharts />
        <GalleryFields />
        <Notices />
        <States />
        <Overlays />
      </div>
    </Shell>
  )
}

function GalleryPath() {
  const steps = [
    { key: 'a', name: 'Trung ương' },
    { key: 'b', name: 'Đảng bộ tỉnh Quảng Ninh', to: '?b=1' },
    { key: 'c', name: 'Đảng bộ thành phố Hạ Long' },
  ]
  return (
    <OrganisationPath steps={steps}>
      {(close) => (
        <ul>
          {['Đảng bộ phường Bãi Cháy', 'Đảng bộ phường Hồng Gai'].map((name) => (
            <li key={name}>
              <Button look="plain" onClick={close}>
                {name}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </OrganisationPath>
  )
}

function Part({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card title={title}>
      <div className="stack">{children}</div>
    </Card>
  )
}

function Notices() {
  return (
    <Part title="Thông báo và điểm cần sửa">
      <Notice title="Số liệu theo báo cáo">
        Đảng bộ Công ty cổ phần Than Hà Tu: theo báo cáo 12-BC/ĐU ngày 05/07/2023, đã nhập 5/60 người.
      </Notice>
      <Notice tone="ok" title="Đã ghi văn bản giao chỉ tiêu số 45-QĐ/TU ngày 15/01/2023" />
      <Findings
        title="Chưa ghi được"
        findings={[
          { code: 'underAge', effect: 'block', params: { months: 212 }, cite: '294-QĐ/TW 1.1.1' },
          { code: 'ceremonyBeforeDecision', effect: 'block' },
          { code: 'birthMonthUnknown', effect: 'warn' },
          { code: 'outsideLife', effect: 'warn', params: { from: '2020-01-01', to: '2025-07-01' } },
        ]}
      />
      <FigureList
        items={[
          { key: 'a', label: 'Nữ', value: '189', to: '?c=1' },
          { key: 'b', label: 'Doanh nghiệp ngoài khu vực nhà nước', value: '69', to: '?c=2' },
          { key: 'c', label: 'Có đạo', value: 'không nêu số ít' },
          { key: 'd', label: 'Đoàn viên TNCS Hồ Chí Minh', value: '248', to: '?c=3' },
        ]}
      />
    </Part>
  )
}

function States() {
  return (
    <div className="columns">
      <Part title="Chưa có gì">
        <EmptyState
          title="Chưa có chỉ tiêu nào cho năm 2024"
          hint="Ghi văn bản giao chỉ tiêu để bắt đầu theo dõi tiến độ."
          action={<ButtonLink to="?d=1">Ghi chỉ tiêu…</ButtonLink>}
        />
      </Part>
      <Part title="Đang tải">
        <LoadingShape rows={4} />
      </Part>
      <Part title="Không mở được">
        <ErrorState error={new Refusal(0, 'unreachable')} onRetry={() => undefined} />
        <ErrorState error={new Refusal(404, 'notFound')} />
      </Part>
    </div>
  )
}

function Overlays() {
  const announce = useAnnounce()
  const [open, setOpen] = useState(false)
  return (
    <Part title="Hộp thoại, tin báo, việc lâu">
      <div className="form-end">
        <Button look="main" onClick={() => setOpen(true)}>
          Ghi văn bản giao chỉ tiêu…
        </Button>
        <Button onClick={() => announce('Đã chép 12 dòng. Mở Excel rồi dán.')}>Chép sang Excel</Button>
        <Button onClick={() => announce('Chưa chép được.', 'warn')}>Báo việc chưa xong</Button>
        <Button look="main" reason="Chưa đủ 8 phiếu tán thành">
          Ghi nghị quyết chi bộ
        </Button>
        <Button look="plain">Hoàn tác</Button>
      </div>
      <ProgressLine label="Đang nhập danh sách" done={1234} total={5678} />
      <ProgressLine label="Đang đọc tệp" done={87} total={null} />
      <MoreRows shown={100} total={365} hasMore loading={false} onMore={() => undefined} />
      <SignaturePlace
        placeAndDay="Hạ Long, ngày 31 tháng 8 năm 2023"
        signers={['Người lập biểu', 'T/M Ban Thường vụ']}
      />
      {open && (
        <Dialog title="Ghi văn bản giao chỉ tiêu" onClose={() => setOpen(false)}>
          <GalleryFields />
        </Dialog>
      )}
    </Part>
  )
}
