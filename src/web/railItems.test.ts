import { describe, expect, it } from 'vitest'
import { ROLES, type Role } from '#domain/access'
import type { OrganisationKind } from '#domain/organisations/kinds'
import { vi } from './i18n/vi'
import type { Viewer } from './platform/viewer'
import { beginsAtDesk, railItems } from './railItems'

function viewerOf(roles: readonly Role[], kind: OrganisationKind): Viewer {
  const organisation = { id: 'body', code: null, name: 'Đảng bộ', kind }
  return {
    account: { id: 'person', username: 'canbo', displayName: 'Cán bộ' },
    roles: roles.map((role) => ({ role, organisation, from: '2020-01-01', to: null })),
    today: '2026-11-29',
  }
}

const itemsOf = (...roles: Role[]) =>
  railItems(vi, viewerOf(roles, 'grassrootsCommittee'), { id: 'body', due: 3, choices: {} })

const keysOf = (...roles: Role[]) => itemsOf(...roles).map(({ key }) => key)

describe('the rail of a person', () => {
  it.each(ROLES)('shows each page once to %s', (role) => {
    const keys = keysOf(role)
    expect(keys.length).toBeGreaterThan(0)
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('begins with what the person does every day', () => {
    expect(keysOf('secretary')[0]).toBe('duties')
    expect(keysOf('officer')[0]).toBe('duties')
    expect(keysOf('trainer').slice(0, 2)).toEqual(['duties', 'classes'])
    expect(keysOf('inspector').slice(0, 2)).toEqual(['duties', 'inspections'])
    expect(keysOf('leader')[0]).toBe('progress')
  })

  it('opens at the desk for whoever comes for files, classes or inspections', () => {
    const at = (kind: OrganisationKind, ...roles: Role[]) => beginsAtDesk(viewerOf(roles, kind))
    expect(at('cell', 'secretary')).toBe(true)
    expect(at('grassrootsCommittee', 'officer')).toBe(true)
    expect(at('centralDirect', 'inspector')).toBe(true)
    expect(at('centralDirect', 'trainer')).toBe(true)
    expect(at('centralDirect', 'officer')).toBe(false)
    expect(at('grassrootsCommittee', 'leader')).toBe(false)
    expect(at('grassrootsCommittee', 'officer', 'leader')).toBe(false)
  })

  it('leaves out what a cell has nothing for', () => {
    const keys = keysOf('secretary')
    for (const key of ['allocations', 'zeroCells', 'agreements', 'responsibilities', 'accounts', 'audit']) {
      expect(keys).not.toContain(key)
    }
    expect(keys).toEqual(expect.arrayContaining(['obstacles', 'screening', 'plans', 'inspections']))
  })

  it('shows administrators no figures, and whoever is an officer as well both', () => {
    expect(keysOf('administrator')).toEqual(['organisations', 'rules', 'imports', 'accounts', 'audit'])
    expect(keysOf('administrator', 'officer')).toEqual(
      expect.arrayContaining(['accounts', 'duties', 'allocations', 'responsibilities']),
    )
  })

  it('counts what waits beside the duties alone', () => {
    expect(
      itemsOf('officer')
        .filter(({ count }) => count !== undefined)
        .map(({ key }) => key),
    ).toEqual(['duties'])
  })
})
