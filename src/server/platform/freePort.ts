import { createServer } from 'node:net'

/** Resolves to a port that was free a moment ago: the one asked for, or any when it is taken or 0. */
export function freePort(port: number): Promise<number> {
  return new Promise((done) => {
    const probe = createServer()
    probe.on('error', () => done(freePort(0)))
    probe.listen(port, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => done(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
