import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { isIP } from 'node:net'
import { join, resolve } from 'node:path'
import type { MailSettings } from './mail'
import { readOrMakePrivateFile } from './privateFile'
import { projectRoot } from './projectRoot'
import { StartRefused } from './startRefused'

export type LogLevel = 'error' | 'warn' | 'info' | 'debug'

export type Config = {
  host: string
  port: number
  dataDir: string
  /** The owner's URL of a given server; null: the program runs its own PostgreSQL in dataDir. */
  databaseUrl: string | null
  /** A second account that is a member of kethua_app; null: the owner's connections act as that role. */
  appDatabaseUrl: string | null
  tls: { cert: Buffer; key: Buffer } | null
  trustedProxy: string | false
  sealKey: Buffer
  webRoot: string | null
  mail: MailSettings | null
  publicUrl: string | null
  log: LogLevel | null
}

type Environment = Record<string, string | undefined>

const logLevels: LogLevel[] = ['error', 'warn', 'info', 'debug']

/** Reads and checks the settings. Throws StartRefused that names every wrong one at once. */
export function readConfig(env: Environment): Config {
  const faults: string[] = []
  const fault = (text: string) => {
    faults.push(text)
  }
  const host = env.HOST || '127.0.0.1'
  const dataDir = resolve(projectRoot(), env.DATA_DIR || 'data')
  const tls = readTls(env, fault)
  const trustedProxy = readProxy(env.TRUSTED_PROXY, fault)
  if (!isLoopback(host) && tls === null && trustedProxy === false) {
    fault(
      `HOST=${host} cho máy khác truy cập mà không có mã hóa: hãy đặt TLS_CERT và TLS_KEY, ` +
        'hoặc TRUSTED_PROXY là địa chỉ của máy chủ trung gian có TLS.',
    )
  }
  const config = {
    host,
    port: readPort(env.PORT, fault),
    dataDir,
    databaseUrl: readUrl(env, 'DATABASE_URL', fault),
    appDatabaseUrl: readUrl(env, 'APP_DATABASE_URL', fault),
    tls,
    trustedProxy,
    webRoot: readWebRoot(),
    mail: readMail(env, fault),
    publicUrl: readPublicUrl(env.PUBLIC_URL, fault),
    log: readLog(env.LOG, fault),
  }
  if (config.appDatabaseUrl && !config.databaseUrl)
    fault('Đặt APP_DATABASE_URL thì phải đặt cả DATABASE_URL.')
  const sealKey = faults.length === 0 ? readSealKey(env.SEAL_KEY, dataDir, fault) : Buffer.alloc(0)
  if (faults.length > 0)
    throw new StartRefused(`Cấu hình chưa đúng:\n${faults.map((text) => `  - ${text}`).join('\n')}`)
  return { ...config, sealKey }
}

function readPort(text: string | undefined, fault: (text: string) => void): number {
  const port = Number(text || 8080)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    fault(`PORT=${text} không phải số cổng từ 0 đến 65535.`)
  return port
}

function readUrl(env: Environment, name: string, fault: (text: string) => void): string | null {
  const text = env[name]
  if (!text) return null
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text)) {
    fault(`${name} phải có dạng postgres://tài-khoản:mật-khẩu@máy:cổng/cơ-sở-dữ-liệu.`)
  }
  return text
}

function readTls(env: Environment, fault: (text: string) => void): Config['tls'] {
  const { TLS_CERT: cert, TLS_KEY: key } = env
  if (!cert && !key) return null
  if (!cert || !key) {
    fault('TLS_CERT và TLS_KEY phải đi cùng nhau.')
    return null
  }
  const missing = [cert, key].find((path) => !existsSync(path))
  if (missing === undefined) return { cert: readFileSync(cert), key: readFileSync(key) }
  fault(`Không đọc được tệp TLS: ${missing}.`)
  return null
}

function readProxy(text: string | undefined, fault: (text: string) => void): string | false {
  if (!text) return false
  const wrong = text.split(',').find((part) => isIP(part.trim().replace(/\/\d{1,3}$/, '')) === 0)
  if (wrong !== undefined)
    fault(`TRUSTED_PROXY phải là địa chỉ IP hoặc dải địa chỉ, không phải "${wrong.trim()}".`)
  return text
}

function readMail(env: Environment, fault: (text: string) => void): MailSettings | null {
  const { SMTP_URL: url, MAIL_FROM: from } = env
  if (!url && !from) return null
  if (!url || !from) {
    fault('SMTP_URL và MAIL_FROM phải đi cùng nhau.')
    return null
  }
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url)) {
    fault(
      'SMTP_URL phải có dạng smtp://tài-khoản:mật-khẩu@máy:cổng, hoặc smtps:// khi máy chủ thư luôn mã hóa.',
    )
  }
  if (!/^[^@\s<>]+@[^@\s<>]+$|<[^@\s<>]+@[^@\s<>]+>$/.test(from) || /[\r\n]/.test(from)) {
    fault(`MAIL_FROM=${from} không phải địa chỉ thư.`)
  }
  return { url, from }
}

function readPublicUrl(text: string | undefined, fault: (text: string) => void): string | null {
  if (!text) return null
  if (!/^https?:\/\//.test(text) || !URL.canParse(text))
    fault('PUBLIC_URL phải là địa chỉ trang, bắt đầu bằng https hoặc http.')
  return text
}

function readLog(text: string | undefined, fault: (text: string) => void): LogLevel | null {
  if (!text) return 'warn'
  if (text === 'none') return null
  const level = logLevels.find((known) => known === text)
  if (!level) fault(`LOG=${text} phải là một trong: none, ${logLevels.join(', ')}.`)
  return level ?? null
}

function readSealKey(text: string | undefined, dataDir: string, fault: (text: string) => void): Buffer {
  const path = join(dataDir, 'seal.key')
  const key = text || readOrMakePrivateFile(path, () => randomBytes(32).toString('base64'))
  const bytes = Buffer.from(key.trim(), 'base64')
  if (bytes.length !== 32) fault(`${text ? 'SEAL_KEY' : path} phải là 32 byte viết theo base64.`)
  return bytes
}

function readWebRoot(): string | null {
  const built = join(projectRoot(), 'dist/web')
  return existsSync(join(built, 'index.html')) ? built : null
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host)
}
