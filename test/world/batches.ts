import type { Occupation } from '#domain/admissions/words'
import { completedYears, type Day } from '#domain/dates'
import type { Username } from './accounts'
import type { Admission, Issuer } from './admissions'
import type { Body, World } from './build'
import { pick, roll, shuffled } from './chance'
import { inventBirthDay, inventEducation, inventName, type Person } from './people'

/** One person to be admitted: where, when, as what; the rest is invented. */
export interface Slot {
  cell: Body
  decisionDay: Day
  ceremonyDay: Day
  occupation: Occupation
  /** Told instead of invented. */
  given?: Partial<Person>
}

/** Some hundred admissions of one committee, with exact numbers in the groups that are counted. */
export interface Batch {
  key: string
  officer: Username
  issuer: Issuer
  slots: readonly Slot[]
  women: number
  ethnicMinority: number
  religious: number
  youthUnion: number
  ethnicities: readonly string[]
  /** Made up in bulk for last year's column. */
  generated?: boolean
}

interface Sketch extends Slot {
  key: string
  birthDay: Day
}

const OLDEST_IN_YOUTH_UNION = 30

/** Invents the people of a batch and puts them among the world's admissions. */
export function admitAll(world: World, batch: Batch): void {
  const sketches = batch.slots.map((slot, index) =>
    sketchOf(slot, `${batch.key}/${String(index + 1).padStart(3, '0')}`),
  )
  const women = first(batch.women, womenFirst(sketches))
  const minority = first(batch.ethnicMinority, remoteFirst(sketches))
  const religious = first(batch.religious, inOrder(sketches, 'religious').filter(isInvented))
  const youth = first(batch.youthUnion, youngest(sketches))
  for (const sketch of sketches) {
    const { key } = sketch
    const person = invent(sketch, {
      isWoman: women.has(key),
      isYouth: youth.has(key),
      ethnicity: minority.has(key) ? pick(batch.ethnicities, `ethnicity ${key}`) : 'Kinh',
      religion: religious.has(key) ? pick(['Công giáo', 'Phật giáo', 'Tin lành'], `religion ${key}`) : null,
    })
    world.admissions.push(admissionOf(batch, sketch, person))
  }
}

function sketchOf(slot: Slot, key: string): Sketch {
  const birthDay = slot.given?.birthDay ?? inventBirthDay(key, slot.occupation, slot.decisionDay)
  return { ...slot, key, birthDay }
}

function first(count: number, sketches: readonly Sketch[]): Set<string> {
  if (sketches.length < count) throw new Error(`only ${sketches.length} people for a group of ${count}`)
  return new Set(sketches.slice(0, count).map((sketch) => sketch.key))
}

function inOrder(sketches: readonly Sketch[], words: string): Sketch[] {
  return shuffled(sketches, words, (sketch) => sketch.key)
}

function isInvented(sketch: Sketch): boolean {
  return sketch.given?.fullName === undefined
}

/** Those told to be women, then any but soldiers and policemen. */
function womenFirst(sketches: readonly Sketch[]): Sketch[] {
  const told = sketches.filter((sketch) => sketch.given?.sex === 'female')
  const free = sketches.filter(
    ({ given, occupation }) => given?.sex === undefined && occupation !== 'armedForces',
  )
  return [...told, ...inOrder(free, 'women')]
}

function remoteFirst(sketches: readonly Sketch[]): Sketch[] {
  const free = inOrder(sketches, 'minority').filter(isInvented)
  const isRemote = (sketch: Sketch) => sketch.cell.marks.includes('remote')
  return [...free.filter(isRemote), ...free.filter((sketch) => !isRemote(sketch))]
}

/** Pupils, then all who are young enough for the Youth Union. */
function youngest(sketches: readonly Sketch[]): Sketch[] {
  const young = inOrder(sketches, 'youth').filter(
    ({ birthDay, ceremonyDay }) => completedYears(birthDay, ceremonyDay) <= OLDEST_IN_YOUTH_UNION,
  )
  const isPupil = (sketch: Sketch) => sketch.occupation === 'pupil'
  return [...young.filter(isPupil), ...young.filter((sketch) => !isPupil(sketch))]
}

function admissionOf(batch: Batch, sketch: Sketch, person: Person): Admission {
  const { key, cell, decisionDay, ceremonyDay } = sketch
  const { officer, issuer, generated = false } = batch
  return { key, cell: cell.code, decisionDay, ceremonyDay, person, officer, issuer, generated }
}

interface Groups {
  isWoman: boolean
  isYouth: boolean
  ethnicity: string
  religion: string | null
}

function invent(sketch: Sketch, { isWoman, isYouth, ethnicity, religion }: Groups): Person {
  const { key, occupation, birthDay, cell, given } = sketch
  const sex = isWoman ? 'female' : 'male'
  return {
    fullName: inventName(key, sex, ethnicity !== 'Kinh'),
    sex,
    birthDay,
    birthPrecision: 'day',
    youthUnion: isYouth,
    demobilised: !isWoman && cell.sector === 'village' && roll(`demobilised ${key}`, 5) === 0,
    occupation,
    education: inventEducation(key, occupation),
    ethnicity,
    religion,
    ...given,
  }
}
