import * as z from 'zod'

/** Building blocks of the on-disk schemas. Messages are for people who edit the files. */

/** A line of text; empty is a mistake. */
export const text = z.string({ error: '应为文字' }).trim().min(1, { error: '不能为空' })
/** A list of lines; an empty list is left out instead. */
export const lines = z.array(text, { error: '应为列表，每行以「- 」开头' }).min(1, { error: '列表不能为空，没有内容就删去这一项' })
export const positive = z.int({ error: '应为整数' }).positive({ error: '应为正整数' })
export const date = z.iso.date({ error: '日期应写成 2026-01-01 的样子' })
/** An id in kebab-case: small letters, digits, single hyphens. */
export const slug = z.string().regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: '应为小写字母、数字和连字符，如 look-round-3' })
/** A link: a number with the title beside it. */
export const link = z.string({ error: '应写成「96 故意伤害」' }).regex(/^\d{1,4} \S/, { error: '链接应写成「编号 空格 标题」，如 96 故意伤害' })
export const links = z.array(link).min(1, { error: '列表不能为空，没有内容就删去这一项' })

/** Names under which every kind of entry may also be found. */
export const names = {
  aliases: lines.exactOptional(),
  search_only: lines.exactOptional(),
}
