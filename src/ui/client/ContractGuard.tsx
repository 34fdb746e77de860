import { useEffect } from 'react'
import { Notice } from '../components/Notice.tsx'
import { reloadFor, wasReloadedFor } from './reloadOnce.ts'
import { useHello } from './useHello.ts'

/** Compares the contract of page and backend; on a difference reloads once, and says so when that did not help. */
export function ContractGuard() {
  const theirs = useHello().value?.contractHash
  const different = theirs !== undefined && theirs !== __CONTRACT_HASH__
  const helpless = different && wasReloadedFor(theirs)
  useEffect(() => {
    if (different && !helpless) reloadFor(theirs)
  }, [different, helpless, theirs])
  if (!helpless) return null
  return <Notice kind="late">枫册已更新，但这个窗口还是旧的。请关闭窗口再打开；没有保存的文字会留着。</Notice>
}
