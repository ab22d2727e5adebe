import { useState } from 'react'
import { searchKey } from '#domain/vietnamese'
import { Button } from '../Button'
import { Card } from '../Card'
import { CheckField, RadioField, SelectField } from '../ChoiceFields'
import { CountField } from '../CountField'
import { DayField } from '../DayField'
import { FindBox } from '../FindBox'
import { Form, FormEnd } from '../Form'
import { PasswordField, TextField } from '../TextField'
import { useAnnounce } from '../Toast'
import { sampleRows } from './samples'

const kinds = [
  { value: 'assigned', label: 'cấp trên giao' },
  { value: 'resolution', label: 'nghị quyết đại hội nhiệm kỳ 2020–2025' },
  { value: 'registered', label: 'tự đăng ký', disabled: true },
] as const

type Kind = (typeof kinds)[number]['value']

export function GalleryFields() {
  const announce = useAnnounce()
  const [number, setNumber] = useState('')
  const [day, setDay] = useState<string | null>('2023-02-28')
  const [later, setLater] = useState<string | null>(null)
  const [count, setCount] = useState<number | null>(2770)
  const [kind, setKind] = useState<Kind | null>(null)
  const [radio, setRadio] = useState<Kind>('assigned')
  const [checked, setChecked] = useState(true)
  const [secret, setSecret] = useState('')
  return (
    <Card title="Các ô nhập">
      <Form onSubmit={() => announce('Đã ghi.')} label="Các ô nhập">
        <TextField
          label="Số văn bản"
          value={number}
          onChange={setNumber}
          hint="Như trên văn bản: 45-QĐ/TU"
          width="medium"
        />
        <div className="columns">
          <DayField label="Ngày văn bản" value={day} onChange={setDay} max="2023-08-31" />
          <DayField label="Ngày tổ chức lễ kết nạp" value={later} onChange={setLater} optional />
          <CountField
            label="Chỉ tiêu"
            value={count}
            onChange={setCount}
            error={count === 5 ? 'Tổng cấp dưới là 7, lớn hơn chỉ tiêu này.' : undefined}
          />
        </div>
        <SelectField label="Loại chỉ tiêu" value={kind} options={kinds} onChange={setKind} width="medium" />
        <RadioField label="Tính theo chỉ tiêu" value={radio} options={kinds} onChange={setRadio} />
        <TextField label="Lý do điều chỉnh" value="" onChange={() => undefined} lines={2} optional />
        <PasswordField
          label="Mật khẩu mới"
          value={secret}
          onChange={setSecret}
          width="medium"
          autoComplete="new-password"
        />
        <CheckField
          label="Hai người khác nhau, không phải ghi trùng"
          hint="Điều này được ghi nhớ cho lần sau."
          checked={checked}
          onChange={setChecked}
        />
        <FormEnd>
          <Button type="submit" look="main">
            Ghi văn bản
          </Button>
          <Button>Bỏ qua</Button>
        </FormEnd>
      </Form>
    </Card>
  )
}

export function GalleryFind() {
  const announce = useAnnounce()
  const [query, setQuery] = useState('')
  const items = sampleRows
    .filter((row) => searchKey(row.name).includes(searchKey(query)))
    .map((row) => ({
      key: row.id.replace(/\s/g, '-'),
      label: row.name,
      note: 'Đảng bộ thành phố Hạ Long · QN-HL-01',
    }))
  return (
    <FindBox
      label="Tìm tổ chức đảng"
      placeholder="Tìm tổ chức đảng…"
      query={query}
      onQuery={setQuery}
      items={items}
      shortcut
      onChoose={(item) => announce(item.label)}
    />
  )
}
