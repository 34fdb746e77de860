import { createServer } from 'node:net'
import { join } from 'node:path'
import type { AddressInfo } from 'node:net'
import { describe, expect, it, onTestFinished } from 'vitest'
import { PortBusy, startHttpHost } from '../../../src/server/server.ts'
import { startNode } from '../../standin/browser/child.ts'
import type { Program } from '../../standin/browser/child.ts'
import { tempFolder } from '../store/folders.ts'
import { ask } from './http.ts'
import { builtPages, openHost } from './host.ts'

const RUN_HOST = join(import.meta.dirname, 'runHost.ts')

function run(folder: string, ...args: string[]): Program {
  const program = startNode([RUN_HOST, builtPages(), '--no-open', '--data', folder, ...args], {}, false)
  onTestFinished(() => void program.child.kill('SIGKILL'))
  return program
}

async function portOf(program: Program): Promise<number> {
  const [, port = ''] = await program.said(/枫册已启动：http:\/\/[^\s/]+:(\d+)/)
  return Number(port)
}

/** Takes a free port for the rest of the test. */
async function takenPort(): Promise<number> {
  const server = createServer()
  onTestFinished(() => void server.close())
  return new Promise((resolve) => {
    server.listen(0, '127.0.0.1', () => resolve((server.address() as AddressInfo).port))
  })
}

describe('the host as a process', () => {
  it.each(['0.0.0.0', '::', '192.168.1.10', 'fengce.local', '127.0.0.1.evil.example', ''])('does not serve on %j: exit code 2 and a sentence', async (host) => {
    const folder = tempFolder()
    const { code, stdout, stderr } = await run(folder, '--host', host).ended
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' })
    expect(stderr.trim()).toBe(`还不能在 ${host} 上提供服务：登录功能启用之前，枫册只在本机（127.0.0.1）打开，以免他人从网络读写本所数据。`)
  })

  it.each([
    [['--port', '70000'], '端口应为 0 到 65535 的整数，收到的是「70000」。'],
    [['--port', 'x'], '端口应为 0 到 65535 的整数，收到的是「x」。'],
    [['--portt', '1'], '有不认识的参数。可以用：--port 端口、--host 地址、--data 文件夹、--no-open。'],
  ])('names a mistake on the command line: %j', async (args, sentence) => {
    const { code, stderr } = await run(tempFolder(), ...args).ended
    expect({ code, stderr: stderr.trim() }).toEqual({ code: 2, stderr: sentence })
  })

  it('ends with 0 at Ctrl+C and at SIGTERM, and leaves the folder to the next one', async () => {
    const folder = tempFolder()
    for (const signal of ['SIGINT', 'SIGTERM'] as const) {
      const program = run(folder, '--port', '0')
      await portOf(program)
      program.child.kill(signal)
      const { code, stdout, stderr } = await program.end()
      expect({ code, stderr }, signal).toEqual({ code: 0, stderr: '' })
      expect(stdout).toContain('枫册已关闭。')
    }
  })

  it('ends with 0 while a page still listens for changes', async () => {
    const program = run(tempFolder(), '--port', '0')
    const port = await portOf(program)
    const socket = new WebSocket(`ws://127.0.0.1:${port}/live`, { headers: { origin: `http://127.0.0.1:${port}` } } as unknown as string[])
    await new Promise((resolve) => socket.addEventListener('open', resolve))
    const closed = new Promise((resolve) => socket.addEventListener('close', resolve))
    program.child.kill('SIGINT')
    expect((await program.end()).code).toBe(0)
    await closed
  })

  it('refuses a folder that another process holds, names it and ends with 1', async () => {
    const folder = tempFolder()
    await portOf(run(folder, '--port', '0'))
    const { code, stdout, stderr } = await run(folder, '--port', '0').ended
    expect({ code, stdout }).toEqual({ code: 1, stdout: '' })
    expect(stderr.trim()).toBe(`数据文件夹「${folder}」正被另一个枫册使用。请切换到已打开的枫册，或者先关闭它再打开。`)
  })

  it('has the folder again after the other process was killed', async () => {
    const folder = tempFolder()
    const first = run(folder, '--port', '0')
    await portOf(first)
    first.child.kill('SIGKILL')
    await first.ended
    const second = run(folder, '--port', '0')
    expect(await portOf(second)).toBeGreaterThan(0)
    second.child.kill('SIGINT')
    expect((await second.end()).code).toBe(0)
  })

  it('says which port is busy when it was asked for by name, ends with 1 and frees the folder', async () => {
    const folder = tempFolder()
    const port = await takenPort()
    const { code, stderr } = await run(folder, '--port', String(port)).ended
    expect({ code, stderr: stderr.trim() }).toEqual({
      code: 1,
      stderr: `端口 ${port} 已被别的程序占用。请关闭那个程序，或者用 --port 换一个端口，例如 --port ${port === 65_535 ? 4310 : port + 1}。`,
    })
    const again = run(folder, '--port', '0')
    await portOf(again)
    again.child.kill('SIGINT')
    expect((await again.end()).code).toBe(0)
  })

  it('prints a launch link that makes the desk', async () => {
    const program = run(tempFolder(), '--port', '0')
    const [, link = ''] = await program.said(/(http:\/\/\S+\/launch\?t=\S+)/)
    const { headers } = await ask(await portOf(program), new URL(link).pathname + new URL(link).search)
    expect(headers.location).toBe('/')
    program.child.kill('SIGINT')
    await program.end()
  })
})

describe('a port', () => {
  it('that is taken is a PortBusy error', async () => {
    const { backend } = await openHost()
    const port = await takenPort()
    await expect(startHttpHost(backend, { host: '127.0.0.1', port, pages: builtPages() })).rejects.toThrow(PortBusy)
  })

  it('is named with one that can be used instead', () => {
    expect(new PortBusy(4310).message).toContain('--port 4311')
    expect(new PortBusy(65_535).message).toContain('--port 4310。')
    expect(new PortBusy(80, 'forbidden').message).toBe('系统不允许使用端口 80。请用 --port 换一个端口，例如 --port 4310。')
  })
})

it.each(['localhost', '::1'])('served on %s, it names that address in its link and answers there', async (host) => {
  const running = await openHost({ host })
  const shown = host === '::1' ? '[::1]' : host
  expect(running.host.launchLink()).toMatch(new RegExp(`^http://${shown.replaceAll(/[[\]]/g, '\\$&')}:${running.host.port}/launch`))
  const answer = await fetch(running.host.launchLink(), { redirect: 'manual' })
  expect(answer.headers.get('location')).toBe('/')
})
