import { expect, it } from 'vitest'
import { TARGETS_IMPORT } from './targets'

const words = {
  body: '',
  bodyCode: '007',
  above: '',
  value: '1.200',
  rate: '',
  baseDay: '',
  qualifier: '',
  period: '2026',
  kind: '',
  number: '12-QĐ/TU',
  day: '15/01/2026',
  issuer: 'Tỉnh ủy',
  reason: '',
}
const read = (change: Partial<typeof words>) => TARGETS_IMPORT.read({ ...words, ...change }, '2026-02-01')

it.each([
  ['3', { min: 3, max: 3 }],
  ['3,5%', { min: 3.5, max: 3.5 }],
  ['3–5%', { min: 3, max: 5 }],
  ['từ 3% đến 5%', { min: 3, max: 5 }],
  ['0,5%', { min: 0.5, max: 0.5 }],
])('the rate %s is a target by itself; the number beside it is what it came to', (rate, told) => {
  expect(read({ rate, baseDay: '31/12/2025' }).row).toMatchObject({
    value: null,
    rate: told,
    baseDay: '2025-12-31',
  })
  expect(read({ rate, value: '' }).row).toMatchObject({ value: null, rate: told, baseDay: null })
})

it.each(['3.5', '0,03', '3 người', '-3', '3;5', '=3', '1.2.3'])(
  'the rate "%s" is told and not guessed at',
  (rate) => {
    expect(read({ rate })).toMatchObject({ row: null, faults: [{ field: 'rate', code: 'malformed' }] })
  },
)
