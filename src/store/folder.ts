import { accessSync, constants, existsSync, mkdirSync, readFileSync, readdirSync, realpathSync, statSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { codeOf, isFull } from './errors.ts'
import { placeFault } from './place.ts'
import { StoreRefusal } from './ports.ts'

function mounts(): string {
  try {
    return readFileSync('/proc/mounts', 'utf8')
  } catch {
    return ''
  }
}

/** The path with links resolved as far as it exists: a link into a synchronised folder lies in it. */
function real(path: string): string {
  if (existsSync(path) || dirname(path) === path) return realpathSync(path)
  return join(real(dirname(path)), basename(path))
}

function create(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 })
  } catch (cause) {
    const code = codeOf(cause)
    if (isFull(cause)) {
      throw new StoreRefusal('full', `磁盘已满，无法建立数据文件夹「${folder}」。请腾出空间后再打开。`, { cause })
    }
    if (code === 'ENOTDIR' || code === 'EEXIST') {
      throw new StoreRefusal('not-a-folder', `无法建立数据文件夹「${folder}」：路径中有一段是文件。请换一个位置。`, { cause })
    }
    throw new StoreRefusal('unreadable', `无法建立数据文件夹「${folder}」。请检查上级文件夹的权限，或者换一个位置。`, { cause })
  }
}

/**
 * The absolute path of a folder that may hold data; made (for its owner only) when missing.
 * StoreRefusal `network-folder`, `not-a-folder`, `unreadable` or `full`.
 */
export function readyFolder(path: string): string {
  const given = /^(?:\\\\|\/\/)/.test(path) ? path : resolve(path)
  const fault = placeFault(given, '') ?? placeFault(real(given), mounts())
  if (fault !== null) {
    throw new StoreRefusal(
      'network-folder',
      `数据文件夹「${path}」在${fault}里，数据可能损坏或者丢失，枫册不能使用。请改用本机硬盘上的文件夹。`,
    )
  }
  if (!existsSync(given)) create(given)
  if (!statSync(given).isDirectory()) {
    throw new StoreRefusal('not-a-folder', `「${given}」是一个文件，不是文件夹。请指定一个文件夹来存放数据。`)
  }
  try {
    accessSync(given, constants.R_OK | constants.X_OK)
    readdirSync(given)
  } catch (cause) {
    throw new StoreRefusal('unreadable', `没有读取数据文件夹「${given}」的权限。请检查文件夹权限，或者换一个位置。`, { cause })
  }
  return given
}
