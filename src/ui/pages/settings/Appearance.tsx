import { Label } from 'react-aria-components/Label'
import { Radio, RadioGroup } from 'react-aria-components/RadioGroup'
import { Notice } from '../../components/Notice.tsx'
import { FontSize } from './FontSize.tsx'
import { useAppearance } from '../../theme/useAppearance.ts'
import './Appearance.css'

const THEMES = [
  { value: 'system', name: '跟随系统', about: '和这台电脑的设置一致' },
  { value: 'light', name: '浅色', about: '纸张底色' },
  { value: 'dark', name: '深色', about: '夜间值班' },
  { value: 'contrast', name: '高对比', about: '只用黑白' },
] as const

/** Theme and font size; they apply at once. */
export function Appearance() {
  const { settings, failure, change } = useAppearance()
  return (
    <section>
      <h2>外观</h2>
      <RadioGroup
        className="choice-group"
        value={settings.theme}
        onChange={(value) => {
          const theme = THEMES.find((each) => each.value === value)?.value
          if (theme !== undefined) void change({ ...settings, theme })
        }}
      >
        <Label>主题</Label>
        <div className="choices">
          {THEMES.map(({ value, name, about }) => (
            <Radio key={value} value={value} className="choice">
              <span className="choice-dot" aria-hidden="true" />
              <span>
                {name}
                <span className="choice-about">{about}</span>
              </span>
            </Radio>
          ))}
        </div>
      </RadioGroup>
      <FontSize value={settings.fontSize} onChange={(fontSize) => void change({ ...settings, fontSize })} />
      {failure !== undefined && <Notice kind="due">这个窗口已经改好，但没有存到本机：{failure.sentence}</Notice>}
    </section>
  )
}
