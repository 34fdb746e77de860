import { expect, test } from '../host.ts'
import type { Page } from '@playwright/test'
import { entryLines, homeSearch } from '../steps/search.ts'

/** Words for people that may be typed and are never displayed, with the words of the law that are. */
const LABELS = [
  { typed: '酒鬼', shown: '醉酒' },
  { typed: '重点人员', shown: /社区矫正|精神障碍患者/ },
  { typed: '精神病人', shown: '精神障碍患者' },
  { typed: '老外', shown: '外国人' },
]

/** Everything a page says, attributes included, but not what the person typed. */
function everything(page: Page): Promise<string> {
  return page.evaluate(() => {
    const copy = document.documentElement.cloneNode(true) as HTMLElement
    for (const field of copy.querySelectorAll('input, textarea')) field.remove()
    return `${document.title}\n${copy.outerHTML}`
  })
}

test('a label for people finds what it is about and is never displayed, on results or on the pages they open', async ({ desk }) => {
  const { page } = desk
  const words = LABELS.map(({ typed }) => typed)
  const expectUnlabelled = async (where: string): Promise<void> => {
    const text = await everything(page)
    expect(words.filter((word) => text.includes(word)), where).toEqual([])
  }
  for (const { typed, shown } of LABELS) {
    await desk.goto('/')
    const search = homeSearch(page)
    await search.field.fill(typed)
    await expect(entryLines(search).first()).toContainText(shown)
    await expect(entryLines(search).first().locator('.result-why')).toContainText('常用说法')
    await expectUnlabelled(`the results for ${typed}`)
    const found = await search.lines.evaluateAll((lines) =>
      lines.filter((line) => line.querySelector('.result-why')?.textContent === '常用说法').map((line) => /-([a-z-]+\/[\w/-]+)$/.exec(line.id)?.[1] ?? ''),
    )
    expect(found.length).toBeGreaterThan(0)
    for (const id of found.slice(0, 3)) {
      await desk.goto(`/${id}`)
      await expect(page.getByRole('article').getByRole('heading', { level: 2 }).first()).toBeVisible()
      await expectUnlabelled(id)
    }
  }
})
