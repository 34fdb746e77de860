import { expect, onTestFinished, test, vi } from 'vitest'
import { people } from '../../../src/cli/people.ts'
import { createBackend } from '../../../src/app/backend.ts'
import { systemClock } from '../../../src/app/systemClock.ts'
import { deskOf, EDITION, FIRST, OTHER_PIN, PIN, QUICK } from '../app/backend.ts'
import { tempFolder } from '../store/folders.ts'

/** Runs the command and gives its exit code and everything it said. */
async function run(...args: string[]): Promise<{ code: number; said: string }> {
  const lines: string[] = []
  const keep = (line: unknown): void => void lines.push(String(line))
  const log = vi.spyOn(console, 'log').mockImplementation(keep)
  const error = vi.spyOn(console, 'error').mockImplementation(keep)
  try {
    return { code: await people(args), said: lines.join('\n') }
  } finally {
    log.mockRestore()
    error.mockRestore()
  }
}

async function openFolder(folder: string) {
  const backend = await createBackend(folder, systemClock, { edition: EDITION, pinCost: QUICK })
  onTestFinished(() => backend.close())
  return { backend, desk: deskOf(backend) }
}

test('a PIN is reset on the host, with its entry in the ledger and a notice to every commander', async () => {
  const folder = tempFolder()
  const before = await openFolder(folder)
  await before.desk.people.add(FIRST)
  await before.desk.session.setPin({ badge: '0001', pin: PIN })
  await before.desk.people.add({ ...FIRST, badge: 'F002', roles: ['officer', 'commander'] })

  expect(await run('reset-pin', '--data', folder, '--badge', '0001')).toMatchObject({ code: 1, said: expect.stringContaining('正被另一个枫册使用') })
  await before.backend.close()
  expect(await run('reset-pin', '--data', folder, '--badge', '9999')).toMatchObject({ code: 1, said: expect.stringContaining('没有警号为 9999') })
  const { code, said } = await run('reset-pin', '--data', folder, '--badge', '0001')
  expect(code).toBe(0)
  expect(said).toContain('通知 2 名')
  const given = /一次性代码：(\d{8})/.exec(said)?.[1] ?? ''
  expect((await run('list', '--data', folder)).said).toMatch(/0001 {2}测试管理 {2}民警、值班长、所领导、管理员 {2}待用一次性代码/)

  const { desk } = await openFolder(folder)
  expect(await desk.session.me({})).toMatchObject({ state: 'nobody' })
  expect(await desk.session.signIn({ badge: '0001', pin: PIN })).toMatchObject({ outcome: 'wrong' })
  expect(await desk.session.setPin({ badge: '0001', current: given, pin: OTHER_PIN })).toMatchObject({
    outcome: 'signed-in',
    me: { notices: [{ kind: 'pin-reset', text: expect.stringContaining('命令行') }] },
  })
})

test('a mistake on the command line is named', async () => {
  for (const args of [[], ['reset-pin'], ['reset-pin', '--bdge', '1'], ['dance']]) {
    expect(await run(...args)).toMatchObject({ code: 2, said: expect.stringContaining('reset-pin --badge') })
  }
})
