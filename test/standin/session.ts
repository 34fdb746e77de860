import { isReady } from './app.ts'
import { strict } from './refuse.ts'

type RequestHandler = (contents: null, permission: string, answer: (granted: boolean) => void, details: { readonly requestingUrl: string; readonly isMainFrame: boolean }) => void
type CheckHandler = (contents: null, permission: string, origin: string) => boolean

/** Without handlers Electron grants everything; so does this. */
let onRequest: RequestHandler = (_contents, _permission, answer) => answer(true)
let onCheck: CheckHandler = () => true

const defaultSession = strict('session.defaultSession', {
  setPermissionRequestHandler(handler: RequestHandler): void {
    onRequest = handler
  },
  setPermissionCheckHandler(handler: CheckHandler): void {
    onCheck = handler
  },
})

export const session = strict('session', {
  get defaultSession() {
    if (!isReady()) throw new Error('Session can only be received when app is ready')
    return defaultSession
  },
})

/** What the product's two handlers say. A check is given the origin with a closing slash, as Chromium spells it. */
export async function decide(permission: string, url: string): Promise<{ request: boolean; check: boolean }> {
  const { protocol, host } = new URL(url)
  return {
    request: await new Promise<boolean>((resolve) => onRequest(null, permission, resolve, { requestingUrl: url, isMainFrame: true })),
    check: onCheck(null, permission, `${protocol}//${host}/`),
  }
}
