import type { Config, LogLevel } from './config'
import { openPost, type Post } from './mail'

/** What the server takes from outside itself besides the database; tests pass their own. */
export type Ports = {
  /** The day it is in Vietnam, yyyy-mm-dd. */
  today: () => string
  now: () => Date
  /** Only over TLS do browsers keep Secure and __Host- cookies. */
  secureCookies: boolean
  /** 32 bytes that seal religion and ethnicity; kept outside the database. */
  sealKey: Buffer
  /** Folder of the built page; null when another program serves it. */
  webRoot: string | null
  /** Addresses of the proxies whose X-Forwarded headers are believed; false for none. */
  trustedProxy: boolean | string
  /** Hands a letter to the committee's mail server; null where there is none. */
  post: Post | null
  /** Where people open the page, for links in letters; null when it was not told. */
  publicUrl: string | null
  /** Level of the log on standard output; null for silence. */
  log: LogLevel | null
}

const vietnamDay = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Asia/Ho_Chi_Minh',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
})

/** The real clock and the settings of this machine. */
export function systemPorts(config: Config): Ports {
  return {
    today: () => vietnamDay.format(new Date()),
    now: () => new Date(),
    secureCookies: config.tls !== null || config.trustedProxy !== false,
    sealKey: config.sealKey,
    webRoot: config.webRoot,
    trustedProxy: config.trustedProxy,
    post: config.mail && openPost(config.mail),
    publicUrl: config.publicUrl,
    log: config.log,
  }
}
