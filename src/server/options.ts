import { parseArgs } from 'node:util'
import { isLoopback } from './guard.ts'

export interface StartOptions {
  readonly host: string
  readonly port: number
  /** True when the port was asked for by name: then a busy one is an error, not a reason to move. */
  readonly portGiven: boolean
  readonly open: boolean
  readonly data: string | undefined
}

/** A mistake on the command line; the message says which and what to write. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message)
    this.name = 'UsageError'
  }
}

export const DEFAULT_PORT = 4310

/** Reads `--port N --host H --data DIR --no-open`. Throws UsageError with one sentence. */
export function readOptions(args: readonly string[]): StartOptions {
  let values: { port?: string; host?: string; data?: string; 'no-open'?: boolean }
  try {
    values = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        'no-open': { type: 'boolean' },
      },
    }).values
  } catch {
    throw new UsageError('有不认识的参数。可以用：--port 端口、--host 地址、--data 文件夹、--no-open。')
  }
  const port = values.port === undefined ? DEFAULT_PORT : Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535) {
    throw new UsageError(`端口应为 0 到 65535 的整数，收到的是「${values.port ?? ''}」。`)
  }
  // An address in brackets is how a browser shows it, not how a server is told it.
  const host = (values.host ?? '127.0.0.1').replace(/^\[(.*)\]$/, '$1')
  if (!isLoopback(host)) {
    throw new UsageError(
      `还不能在 ${host} 上提供服务：登录功能启用之前，枫册只在本机（127.0.0.1）打开，以免他人从网络读写本所数据。`,
    )
  }
  return { host, port, portGiven: values.port !== undefined, open: values['no-open'] !== true, data: values.data }
}
