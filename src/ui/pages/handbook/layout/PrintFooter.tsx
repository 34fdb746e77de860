import type { LocalDate } from '../../../../contract/common.ts'
import { useHello } from '../../../client/useHello.ts'

interface Props {
  /** The handbook and number, or the law and article: 《行政案件法律依据》095. */
  readonly source: string
  readonly actDate: LocalDate
}

/** The foot of a printed page: what it is, of which edition, for which act date, and that it is internal. */
export function PrintFooter({ source, actDate }: Props) {
  const edition = useHello().value?.edition ?? ''
  return (
    <footer className="print-footer">
      {source} · 手册版本 {edition.slice(0, 12)} · 行为时 {actDate} · 内部资料
    </footer>
  )
}
