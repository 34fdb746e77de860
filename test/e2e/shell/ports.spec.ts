import type { Frame, Page } from '@playwright/test'
import type { StandIn } from '../../standin/browser/standIn.ts'
import type { PageMessage } from '../../standin/wire.ts'
import { expect, test } from './shellTest.ts'

const CHANNEL = 'fengce:port'

/** Hands a port of the test to the main process as if a page had sent it. The answer comes after any closing. */
async function handOver(shell: StandIn, from: Pick<PageMessage, 'url' | 'frame'>, ports = 1) {
  const held = Array.from({ length: ports }, () => shell.ports.hold())
  const window = shell.windows.shown[0]?.id ?? 0
  await shell.ask('message', { window, channel: CHANNEL, data: 'null', ports: held.map((each) => each.id), ...from })
  return held.map(({ port }) => port.closed)
}

test('the main process keeps a port of the main frame at an address of ours', async ({ shell }) => {
  expect(await handOver(shell, { url: 'app://fengce/legal-basis/0095', frame: 'main' })).toEqual([false])
})

test('it closes a port of a frame that is not the main frame', async ({ shell }) => {
  expect(await handOver(shell, { url: 'app://fengce/', frame: 'child' })).toEqual([true])
})

test('it closes a port of a page at a foreign address', async ({ shell }) => {
  const foreign = ['https://example.com/', 'app://fengce.evil/', 'app://fengce@evil/', 'app://evil/fengce', 'file:///etc/passwd', 'about:blank', '']
  for (const url of foreign) expect(await handOver(shell, { url, frame: 'main' }), url).toEqual([true])
})

test('it closes all ports when there is more than one, and does nothing when there is none', async ({ shell }) => {
  expect(await handOver(shell, { url: 'app://fengce/', frame: 'main' }, 2)).toEqual([true, true])
  expect(await handOver(shell, { url: 'app://fengce/', frame: 'main' }, 0)).toEqual([])
})

/** Posts a message with ports to the page's window from its own script, and comes back when every listener has had it. */
async function send(page: Page, ports: number, text = 'fengce:connect', from: Frame = page.mainFrame()): Promise<void> {
  const had = page.evaluate(() => new Promise<void>((resolve) => window.addEventListener('message', () => resolve(), { once: true })))
  await from.evaluate(
    ([ports, text]) => window.top?.postMessage(text, '*', Array.from({ length: ports }, () => new MessageChannel().port2)),
    [ports, text] as const,
  )
  await had
}

async function addFrame(page: Page): Promise<Frame> {
  await page.evaluate(() => document.body.append(document.createElement('iframe')))
  const frame = page.frames().at(-1)
  if (frame === undefined || frame === page.mainFrame()) throw new Error('the frame is missing')
  return frame
}

test('the preload script forwards one port of its own window, once', async ({ desk, shell }) => {
  const arrivals = (): Promise<number> => shell.ask('arrivals', { channel: CHANNEL })
  // The page of the application has connected already: a second hand-over is refused.
  await expect(desk.page.locator('#main')).toContainText('复杂警情现场应对一百问')
  expect(await arrivals()).toBe(1)
  await send(desk.page, 1)
  expect(await arrivals()).toBe(1)

  // A document of ours without the application: nothing is connected yet.
  await desk.goto('/first-paint.js')
  await send(desk.page, 2)
  await send(desk.page, 0)
  await send(desk.page, 1, 'other')
  await send(desk.page, 1, 'fengce:connect', await addFrame(desk.page))
  expect(await arrivals()).toBe(1)
  await send(desk.page, 1)
  expect(await arrivals()).toBe(2)
  await send(desk.page, 1)
  expect(await arrivals()).toBe(2)
})
