import { addDays } from '#domain/dates'
import { admitAll, type Slot } from './batches'
import { type Body, cellsOf, type World } from './build'
import { workdays, workdayUpTo } from './calendar'
import { roll, shuffled } from './chance'
import { UNITS, WARDS } from './mongCaiBodies'
import { scatter, slotIn } from './slots'

const CITY = 'QN-MC'
const WARD = 'QN-MC-BN'
/** Nine days before the province's sixtieth birthday, on the committee's own. */
const DRIVE_DAY = '2023-10-19'
const DRIVE_SIZE = 90

/** 245 people of 2023, 90 of them at the ceremony of 19 October. Of Bình Ngọc nobody before July. */
export function addMongCaiPeople(world: World): void {
  const ofWard = wardSlots(world)
  const inDrive = ofWard.filter((slot) => slot.ceremonyDay === DRIVE_DAY).length
  const others = shuffled(otherSlots(world), 'drive', (slot) => `${slot.cell.code} ${slot.ceremonyDay}`)
  const slots = others.map((slot, index) =>
    index < DRIVE_SIZE - inDrive ? { ...slot, ...driveDays(index) } : slot,
  )
  admitAll(world, {
    key: 'MC-2023',
    officer: 'mongcai',
    issuer: { name: 'Ban Thường vụ Thành ủy Móng Cái', code: CITY, suffix: 'ThU' },
    slots: [...ofWard, ...slots],
    women: 128,
    ethnicMinority: 24,
    religious: 7,
    youthUnion: 122,
    ethnicities: ['Dao', 'Tày', 'Sán Dìu', 'Hoa', 'Sán Chay'],
  })
}

function otherSlots(world: World): Slot[] {
  const days = workdays('2023-02-01', '2023-12-29').filter((day) => day !== DRIVE_DAY)
  return [...WARDS, ...UNITS].flatMap(({ code, admitted }) => {
    const body = `${CITY}-${code}`
    return body === WARD ? [] : scatter(cellsOf(world, body), admitted, days, `${body} 2023`)
  })
}

function driveDays(index: number): Pick<Slot, 'ceremonyDay' | 'decisionDay'> {
  return {
    ceremonyDay: DRIVE_DAY,
    decisionDay: workdayUpTo(addDays('2023-10-10', -roll(`drive ${index}`, 15))),
  }
}

/** The one of 3 July is a person of our own; the woman the article names is not repeated. */
function wardSlots(world: World): Slot[] {
  const cell = (short: string): Body => {
    const body = world.bodies.get(`${WARD}-${short}`)
    if (body === undefined) throw new Error(`no cell ${short} in ${WARD}`)
    return body
  }
  const july: Slot = {
    cell: cell('K2'),
    decisionDay: '2023-06-20',
    ceremonyDay: '2023-07-03',
    occupation: 'villageOfficer',
    given: { fullName: 'Phạm Thị Ngọc Lan', sex: 'female', birthDay: '1995-04-12' },
  }
  const autumn = ['K1', 'K3', 'K4', 'CQ', 'TH'].map((short) =>
    slotIn(cell(short), [DRIVE_DAY], `drive ${short}`),
  )
  return [july, ...autumn]
}
