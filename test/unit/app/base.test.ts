import { createRouterClient } from '@orpc/server'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { NotFound, Refused, Stale } from '../../../src/app/errors.ts'
import { api } from '../../../src/app/router/base.ts'
import type { Session } from '../../../src/app/session.ts'
import { StoreFailure } from '../../../src/store/ports.ts'

const session = { desk: { id: 'desk', kind: 'desk', notice: '' }, host: 'http', station: 'station' } as Session

function failing(error: Error) {
  const router = {
    handbook: api.library.handbook.handler(() => {
      throw error
    }),
  }
  return createRouterClient(router, { context: { session } }).handbook({ id: 'legal-basis', asOf: {} })
}

describe('What a desk reads when an operation fails', () => {
  let written: ReturnType<typeof vi.spyOn>
  beforeEach(() => {
    written = vi.spyOn(process.stderr, 'write').mockReturnValue(true)
  })
  afterEach(() => written.mockRestore())

  test.each([
    [new NotFound('没有编号为 9 的条目。'), 'NOT_FOUND'],
    [new Refused('访客只能查阅。'), 'FORBIDDEN'],
    [new Stale('设置已在另一个窗口改过。', { version: 3 }), 'CONFLICT'],
    [new StoreFailure('full', '磁盘已满，没有保存。'), 'SERVICE_UNAVAILABLE'],
  ])('is the sentence of the error itself (%s)', async (error, code) => {
    await expect(failing(error)).rejects.toMatchObject({ code, message: error.message })
    expect(written).not.toHaveBeenCalled()
  })

  test('is a sentence without detail for what nobody expected, whose detail stays at the host', async () => {
    await expect(failing(new Error('column desk_id of row 7'))).rejects.toMatchObject({
      code: 'INTERNAL_SERVER_ERROR',
      message: expect.not.stringContaining('desk_id') as string,
    })
    expect(String(written.mock.calls[0]?.[0])).toContain('column desk_id of row 7')
  })

  test('names the field of input that does not fit, in Chinese', async () => {
    const router = { handbook: api.library.handbook.handler(() => { throw new Error('never reached') }) }
    const call = createRouterClient(router, { context: { session } }).handbook({ id: 'legal-basis', asOf: { actDate: '2025-13-40' } })
    await expect(call).rejects.toMatchObject({ code: 'BAD_REQUEST', message: expect.stringMatching(/asOf\.actDate.*2026-01-01 的样子/) as string })
  })
})
