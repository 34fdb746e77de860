import { posix, win32 } from 'node:path'

/**
 * Where the station's data lies unless told otherwise: `%LOCALAPPDATA%\Fengce`,
 * `~/Library/Application Support/Fengce`, `~/.local/share/fengce` (or `$XDG_DATA_HOME/fengce`).
 */
export function defaultDataFolder(platform: string, env: Readonly<Record<string, string | undefined>>): string {
  if (platform === 'win32') {
    const local = env['LOCALAPPDATA'] ?? win32.join(env['USERPROFILE'] ?? 'C:\\', 'AppData', 'Local')
    return win32.join(local, 'Fengce')
  }
  const home = env['HOME'] ?? '/'
  if (platform === 'darwin') return posix.join(home, 'Library', 'Application Support', 'Fengce')
  return posix.join(env['XDG_DATA_HOME'] ?? posix.join(home, '.local', 'share'), 'fengce')
}
