import type { HandbookId, LocalDate } from '../../../../contract/common.ts'
import { useHello } from '../../../client/useHello.ts'
import { handbookLabel } from '../../../handbooks.ts'

interface Props {
  readonly handbook: HandbookId
  readonly number: string
  readonly actDate: LocalDate
}

/** The foot of a printed page: which handbook and edition, for which act date, and that it is internal. */
export function PrintFooter({ handbook, number, actDate }: Props) {
  const edition = useHello().value?.edition ?? ''
  return (
    <footer className="print-footer">
      《{handbookLabel(handbook).title}》{number} · 手册版本 {edition.slice(0, 12)} · 行为时 {actDate} · 内部资料
    </footer>
  )
}
