import { type Answer, anyId, type Caller } from './builders'
import { findingsOf } from './targetTree'

/** The status of an answer; of a refusal with the code and field of each finding. */
export const told = ({ status, body }: Answer): (number | string)[] =>
  status < 300 ? [status] : [status, ...findingsOf(body)]

/** A command on an organisation, with ids of its own. */
export const send = (caller: Caller, id: string, tail: string, body: object): Promise<Answer> =>
  caller.post(`/api/organisations/${id}/${tail}`, { commandId: anyId(), id: anyId(), ...body })
