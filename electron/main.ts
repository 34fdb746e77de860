import { join } from 'node:path'
import { app, dialog, ipcMain, protocol, session } from 'electron'
import { createBackend } from '../src/app/backend.ts'
import type { Backend } from '../src/app/backend.ts'
import { readBundledEdition } from '../src/app/bundled.ts'
import { defaultDataFolder } from '../src/app/dataFolder.ts'
import { systemClock } from '../src/app/systemClock.ts'
import { setupDesks } from './desks.ts'
import { setupMenu } from './menu.ts'
import { setupNavigation } from './navigation.ts'
import { registerScheme, setupPages } from './pages.ts'
import { setupPermissions } from './permissions.ts'
import { setupRpc } from './rpc.ts'

const OUT = join(import.meta.dirname, '..')

/** Opens the data folder; a refusal is shown in a box that names the folder, and the app ends. */
async function openBackend(): Promise<Backend | null> {
  const folder = app.commandLine.getSwitchValue('data') || defaultDataFolder(process.platform, process.env)
  try {
    return await createBackend(folder, systemClock, { edition: await readBundledEdition(OUT) })
  } catch (error) {
    dialog.showErrorBox('枫册没有打开', error instanceof Error ? error.message : String(error))
    app.exit(1)
    return null
  }
}

async function start(): Promise<void> {
  await app.whenReady()
  const backend = await openBackend()
  if (backend === null) return
  setupPermissions(session.defaultSession)
  setupPages(protocol, join(OUT, 'renderer'))
  setupRpc(ipcMain, backend)
  const desks = setupDesks(join(OUT, 'preload', 'index.cjs'))
  setupMenu(desks)
  app.on('second-instance', () => desks.focus())
  app.on('activate', () => desks.focus())
  app.on('window-all-closed', () => app.quit())
  app.on('will-quit', (event) => {
    if (backend.closed) return
    event.preventDefault()
    void backend.close().then(() => app.quit())
  })
  desks.open()
}

registerScheme(protocol)
setupNavigation(app)
if (app.requestSingleInstanceLock()) void start()
else app.quit()
