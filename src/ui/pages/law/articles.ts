/** The number of an article without its 之一. */
export function articleNumber(article: string): number {
  return Number(article.split('之')[0])
}

/** The articles before and after one, within a law's length; `51` → `50`, `52`; from `133之一` back to `133`. */
export function nearArticles(article: string, last: number | undefined): { readonly previous: string | undefined; readonly next: string | undefined } {
  const number = articleNumber(article)
  const previous = article.includes('之') ? number : number - 1
  return {
    previous: previous >= 1 ? String(previous) : undefined,
    next: last === undefined || number < last ? String(number + 1) : undefined,
  }
}

/** What was typed into 第…条 as an article: 51, 五十一 is left to the search; undefined when it is none. */
export function typedArticle(typed: string): string | undefined {
  const found = /^第?\s*(\d{1,4}(?:之[一二三四五六七八九十]+)?)\s*条?$/.exec(typed.normalize('NFKC').trim())
  return found?.[1]
}
