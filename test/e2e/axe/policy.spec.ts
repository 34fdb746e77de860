import { NOT_FOUND, ROUTES } from '../../../src/ui/router/routes.ts'
import { expect, test } from '../host.ts'

test('every route is served under a policy that lets no page bring its own styles or scripts', async ({ desk }) => {
  for (const { id, sample } of [...ROUTES, NOT_FOUND]) {
    const answer = await desk.page.request.get(desk.origin + encodeURI(sample))
    const policy = answer.headers()['content-security-policy'] ?? ''
    const directives = new Map(policy.split(';').map((each) => each.trim().split(' ')).map(([name = '', ...values]) => [name, values.join(' ')]))
    expect(directives.get('style-src'), id).toBe("'self'")
    expect(directives.get('script-src') ?? directives.get('default-src'), id).toBe("'self'")
    expect(policy, id).not.toContain('unsafe')
  }
})

// The scans visit every route; their fixture fails on any violation. This shows that it would.
test('a style that a page brings by itself is refused, and no test overlooks it', async ({ desk, problems }) => {
  const { page } = desk
  await desk.goto('/settings')
  await expect(page.locator('#main h1')).toBeVisible()
  expect(problems.found()).toEqual([])
  const colour = await page.evaluate(() => {
    document.querySelector('#main')?.insertAdjacentHTML('beforeend', '<p id="planted" style="color: rgb(1, 2, 3)">行内样式</p>')
    return getComputedStyle(document.querySelector('#planted') ?? document.body).color
  })
  expect(colour).not.toBe('rgb(1, 2, 3)')
  await expect.poll(() => problems.found().join('\n')).toMatch(/violated: style-src/)
  desk.tolerate(/style-src|inline style/i)
})
