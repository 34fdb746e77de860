import { spawn } from 'node:child_process'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import type { Browser } from '@playwright/test'
import { CHROMIUM_ARGS, chromiumPath } from '../chromium.ts'
import { median, percentile } from './stats.ts'

const OUT = join(import.meta.dirname, '..', '..', 'out')
const RUNS = 7
const TYPED = ['打架', '盗窃', 'ouda', 'odtr', '噪声', '治安法51条', '醉酒', '出租房']

export interface PaintReport {
  /** Median milliseconds from navigation to the mark that says the page can be used. */
  readonly usable: number
  /** The same for a static page with one heading, to its first frame after parsing. */
  readonly heading: number
  readonly ratio: number
  /** Milliseconds from a keystroke to its first result on screen. */
  readonly firstResult: { readonly p50: number; readonly p95: number }
}

/** Until a mark of that name exists; gives its time since navigation in milliseconds. */
async function marked(browser: Browser, address: string, name: string, cookieLink?: string): Promise<number> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  if (cookieLink !== undefined) await page.goto(cookieLink)
  await page.goto(address)
  await page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, name)
  const time = await page.evaluate((mark) => performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN, name)
  await context.close()
  return time
}

async function firstResults(browser: Browser, link: string): Promise<number[]> {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } })
  const page = await context.newPage()
  await page.goto(link)
  await page.waitForFunction(() => performance.getEntriesByName('usable').length > 0)
  const times: number[] = []
  for (const word of TYPED) {
    for (const character of word) {
      await page.evaluate(() => {
        performance.clearMarks('first-result')
        document.addEventListener('input', () => performance.mark('keystroke'), { once: true, capture: true })
        performance.clearMarks('keystroke')
      })
      await page.keyboard.insertText(character)
      await page.waitForFunction(() => performance.getEntriesByName('first-result').length > 0)
      times.push(
        await page.evaluate(() => {
          const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? Number.NaN
          return at('first-result') - at('keystroke')
        }),
      )
    }
    await page.keyboard.press('ControlOrMeta+A')
    await page.keyboard.press('Delete')
  }
  await context.close()
  return times
}

/** Usable home page and first result in Chromium, beside a page with one heading. */
export async function benchPaint(): Promise<PaintReport> {
  const folder = await mkdtemp(join(tmpdir(), 'fengce-paint-'))
  const child = spawn(process.execPath, [join(OUT, 'main', 'server.js'), '--no-open', '--port', '0', '--data', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const link = await new Promise<string>((resolve) => {
    let text = ''
    child.stdout.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      const match = /http:\/\/127\.0\.0\.1:\d+\/launch\?t=[\w-]+/.exec(text)
      if (match !== null) resolve(match[0])
    })
  })
  const origin = new URL(link).origin
  const plain = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8')
    response.end(
      "<!doctype html><title>枫册</title><h1>枫册</h1><script>requestAnimationFrame(() => setTimeout(() => performance.mark('usable')))</script>",
    )
  })
  await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve))
  const plainOrigin = `http://127.0.0.1:${(plain.address() as AddressInfo).port}`
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: [...CHROMIUM_ARGS] })
  try {
    const results = await firstResults(browser, link)
    const ours: number[] = []
    const theirs: number[] = []
    for (let run = 0; run < RUNS; run += 1) {
      ours.push(await marked(browser, origin, 'usable'))
      theirs.push(await marked(browser, plainOrigin, 'usable'))
    }
    const usable = median(ours)
    const heading = median(theirs)
    return {
      usable,
      heading,
      ratio: usable / heading,
      firstResult: { p50: percentile(results, 0.5), p95: percentile(results, 0.95) },
    }
  } finally {
    await browser.close()
    plain.close()
    const ended = new Promise((resolve) => child.once('exit', resolve))
    child.kill('SIGTERM')
    await ended
    await rm(folder, { recursive: true, force: true })
  }
}
