import { expect, test } from '../host.ts'
import { addressOf, arriveAt, titled } from '../steps/pages.ts'

/** Each handbook; of each kind of entry in it where it begins, and a part only that kind has. */
const HANDBOOKS = [
  {
    title: '综合指挥室操作手册',
    kinds: [
      { address: '/command-room/posts/', part: '职责' },
      { address: '/command-room/routine/', part: '清单' },
      { address: '/command-room/chapters/', part: /.+/ },
    ],
  },
  { title: '社区警务队工作手册', kinds: [{ address: '/community-policing/', part: '怎么做' }] },
  { title: '执法安全提醒手册', kinds: [{ address: '/safety-reminders/', part: '为什么' }] },
  { title: '行政案件法律依据', kinds: [{ address: '/legal-basis/', part: '处罚阶梯' }] },
  { title: '复杂警情现场应对一百问', kinds: [{ address: '/field-guide/', part: '处置步骤' }] },
]

test('each handbook opens from its spine, and an entry of each kind from its parts', async ({ desk }) => {
  const { page } = desk
  for (const { title, kinds } of HANDBOOKS) {
    for (const { address, part } of kinds) {
      await desk.goto('/')
      await page.getByRole('navigation', { name: '五册手册' }).getByRole('link', { name: title }).click()
      await titled(page, new RegExp(`^${title}`))
      await page.locator(`#main h2 a[href^="${address}"]`).first().click()
      await expect.poll(() => addressOf(page)).toContain(address)
      const article = page.getByRole('article')
      await expect(article.getByRole('heading', { level: 2, name: part }).first()).toBeVisible()
      // The contents show where one is, under the name the page bears.
      const row = page.getByRole('navigation', { name: '目录' }).locator('a[aria-current="page"]')
      await expect(row).toBeInViewport()
      await expect(row).toHaveAttribute('href', addressOf(page))
      await expect(article.getByRole('heading', { level: 1 })).not.toBeEmpty()
    }
  }
})

test('an entry leads to the next one, to what it cites and to what it mentions, and back', async ({ desk }) => {
  const { page } = desk
  await desk.goto('/legal-basis/0095')
  await titled(page, /^殴打他人/)
  await page.keyboard.press('j')
  await titled(page, /^故意伤害/)
  await page.keyboard.press('k')
  await arriveAt(page, '/legal-basis/0095')
  await page.getByRole('article').getByRole('link', { name: '第五十一条第一款' }).first().click()
  await arriveAt(page, '/law/治安管理处罚法/51?paragraph=1')
  await expect(page.getByRole('main').getByRole('link', { name: '殴打他人' })).toBeVisible()
  await page.goBack()
  await titled(page, /^殴打他人/)
})
