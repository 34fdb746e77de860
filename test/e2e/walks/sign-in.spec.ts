import { expect, test } from '../host.ts'
import { arriveAt, titled } from '../steps/pages.ts'
import { FIRST, SECOND, becomeFirst, choosePin, inWhoMenu, signIn, who } from '../steps/people.ts'

test('a fresh station is set up step by step, two people sign in, one takes over, locks and leaves', async ({ desk }) => {
  const { page } = desk
  await desk.goto('/')
  await page.getByRole('main').getByRole('link', { name: '开始设置' }).click()
  await titled(page, /^设置本所/)

  await test.step('the wizard, with a step left for later', async () => {
    await page.getByRole('button', { name: '从这里开始，下一步' }).click()
    await arriveAt(page, '/setup/station')
    await page.getByLabel('单位名称').fill('示例派出所')
    await page.getByLabel('值班日几点开始').fill('25:00')
    await page.getByRole('button', { name: '保存，下一步' }).click()
    await expect(page.getByText('应写成 08:30 的样子')).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('单位名称'), 'what was typed outlives a reload').toHaveValue('示例派出所')
    await page.getByLabel('值班日几点开始').fill('9:00')
    await page.getByRole('button', { name: '保存，下一步' }).click()
    await arriveAt(page, '/setup/posts')
    await page.getByRole('button', { name: '以后再填' }).click()
    await arriveAt(page, '/setup/first')
  })

  await test.step('the first person chooses a PIN', async () => {
    await becomeFirst(page, FIRST)
    await arriveAt(page, '/setup/people')
  })

  await test.step('the second person', async () => {
    await page.getByLabel('警号', { exact: true }).fill(SECOND.badge)
    await page.getByLabel('姓名', { exact: true }).fill(SECOND.name)
    await page.getByRole('radio', { name: /^辅警/ }).press('Space')
    await expect(page.getByRole('checkbox', { name: /值班长、所领导/ }), 'no auxiliary commands').toBeDisabled()
    await page.getByRole('button', { name: '添加', exact: true }).click()
    await expect(page.getByRole('link', { name: SECOND.name })).toBeVisible()
    await page.getByRole('button', { name: '下一步', exact: true }).click()
    await arriveAt(page, '/setup/roster')
    const post = page.getByRole('combobox', { name: /指挥/ }).first()
    await post.fill(FIRST.badge)
    await post.press('ArrowDown')
    await post.press('Enter')
    await expect(page.getByRole('main').getByRole('listitem').filter({ hasText: FIRST.name }).first()).toBeVisible()
    await page.getByRole('button', { name: '下一步', exact: true }).click()
    await expect(page.getByText('还没有填')).toContainText('岗位')
    await page.getByRole('button', { name: '完成设置' }).click()
    await arriveAt(page, '/')
    await expect(page.getByRole('banner')).toContainText('示例派出所')
    await expect(page.getByRole('banner')).toContainText('09:00 起')
    await expect(page.getByRole('heading', { name: '本所还没有设置好' })).toBeHidden()
  })

  await test.step('the second person takes over and chooses a PIN', async () => {
    await desk.goto('/legal-basis/0095?act=2025-12-31')
    await inWhoMenu(page, '换人登录')
    const dialog = page.getByRole('dialog', { name: '换人登录' })
    await expect(dialog).toContainText('不得输入国家秘密和警务工作秘密')
    await dialog.getByLabel('警号', { exact: true }).fill(SECOND.badge)
    await dialog.getByRole('button', { name: '第一次登录，还没有 PIN' }).click()
    await choosePin(page, '123456')
    await expect(dialog.getByText('太容易猜到')).toBeVisible()
    await choosePin(page, SECOND.pin)
    await expect(who(page)).toContainText(SECOND.name)
    await arriveAt(page, '/legal-basis/0095')
  })

  await test.step('what an auxiliary may not do says who may', async () => {
    await desk.goto('/people')
    await expect(page.getByRole('link', { name: FIRST.name })).toBeVisible()
    await expect(page.getByRole('link', { name: '添加一人' })).toBeHidden()
    await expect(page.getByText('这一步由管理员来做').first()).toBeVisible()
  })

  await test.step('a wrong PIN says how many tries are left; the list of the last ones switches', async () => {
    await inWhoMenu(page, '换人登录')
    const dialog = page.getByRole('dialog', { name: '换人登录' })
    await dialog.getByRole('button', { name: new RegExp(FIRST.name) }).click()
    await dialog.getByLabel('PIN', { exact: true }).fill('999888')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText('还可以试 4 次')
    await signIn(page, FIRST)
  })

  await test.step('locked, the page reads on as a guest and keeps what was typed for its person', async () => {
    await desk.goto('/people/new')
    await page.getByLabel('姓名', { exact: true }).fill('没有保存')
    await inWhoMenu(page, '立即锁定')
    await expect(who(page)).toContainText('已锁定')
    await arriveAt(page, '/people/new')
    await expect(page.getByLabel('姓名', { exact: true })).toBeHidden()
    await expect(page.getByRole('banner')).not.toContainText(FIRST.name)
    await page.getByRole('main').getByRole('button', { name: '登录' }).click()
    await signIn(page, FIRST)
    await expect(page.getByLabel('姓名', { exact: true })).toHaveValue('没有保存')
  })

  await test.step('signed out, and nobody sits here after a restart', async () => {
    await inWhoMenu(page, '退出登录')
    await expect(who(page)).toContainText('未登录')
    await desk.restart()
    await desk.goto('/sign-in')
    await expect(who(desk.page)).toContainText('未登录')
  })
})

