import { writeXlsx } from 'hucre'
import type { ImportDetail, ImportItem, ImportRows, ImportSetting } from '#contract/imports'
import { recogniseHead } from '#domain/exchange/heads'
import type { ImportKind } from '#domain/exchange/imports'
import { IMPORT_DEFINITIONS } from '#domain/exchange/kinds/all'
import { decodeText } from '#domain/exchange/legacyText'
import { importRunner } from '../src/server/exchange/imports/runner'
import { type Answer, anyId, type Caller, testPorts } from './builders'
import type { WorldCalls } from './worldCalls'

/** The road of a file as a person goes it, for tests: sent, columns confirmed, judged, confirmed, taken back. */

export type SheetRows = readonly (readonly (string | number | Date | null)[])[]

export const workbook = (rows: SheetRows, name = 'Danh sách') =>
  writeXlsx({ sheets: [{ name, rows: rows.map((row) => [...row]) }] })

export interface Sent {
  world: WorldCalls
  caller: Caller
  id: string
}

export async function send(
  world: WorldCalls,
  who: { username: string; code: string },
  kind: ImportKind,
  bytes: Uint8Array,
): Promise<Answer<ImportDetail> & Sent> {
  const caller = await world.as(who.username)
  const id = anyId()
  const query = new URLSearchParams({ kind, importId: id, name: 'tệp.xlsx' })
  const url = `/api/organisations/${await world.idOf(who.code)}/imports?${query}`
  return { ...(await caller.upload<ImportDetail>(url, bytes)), world, caller, id }
}

/** The columns as the page proposes them. */
export function proposed(detail: ImportDetail, change: Partial<ImportSetting> = {}): ImportSetting {
  const sheet = change.sheet ?? 0
  const { first = [], encodings = [] } = detail.sheets[sheet] ?? {}
  const definition = IMPORT_DEFINITIONS[detail.kind]
  const cells = first.map((row) => row.map((cell, place) => decodeText(cell, encodings[place] ?? 'unicode')))
  const { headLines, heads, title, columns } = recogniseHead(cells, definition.readHeads)
  return {
    sheet,
    headLines,
    columns: [...columns],
    encodings: [...encodings],
    constants: { ...definition.constantsIn?.(heads, columns, title) },
    fillDown: false,
    kept: [],
    ...change,
  }
}

/** Runs until nothing waits. */
export async function runAll({ db, clock }: WorldCalls): Promise<void> {
  const runner = importRunner(db, testPorts(clock))
  while (await runner.step()) continue
}

export const step = (sent: Sent, last: string, body: object = {}) =>
  sent.caller.post<ImportItem>(`/api/imports/${sent.id}/${last}`, { commandId: anyId(), ...body })

export async function item({ caller, id }: Sent): Promise<ImportDetail> {
  return (await caller.get<ImportDetail>(`/api/imports/${id}`)).body
}

export async function rowsOf({ caller, id }: Sent, state = 'faulty') {
  return (await caller.get<ImportRows>(`/api/imports/${id}/rows?state=${state}`)).body.items
}

/** Sent, its columns taken as proposed, and every row judged. */
export async function checked(
  world: WorldCalls,
  who: { username: string; code: string },
  kind: ImportKind,
  rows: SheetRows,
  change: Partial<ImportSetting> = {},
): Promise<Sent> {
  const sent = await send(world, who, kind, await workbook(rows))
  if (sent.status !== 201) throw new Error(`not sent: ${JSON.stringify(sent.body)}`)
  await set(sent, proposed(sent.body, change))
  return sent
}

export async function set(sent: Sent, setting: ImportSetting): Promise<void> {
  const { version } = await item(sent)
  const { status, body } = await step(sent, 'settings', { expectedVersion: version, setting })
  if (status !== 201) throw new Error(`not set: ${JSON.stringify(body)}`)
  await runAll(sent.world)
}

export async function confirm(sent: Sent): Promise<ImportDetail> {
  const { version } = await item(sent)
  await step(sent, 'confirmations', { expectedVersion: version })
  await runAll(sent.world)
  return item(sent)
}

export async function withdraw(sent: Sent): Promise<ImportDetail> {
  await step(sent, 'withdrawals', { reason: 'Gửi nhầm tệp' })
  await runAll(sent.world)
  return item(sent)
}
