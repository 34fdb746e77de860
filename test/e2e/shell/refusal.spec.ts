import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { startStandIn } from '../../standin/browser/standIn.ts'
import { expect, test } from './shellTest.ts'

test('a data folder that cannot be used is named in an error box, and the app ends with 1', async ({ context, dataDir, problems }) => {
  const file = join(dataDir, 'a-file')
  await writeFile(file, '')
  const shell = await startStandIn(context, file, problems.report)
  const { code, stderr } = await shell.ended
  expect(code).toBe(1)
  expect(stderr).toContain(`枫册没有打开\n「${file}」是一个文件，不是文件夹。请指定一个文件夹来存放数据。`)
})

test('a folder that another process holds is named in an error box', async ({ browser, desk, problems }) => {
  const context = await browser.newContext()
  const second = await startStandIn(context, desk.dataDir, problems.report)
  const { code, stderr } = await second.ended
  await context.close()
  expect(code).toBe(1)
  expect(stderr).toContain(`数据文件夹「${desk.dataDir}」正被另一个枫册使用`)
})
