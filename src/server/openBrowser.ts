import { spawn } from 'node:child_process'

/** The command that opens an address in the system's browser, or null where there is no display. */
export function browserCommand(
  address: string,
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
): readonly [command: string, ...args: string[]] | null {
  if (platform === 'win32') return ['rundll32', 'url.dll,FileProtocolHandler', address]
  if (platform === 'darwin') return ['open', address]
  return env['DISPLAY'] !== undefined || env['WAYLAND_DISPLAY'] !== undefined ? ['xdg-open', address] : null
}

/** Opens the address where there is a display; a missing browser is no error, the address is printed anyway. */
export function openBrowser(
  address: string,
  platform: string,
  env: Readonly<Record<string, string | undefined>>,
): void {
  const command = browserCommand(address, platform, env)
  if (command === null) return
  const [file, ...args] = command
  const child = spawn(file, args, { stdio: 'ignore', detached: true })
  child.on('error', () => undefined)
  child.unref()
}
