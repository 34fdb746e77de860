import { Kbd } from '../components/Kbd.tsx'
import { Scopes } from './Scopes.tsx'
import { SearchField } from './SearchField.tsx'
import { useChoice } from './useChoice.ts'
import { useSearch } from './useSearch.ts'

/** The field, the scopes, the results and the keys; new with every opening. */
export function PaletteContent({ close }: { readonly close: () => void }) {
  const search = useSearch()
  const actions = useChoice(close)
  return (
    <>
      <SearchField search={search} actions={actions} placeholder="打架 · 殴打他人 · odtr · 治安法51条" tabChangesScope>
        <Scopes search={search} />
      </SearchField>
      <p className="palette-keys" aria-hidden="true">
        <span>
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> 移动
        </span>
        <span>
          <Kbd>Enter</Kbd> 打开
        </span>
        <span>
          <Kbd>Ctrl</Kbd> <Kbd>Enter</Kbd> 复制依据
        </span>
        <span>
          <Kbd>Tab</Kbd> 换范围
        </span>
        <span>
          <Kbd>Esc</Kbd> 关闭
        </span>
      </p>
    </>
  )
}
