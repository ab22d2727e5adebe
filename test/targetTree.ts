import { setTimeout as pause } from 'node:timers/promises'
import type { FastifyInstance } from 'fastify'
import { sql } from 'kysely'
import type { PeriodShape } from '#contract/targets'
import { checkPeriod } from '#domain/targets/periods'
import { buildApp } from '../src/server/app'
import { type Db, openDatabase } from '../src/server/platform/database'
import {
  addAccount,
  addOrganisation,
  anyId,
  type Caller,
  callAs,
  clockAt,
  type TestClock,
  testPorts,
} from './builders'
import { freshDatabase } from './database'
import { countWaiting } from './turns'

/**
 * A small tree to set targets in: Central above two provinces; `province` has three bodies, one of them closed
 * on 01/06/2023 and one with a cell; `foreign` is the other province with a body of its own.
 */
export interface TargetTree {
  db: Db
  app: FastifyInstance
  clock: TestClock
  ids: Record<'central' | 'province' | 'a' | 'b' | 'closed' | 'cell' | 'foreign' | 'foreignChild', string>
  as: Record<
    'central' | 'province' | 'provinceLeader' | 'a' | 'b' | 'secretary' | 'inspector' | 'foreign',
    Caller
  >
  year: PeriodShape
  /** Starts work and lets its writes to the table go on only when so many of its transactions stand waiting. */
  whileWritesWait<T>(table: string, waiting: number, work: () => Promise<T>): Promise<T>
  close(): Promise<void>
}

export async function plantTargetTree(today = '2023-08-31'): Promise<TargetTree> {
  const { db, ownerUrl, close } = await freshDatabase()
  const clock = clockAt(today)
  const app = await buildApp(db, testPorts(clock))
  const ids = await plant(db)
  const caller = async (...role: Parameters<typeof addAccount> extends [Db, ...infer Rest] ? Rest : never) =>
    callAs(app, db, await addAccount(db, ...role), clock)
  return {
    db,
    app,
    clock,
    ids,
    as: {
      central: await caller('officer', ids.central),
      province: await caller('officer', ids.province),
      provinceLeader: await caller('leader', ids.province),
      a: await caller('officer', ids.a),
      b: await caller('officer', ids.b),
      secretary: await caller('secretary', ids.cell),
      inspector: await caller('inspector', ids.province),
      foreign: await caller('officer', ids.foreign),
    },
    whileWritesWait: (table, writers, work) => whileWritesWait(ownerUrl, table, writers, work),
    year: await addPeriod(db, { kind: 'year', name: 'Năm 2023', from: '2023-01-01', to: '2023-12-31' }),
    async close() {
      await app.close()
      await close()
    },
  }
}

async function plant(db: Db): Promise<TargetTree['ids']> {
  const central = await addOrganisation(db, { name: 'Trung ương', code: 'TW', kind: 'central' })
  const under = { parent: central, kind: 'centralDirect' } as const
  const province = await addOrganisation(db, { ...under, name: 'Đảng bộ tỉnh', code: 'T' })
  const foreign = await addOrganisation(db, { ...under, name: 'Đảng bộ tỉnh khác', code: 'K' })
  const beneath = { parent: province, kind: 'upperDirect' } as const
  const a = await addOrganisation(db, { ...beneath, name: 'Đảng bộ A', code: 'T-A' })
  const b = await addOrganisation(db, { ...beneath, name: 'Đảng bộ B', code: 'T-B' })
  const closed = await addOrganisation(db, { ...beneath, name: 'Đảng bộ C', code: 'T-C', to: '2023-06-01' })
  const cell = await addOrganisation(db, {
    parent: a,
    name: 'Chi bộ khu 2',
    code: 'T-A-1',
    kind: 'cell',
    sector: 'village',
  })
  const foreignChild = await addOrganisation(db, {
    parent: foreign,
    name: 'Đảng bộ A',
    code: 'K-A',
    kind: 'upperDirect',
  })
  return { central, province, a, b, closed, cell, foreign, foreignChild }
}

/** Two requests at once meet for certain: none can finish before both have come as far as they can. */
async function whileWritesWait<T>(
  ownerUrl: string,
  table: string,
  waiting: number,
  work: () => Promise<T>,
): Promise<T> {
  const owner = openDatabase(ownerUrl, { connections: 2 })
  try {
    const started = await owner.transaction().execute(async (trx) => {
      await sql`lock table ${sql.table(table)} in exclusive mode`.execute(trx)
      const running = work()
      while ((await countWaiting(owner)) < waiting) await pause(10)
      return { running }
    })
    return await started.running
  } finally {
    await owner.destroy()
  }
}

/** A period, written directly. */
export async function addPeriod(db: Db, period: Omit<PeriodShape, 'id'>): Promise<PeriodShape> {
  const id = anyId()
  const { kind, name, from, to } = period
  const root = await db
    .selectFrom('placement')
    .select('organisation_id')
    .where('parent_id', 'is', null)
    .executeTakeFirstOrThrow()
  // a window that is no calendar year, term or school year is kept as another window of the root's
  const stored = checkPeriod(period).length === 0 ? kind : 'other'
  const owner = stored === 'other' ? root.organisation_id : null
  await db
    .insertInto('period')
    .values({ id, kind: stored, name, from_day: from, to_day: to, organisation_id: owner })
    .execute()
  return { id, ...period }
}

/** A decision on paper, dated at the start of the year. */
export function decision(day = '2023-01-10', number = '01-QĐ/TU') {
  return { number, day, issuerName: 'Ban Thường vụ' }
}

/** The code and field of each finding of a refusal. */
export function findingsOf(body: unknown): string[] {
  const { findings } = body as { findings: { code: string; field?: string }[] } // the shape of every refusal
  return findings.map(({ code, field }) => (field === undefined ? code : `${code} ${field}`))
}
