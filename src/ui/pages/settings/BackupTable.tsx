import type { BackupFile } from '../../../contract/system.ts'
import { bytesInWords, momentInWords } from '../../words.ts'
import './BackupTable.css'

const REASONS: Readonly<Record<BackupFile['reason'], string>> = {
  daily: '每天自动',
  migration: '升级之前',
  manual: '手动',
  aside: '损坏时移出',
}

/** The backups, newest first. */
export function BackupTable({ backups }: { readonly backups: readonly BackupFile[] }) {
  if (backups.length === 0) return <p className="muted">还没有备份。</p>
  return (
    <table className="backups">
      <caption className="visually-hidden">备份</caption>
      <thead>
        <tr>
          <th scope="col">时间</th>
          <th scope="col">原因</th>
          <th scope="col">大小</th>
          <th scope="col">核对</th>
          <th scope="col">文件</th>
        </tr>
      </thead>
      <tbody>
        {backups.map(({ name, at, reason, bytes, verified }) => (
          <tr key={name}>
            <td>{momentInWords(at)}</td>
            <td>{REASONS[reason]}</td>
            <td>{bytesInWords(bytes)}</td>
            <td>{verified ? '✓ 可以打开' : '▲ 没有核对'}</td>
            <td className="backups-file">{name}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
