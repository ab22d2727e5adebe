import * as contract from '#contract/desk'
import { endReminder, getReminder, setReminder } from '#contract/reminders'
import { publicRoute, route, type Server } from '../platform/route'
import { endFeed, listFeeds, makeFeed, readFeed } from './calendarFeed'
import { listDuties } from './dutyQueries'
import { readReminder, removeReminder, writeReminder } from './reminders'

export function deskRoutes(server: Server): void {
  const { db, ports } = server
  route(server, contract.listDuties, ({ params, query, viewer }) => listDuties(db, params.id, query, viewer))
  route(server, contract.makeCalendarFeed, ({ params, body, viewer }) =>
    makeFeed(db, params.id, body, viewer),
  )
  route(server, contract.listCalendarFeeds, ({ params, viewer }) => listFeeds(db, params.id, viewer))
  route(server, contract.endCalendarFeed, async ({ params, viewer }) => {
    await endFeed(db, params.id, viewer)
    return null
  })
  route(server, getReminder, ({ viewer }) => readReminder(db, ports, viewer))
  route(server, setReminder, ({ body, viewer }) => writeReminder(db, ports, body, viewer))
  route(server, endReminder, async ({ viewer }) => {
    await removeReminder(db, viewer)
    return null
  })
  publicRoute(server, contract.readCalendarFeed, async ({ params, reply }) => {
    const calendar = await readFeed(db, params.token, ports)
    reply.header('Content-Type', 'text/calendar; charset=utf-8')
    return calendar
  })
}
