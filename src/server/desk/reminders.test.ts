import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { AuditList } from '#contract/accounts'
import type { ReminderReply } from '#contract/reminders'
import { type AdmissionTree, plantAdmissionTree } from '../../../test/admissionTree'
import { addAccount, anyId, type Caller, callAs, clockAt, testPorts } from '../../../test/builders'
import { putFile } from '../../../test/candidateFiles'
import { buildApp } from '../app'
import { openPost } from '../platform/mail'
import type { Ports } from '../platform/ports'
import { sendReminders } from './sendReminders'

/** Letters of `cell` and of the ward above it, taken by a real mail server on this machine, from Monday 28/08/2023. */

interface Taken {
  to: string
  text: string
}

let tree: AdmissionTree
let smtp: SMTPServer
let ports: Ports
let secretary: Caller
let secretaryId: string
let answer: 'take' | 'refuse' | 'hang up' = 'take'
const taken: Taken[] = []

beforeAll(async () => {
  tree = await plantAdmissionTree('2023-08-28')
  const { db, ids, clock } = tree
  smtp = await mailServer()
  const { port } = smtp.server.address() as AddressInfo
  ports = testPorts(clock, {
    post: openPost({ url: `smtp://127.0.0.1:${port}`, from: 'Kế Thừa <nhacviec@vidu.vn>' }),
    publicUrl: 'https://kethua.example/',
  })
  const app = await buildApp(db, ports)
  secretaryId = await addAccount(db, 'secretary', ids.cell)
  secretary = await callAs(app, db, secretaryId, clock)
  const mentor = { kind: 'assignMentor', organisationId: ids.cell, from: '2023-08-01' } as const
  await putFile(db, {
    cellId: ids.cell,
    fullName: 'Nguyễn Thị Đào',
    duties: [
      { ...mentor, last: '2023-08-20' },
      { ...mentor, kind: 'holdCeremony', last: '2023-09-02' },
    ],
  })
})
beforeEach(async () => {
  taken.length = 0
  answer = 'take'
  await tree.db.deleteFrom('reminder_address').execute()
})
// the session of the secretary is of this day
afterEach(() => Object.assign(tree.clock, clockAt('2023-08-28')))
afterAll(async () => {
  await new Promise<void>((closed) => smtp.close(closed))
  await tree.close()
})

async function mailServer(): Promise<SMTPServer> {
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onData(stream, session, done) {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        const [recipient] = session.envelope.rcptTo
        if (answer === 'hang up') return server.connections.forEach((line) => line.close())
        if (answer === 'refuse') return done(new Error('not now'))
        taken.push({ to: recipient?.address ?? '', text: Buffer.concat(parts).toString() })
        return done()
      })
    },
  })
  await new Promise<void>((heard) => server.listen(0, '127.0.0.1', heard))
  return server
}

const wish = (daily = false) => ({ commandId: anyId(), address: 'bithu@vidu.vn', daily })
const night = async (day: string): Promise<number> => {
  const before = taken.length
  Object.assign(tree.clock, clockAt(day))
  await sendReminders(tree.db, ports)
  return taken.length - before
}

/** The text of a letter as it is read: its transfer coding undone. */
function readable({ text }: Taken): string {
  const [head = '', ...rest] = text.split('\r\n\r\n')
  const body = rest.join('\r\n\r\n')
  if (/base64/i.test(head)) return Buffer.from(body, 'base64').toString()
  const bytes = body
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)))
  return Buffer.from(bytes, 'latin1').toString()
}

