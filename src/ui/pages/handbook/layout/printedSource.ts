import type { HandbookId } from '../../../../contract/common.ts'
import { handbookLabel } from '../../../handbooks.ts'

/** 《行政案件法律依据》095: what a print of an entry says it is. */
export function printedSource(handbook: HandbookId, number: string): string {
  return `《${handbookLabel(handbook).title}》${number}`
}
