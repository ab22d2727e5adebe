import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db, Trx } from './database'
import { mayExtendChain } from './locks'
import { keepDoing } from './repeating'

/**
 * The audit log as a chain: each line's hash covers the line and the hash before it, so that no line can be
 * changed, removed or slipped in without breaking every later link. Hashes follow the order of commits and are
 * filled in afterwards: writers never wait for one another.
 */

const BATCH = 1000
const FIRST_LINK = Buffer.alloc(32)

/** The first position whose line or hash is not what the chain says, counted from 1; null when all agree. */
export interface ChainCheck {
  ok: boolean
  brokenAt: string | null
}

interface Line {
  seq: string
  transaction_id: string
  at: string
  account_id: string | null
  action: string
  organisation_id: string | null
  subject_id: string | null
  detail: string
}

/**
 * Extends the chain now and then every `everyMs`; a round that fails is tried again at the next.
 * @returns a function that stops it and waits for the round under way
 */
export function startAuditChain(db: Db, everyMs: number): () => Promise<void> {
  return keepDoing(() => extendAuditChain(db), everyMs, 'Chưa nối được chuỗi nhật ký:')
}

/**
 * Hashes every line whose transaction is over and that no running transaction can still precede.
 * @returns how many lines were added; 0 also when another process is at it
 */
export async function extendAuditChain(db: Db): Promise<number> {
  let added = 0
  for (;;) {
    const count = await db.transaction().execute(extendByBatch)
    added += count
    if (count < BATCH) return added
  }
}

/** Walks the whole chain and computes every hash again. */
export async function verifyAuditChain(db: Db): Promise<ChainCheck> {
  let previous: Buffer = FIRST_LINK
  let position = 0n
  for (;;) {
    const links = await readLinks(db, position)
    for (const link of links) {
      position += 1n
      const expected = linkOf(previous, link)
      if (link.position !== String(position) || !expected.equals(link.hash)) {
        return { ok: false, brokenAt: String(position) }
      }
      previous = expected
    }
    if (links.length < BATCH) return { ok: true, brokenAt: null }
  }
}

async function extendByBatch(trx: Trx): Promise<number> {
  if (!(await mayExtendChain(trx))) return 0
  const last = await readLastLink(trx)
  let position = BigInt(last?.position ?? 0)
  let previous = last?.hash ?? FIRST_LINK
  const links = (await readSettledLines(trx, last)).map((line) => {
    position += 1n
    previous = linkOf(previous, line)
    return { position, seq: line.seq, hash: previous }
  })
  const [positions, seqs] = [links.map((link) => String(link.position)), links.map(({ seq }) => seq)]
  const hashes = links.map(({ hash }) => hash)
  await sql`
    insert into audit_hash (position, seq, hash)
    select * from unnest(${positions}::bigint[], ${seqs}::bigint[], ${hashes}::bytea[])`.execute(trx)
  return links.length
}

interface LastLink {
  position: string
  hash: Buffer
  transaction_id: string
  highest_seq: string
  /** the line's transaction lies in this server's past */
  native: boolean
}

async function readLastLink(trx: Trx): Promise<LastLink | undefined> {
  const { rows } = await sql<LastLink>`
    select position::text as position, hash, transaction_id::text as transaction_id,
      (select max(seq)::text from audit_hash) as highest_seq,
      transaction_id < pg_snapshot_xmin(pg_current_snapshot()) as native
    from audit_hash join audit_line using (seq)
    order by audit_hash.position desc
    limit 1`.execute(trx)
  return rows[0]
}

/**
 * Every transaction below the oldest one still running is over: nothing can come before these lines any more.
 * What is left begins at the transaction of the last link, or, in a database restored on another server, whose
 * transactions count from the start again, after the highest line of the chain.
 */
async function readSettledLines(trx: Trx, last: LastLink | undefined): Promise<Line[]> {
  const left = last?.native
    ? sql`transaction_id >= ${last.transaction_id}::xid8`
    : sql`audit_line.seq > ${last?.highest_seq ?? '0'}::bigint`
  const { rows } = await sql<Line>`
    select ${lineColumns}
    from audit_line
    where transaction_id < pg_snapshot_xmin(pg_current_snapshot()) and ${left}
      and not exists (select from audit_hash where audit_hash.seq = audit_line.seq)
    order by audit_line.transaction_id, audit_line.seq
    limit ${BATCH}`.execute(trx)
  return rows
}

async function readLinks(db: Db, after: bigint): Promise<(Line & { position: string; hash: Buffer })[]> {
  const { rows } = await sql<Line & { position: string; hash: Buffer }>`
    select audit_hash.position::text as position, audit_hash.hash, ${lineColumns}
    from audit_hash join audit_line using (seq)
    where audit_hash.position > ${String(after)}::bigint
    order by audit_hash.position
    limit ${BATCH}`.execute(db)
  return rows
}

/** As text, so that the hash depends neither on a driver nor on a time zone. */
const lineColumns = sql`
  audit_line.seq::text as seq, transaction_id::text as transaction_id,
  to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at,
  account_id::text as account_id, action, organisation_id::text as organisation_id,
  subject_id::text as subject_id, detail::text as detail`

function linkOf(previous: Buffer, line: Line): Buffer {
  const { seq, transaction_id, at, account_id, action, organisation_id, subject_id, detail } = line
  const text = JSON.stringify([
    seq,
    transaction_id,
    at,
    account_id,
    action,
    organisation_id,
    subject_id,
    detail,
  ])
  return createHash('sha256').update(previous).update(text).digest()
}
