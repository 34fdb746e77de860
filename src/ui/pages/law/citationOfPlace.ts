import type { Citation } from '../../../contract/law.ts'
import type { Params } from '../../router/pattern.ts'

function positive(text: string | null): number | undefined {
  return text !== null && /^[1-9]\d{0,3}$/.test(text) ? Number(text) : undefined
}

/** The provision an address names: `/law/治安管理处罚法/51?paragraph=2&item=1`. */
export function citationOfPlace(params: Params, search: string): Citation {
  const query = new URLSearchParams(search)
  const paragraph = positive(query.get('paragraph'))
  const item = positive(query.get('item'))
  return {
    law: params['law'] ?? '',
    article: params['article'] ?? '',
    ...(paragraph === undefined ? {} : { paragraph }),
    ...(item === undefined ? {} : { item }),
  }
}
