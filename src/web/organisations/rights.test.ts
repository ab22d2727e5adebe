import { expect, it } from 'vitest'
import type { Role } from '#domain/access'
import { rightsOver } from './rights'

const body = {
  id: 'ward',
  ancestors: [
    { id: null, name: 'Tỉnh' },
    { id: 'city', name: 'Thành phố' },
  ],
}

function viewer(role: Role, id: string) {
  return {
    roles: [{ role, organisation: { id, code: null, name: id, kind: 'cell' }, from: '2020-01-01', to: null }],
  }
}

it('lets the officer of a body above record every change', () => {
  expect(rightsOver(viewer('officer', 'city'), body)).toEqual({ change: true, found: true, state: true })
})

it('lets the own officer found beneath and tell of the source, not rename the body', () => {
  expect(rightsOver(viewer('officer', 'ward'), body)).toEqual({ change: false, found: true, state: true })
})

it.each(['leader', 'secretary', 'trainer', 'inspector', 'administrator'] as const)(
  'lets a %s read only',
  (role) => {
    expect(rightsOver(viewer(role, 'city'), body)).toEqual({ change: false, found: false, state: false })
  },
)

it('gives nothing in a body elsewhere', () => {
  expect(rightsOver(viewer('officer', 'elsewhere'), body)).toEqual({
    change: false,
    found: false,
    state: false,
  })
})
