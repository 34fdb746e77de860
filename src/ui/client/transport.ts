import { createORPCClient } from '@orpc/client'
import type { ClientContext, ClientLink } from '@orpc/client'
import { RPCLink as FetchLink } from '@orpc/client/fetch'
import { RPCLink as PortLink } from '@orpc/client/message-port'
import { SimpleCsrfProtectionLinkPlugin } from '@orpc/client/plugins'
import { RPCLink as SocketLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import type { Contract } from '../../contract/index.ts'

/** The backend as the pages see it: every operation of the contract, typed. */
export type Client = ContractRouterClient<Contract>

type Link = ClientLink<ClientContext>

/** The desktop shell: one end of a channel goes to the main process through the preload script. */
function portLink(): Link {
  const { port1, port2 } = new MessageChannel()
  const link = new PortLink({ port: port1 })
  port1.start()
  window.postMessage('fengce:connect', location.origin === 'null' ? '*' : location.origin, [port2])
  return link
}

/** One WebSocket per desk. A closed one is replaced by the next call; live.ts decides when that is. */
function socketLink(): Link {
  const address = `${location.protocol === 'https:' ? 'wss' : 'ws'}://${location.host}/live`
  let socket: WebSocket | undefined
  let link: Link | undefined
  return {
    call(...call) {
      if (link === undefined || socket === undefined || socket.readyState > WebSocket.OPEN) {
        socket = new WebSocket(address)
        link = new SocketLink({ websocket: socket })
      }
      return link.call(...call)
    },
  }
}

/** The HTTP host: calls are fetched, so that streams cannot use up the browser's connections. */
function httpLink(): Link {
  const calls: Link = new FetchLink({
    url: `${location.origin}/rpc`,
    plugins: [new SimpleCsrfProtectionLinkPlugin()],
  })
  const live = socketLink()
  return { call: (path, ...rest) => (path[0] === 'changes' ? live : calls).call(path, ...rest) }
}

/** Connects this page to its host: a MessagePort in the desktop shell, HTTP anywhere else. */
export function connect(): Client {
  return createORPCClient<Client>(window.fengceHost?.kind === 'electron' ? portLink() : httpLink())
}
