import { createBackend } from '../app/backend.ts'
import { defaultDataFolder } from '../app/dataFolder.ts'
import { systemClock } from '../app/systemClock.ts'
import type { Edition } from '../contract/edition.ts'
import { openBrowser } from './openBrowser.ts'
import { readOptions, UsageError } from './options.ts'
import type { StartOptions } from './options.ts'
import { PortBusy, startHttpHost } from './server.ts'
import type { HttpHost } from './server.ts'
import type { Backend } from '../app/backend.ts'

async function listen(backend: Backend, pages: string, options: StartOptions): Promise<HttpHost> {
  try {
    return await startHttpHost(backend, { host: options.host, port: options.port, pages })
  } catch (error) {
    // Nobody asked for this very port: any free one serves as well.
    if (!(error instanceof PortBusy) || options.portGiven) throw error
    return startHttpHost(backend, { host: options.host, port: 0, pages })
  }
}

function untilStopped(): Promise<void> {
  return new Promise((resolve) => {
    process.once('SIGINT', () => resolve())
    process.once('SIGTERM', () => resolve())
  })
}

/**
 * Serves one data folder until Ctrl+C. Gives the exit code: 0 after a clean end, 2 for a mistake on
 * the command line, 1 when the folder or the port refused; each with one sentence on standard error.
 */
export async function runServer(
  args: readonly string[],
  source: { readonly edition: () => Promise<Edition>; readonly pages: string },
): Promise<number> {
  let options: StartOptions
  try {
    options = readOptions(args)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    console.error(error.message)
    return 2
  }
  // Heard from the beginning: a folder that is being opened is closed again, not cut off.
  const stopped = untilStopped()
  let backend: Backend | undefined
  try {
    const folder = options.data ?? defaultDataFolder(process.platform, process.env)
    backend = await createBackend(folder, systemClock, { edition: await source.edition() })
    const host = await listen(backend, source.pages, options)
    const link = host.launchLink()
    for (const notice of backend.notices) console.log(notice.message)
    console.log(`枫册已启动：${host.origin}`)
    console.log(`本机入口（只能用一次，打开后这台电脑即可保存书签和笔记）：${link}`)
    console.log('按 Ctrl+C 结束。')
    if (options.open) openBrowser(link, process.platform, process.env)
    await stopped
    await host.close()
    await backend.close()
    console.log('枫册已关闭。')
    return 0
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error))
    await backend?.close()
    return 1
  }
}