test('five wrong tries lock the badge number and say for how long', async ({ desk }) => {
  const { page } = desk
  await desk.goto('/setup/first')
  await becomeFirst(page, FIRST)
  await inWhoMenu(page, '退出登录')
  await inWhoMenu(page, '登录')
  const dialog = page.getByRole('dialog', { name: '登录' })
  await dialog.getByLabel('警号', { exact: true }).fill(FIRST.badge)
  for (const said of ['还可以试 4 次', '还可以试 3 次', '还可以试 2 次', '还可以试 1 次', '已锁定']) {
    await dialog.getByLabel('PIN', { exact: true }).fill('111222')
    await page.keyboard.press('Enter')
    await expect(dialog.getByRole('alert')).toContainText(said)
  }
  await expect(dialog.getByText(/还要等/)).toContainText('秒')
  await expect(dialog.getByRole('button', { name: '登录', exact: true })).toBeDisabled()
})

test('a code that was given out is told to the commander, who acknowledges it', async ({ desk }) => {
  const { page } = desk
  await desk.goto('/setup/first')
  await becomeFirst(page, FIRST)
  await desk.goto('/people/new')
  await page.getByLabel('警号', { exact: true }).fill(SECOND.badge)
  await page.getByLabel('姓名', { exact: true }).fill(SECOND.name)
  await page.getByRole('button', { name: '添加', exact: true }).click()
  await titled(page, new RegExp(`^${SECOND.name}`))
  await page.getByRole('button', { name: '发一次性代码' }).click()
  await page.getByRole('button', { name: '发出代码' }).click()
  await expect(page.getByText('把这个一次性代码当面告诉本人')).toBeVisible()
  const code = (await page.locator('.code').textContent()) ?? ''
  await expect(page.getByText(new RegExp(`重置了警号 ${SECOND.badge} 的 PIN`))).toBeVisible()
  await page.getByRole('button', { name: '知道了' }).click()
  await expect(page.getByText(new RegExp(`重置了警号 ${SECOND.badge} 的 PIN`))).toBeHidden()

  await inWhoMenu(page, '换人登录')
  const dialog = page.getByRole('dialog', { name: '换人登录' })
  await dialog.getByLabel('警号', { exact: true }).fill(SECOND.badge)
  await dialog.getByLabel('PIN', { exact: true }).fill(code)
  await page.keyboard.press('Enter')
  await choosePin(page, SECOND.pin)
  await expect(who(page)).toContainText(SECOND.name)
})
