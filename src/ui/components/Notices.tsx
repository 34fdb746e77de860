import { useState } from 'react'
import { ContractGuard } from '../client/ContractGuard.tsx'
import { useHello } from '../client/useHello.ts'
import { useRouter } from '../router/context.ts'
import { ActDateBar } from './ActDateBar.tsx'
import { ConnectionStatus } from './ConnectionStatus.tsx'
import { Notice } from './Notice.tsx'
import { PersonNotices } from './PersonNotices.tsx'

const STALE_LAUNCH =
  '这个启动链接已经用过或者过期，所以以访客身份打开：可以查阅，不能保存书签、笔记和设置。要在本机保存，请从运行枫册的窗口里取新的链接。'

/** Everything the person should know before reading on, above the page. */
export function Notices() {
  const hello = useHello().value
  const { search } = useRouter().place
  const [closed, setClosed] = useState<readonly string[]>([])
  const [stale] = useState(() => new URLSearchParams(search).get('launch') === 'stale')
  const desk = stale ? STALE_LAUNCH : (hello?.desk.notice ?? '')
  const sentences = [
    ...(hello?.notices ?? []).map(({ kind, message }) => ({ kind: kind === 'restored' ? ('plain' as const) : ('late' as const), message })),
    ...(desk === '' ? [] : [{ kind: 'plain' as const, message: desk }]),
  ].filter(({ message }) => !closed.includes(message))
  return (
    <div className="notices">
      <ContractGuard />
      <ConnectionStatus />
      <ActDateBar />
      <PersonNotices />
      {sentences.map(({ kind, message }) => (
        <Notice key={message} kind={kind} onClose={() => setClosed((before) => [...before, message])}>
          {message}
        </Notice>
      ))}
    </div>
  )
}
