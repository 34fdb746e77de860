import { expect, test } from '../host.ts'
import { BEATING, arriveAt, titled } from '../steps/pages.ts'
import { palette } from '../steps/search.ts'

test('the whole way by keyboard: search, choose, read, copy, note, help, back', async ({ desk }) => {
  const { page } = desk
  const { keyboard } = page
  const search = palette(page)
  await desk.goto('/settings')
  await titled(page, /^设置/)

  await keyboard.press('Control+k')
  await expect(search.field).toBeFocused()
  await keyboard.type('打架')
  await expect(search.active).toContainText(BEATING.title)
  await keyboard.press('ArrowDown')
  await expect(search.lines.nth(1)).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('ArrowUp')
  await expect(search.active).toContainText(BEATING.title)
  await keyboard.press('End')
  await expect(search.lines.last()).toHaveAttribute('aria-selected', 'true')
  await expect(search.lines.last()).toBeInViewport()
  await keyboard.press('ArrowDown')
  await expect(search.lines.first()).toHaveAttribute('aria-selected', 'true')
  await keyboard.press('Enter')
  await titled(page, /^殴打他人/)
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused()

  // Escape leaves the page as it was; `/` opens as Ctrl+K does.
  await keyboard.press('/')
  await expect(search.field).toBeFocused()
  await expect(search.field).toHaveValue('')
  await keyboard.press('Escape')
  await expect(search.dialog).toBeHidden()
  await arriveAt(page, BEATING.path)

  await keyboard.press('?')
  const help = page.getByRole('dialog', { name: '键盘' })
  await expect(help).toBeVisible()
  await keyboard.press('Control+k')
  await expect(search.dialog).toBeHidden()
  await keyboard.press('Escape')
  await expect(help).toBeHidden()

  await keyboard.press('c')
  await expect(page.getByRole('menu')).toBeVisible()
  await keyboard.press('ArrowDown')
  await expect(page.getByRole('menuitem').first()).toBeFocused()
  await keyboard.press('Enter')
  await expect(page.getByText('已复制')).toBeVisible()

  await keyboard.press('Alt+ArrowLeft')
  await titled(page, /^设置/)
})

test('everything on an entry is reached with Tab, and the focus is always seen', async ({ desk }) => {
  const { page } = desk
  await desk.goto(BEATING.path)
  await titled(page, /^殴打他人/)
  const reached = new Set<string>()
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab')
    const found = await page.evaluate(() => {
      const at = document.activeElement
      if (at === null || at === document.body) return undefined
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(at)
      const ring = (outlineStyle !== 'none' && parseFloat(outlineWidth) > 0) || boxShadow !== 'none'
      return { name: at.getAttribute('aria-label') ?? (at.textContent || at.tagName), ring, inDocument: at.closest('#main') !== null }
    })
    if (found === undefined) break
    expect(found.ring, `「${found.name}」 shows that it has the focus`).toBe(true)
    reached.add(found.name)
  }
  const names = [...reached].join('\n')
  for (const wanted of ['首页', '设置', '行为时', '复制依据', '存书签', '打印', '我的笔记', '下一条']) expect(names).toContain(wanted)
})
