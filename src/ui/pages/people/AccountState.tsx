import type { Account } from '../../../contract/people.ts'
import { momentInWords } from '../../words.ts'

const WORDS = { none: '○ 还没有 PIN', code: '◷ 已发一次性代码', set: '✓ 已设 PIN' } as const

/** Whether somebody can sign in, in words. */
export function AccountState({ account }: { readonly account: Account }) {
  if (account.lockedUntil !== null) return <>▲ 锁定到 {momentInWords(account.lockedUntil)}</>
  return <>{WORDS[account.pin]}</>
}
