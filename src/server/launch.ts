import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto'
import type { DeskIdentity } from '../contract/system.ts'

/** Makes this machine's browser the desk: a one-time link that becomes a cookie. */
export interface Launcher {
  readonly cookieName: string
  /** A fresh one-time token; an older unused one stays valid until it is used. */
  issue(): string
  /** True once per token. */
  redeem(token: string): boolean
  /** The Set-Cookie value that gives a browser this desk's identity. */
  cookie(): string
  /** Who a request is, by its Cookie header. */
  identify(cookieHeader: string | undefined): DeskIdentity
}

const GUEST_NOTICE = '以访客身份打开，可以查阅。要保存书签、笔记和设置，请从本机启动枫册时给出的链接进入。'

function same(a: string, b: string): boolean {
  const left = Buffer.from(a)
  const right = Buffer.from(b)
  return left.length === right.length && timingSafeEqual(left, right)
}

/**
 * `folderId` names the data folder: two folders on one machine have two cookies. `key` is the
 * folder's desk secret, so that a cookie outlives a restart but not another folder.
 */
export function createLauncher(folderId: string, deskId: string, key: Uint8Array): Launcher {
  const cookieName = `fengce-${folderId}`
  const secret = createHmac('sha256', key).update(`desk:${deskId}`).digest('base64url')
  const tokens = new Set<string>()
  return {
    cookieName,
    issue() {
      const token = randomBytes(24).toString('base64url')
      tokens.add(token)
      return token
    },
    redeem: (token) => tokens.delete(token),
    cookie: () => `${cookieName}=${secret}; HttpOnly; SameSite=Strict; Path=/; Max-Age=31536000`,
    identify(header) {
      const value = (header ?? '')
        .split(';')
        .map((part) => part.trim())
        .find((part) => part.startsWith(`${cookieName}=`))
        ?.slice(cookieName.length + 1)
      return value !== undefined && same(value, secret)
        ? { id: deskId, kind: 'desk', notice: '' }
        : { id: 'guest', kind: 'guest', notice: GUEST_NOTICE }
    },
  }
}
