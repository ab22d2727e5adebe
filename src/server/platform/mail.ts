import { createTransport } from 'nodemailer'

export interface Letter {
  to: string
  subject: string
  text: string
  /** The same for the same letter, so that a mail server may drop a second one. */
  key: string
}

/**
 * What became of a letter. `refused`: the mail server has not taken it, it may be tried again; `unknown`: the line
 * broke while it was being handed over, and it may have arrived.
 */
export type Posted = 'sent' | 'refused' | 'unknown'
export type Post = (letter: Letter) => Promise<Posted>

export interface MailSettings {
  /** smtp:// (encrypted where the server offers it) or smtps:// */
  url: string
  from: string
}

const PATIENCE_MS = 20_000

/** Hands letters to the committee's own mail server; a password is never sent in the clear to another machine. */
export function openPost({ url, from }: MailSettings): Post {
  const { username, hostname, protocol } = new URL(url)
  const requireTLS = protocol === 'smtp:' && username !== '' && !isThisMachine(hostname)
  const transport = createTransport({
    url,
    ...(requireTLS && { requireTLS }),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
  })
  return async ({ to, subject, text, key }) => {
    try {
      await transport.sendMail({
        from,
        to,
        subject,
        text,
        messageId: `<${key}@ke-thua>`,
        headers: { 'Auto-Submitted': 'auto-generated' },
      })
      return 'sent'
    } catch (error) {
      const posted = outcomeOf(error)
      // what a server answers may name the address: only its code is told
      console.error(`Thư nhắc việc không gửi được (${posted}): ${codeOf(error)}`)
      return posted
    }
  }
}

const BEFORE_THE_LETTER = ['EAUTH', 'EDNS', 'EENVELOPE', 'ETLS']

/** An answer of the server is a refusal, and so is a line that never stood; one that broke later tells nothing. */
function outcomeOf(error: unknown): Posted {
  const isAnswered = typeof partOf(error, 'responseCode') === 'number'
  const isEarly =
    BEFORE_THE_LETTER.some((code) => code === partOf(error, 'code')) ||
    partOf(error, 'syscall') === 'connect' ||
    ['CONNECT_TIMEOUT', 'GREETING_TIMEOUT'].some((phase) => phase === partOf(error, 'timeoutType'))
  return isAnswered || isEarly ? 'refused' : 'unknown'
}

function codeOf(error: unknown): string {
  const code = partOf(error, 'responseCode') ?? partOf(error, 'code')
  return typeof code === 'number' || typeof code === 'string' ? String(code) : 'không rõ'
}

function partOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null ? Reflect.get(error, name) : undefined
}

function isThisMachine(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname)
}
