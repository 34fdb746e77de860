/** What is kept and what is not (LEGAL.md, people and privacy). */
export function Privacy() {
  return (
    <section>
      <h2>哪些内容会留下</h2>
      <ul className="bullets">
        <li>书签、笔记、设置和最近查阅只存在本机的数据文件夹里，不上传。</li>
        <li>查不到的说法，只有在你按「记下这个说法」之后才会留下，不记是谁查的，90 天后删除；像证件号、电话、车牌的内容不会记。</li>
        <li>不要在笔记里写姓名、证件号、电话、车牌和案情细节；案件用本所的编号。</li>
        <li>不得输入国家秘密和警务工作秘密。</li>
      </ul>
    </section>
  )
}
