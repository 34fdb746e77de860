import type { Citation } from '../../../../contract/law.ts'

/** `治安管理处罚法/51/1/3`: the key a citation carries in prose (data-cite), and by which its status is found. */
export function citationKey({ law, article, paragraph, item }: Citation): string {
  return [law, article, paragraph ?? '', item ?? ''].join('/').replace(/\/+$/, '')
}
