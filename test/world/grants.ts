import type { AuthorityGrant } from '#domain/candidates/context'
import type { Username } from './accounts'
import type { World } from './build'
import { momentOf } from './calendar'
import { accountId, idOf, organisationId } from './ids'
import { inventedNumber } from './notes'

const SINCE = '2020-01-02'

interface Granted {
  body: string
  kind: AuthorityGrant['kind']
  number: string
  issuer: string
  by: Username
}

/** Who may decide on admissions: the committees of the world, each by its kind. */
export function addGrants(world: World): void {
  const provinces = { kind: 'province', issuer: 'Ban Bí thư', number: '01-QĐ/TW' } as const
  grant(world, { ...provinces, body: 'QN', by: 'quantri' })
  grant(world, { ...provinces, body: 'T001', by: 'quantri' })
  grant(world, { ...provinces, body: 'DL', by: 'daklak' })
  const quangNinh = {
    kind: 'upperDirect',
    issuer: 'Ban Thường vụ Tỉnh ủy Quảng Ninh',
    number: '12-QĐ/TU',
  } as const
  grant(world, { ...quangNinh, body: 'QN-MC', by: 'mongcai' })
  grant(world, { ...quangNinh, body: 'QN-HL', by: 'halong' })
  const district = {
    kind: 'upperDirect',
    issuer: 'Ban Thường vụ Tỉnh ủy T001 (giả định)',
    number: '08-QĐ/TU',
  } as const
  grant(world, { ...district, body: 'H001', by: 'huyen001' })
  const dakLak = { kind: 'upperDirect', issuer: 'Ban Thường vụ Tỉnh ủy Đắk Lắk', number: '15-QĐ/TU' } as const
  for (const { code, parent } of world.bodies.values()) {
    if (parent === 'DL') grant(world, { ...dakLak, body: code, by: 'daklak' })
  }
}

function grant(world: World, { body, kind, number, issuer, by }: Granted): void {
  world.rows.authority_grant.push({
    id: idOf(`grant ${body}`),
    organisation_id: organisationId(body),
    kind,
    decision_number: inventedNumber(number),
    decision_day: SINCE,
    issuer_name: issuer,
    from_day: SINCE,
    recorded_at: momentOf('2022-01-03'),
    recorded_by: accountId(by),
  })
}
