import { randomUUID } from 'node:crypto'
import type { CDPSession } from '@playwright/test'
import { createCloning } from '../cloning.ts'
import { openMailbox, runPreload } from './preloadWorld.ts'
import type { Said, Told, WorldNames } from './preloadWorld.ts'

/** What arrives from a page's preload script. `world` names the document's world it came from. */
export interface PreloadListener {
  said(said: Said, world: number): void
  /** The document is gone, and its ports with it. */
  gone(world: number): void
}

/**
 * Lets a preload script run in every later document of a page, in a world of its own. Only that world
 * sees the binding; the page's world sees what is exposed, before its first script runs.
 */
export async function installPreload(cdp: CDPSession, preload: string, listener: PreloadListener): Promise<{ tell(told: Told, world: number): Promise<void> }> {
  const secret = randomUUID().replaceAll('-', '')
  const names: WorldNames = { say: `say_${secret}`, tell: `tell_${secret}`, expose: `expose-${secret}` }
  const world = `preload-${secret}`
  const worlds = new Set<number>()
  cdp.on('Runtime.bindingCalled', ({ name, payload, executionContextId }) => {
    if (name !== names.say) return
    worlds.add(executionContextId)
    listener.said(JSON.parse(payload) as Said, executionContextId)
  })
  cdp.on('Runtime.executionContextDestroyed', ({ executionContextId }) => {
    if (worlds.delete(executionContextId)) listener.gone(executionContextId)
  })
  await cdp.send('Runtime.enable')
  await cdp.send('Page.enable')
  await cdp.send('Runtime.addBinding', { name: names.say, executionContextName: world })
  // In this order: the mailbox is open when the preload script runs, and that closes it.
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${String(openMailbox)})(${JSON.stringify(names.expose)})` })
  await cdp.send('Page.addScriptToEvaluateOnNewDocument', {
    worldName: world,
    source: `(${String(runPreload)})(${JSON.stringify(names)}, (${String(createCloning)})(), (require, module, exports) => {\n${preload}\n})`,
  })
  return {
    async tell(told, contextId) {
      const expression = `globalThis[${JSON.stringify(names.tell)}](${JSON.stringify(JSON.stringify(told))})`
      // A document that went away meanwhile has taken its ports with it: `gone` says so.
      await cdp.send('Runtime.evaluate', { expression, contextId }).catch(() => undefined)
    },
  }
}
