import type { GivenRole, Role } from '../contract/people.ts'
import type { DeskIdentity } from '../contract/system.ts'
import type { Actor } from '../store/ports.ts'
import { Refused } from './errors.ts'

/** The person at a desk, as the host knows it. */
export interface SessionPerson {
  readonly id: string
  readonly badge: string
  readonly name: string
  readonly roles: readonly GivenRole[]
  readonly posts: readonly string[]
  /** The id of the session. */
  readonly session: string
}

/** What a transport knows of the desk at its other end; every operation gets one. */
export interface Session {
  readonly desk: DeskIdentity
  readonly host: 'electron' | 'http'
  /** The station this desk reads and writes. */
  readonly station: string
  /** Who has signed in here. A transport says null: the host looks it up for every call (`router/guard.ts`). */
  readonly person: SessionPerson | null
}

/** The roles of whoever sits at the desk; nobody and a foreign browser are guests. */
export function rolesOf(session: Session): readonly Role[] {
  return session.person?.roles ?? ['guest']
}

/** The actor of an act: the person, or the desk while nobody has signed in. A foreign browser keeps nothing here: Refused. */
export function actorOf(session: Session): Actor {
  if (session.person !== null) return { kind: 'person', id: session.person.id }
  if (session.desk.kind === 'guest') {
    throw new Refused('访客只能查阅。请从本机的启动链接打开枫册，再保存书签、笔记和设置。')
  }
  return { kind: 'desk', id: session.desk.id }
}
