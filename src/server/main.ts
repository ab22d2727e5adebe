import { readConfig } from './platform/config'
import { runUntilSignal, start } from './start'

await runUntilSignal(async () => {
  const running = await start(readConfig(process.env))
  console.log(`Kế Thừa đang chạy tại ${running.address}`)
  return running
})
