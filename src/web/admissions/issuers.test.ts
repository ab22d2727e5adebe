import { describe, expect, it } from 'vitest'
import { committeeOf, namedIssuer } from '#domain/admissions/committees'
import { issuersOf } from './issuers'

const ANCESTORS = [
  { id: null, name: 'Trung ương' },
  { id: null, name: 'Đảng bộ tỉnh Quảng Ninh' },
  { id: null, name: 'Đảng bộ thành phố Móng Cái' },
  { id: 'ward', name: 'Đảng bộ phường Hòa Lạc' },
]

describe('who issued a decision', () => {
  it.each([
    ['Đảng bộ tỉnh Quảng Ninh', 'Ban Thường vụ Tỉnh ủy Quảng Ninh'],
    ['Đảng bộ thành phố Hạ Long', 'Ban Thường vụ Thành ủy Hạ Long'],
    ['Đảng bộ huyện Cư M’gar', 'Ban Thường vụ Huyện ủy Cư M’gar'],
    ['Đảng bộ phường Bình Ngọc', 'Đảng ủy phường Bình Ngọc'],
    ['Trung ương', null],
  ])('%s', (body, committee) => {
    expect(committeeOf(body)).toBe(committee)
  })

  it('is a committee above the cell, the nearest first', () => {
    expect(issuersOf({ ancestors: ANCESTORS })).toEqual([
      { name: 'Đảng ủy phường Hòa Lạc', above: 1 },
      { name: 'Ban Thường vụ Thành ủy Móng Cái', above: 2 },
      { name: 'Ban Thường vụ Tỉnh ủy Quảng Ninh', above: 3 },
    ])
  })

  it.each([
    ['đảng ủy phường Hoà Lạc', 1],
    ['Ban Thường vụ Thành uỷ Móng Cái', 2],
    ['Thành ủy Móng Cái', 2],
    ['BTV Thành ủy Móng Cái', 2],
    ['Thành ủy', 2],
    ['Tỉnh ủy', 3],
    ['Đảng ủy', undefined],
    ['Đảng ủy Công an', undefined],
    ['', undefined],
  ])('"%s" is known by its name', (name, above) => {
    expect(namedIssuer(issuersOf({ ancestors: ANCESTORS }), name)?.above).toBe(above)
  })
})
