import { execFileSync } from 'node:child_process'

/** Debian's Chromium, found on the PATH; a browser is never downloaded. Throws with the command that installs it. */
export function chromiumPath(): string {
  try {
    return execFileSync('which', ['chromium'], { encoding: 'utf8' }).trim()
  } catch {
    throw new Error('chromium is not on the PATH: apt-get install -y chromium fonts-noto-cjk')
  }
}

/** Runs as root, without a GPU, and never looks for the network. */
export const CHROMIUM_ARGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
] as const
