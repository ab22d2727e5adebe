import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { readOrMakePrivateFile, writePrivateFile } from './privateFile'
import { StartRefused } from './startRefused'

/** Port and passwords of the PostgreSQL of a data folder; kept in a file only its owner can read. */
export type PostgresAccess = { port: number; admin: string; owner: string; app: string }

export function accessFile(dataDir: string): string {
  return join(dataDir, 'postgres.json')
}

/** Reads the access to a data folder's PostgreSQL, or makes it before the cluster itself is made. */
export function readAccess(dataDir: string, clusterFolder: string): PostgresAccess {
  const path = accessFile(dataDir)
  if (existsSync(clusterFolder) && !existsSync(path)) {
    throw new StartRefused(`Thiếu tệp ${path} chứa mật khẩu của cơ sở dữ liệu trong ${clusterFolder}.`)
  }
  const password = () => randomBytes(24).toString('base64url')
  const first = () => JSON.stringify({ port: 0, admin: password(), owner: password(), app: password() })
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- only this file writes it, and whole
  return JSON.parse(readOrMakePrivateFile(path, first)) as PostgresAccess
}

/** Remembers the port, so that a data folder keeps its address over restarts. */
export function keepPort(dataDir: string, access: PostgresAccess, port: number): PostgresAccess {
  if (access.port === port) return access
  const changed = { ...access, port }
  writePrivateFile(accessFile(dataDir), JSON.stringify(changed))
  return changed
}

/** Superuser of the whole server. */
export function adminUrl({ port, admin }: PostgresAccess): string {
  return urlOf(port, 'postgres', admin, 'postgres')
}

/** Database kethua as its owner. */
export function ownerUrl({ port, owner }: PostgresAccess): string {
  return urlOf(port, 'kethua_owner', owner, 'kethua')
}

/** Database kethua as the restricted role of the program. */
export function appUrl({ port, app }: PostgresAccess): string {
  return urlOf(port, 'kethua_app', app, 'kethua')
}

function urlOf(port: number, user: string, password: string, database: string): string {
  return `postgres://${user}:${password}@127.0.0.1:${port}/${database}`
}
