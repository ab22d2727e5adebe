import { sql } from 'kysely'
import type { AccountRow } from '#domain/exchange/kinds/accounts'
import type { RowFault } from '#domain/exchange/kinds/definition'
import { insertAccount, insertRole, lockAccounts, updateDisabled } from '../../../accounts/accountWrites'
import type { Trx } from '../../../platform/database'
import { namedElsewhere } from '../../../platform/references'
import { refused } from '../../../platform/refusal'
import { reach, type Viewer } from '../../../platform/viewer'
import { type Bodies, bodyNamed, openBodies } from '../bodies'
import type { KindRun, KindWork, ReadyRow } from '../kindWork'
import { asJudged, asWritten, rowByRowTaken } from '../outcomes'
import { rowId } from '../rowIds'
import { firstUsedLine } from '../used'

/** Accounts as the administrator makes them, without a password: nobody signs in before one is given. */
export const ACCOUNTS_WORK: KindWork<AccountRow> = {
  batch: 50,
  judged: 200,
  open: async (db, job, viewer) => runOver(await openBodies(db, job, viewer)),
  builtUpon: (trx, jobId) => firstUsedLine(trx, jobId, usedAccounts),
  async takeBack(trx, rows, _reason, viewer) {
    const ids = rows.map(({ subjectId }) => subjectId)
    // nobody gives an account a role after it was asked whether somebody had
    await lockAccounts(trx, ids)
    const used = await usedAccounts(trx, ids)
    await rowByRowTaken(rows, async (id) => {
      if (used.has(id)) throw refused({ code: 'ownAccount' })
      await updateDisabled(trx, id, true, viewer)
    })
  },
  twinLabels: () => Promise.resolve(new Map()),
}

const FIELDS: Readonly<Record<string, string>> = { organisationId: 'body' }

function runOver(bodies: Bodies): KindRun<AccountRow> {
  const keyOf = ({ username }: AccountRow) => ({ field: 'username', key: username })
  const seen = new Map<string, number>()
  return {
    judge: (db, rows, viewer) =>
      asJudged(db, rows, { names: FIELDS, seen, keyOf }, (trx, ready) => write(trx, bodies, ready, viewer)),
    write: (trx, rows, viewer) => asWritten(trx, rows, FIELDS, (ready) => write(trx, bodies, ready, viewer)),
  }
}

/** As the ordinary entry: the account under the body of its first role, then the role. */
async function write(
  trx: Trx,
  bodies: Bodies,
  { id, row }: ReadyRow<AccountRow>,
  viewer: Viewer,
): Promise<string | RowFault[]> {
  const { words, above, field } = row.body
  const named = bodyNamed(bodies, { field, name: words, above })
  if ('fault' in named) return [named.fault]
  const { username, displayName, role, from } = row
  const organisation = await reach(trx, named.body.id, 'accounts.manage', viewer)
  await insertAccount(trx, { id, username, displayName, passwordHash: '' }, organisation, viewer)
  const grant = { id: rowId(id, 0, 'role'), role, ...(from !== null && { from }) }
  await insertRole(trx, id, grant, organisation, viewer)
  return id
}

/** Of these accounts the ones that signed in, wrote anything, or were given another role; a refused sign-in is none. */
async function usedAccounts(trx: Trx, ids: readonly string[]): Promise<Set<string>> {
  const acted = await namedElsewhere(trx, 'account', ids, ['role_grant.account_id', 'audit_line'])
  const { rows } = await sql<{ id: string }>`
    select account_id as id from role_grant where account_id = any(${[...ids]}::uuid[])
    group by account_id having count(*) > 1
    union
    select account_id from audit_line
    where account_id = any(${[...ids]}::uuid[]) and action <> 'session.refused'`.execute(trx)
  return new Set([...acted, ...rows.map(({ id }) => id)])
}
