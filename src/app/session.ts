import type { DeskIdentity } from '../contract/system.ts'
import type { Actor } from '../store/ports.ts'
import { Refused } from './errors.ts'

/** What a transport knows of the desk at its other end; every operation gets one. */
export interface Session {
  readonly desk: DeskIdentity
  readonly host: 'electron' | 'http'
  /** The station this desk reads and writes. */
  readonly station: string
}

/** The actor of a desk's own rows. A guest may read but keeps nothing here: Refused. */
export function deskActor(session: Session): Actor {
  if (session.desk.kind === 'guest') {
    throw new Refused('访客只能查阅。请从本机的启动链接打开枫册，再保存书签、笔记和设置。')
  }
  return { kind: 'desk', id: session.desk.id }
}
