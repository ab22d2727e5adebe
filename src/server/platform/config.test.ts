import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { readConfig } from './config'
import { systemPorts } from './ports'
import { StartRefused } from './startRefused'
import { makeTemporaryFolder } from './temporaryFolder'

const DATA_DIR = makeTemporaryFolder('config')

afterAll(() => rmSync(DATA_DIR, { recursive: true }))

test('without any setting it listens on this machine alone and runs its own database', () => {
  const config = readConfig({ DATA_DIR })
  expect(config).toMatchObject({
    host: '127.0.0.1',
    port: 8080,
    databaseUrl: null,
    tls: null,
    trustedProxy: false,
  })
  expect(systemPorts(config)).toMatchObject({ secureCookies: false, trustedProxy: false })
})

test('the seal key is made once and stays', () => {
  const first = readConfig({ DATA_DIR }).sealKey
  expect(first).toHaveLength(32)
  expect(readConfig({ DATA_DIR }).sealKey).toEqual(first)
  const given = Buffer.alloc(32, 1)
  expect(readConfig({ DATA_DIR, SEAL_KEY: given.toString('base64') }).sealKey).toEqual(given)
})

test.each([
  [{ HOST: '0.0.0.0' }, 'HOST=0.0.0.0'],
  [{ HOST: '10.0.0.5', TRUSTED_PROXY: 'true' }, 'TRUSTED_PROXY'],
  [{ PORT: '70000' }, 'PORT=70000'],
  [{ PORT: 'tám nghìn' }, 'PORT='],
  [{ TLS_CERT: 'only.pem' }, 'phải đi cùng nhau'],
  [{ TLS_CERT: 'none.pem', TLS_KEY: 'none.key' }, 'none.pem'],
  [{ DATABASE_URL: 'mysql://x' }, 'DATABASE_URL'],
  [{ APP_DATABASE_URL: 'postgres://a@b/c' }, 'cả DATABASE_URL'],
  [{ SEAL_KEY: 'c2hvcnQ=' }, 'SEAL_KEY'],
  [{ LOG: 'loud' }, 'LOG=loud'],
])('refuses %o', (env, told) => {
  expect(() => readConfig({ DATA_DIR, ...env })).toThrow(StartRefused)
  expect(() => readConfig({ DATA_DIR, ...env })).toThrow(told)
})

test('every wrong setting is told at once', () => {
  expect(() => readConfig({ DATA_DIR, PORT: 'x', LOG: 'y' })).toThrow(/PORT=x[^]*LOG=y/)
})

test('a named proxy opens the way beyond this machine, with cookies for TLS alone', () => {
  const config = readConfig({ DATA_DIR, HOST: '0.0.0.0', TRUSTED_PROXY: '10.0.0.1, fd00::/8' })
  expect(systemPorts(config)).toMatchObject({ secureCookies: true, trustedProxy: '10.0.0.1, fd00::/8' })
})

test('today is the day in Vietnam', () => {
  const { today } = systemPorts(readConfig({ DATA_DIR: join(DATA_DIR, '.') }))
  expect(today()).toBe(new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10))
})

test('letters need a mail server and a sender; either alone, or malformed, is refused', () => {
  const [SMTP_URL, MAIL_FROM] = ['smtp://127.0.0.1:2525', 'Kế Thừa <nhacviec@vidu.vn>']
  expect(readConfig({ DATA_DIR }).mail).toBeNull()
  expect(readConfig({ DATA_DIR, SMTP_URL, MAIL_FROM }).mail).toEqual({ url: SMTP_URL, from: MAIL_FROM })
  expect(() => readConfig({ DATA_DIR, SMTP_URL })).toThrow('SMTP_URL và MAIL_FROM')
  expect(() => readConfig({ DATA_DIR, SMTP_URL: 'http://thu', MAIL_FROM: 'không' })).toThrow(
    /SMTP_URL phải[^]*MAIL_FROM=/,
  )
  expect(() => readConfig({ DATA_DIR, PUBLIC_URL: 'kethua.vn' })).toThrow('PUBLIC_URL')
})