describe('the address', () => {
  it('is given by its account for itself, changed, and gone when it is no longer wanted', async () => {
    expect((await secretary.get<ReminderReply>('/api/reminder')).body).toEqual({
      available: true,
      address: null,
      daily: false,
      lastSentAt: null,
    })
    expect((await secretary.post('/api/reminder', { ...wish(), address: 'bithu' })).status).toBe(400)
    const first = wish()
    const again = [await secretary.post('/api/reminder', first), await secretary.post('/api/reminder', first)]
    expect(again.map(({ status }) => status)).toEqual([201, 201])
    await secretary.post('/api/reminder', wish(true))
    const { body } = await secretary.get<ReminderReply>('/api/reminder')
    expect(body).toMatchObject({ address: 'bithu@vidu.vn', daily: true })
    expect((await secretary.delete('/api/reminder')).status).toBe(204)
    expect((await secretary.delete('/api/reminder')).status).toBe(404)
    expect(await tree.db.selectFrom('reminder_address').selectAll().execute()).toEqual([])
    const audit = JSON.stringify(await tree.db.selectFrom('audit_line').selectAll().execute())
    const { items } = (await tree.as.administrator.get<AuditList>('/api/audit?limit=3')).body
    expect(items.map(({ action }) => action)).toEqual(['reminders.end', 'reminders.set', 'reminders.set'])
    expect(audit).not.toContain('vidu.vn')
  })

  it('is for those who have a desk, where a mail server is set', async () => {
    expect((await tree.as.administrator.get('/api/reminder')).status).toBe(403)
    const { status, body } = await tree.as.secretary.post('/api/reminder', wish())
    expect([status, body]).toEqual([422, { code: 'refused', findings: [{ code: 'noMailServer' }] }])
  })
})

describe('letters', () => {
  it('come once a week with counts, kinds and days, and name nobody', async () => {
    await secretary.post('/api/reminder', wish())
    expect([await night('2023-08-28'), await night('2023-08-28'), await night('2023-09-01')]).toEqual([
      1, 0, 0,
    ])
    const [letter] = taken
    const text = letter === undefined ? '' : readable(letter)
    expect(letter?.to).toBe('bithu@vidu.vn')
    expect(text).toContain('Chi bộ khu 1, ngày 28/08/2023')
    expect(text).toContain(
      'Quá hạn: 1 việc\r\n- Phân công đảng viên giúp đỡ quần chúng: 1, hạn đầu tiên 20/08/2023',
    )
    expect(text).toContain('Tổ chức lễ kết nạp đảng viên: 1, hạn đầu tiên 02/09/2023')
    expect(text).toContain(`https://kethua.example/organisations/${tree.ids.cell}/duties`)
    expect(text).not.toContain('Đào')
    expect(await night('2023-09-04')).toBe(1)
  })

  it('come each day while something is overdue to those who ask for it, one a day', async () => {
    await secretary.post('/api/reminder', wish(true))
    expect([await night('2023-09-11'), await night('2023-09-11')]).toEqual([1, 0])
    expect([await night('2023-09-12'), await night('2023-09-12')]).toEqual([1, 0])
    expect(taken.map(({ text }) => /^Message-ID: (.*)$/im.exec(text)?.[1])).toEqual([
      ...new Set(taken.map(({ text }) => /^Message-ID: (.*)$/im.exec(text)?.[1])),
    ])
  })

  it('that were refused come the next night; what may have arrived is not sent again', async () => {
    await secretary.post('/api/reminder', wish())
    answer = 'refuse'
    expect(await night('2023-09-18')).toBe(0)
    answer = 'take'
    expect(await night('2023-09-19')).toBe(1)
    answer = 'hang up'
    expect(await night('2023-09-25')).toBe(0)
    answer = 'take'
    expect(await night('2023-09-26')).toBe(0)
  })

  it('of a server that was killed before it knew are not sent again', async () => {
    await secretary.post('/api/reminder', wish())
    const begun = { account_id: secretaryId, kind: 'weekly', day: '2023-10-02', begun_at: new Date() }
    await tree.db.insertInto('reminder_letter').values(begun).execute()
    expect(await night('2023-10-02')).toBe(0)
    expect(await night('2023-10-09')).toBe(1)
  })

  it('are begun by one of two servers', async () => {
    await secretary.post('/api/reminder', wish())
    Object.assign(tree.clock, clockAt('2023-10-16'))
    await Promise.all([sendReminders(tree.db, ports), sendReminders(tree.db, ports)])
    expect(taken).toHaveLength(1)
  })

  it('stop with the role, and are none where nothing is due', async () => {
    const { db, ids, clock } = tree
    const app = await buildApp(db, ports)
    const next = await callAs(app, db, await addAccount(db, 'secretary', ids.otherCell), clock)
    await next.post('/api/reminder', { ...wish(), address: 'khac@vidu.vn' })
    await secretary.post('/api/reminder', wish())
    await db
      .updateTable('role_grant')
      .set({ to_day: '2023-10-20' })
      .where('account_id', '=', secretaryId)
      .execute()
    expect(await night('2023-10-23')).toBe(0)
  })
})
