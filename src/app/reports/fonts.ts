/** The faces of a 公文, each by the name most machines know it by. Fonts are named and not contained. */
export const FACES = {
  小标宋: { name: '方正小标宋简体', others: ['方正小标宋_GBK', 'FZXiaoBiaoSong-B05S', '宋体', 'SimSun'], family: 'roman' },
  仿宋: { name: '仿宋', others: ['FangSong', '仿宋_GB2312', 'FangSong_GB2312'], family: 'modern' },
  黑体: { name: '黑体', others: ['SimHei'], family: 'modern' },
  楷体: { name: '楷体', others: ['KaiTi', '楷体_GB2312'], family: 'modern' },
  宋体: { name: '宋体', others: ['SimSun'], family: 'roman' },
} as const
export type Face = keyof typeof FACES

/** The part of a .docx that says which other names a face goes by where it is not installed (ECMA-376, 17.8.3.1). */
export function fontTable(): string {
  const fonts = Object.values(FACES).map(
    ({ name, others, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${others.join(',')}"/><w:charset w:val="86"/><w:family w:val="${family}"/><w:pitch w:val="variable"/></w:font>`,
  )
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">${fonts.join('')}</w:fonts>`
}
