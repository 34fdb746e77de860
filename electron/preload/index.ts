import { contextBridge, ipcRenderer } from 'electron'

/**
 * The only bridge of the page: it says that this is the desktop shell, and once forwards one
 * MessagePort that the page itself sent to the main process. The page gets no other member.
 */
contextBridge.exposeInMainWorld('fengceHost', { kind: 'electron' })

let connected = false
window.addEventListener('message', (event: MessageEvent<unknown>) => {
  if (event.source !== window || event.data !== 'fengce:connect' || connected) return
  const [port, ...others] = event.ports
  if (port === undefined || others.length > 0) return
  connected = true
  ipcRenderer.postMessage('fengce:port', null, [port])
})
