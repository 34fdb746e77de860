import { useDesk } from '../client/desk.ts'
import { Notice } from './Notice.tsx'

/** Says that the host does not answer. What is on screen stays readable, and the connection is tried again. */
export function ConnectionStatus() {
  const { live } = useDesk()
  if (live !== 'lost') return null
  return <Notice kind="due">与枫册后台的连接断开了，正在重新连接。已经显示的内容可以继续看；连上以后会自动更新。</Notice>
}
